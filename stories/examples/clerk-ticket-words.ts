/** What the link leads to, by whether there is an account. */
export const wayWords = {
  signIn: {
    verb: 'Sign in',
    hint: 'This link signs you in with the address that the mail went to.',
    other: 'You have an account already.',
    path: '/sign-in',
  },
  signUp: {
    verb: 'Create account',
    hint: 'This link makes you an account with the address that the mail went to.',
    other: 'You don’t have an account yet.',
    path: '/sign-up',
  },
}

/** What is said where there is nothing to press, and where a press has come to nothing that is known. */
export const ticketWords = {
  title: 'Your invitation',
  sending: 'One moment…',
  none: 'Open the link in your mail.',
  damaged: 'This link is damaged. Open it from the mail again.',
  used: 'Nothing is left to do with this link. Sign in to see your invitations.',
  elsewhere: 'Signing in takes one more step.',
  unknown: 'We couldn’t confirm whether that worked. Press again: you join only once.',
  otherWay: 'Sign in another way',
}
