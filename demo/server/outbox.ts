import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

/** A mail that the demo would have sent. */
export interface Mail {
  id: number
  to: string
  subject: string
  /** Plain text; ends with the link. */
  body: string
  /** Where the invitation is accepted: a path of the demo, or an address in it. */
  link: string
  /** ISO 8601. */
  sentAt: string
}

function toMail(row: Record<string, SQLOutputValue>): Mail {
  return {
    id: Number(row.id),
    to: String(row.to),
    subject: String(row.subject),
    body: String(row.body),
    link: String(row.link),
    sentAt: String(row.sentAt),
  }
}

/** Keeps mails in the table `mail`, where a real application would hand them to a mail service. */
export function openOutbox(database: DatabaseSync) {
  database.exec(`
    create table if not exists mail (
      id integer primary key,
      "to" text not null,
      subject text not null,
      body text not null,
      link text not null,
      sentAt text not null
    )
  `)

  return {
    /** Adds one mail, sent now. */
    deliver({ to, subject, body, link }: Omit<Mail, 'id' | 'sentAt'>) {
      database
        .prepare('insert into mail ("to", subject, body, link, sentAt) values (?, ?, ?, ?, ?)')
        .run(to, subject, body, link, new Date().toISOString())
    },

    /** Every mail, newest first. */
    list() {
      return database.prepare('select * from mail order by sentAt desc, id desc').all().map(toMail)
    },

    /** Makes the mail of one invitation as old as the invitation. */
    redate({ invitationId, sentAt }: { invitationId: string; sentAt: Date }) {
      database
        .prepare(`update mail set sentAt = ? where link like '%/' || ?`)
        .run(sentAt.toISOString(), invitationId)
    },
  }
}
