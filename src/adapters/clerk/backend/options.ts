/** What every invitation is made with: decided on the server, and never by a browser. */
interface CommonOptions {
  /** After how many days invitations expire: 1 to 365. @default 30 */
  expiresInDays?: number | undefined
  /** Where the mail's link leads in the end. @default the pages of the Clerk instance */
  redirectUrl?: string | undefined
  /** Becomes the membership's or user's public metadata: their owners can read it. */
  publicMetadata?: Record<string, unknown> | undefined
  /** Whether Clerk mails the link. @default true */
  notify?: boolean | undefined
  /**
   * How much of Clerk's hourly limits, which all organizations of an instance share, one of them may use: from 0 to 1,
   * or false for as much as there is. Each process counts for itself.
   * @default 0.2, and 1 for the application
   */
  budget?: number | false | undefined
  /** The time in milliseconds since 1970. @default Date.now */
  now?: (() => number) | undefined
}

/** Invitations to the organization that the session names. */
interface ClerkOrganizationOptions extends CommonOptions {
  scope?: 'organization' | undefined
  /** Becomes the membership's private metadata. */
  privateMetadata?: Record<string, unknown> | undefined
}

/** Invitations to sign up, those of every tenant: for the application's own administrators. */
interface ClerkApplicationOptions extends CommonOptions {
  scope: 'application'
  /** Which of Clerk's mails goes out. @default 'invitation' */
  templateSlug?: 'invitation' | 'waitlist_invitation' | undefined
  /** Whether an account or an invitation that is there already is no obstacle. @default false */
  ignoreExisting?: boolean | undefined
}

export type ClerkBackendOptions = ClerkOrganizationOptions | ClerkApplicationOptions
