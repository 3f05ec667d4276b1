/** What the list says of itself where something is amiss. */
export const listNotes = {
  listNotes: {
    failed: 'Your invitations couldn’t be loaded.',
    stale: 'Your invitations couldn’t be refreshed. This is what was loaded last.',
    offline: 'You’re offline. Your invitations are loaded once you’re back.',
    truncated: 'There may be more invitations than these.',
    moreFailed: 'More invitations couldn’t be loaded.',
  },
  tryAgain: 'Try again',
}
