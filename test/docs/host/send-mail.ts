/** The host's mail service, as the docs import it. */
export declare const sendMail: (mail: {
  to: string
  subject: string
  text: string
  html: string
}) => Promise<void>
