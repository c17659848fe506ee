// The e-mail of a notice: its facts in the reader's language, in the words of its kind.
import { getCurrency } from '@tallystick/money'
import type { NoticeKind } from '../../contract/index.ts'
import { formatAmount, formatInstant } from '../frame/format.ts'
import { sayMethod } from '../frame/say-method.ts'
import { composeMail } from './mail-layout.ts'
import type { Mail, MailFrame, MailPart } from './mail-layout.ts'

export interface NoticeMailView {
  readonly firstName: string
  readonly kind: NoticeKind
  readonly facts: Readonly<Record<string, string>>
}

type Facts = Readonly<Record<string, string>>

/** The words of any kind: which facts a kind has is checked where notices are written. */
interface NoticeWords {
  readonly subject: (facts: Facts) => string
  readonly headline: (facts: Facts) => string
  readonly body: (facts: Facts) => string
  readonly action?: { readonly label: string; readonly path: (facts: Facts) => string }
}

/** The same in short, for a browser that shows it at once. */
export interface NoticePush {
  readonly title: string
  readonly body: string
  readonly path: string
}

export async function composeNoticeMail(
  frame: MailFrame,
  view: NoticeMailView,
): Promise<Mail & { readonly push: NoticePush }> {
  const words = frame.texts.customer.notices[view.kind] as NoticeWords
  const facts = Object.fromEntries(
    Object.entries(view.facts).map(([name, fact]) => [name, printFact(name, fact, frame)]),
  )
  const paragraphs = words.body(facts).split('\n\n')
  const parts: MailPart[] = paragraphs.map((text) => ({ kind: 'text', text }))
  if (words.action !== undefined) {
    parts.push({ kind: 'action', label: words.action.label, path: words.action.path(facts) })
  }
  const subject = words.subject(facts)
  const headline = words.headline(facts)
  const mail = await composeMail(frame, { subject, headline, firstName: view.firstName, parts })
  const path = words.action?.path(facts) ?? '/account'
  return { ...mail, push: { title: headline, body: paragraphs[0] ?? '', path } }
}

/** Amounts, instants and dates, told by the end of their names, and ways to pay, as the reader writes them. */
function printFact(name: string, fact: string, { texts, format }: MailFrame): string {
  if (name === 'method') return sayMethod(texts, fact)
  if (name.endsWith('Amount')) {
    const [micros = '', currency = ''] = fact.split(' ')
    return formatAmount({ micros: BigInt(micros), currency: getCurrency(currency).code }, format)
  }
  if (name.endsWith('At')) return formatInstant(Temporal.Instant.from(fact), format, 'moment')
  if (name.endsWith('On')) {
    const { timeZone } = format
    return formatInstant(
      Temporal.PlainDate.from(fact).toZonedDateTime({ timeZone }).toInstant(),
      format,
    )
  }
  return fact
}
