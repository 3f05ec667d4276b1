const words = new Map([
  ['ticket_expired_code', 'has expired'],
  ['organization_invitation_already_accepted', 'has been used'],
  ['organization_invitation_revoked_code', 'has been revoked'],
])

/** Stands for the page of Clerk's that whoever follows a link sees when it is refused. */
export function refusedLinkPage(code: string) {
  const sentence = `Clerk would say here that this link ${words.get(code) ?? 'is not valid'}.`
  return `<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="/favicon.svg" />
      <title>${sentence}</title>
      <style>
        body {
          max-width: 32rem;
          margin: 15vh auto 0;
          padding: 0 1.5rem;
          font:
            1rem/1.5 ui-sans-serif,
            system-ui,
            sans-serif;
        }
        h1 {
          font-size: 1.5rem;
          line-height: 1.3;
          text-wrap: balance;
        }
      </style>
      <main>
        <h1>${sentence}</h1>
        <p>This Clerk is a fake inside the demo’s own server: nothing was sent to Clerk.</p>
        <p><a href="/outbox?backend=clerk">Back to the outbox</a></p>
      </main>
    </html>`
}
