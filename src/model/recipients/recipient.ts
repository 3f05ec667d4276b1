/** One address found in a text. */
export interface Recipient {
  /** Without name, brackets, `mailto:`, trailing punctuation and invisible characters; the domain in lower case. */
  emailAddress: string
  /** Of `Maya Lind <maya@example.com>`, of a comment, or of a name column. */
  name?: string
  /** The word in a role column, as written. */
  role?: string
  /**
   * Where it stands, in UTF-16 units: `text.slice(start, end)` is all that was written of it, name and brackets too,
   * without the separators around it.
   */
  start: number
  end: number
  /** What stands there. */
  text: string
}

/** A part of the text that could not be used. */
export interface UnusedToken {
  text: string
  start: number
  end: number
  /** `tooLong` is an address of more than 64 characters before its @, or more than 255 after it. */
  reason: 'notAnAddress' | 'tooLong'
}

/** What a text says. Every letter and digit of it is in a recipient, in an unused token, in the header, or cut. */
export interface ParsedRecipients {
  /** In the order of the text. Repeats are in it: the plan tells them apart. */
  recipients: Recipient[]
  unused: UnusedToken[]
  /** Where a header row was recognised. */
  header?: { start: number; end: number }
  /** Where text begins that was not read because there was too much of it. */
  cutAt?: number
}
