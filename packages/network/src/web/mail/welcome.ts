// Sent once, when an account is open: which account it is, and what next (feature A1).
import { formatAmount, formatInstant } from '../frame/format.ts'
import type { Amount } from '../frame/format.ts'
import { composeMail } from './mail-layout.ts'
import type { Mail, MailFrame } from './mail-layout.ts'

export interface WelcomeMailView {
  readonly firstName: string
  /** First and last name. */
  readonly accountName: string
  readonly memberId: string
  readonly email: string
  readonly firstBillingAt: Temporal.Instant
  readonly billedAbove: Amount
  /** Of the page on which the mailbox answers; undefined where the address counts already. */
  readonly proofPath: string | undefined
}

export function composeWelcomeMail(frame: MailFrame, view: WelcomeMailView): Promise<Mail> {
  const words = frame.texts.mail.welcome
  const { proofPath } = view
  return composeMail(frame, {
    subject: words.subject(frame.networkName),
    headline: words.headline,
    firstName: view.firstName,
    parts: [
      { kind: 'text', text: words.body },
      {
        kind: 'facts',
        facts: [
          [words.account, view.accountName],
          [words.memberId, view.memberId],
          [words.email, view.email],
          [
            words.bill,
            `${formatInstant(view.firstBillingAt, frame.format)}, ` +
              words.billAbove(formatAmount(view.billedAbove, frame.format)),
          ],
        ],
      },
      ...(proofPath === undefined
        ? []
        : ([
            { kind: 'text', text: words.confirm },
            { kind: 'action', label: words.confirmAction, path: proofPath },
          ] as const)),
      { kind: 'text', text: words.next },
      { kind: 'action', label: words.action, path: '/account' },
      { kind: 'text', text: proofPath === undefined ? words.lost : words.lostConfirmed },
      { kind: 'action', label: words.link, path: '/sign-on/link' },
      { kind: 'text', text: proofPath === undefined ? words.notYou : words.notYouUnconfirmed },
    ],
  })
}
