// Outgoing mail over SMTP.

import { createTransport } from 'nodemailer'
import { assertOutsideTransaction } from './database.ts'
import type { Faults } from './faults.ts'

export interface MailMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** Without angle brackets; the same for each attempt, so that a mailbox can drop a second copy. */
  readonly messageId: string
}

export interface Mailer {
  /** Resolves when the server took the message. @throws an Error when it did not: try again later. */
  send(message: MailMessage): Promise<void>
  close(): void
}

const timeoutMs = 15_000

/**
 * @param url "smtp://host:port", "smtps://user:password@host".
 * @param from the sender of each message.
 * @param replyTo where answers to it go; without one they go to the sender.
 */
export function createSmtpMailer(options: {
  readonly url: string
  readonly from: string
  readonly replyTo?: string | undefined
  readonly faults: Faults
}): Mailer {
  const transport = createTransport(
    {
      url: options.url,
      pool: true,
      maxConnections: 2,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      // Nothing in a message may make the server read a file or fetch an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    {
      from: options.from,
      ...(options.replyTo === undefined ? {} : { replyTo: options.replyTo }),
    },
  )
  return {
    async send({ to, subject, text, html, messageId }) {
      assertOutsideTransaction('mail')
      await options.faults.point('before mail send')
      await transport.sendMail({
        // As an object the address is taken as it is; as text, a comma would make two receivers of it.
        to: { name: '', address: to },
        subject,
        text,
        ...(html === undefined ? {} : { html }),
        messageId: `<${messageId}>`,
      })
      await options.faults.point('after mail send')
    },
    close() {
      transport.close()
    },
  }
}
