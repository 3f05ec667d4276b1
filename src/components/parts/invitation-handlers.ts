import type { HTMLAttributes, ReactElement } from 'react'
import type { AcceptanceOptions } from '../../hooks/use-acceptance.ts'
import type { PublicOrganizationData } from '../../model/organization.ts'
import type { UserOrganizationInvitation } from '../../model/user-organization-invitation.ts'

/**
 * Is told of which invitation; of none where it could not even be read. Where it gives a promise, the invitation is
 * read again once that is kept: nothing is sent before the person presses again.
 */
export type InvitationHandler = (event: {
  invitation: UserOrganizationInvitation | undefined
}) => void | Promise<unknown>

/** What the host does when an invitation leads out of the component. Without a handler there is no control. */
export interface InvitationHandlers extends Omit<AcceptanceOptions, 'undoWindow'> {
  /**
   * The way to an organization just joined, such as `({ slug }) => <a href={'/' + slug} />`. The component gives
   * it its looks and words.
   */
  openOrganization?:
    | ((organization: PublicOrganizationData) => ReactElement<HTMLAttributes<HTMLElement>>)
    | undefined
  /** Nobody is signed in: let the person sign in, and come back here. */
  onSignIn?: InvitationHandler | undefined
  /** The invitation is for another address: let the person change to the account that has it. */
  onSwitchAccount?: InvitationHandler | undefined
  /** The person's address has to be confirmed first. */
  onVerifyEmailAddress?: InvitationHandler | undefined
  /** The invitation can't be used any more: let the person ask for a new one. */
  onRequestInvitation?: InvitationHandler | undefined
}

/** Parts a component's props into the handlers and those of its element. */
export function splitHandlers<Props extends InvitationHandlers>({
  onAccepted,
  onDeclined,
  activate,
  openOrganization,
  onSignIn,
  onSwitchAccount,
  onVerifyEmailAddress,
  onRequestInvitation,
  ...rest
}: Props): { handlers: InvitationHandlers; rest: Omit<Props, keyof InvitationHandlers> } {
  return {
    handlers: {
      onAccepted,
      onDeclined,
      activate,
      openOrganization,
      onSignIn,
      onSwitchAccount,
      onVerifyEmailAddress,
      onRequestInvitation,
    },
    rest,
  }
}
