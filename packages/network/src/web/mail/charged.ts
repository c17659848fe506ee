// The month's bill in short: sent when it was paid, once, with its statement linked (B3).
import { formatAmount, formatInstant } from '../frame/format.ts'
import type { Amount } from '../frame/format.ts'
import { composeMail } from './mail-layout.ts'
import type { Mail, MailFrame } from './mail-layout.ts'

export interface ChargedMailView {
  readonly firstName: string
  /** What the payment method paid: whole minor units. */
  readonly charged: Amount
  /** What is smaller than a minor unit, and so waits for the next bill; absent when it is nothing. */
  readonly carried?: Amount | undefined
  /** What credits and earlier payments took off the lines; absent when it is nothing. */
  readonly deducted?: Amount | undefined
  /** Such as "Visa ending in 4242". */
  readonly method: string
  readonly billedAt: Temporal.Instant
  readonly paidAt: Temporal.Instant
  /** Of its statement, such as `/statements/2026-12-22`. */
  readonly statementPath: string
  /** One line for each merchant, the largest sum first. */
  readonly merchants: readonly {
    readonly name: string
    readonly purchaseCount: number
    readonly sum: Amount
  }[]
}

export function composeChargedMail(frame: MailFrame, view: ChargedMailView): Promise<Mail> {
  const { format } = frame
  const words = frame.texts.mail.charged
  const charged = formatAmount(view.charged, format)
  return composeMail(frame, {
    subject: words.subject(charged, formatInstant(view.billedAt, format)),
    headline: words.headline,
    firstName: view.firstName,
    parts: [
      { kind: 'large', text: charged },
      { kind: 'text', text: words.paid(charged, view.method, formatInstant(view.paidAt, format)) },
      { kind: 'heading', text: words.lines },
      {
        kind: 'facts',
        facts: [
          ...view.merchants.map(
            ({ name, purchaseCount, sum }) =>
              [
                `${name} · ${words.purchaseCount(purchaseCount)}`,
                formatAmount(sum, format),
              ] as const,
          ),
          ...(view.deducted === undefined
            ? []
            : [[words.deducted, formatAmount(negative(view.deducted), format)] as const]),
          ...(view.carried === undefined
            ? []
            : [[words.carried, formatAmount(negative(view.carried), format)] as const]),
          [words.total, charged],
        ],
      },
      { kind: 'action', label: words.action, path: view.statementPath },
    ],
  })
}

/** Taken off the sum of the lines above it, so that they add up to the total. */
function negative({ micros, currency }: Amount): Amount {
  return { micros: -micros, currency }
}
