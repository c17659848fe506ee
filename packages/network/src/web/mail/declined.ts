// Sent when a payment was declined: what stays, and when it is tried again (B3).
import { formatAmount, formatInstant } from '../frame/format.ts'
import type { Amount } from '../frame/format.ts'
import { declineReason } from '../texts/decline-reasons.ts'
import { composeMail } from './mail-layout.ts'
import type { Mail, MailFrame } from './mail-layout.ts'

export interface DeclinedMailView {
  readonly firstName: string
  readonly requested: Amount
  readonly method: string
  readonly requestedAt: Temporal.Instant
  /** What the processor said; told where it is known what it means. */
  readonly reason: string | null
  readonly statementPath: string
  /** Absent when it will not be tried again and the account is suspended. */
  readonly retryAt?: Temporal.Instant | undefined
}

export function composeDeclinedMail(frame: MailFrame, view: DeclinedMailView): Promise<Mail> {
  const { format } = frame
  const words = frame.texts.mail.declined
  const requested = formatAmount(view.requested, format)
  const reason = declineReason(frame.texts.customer.statementStatus.declineReasons, view.reason)
  return composeMail(frame, {
    subject: words.subject(requested),
    headline: words.headline,
    firstName: view.firstName,
    parts: [
      { kind: 'large', text: requested },
      {
        kind: 'text',
        text: words.body(requested, view.method, formatInstant(view.requestedAt, format)),
      },
      ...(reason === undefined ? [] : [{ kind: 'text', text: reason } as const]),
      { kind: 'text', text: words.stays },
      {
        kind: 'text',
        text:
          view.retryAt === undefined
            ? words.noRetry
            : words.retry(formatInstant(view.retryAt, format)),
      },
      { kind: 'action', label: words.action, path: view.statementPath },
    ],
  })
}
