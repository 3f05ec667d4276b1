// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
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
        "infiniteSentInvitationsOptions",
        "initials",
        "invitationOptions",
        "invitationOrders",
        "invitationsKey",
        "invitationsOptions",
        "isKnownStatus",
        "isOneOf",
        "isOpen",
        "isPressable",
        "isSettled",
        "knownStatuses",
        "maskAddress",
        "paginate",
        "parseRecipients",
        "planInvitations",
        "readInvitationLink",
        "readPages",
        "receiptCsv",
        "receiptText",
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
        "suggestDomain",
        "toInvitation",
        "toInvitationError",
        "useAcceptAll",
        "useAcceptInvitation",
        "useAcceptance",
        "useCanPress",
        "useClock",
        "useCountdown",
        "useDeclineInvitation",
        "useHeldInvitations",
        "useInfiniteInvitations",
        "useInfiniteSentInvitations",
        "useInvitation",
        "useInvitationNews",
        "useInvitationPlan",
        "useInvitationRoles",
        "useInvitations",
        "useInvitationsClient",
        "usePendingCount",
        "useRedeemTicket",
        "useRedemption",
        "useResendInvitation",
        "useRevokeInvitation",
        "useSendInvitations",
        "useSentInvitation",
        "useSentInvitations",
        "useSentProgress",
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
        "InvitationInbox",
        "InvitationList",
        "InvitationListItem",
        "InvitationStatusBadge",
        "InvitationTicket",
        "InvitationsProvider",
        "InviteForm",
        "MessagesProvider",
        "OrgLogoBadge",
        "SentInvitations",
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
        "infiniteSentInvitationsOptions",
        "initials",
        "invitationOptions",
        "invitationOrders",
        "invitationsKey",
        "invitationsOptions",
        "isKnownStatus",
        "isOneOf",
        "isOpen",
        "isPressable",
        "isSettled",
        "knownStatuses",
        "maskAddress",
        "paginate",
        "parseRecipients",
        "planInvitations",
        "readInvitationLink",
        "readPages",
        "receiptCsv",
        "receiptText",
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
        "suggestDomain",
        "toInvitation",
        "toInvitationError",
        "useAcceptAll",
        "useAcceptInvitation",
        "useAcceptance",
        "useCanPress",
        "useClock",
        "useCountdown",
        "useDeclineInvitation",
        "useHeldInvitations",
        "useInfiniteInvitations",
        "useInfiniteSentInvitations",
        "useInvitation",
        "useInvitationNews",
        "useInvitationPlan",
        "useInvitationRoles",
        "useInvitations",
        "useInvitationsClient",
        "usePendingCount",
        "useRedeemTicket",
        "useRedemption",
        "useResendInvitation",
        "useRevokeInvitation",
        "useSendInvitations",
        "useSentInvitation",
        "useSentInvitations",
        "useSentProgress",
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

it('exports each language by its tag', async () => {
  const files = readdirSync(new URL('../src/i18n/locales/', import.meta.url))
  const names = await Promise.all(
    files.toSorted().map(async (file) => {
      const tag = file.replace(/\.ts$/, '')
      return [`invitekit/locales/${tag}`, Object.keys(await import(`../src/i18n/locales/${tag}.ts`)).join()]
    }),
  )
  expect(Object.fromEntries(names)).toMatchInlineSnapshot(`
    {
      "invitekit/locales/ar": "ar",
      "invitekit/locales/de": "de",
      "invitekit/locales/es": "es",
      "invitekit/locales/fr": "fr",
      "invitekit/locales/he": "he",
      "invitekit/locales/hi": "hi",
      "invitekit/locales/it": "it",
      "invitekit/locales/ja": "ja",
      "invitekit/locales/ko": "ko",
      "invitekit/locales/nl": "nl",
      "invitekit/locales/pl": "pl",
      "invitekit/locales/pt-BR": "ptBR",
      "invitekit/locales/tr": "tr",
      "invitekit/locales/zh-CN": "zhCN",
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
    './locales/*',
    './styles.css',
    './package.json',
  ])
})
