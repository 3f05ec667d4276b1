export type { InvitationsClient } from './client/client.ts'
export type { ReceivedInvitationsPort } from './client/received-port.ts'
export type { BackendContext, InvitationsBackend, InvitationsSession } from './client/backend.ts'
export type { SentInvitationsPort } from './client/sent-port.ts'
export { InvitationsProvider } from './hooks/invitations-provider.tsx'
export type { InvitationsProviderProps } from './hooks/invitations-provider.tsx'
export { useAcceptAll } from './hooks/use-accept-all.ts'
export type { AcceptAll } from './hooks/use-accept-all.ts'
export { useAcceptInvitation } from './hooks/use-accept-invitation.ts'
export { useAcceptance } from './hooks/use-acceptance.ts'
export type { Acceptance, AcceptanceOptions } from './hooks/use-acceptance.ts'
export { useCanPress } from './hooks/use-can-press.ts'
export { useClock } from './hooks/use-clock.ts'
export { useCountdown } from './hooks/use-countdown.ts'
export { useDeclineInvitation } from './hooks/use-decline-invitation.ts'
export { useInfiniteInvitations } from './hooks/use-infinite-invitations.ts'
export { useInfiniteSentInvitations } from './hooks/use-infinite-sent-invitations.ts'
export { useInvitation } from './hooks/use-invitation.ts'
export { useInvitationNews } from './hooks/use-invitation-news.ts'
export type { InvitationNewsOptions } from './hooks/use-invitation-news.ts'
export { useInvitationPlan } from './hooks/use-invitation-plan.ts'
export type { InvitationPlanOptions, PlannedInvitations } from './hooks/use-invitation-plan.ts'
export { useInvitationRoles } from './hooks/use-invitation-roles.ts'
export { useInvitations } from './hooks/use-invitations.ts'
export { useHeldInvitations } from './hooks/use-held-invitations.ts'
export { useInvitationsClient } from './hooks/use-invitations-client.ts'
export { usePendingCount } from './hooks/use-pending-count.ts'
export type { PendingCount, PendingCountOptions } from './hooks/use-pending-count.ts'
export { useRedeemTicket } from './hooks/use-redeem-ticket.ts'
export { useRedemption } from './hooks/use-redemption.ts'
export type { RedemptionState } from './hooks/use-redemption.ts'
export type { ReceivedWriteOptions, ReceivedWriteResult } from './hooks/use-received-write.ts'
export { useResendInvitation } from './hooks/use-resend-invitation.ts'
export type { ResendInvitation } from './hooks/use-resend-invitation.ts'
export { useRevokeInvitation } from './hooks/use-revoke-invitation.ts'
export type { RevokeInvitation } from './hooks/use-revoke-invitation.ts'
export { useSendInvitations } from './hooks/use-send-invitations.ts'
export type { SendInvitations } from './hooks/use-send-invitations.ts'
export { useSentInvitation } from './hooks/use-sent-invitation.ts'
export type {
  SentDone,
  SentInvitation,
  SentInvitationOptions,
  SentState,
  SentVerb,
} from './hooks/use-sent-invitation.ts'
export { useSentProgress } from './hooks/use-sent-progress.ts'
export { toSentInvitation, useSentRecords } from './hooks/use-sent-records.ts'
export type { SentProgresses } from './hooks/use-sent-progress.ts'
export { useSentInvitations } from './hooks/use-sent-invitations.ts'
export { InvitationTicket } from './link/invitation-ticket.ts'
export { readInvitationLink } from './link/read-invitation-link.ts'
export type {
  InvitationLink,
  InvitationLinkOptions,
  InvitationLinkPage,
} from './link/read-invitation-link.ts'
export { safeRedirect } from './link/safe-redirect.ts'
export type { SafeRedirectOptions } from './link/safe-redirect.ts'
export { acceptanceState, isOpen, isPressable, isSettled, refusalState } from './model/acceptance.ts'
export type {
  AcceptanceFacts,
  AcceptanceState,
  OutcomeState,
  RefusalState,
  SettledState,
} from './model/acceptance.ts'
export { displayText, initials } from './model/display-text.ts'
export { InvitationError, toInvitationError } from './model/error.ts'
export type { InvitationErrorCode, InvitationErrorOptions } from './model/error.ts'
export { toInvitation } from './model/invitation.ts'
export { hasMixedScripts } from './model/mixed-scripts.ts'
export { maskAddress } from './model/mask-address.ts'
export type { Invitation, InvitationDraft, InvitationRecord } from './model/invitation.ts'
export type { Inviter, PublicOrganizationData } from './model/organization.ts'
export { byNewest, byUrgency, findInPages, paginate, readPages } from './model/page.ts'
export type { Page, PageQuery } from './model/page.ts'
export { parseRecipients } from './model/recipients/parse-recipients.ts'
export type { ParsedRecipients, Recipient, UnusedToken } from './model/recipients/parse-recipients.ts'
export { planInvitations } from './model/recipients/plan-invitations.ts'
export type {
  EarlierInvitation,
  InvitationPlan,
  InvitationPolicy,
  PlanInput,
  PlannedDraft,
  PlannedKind,
  PlannedRecipient,
  RecipientDecision,
} from './model/recipients/plan-invitations.ts'
export { receiptCsv, receiptText } from './model/recipients/receipt.ts'
export type { ReceiptOutcome, ReceiptWords } from './model/recipients/receipt.ts'
export { suggestDomain } from './model/recipients/suggest-domain.ts'
export { retryAfter } from './model/retry-after.ts'
export { safeImageUrl, safeUrl } from './model/safe-url.ts'
export type { Role } from './model/role.ts'
export { sendEach } from './model/send-outcome.ts'
export type { SendOutcome } from './model/send-outcome.ts'
export type { Sending, SendingOutcome } from './model/sending.ts'
export { arrange, invitationOrders } from './model/sent-query.ts'
export type { InvitationOrder, SentQuery } from './model/sent-query.ts'
export { isOneOf } from './model/is-one-of.ts'
export { isKnownStatus, knownStatuses, statusAt } from './model/status.ts'
export type { InvitationStatus, KnownInvitationStatus } from './model/status.ts'
export type {
  OrganizationCustomRoleKey,
  ReceivedInvitationOutcome,
  ReceivedInvitationRecord,
  UserOrganizationInvitation,
  UserOrganizationInvitationPublicMetadata,
} from './model/user-organization-invitation.ts'
export { invitationsKey, receivedKey, sentKey } from './query/keys.ts'
export type { ListQuery } from './query/keys.ts'
export type { AcceptAllResult } from './query/accept-all.ts'
export { infiniteInvitationsOptions, invitationOptions, invitationsOptions } from './query/received.ts'
export { infiniteSentInvitationsOptions, sentInvitationsOptions } from './query/sent.ts'
export type { SentListQuery } from './query/sent.ts'
