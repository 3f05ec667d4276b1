/** What is said of a link whose invitation shows itself only once it is accepted. */
export const ticket = {
  ticketHint: 'Accept to join the organization that has invited you.',
}
