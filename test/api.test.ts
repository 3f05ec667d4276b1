// @vitest-environment node
import { readFileSync } from 'node:fs'
import * as betterAuth from 'invitekit/better-auth'
import * as headless from 'invitekit/headless'
import * as index from 'invitekit'
import * as memory from 'invitekit/memory'
import * as tailwind from 'invitekit/tailwind'
import * as testing from 'invitekit/testing'
import { expect, it } from 'vitest'

const manifest = new URL('../package.json', import.meta.url)

it('exports these names, and no others', () => {
  const names = Object.fromEntries(
    Object.entries({ betterAuth, headless, index, memory, tailwind, testing }).map(([entry, module]) => [
      entry,
      Object.keys(module).toSorted(),
    ]),
  )
  expect(names).toMatchInlineSnapshot(`
    {
      "betterAuth": [
        "betterAuthInvitations",
      ],
      "headless": [
        "InvitationError",
        "InvitationTicket",
        "InvitationsProvider",
        "acceptanceState",
        "byNewest",
        "byUrgency",
        "displayText",
        "findInPages",
        "hasMixedScripts",
        "infiniteInvitationsOptions",
        "initials",
        "invitationOptions",
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
    './better-auth',
    './memory',
    './testing',
    './tailwind',
    './styles.css',
    './package.json',
  ])
})
