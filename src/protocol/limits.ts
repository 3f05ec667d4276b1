/** A header that pages of another origin can't send without asking first, which nothing here ever answers. */
export const requestHeader = 'X-Invitekit'

/**
 * A header that says for whom a page was made: the person's id, and the organization's after a slash where there is one,
 * each as `encodeURIComponent` writes it.
 */
export const sessionHeader = 'X-Invitekit-Session'

/** How many rows a page may have. */
export const mostRows = 100

/** The longest text to search for, in characters. */
export const longestSearch = 200

/** How many invitations one request may send. */
export const mostDrafts = 100

/** How many of them a handler hands to its backend at a time: as many as Clerk invites at once. */
export const portion = 10

/** How many members' addresses one answer may have. */
export const mostMembers = 5000

/** The longest e-mail address, in characters. */
export const longestAddress = 320

/** The longest request, in bytes. */
export const mostRequestBytes = 64 * 1024
