// @vitest-environment node
import { readFileSync } from 'node:fs'
import * as betterAuth from 'invitekit/better-auth'
import * as clerk from 'invitekit/clerk'
import * as headless from 'invitekit/headless'
import * as http from 'invitekit/http'
import * as index from 'invitekit'
import * as memory from 'invitekit/memory'
import * as server from 'invitekit/server'
import * as tailwind from 'invitekit/tailwind'
import * as testing from 'invitekit/testing'
import { expect, it } from 'vitest'

const manifest = new URL('../package.json', import.meta.url)

it('exports these names, and no others', () => {
  const names = Object.fromEntries(
    Object.entries({ betterAuth, clerk, headless, http, index, memory, server, tailwind, testing }).map(
      ([entry, module]) => [entry, Object.keys(module).toSorted()],
    ),
  )
  expect(names).toMatchInlineSnapshot(`
    {
      "betterAuth": [
        "betterAuthInvitations",
      ],
      "clerk": [
        "clerkInvitationError",
        "clerkInvitations",
        "clerkInvitationsStore",
      ],
      "headless": [
        "InvitationError",
        "InvitationTicket",
        "InvitationsProvider",
        "acceptanceState",
        "arrange",
        "byNewest",
        "byUrgency",
        "displayText",
        "findInPages",
        "hasMixedScripts",
        "infiniteInvitationsOptions",
        "initials",
        "invitationOptions",
        "invitationOrders",
        "invitationsKey",
        "invitationsOptions",
        "isKnownStatus",
        "isOpen",
        "isPressable",
        "isSettled",
        "knownStatuses",
        "maskAddress",
        "paginate",
        "readInvitationLink",
        "readPages",
        "receivedKey",
        "refusalState",
        "retryAfter",
        "safeImageUrl",
        "safeRedirect",
        "safeUrl",
        "sendEach",
        "sentInvitationsOptions",
        "sentKey",
        "statusAt",
        "toInvitation",
        "toInvitationError",
        "useAcceptInvitation",
        "useAcceptance",
        "useClock",
        "useDeclineInvitation",
        "useHeldInvitations",
        "useInfiniteInvitations",
        "useInvitation",
        "useInvitations",
        "useInvitationsClient",
        "useRedeemTicket",
        "useRedemption",
      ],
      "http": [
        "httpInvitations",
      ],
      "index": [
        "AcceptCard",
        "AcceptCardFacts",
        "AcceptCardFrame",
        "AcceptTicketCard",
        "AcceptanceActions",
        "AcceptanceNotice",
        "InvitationError",
        "InvitationList",
        "InvitationListItem",
        "InvitationStatusBadge",
        "InvitationTicket",
        "InvitationsProvider",
        "MessagesProvider",
        "OrgLogoBadge",
        "acceptanceState",
        "arrange",
        "byNewest",
        "byUrgency",
        "clerkTheme",
        "displayText",
        "en",
        "findInPages",
        "hasMixedScripts",
        "infiniteInvitationsOptions",
        "initials",
        "invitationOptions",
        "invitationOrders",
        "invitationsKey",
        "invitationsOptions",
        "isKnownStatus",
        "isOpen",
        "isPressable",
        "isSettled",
        "knownStatuses",
        "maskAddress",
        "paginate",
        "readInvitationLink",
        "readPages",
        "receivedKey",
        "refusalState",
        "retryAfter",
        "safeImageUrl",
        "safeRedirect",
        "safeUrl",
        "sendEach",
        "sentInvitationsOptions",
        "sentKey",
        "statusAt",
        "toInvitation",
        "toInvitationError",
        "useAcceptInvitation",
        "useAcceptance",
        "useClock",
        "useDeclineInvitation",
        "useHeldInvitations",
        "useInfiniteInvitations",
        "useInvitation",
        "useInvitations",
        "useInvitationsClient",
        "useRedeemTicket",
        "useRedemption",
      ],
      "memory": [
        "createMemoryDatabase",
        "memoryInvitations",
      ],
      "server": [
        "betterAuthBackendInvitations",
        "clerkBackendInvitations",
        "createInvitationsHandler",
        "memoryRateLimit",
      ],
      "tailwind": [
        "default",
      ],
      "testing": [
        "WithInvitations",
        "createMemoryDatabase",
        "exampleInvitations",
        "exampleNow",
        "exampleOrganization",
        "memoryInvitation",
        "memoryInvitations",
      ],
    }
  `)
})

it('names every entry in package.json, types and all', () => {
  const { exports } = JSON.parse(readFileSync(manifest, 'utf8'))
  expect(Object.keys(exports)).toEqual([
    '.',
    './headless',
    './clerk',
    './better-auth',
    './http',
    './server',
    './memory',
    './testing',
    './tailwind',
    './styles.css',
    './package.json',
  ])
})
