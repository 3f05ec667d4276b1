/** A header that pages of another origin can't send without asking first, which nothing here ever answers. */
export const requestHeader = 'X-Invitekit'

/** How many invitations one request may send. */
export const mostDrafts = 100

/** The longest e-mail address, in characters. */
export const longestAddress = 320

/** The longest request, in bytes. */
export const mostRequestBytes = 64 * 1024
