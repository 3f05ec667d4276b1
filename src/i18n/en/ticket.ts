/** What is said of a link whose invitation shows itself only once it is accepted. */
export const ticket = {
  ticketHint: 'Accept to join the organization that has invited you.',
  ticketUnknown: 'We couldn’t confirm whether that worked. Accept again to find out: you join only once.',
}
