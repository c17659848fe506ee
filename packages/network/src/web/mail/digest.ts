// What was bought, each with a way to say that something is wrong with it: after each purchase, or once a day.
import { formatAmount, formatInstant } from '../frame/format.ts'
import type { Amount } from '../frame/format.ts'
import { composeMail } from './mail-layout.ts'
import type { Mail, MailFrame, MailPart } from './mail-layout.ts'

export interface DigestMailView {
  readonly firstName: string
  /** Oldest first; not all of them, where there are many. */
  readonly items: readonly {
    readonly at: Temporal.Instant
    readonly title: string
    readonly merchantName: string
    readonly price: Amount
    /** Of its page. */
    readonly path: string
  }[]
  /** Of all. */
  readonly count: number
  readonly sum: Amount
}

export function composeDigestMail(frame: MailFrame, view: DigestMailView): Promise<Mail> {
  const { format } = frame
  const words = frame.texts.mail.digest
  const sum = formatAmount(view.sum, format)
  const [first] = view.items
  const headline =
    view.count === 1 && first !== undefined
      ? words.one(first.title, sum)
      : words.several(`${view.count}`, sum)
  const moreCount = view.count - view.items.length
  const more: MailPart[] = moreCount > 0 ? [{ kind: 'text', text: words.more(`${moreCount}`) }] : []
  return composeMail(frame, {
    subject: headline,
    headline,
    firstName: view.firstName,
    parts: [
      { kind: 'text', text: words.body },
      {
        kind: 'items',
        items: view.items.map(({ at, title, merchantName, price, path }) => ({
          title,
          note: `${merchantName} · ${formatInstant(at, format, 'shortDay')}, ${formatInstant(at, format, 'time')}`,
          figure: formatAmount(price, format),
          link: { label: words.report, path },
        })),
      },
      ...more,
      { kind: 'facts', facts: [[words.total, sum]] },
      { kind: 'action', label: words.action, path: '/statements' },
      { kind: 'link', label: words.choose, path: '/notifications' },
    ],
  })
}
