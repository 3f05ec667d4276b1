import { expectTypeOf, it } from 'vitest'
import { AcceptCard } from 'invitekit'
import type { AcceptCardProps } from 'invitekit'
import type { UserOrganizationInvitation } from 'invitekit/headless'

declare const invitation: UserOrganizationInvitation

it('takes an invitation, or the id of one', () => {
  expectTypeOf(AcceptCard).toBeCallableWith({ invitation })
  expectTypeOf(AcceptCard).toBeCallableWith({ invitationId: 'inv_1' })
  expectTypeOf<{ invitation: UserOrganizationInvitation }>().toExtend<AcceptCardProps>()
})

it('does not take both', () => {
  // @ts-expect-error – which of them would count?
  const card = <AcceptCard invitation={invitation} invitationId="inv_1" />
  expectTypeOf(card).not.toBeAny()
})

it('does not take neither', () => {
  // @ts-expect-error – there is nothing to show
  const card = <AcceptCard className="wide" />
  expectTypeOf(card).not.toBeAny()
})

it('does not take an invitation that may be missing', () => {
  const maybe: UserOrganizationInvitation | undefined = undefined
  // @ts-expect-error – wait for it, or give its id
  const card = <AcceptCard invitation={maybe} />
  expectTypeOf(card).not.toBeAny()
})

it('takes what an article takes, and no children', () => {
  expectTypeOf(AcceptCard).toBeCallableWith({ invitation, className: 'wide', 'aria-busy': true })
  // @ts-expect-error – the card has its own
  const card = <AcceptCard invitation={invitation}>text</AcceptCard>
  expectTypeOf(card).not.toBeAny()
})
