// `GET /subscriptions/:id/cancel`: what a cancellation gives back, before it is confirmed.
import { html } from 'hono/html'
import { amount, date, largeAmount } from '../../design/amount.ts'
import { button } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import { definitionList } from '../../design/definition-list.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice } from '../../design/notice.ts'
import { formatAmount, formatInstant } from '../../frame/format.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

/** Forms (POST): `<url>/cancel` (`id`, `credit`) and `<url>/automatic` (`on`). */
export interface SubscriptionCancelView {
  readonly csrf: string
  readonly url: string
  readonly brand: MerchantBrand
  readonly title: string
  /** The id of this cancellation: sent twice, it is one. */
  readonly requestId: string
  readonly credit: Amount
  /** When a person has decided about the credit at the latest; undefined where it is given at once. */
  readonly answerAt: Temporal.Instant | undefined
  /** What was shown before, where that is another amount by now. */
  readonly shownBefore: Amount | undefined
  readonly parts: readonly CancelPartView[]
  readonly isAutomatic: boolean
  readonly endsAt: Temporal.Instant
}

export interface CancelPartView {
  readonly from: Temporal.Instant
  readonly credit: Amount
  readonly unusedDays: number
  readonly days: number
}

export function renderSubscriptionCancel(frame: Frame, view: SubscriptionCancelView): Markup {
  const { texts, format } = frame
  const words = texts.customer.subscriptionCancel
  const { credit, shownBefore } = view
  const printed = formatAmount(credit, format)
  return layout(frame, {
    title: words.title,
    current: parts.subscriptions,
    width: 'narrow',
    brand: view.brand,
    main: html`<p class="back"><a href="${view.url}">${words.back}</a></p>
      ${coBrandHeader(view.brand, frame.networkName, { notchCount: view.parts.length, size: 'slim' })}
      <h1>${words.title}</h1>
      <p class="lead">${view.title}</p>
      ${
        shownBefore === undefined
          ? ''
          : notice({
              tone: 'warning',
              title: words.changed.title,
              body: words.changed.body(formatAmount(shownBefore, format), printed),
            })
      }
      <p class="kicker">${words.credit}</p>
      <p class="price">${largeAmount(credit, format)}</p>
      ${definitionList(
        view.parts.map((part) => ({
          term: daysWords(frame, part),
          detail: amount(part.credit, format),
          small: date(part.from, format),
        })),
      )}
      <p class="small">${words.explanation}</p>
      ${queuedNotice(frame, view)}
      <p>${words.ends(view.brand.name)}</p>
      ${postForm({
        action: `${view.url}/cancel`,
        csrf: view.csrf,
        hidden: { id: view.requestId, credit: credit.micros.toString() },
        content: html`<div class="actions">
          ${button({ label: submitWords(frame, view), kind: 'danger' })}
        </div>`,
      })}
      ${instead(frame, view)}`,
  })
}

function queuedNotice(
  { texts, format }: Frame,
  { answerAt, credit }: SubscriptionCancelView,
): Content {
  if (answerAt === undefined) return ''
  const { title, body } = texts.customer.subscriptionCancel.queued
  return notice({
    tone: 'warning',
    title,
    body: body(formatAmount(credit, format), formatInstant(answerAt, format)),
  })
}

function submitWords(
  { texts, format }: Frame,
  { answerAt, credit }: SubscriptionCancelView,
): string {
  const { submit, submitQueued } = texts.customer.subscriptionCancel
  return answerAt === undefined ? submit(formatAmount(credit, format)) : submitQueued
}

function daysWords({ texts, format }: Frame, { unusedDays, days }: CancelPartView): string {
  const number = new Intl.NumberFormat(format.locale)
  return texts.customer.subscriptionCancel.days(number.format(unusedDays), number.format(days))
}

function instead({ texts, format }: Frame, view: SubscriptionCancelView): Content {
  const words = texts.customer.subscriptionCancel.instead
  const ends = formatInstant(view.endsAt, format)
  if (!view.isAutomatic) return html`<p>${words.already(ends)}</p>`
  return html`<section>
    <h2>${words.title}</h2>
    <p>${words.body(ends)}</p>
    ${postForm({
      action: `${view.url}/automatic`,
      csrf: view.csrf,
      hidden: { on: '0' },
      content: button({ label: words.submit }),
    })}
  </section>`
}
