// `GET /subscriptions/:id`: one subscription, and what can be done about it.
import { html } from 'hono/html'
import { amount, date } from '../../design/amount.ts'
import { button, linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import { definitionList } from '../../design/definition-list.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice } from '../../design/notice.ts'
import { table } from '../../design/table.ts'
import { formatAmount, formatInstant } from '../../frame/format.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'
import { perTerm } from './subscriptions.ts'
import type { ConfirmRefusal } from './confirm.ts'
import { wayToPeople } from './ways-to-people.ts'

export type SubscriptionDone = 'renewed' | 'on' | 'off' | 'agreed' | 'cancelled' | 'cancelledQueued'

/** Of the subscription itself, or of the purchase that a renewal is. */
export type SubscriptionRefusal =
  | {
      readonly area: 'subscription'
      readonly code: Exclude<keyof Texts['customer']['subscription']['refused'], 'title'>
    }
  | { readonly area: 'purchase'; readonly code: ConfirmRefusal }

/** Forms (POST): `<url>/renew` (`renews`, `price`), `<url>/automatic` (`on`), `<url>/agree` (`price`). */
export interface SubscriptionView {
  readonly csrf: string
  readonly url: string
  readonly brand: MerchantBrand
  readonly title: string
  readonly status: 'active' | 'ended' | 'cancelled'
  readonly term: string
  /** Of a further term; undefined where none is sold any more. */
  readonly price: Amount | undefined
  /** What was agreed to; undefined where nothing was ever paid for a term. */
  readonly agreed: Amount | undefined
  readonly isAutomatic: boolean
  readonly hasLapsed: boolean
  /** Whether one term more can be bought. */
  readonly isRenewable: boolean
  readonly beganAt: Temporal.Instant
  /** When it ends, ended, or was cancelled. */
  readonly endsAt: Temporal.Instant
  /** The term that a renewal goes on from: `renews` of its form. */
  readonly latestPurchase: string
  readonly terms: readonly SubscriptionTermView[]
  readonly done: SubscriptionDone | undefined
  /** Why something could not be done. */
  readonly refusal: SubscriptionRefusal | undefined
}

export interface SubscriptionTermView {
  readonly purchaseUrl: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  readonly price: Amount
  readonly state: 'running' | 'ahead' | 'over' | 'ended'
}

export function renderSubscription(frame: Frame, view: SubscriptionView): Markup {
  const words = frame.texts.customer.subscription
  return layout(frame, {
    title: view.title,
    current: parts.subscriptions,
    brand: view.brand,
    main: html`<p class="back"><a href="/subscriptions">${words.back}</a></p>
      ${coBrandHeader(view.brand, frame.networkName, { notchCount: view.terms.length })}
      <h1>${view.title}</h1>
      ${messages(frame, view)} ${facts(frame, view)} ${newPrice(frame, view)}
      ${renewal(frame, view)} ${switching(frame, view)} ${cancelling(frame, view)}
      ${terms(frame, view)}`,
  })
}

function messages(frame: Frame, view: SubscriptionView): Content {
  const { texts, format } = frame
  const words = texts.customer.subscription
  if (view.refusal !== undefined) return refused(frame, view, view.refusal)
  if (view.done !== undefined) {
    const { title, body } = words.done[view.done]
    return notice({ tone: 'good', title, body: body(formatInstant(view.endsAt, format)) })
  }
  return view.hasLapsed ? lapsed(frame, view) : ''
}

function refused(frame: Frame, view: SubscriptionView, refusal: SubscriptionRefusal): Markup {
  const { confirm, subscription } = frame.texts.customer
  const why =
    refusal.area === 'purchase'
      ? confirm.refusals[refusal.code]
      : subscription.refused[refusal.code]
  return notice({
    tone: 'danger',
    title: subscription.refused.title,
    body: html`<p>${why}</p>
      ${wayToPeople(frame, { ...refusal, purchaseUrl: view.latestPurchase })}`,
    isFault: true,
  })
}

function lapsed(frame: Frame, view: SubscriptionView): Markup {
  const { title, body } = frame.texts.customer.subscription.lapsed
  const { latestPurchase: purchaseUrl } = view
  return notice({
    tone: 'note',
    title,
    body: html`<p>${body}</p>
      ${wayToPeople(frame, { area: 'subscription', code: 'lapsed', purchaseUrl })}`,
  })
}

function facts(frame: Frame, view: SubscriptionView): Markup {
  const { texts, format } = frame
  const words = texts.customer.subscription
  const { status, price } = view
  const ends = {
    active: words.facts.runs,
    ended: words.facts.ended,
    cancelled: words.facts.cancelled,
  }
  return definitionList([
    {
      term: words.facts.price,
      detail:
        price === undefined
          ? words.notSold
          : html`${amount(price, format)} ${perTerm(frame, view.term)}`,
    },
    { term: ends[status], detail: date(view.endsAt, format, 'moment') },
    ...(status === 'active'
      ? [
          {
            term: words.facts.renewal,
            detail: view.isAutomatic ? words.renewsItself : words.doesNotRenew,
          },
        ]
      : []),
    { term: words.facts.began, detail: date(view.beganAt, format) },
  ])
}

/** Whether the price is one that the customer has not agreed to. */
function isPriceNew({ price, agreed }: SubscriptionView): boolean {
  return price !== undefined && price.micros !== agreed?.micros
}

function newPrice({ texts, format }: Frame, view: SubscriptionView): Content {
  const { price, agreed } = view
  if (!view.isRenewable || price === undefined || !isPriceNew(view)) return ''
  const words = texts.customer.subscription.newPrice
  const printed = formatAmount(price, format)
  return notice({
    tone: 'warning',
    title: words.title(printed),
    body:
      agreed === undefined
        ? undefined
        : words.body(formatAmount(agreed, format), formatInstant(view.endsAt, format)),
    actions: postForm({
      action: `${view.url}/agree`,
      csrf: view.csrf,
      hidden: { price: price.micros.toString() },
      content: button({ label: words.agree(printed) }),
    }),
  })
}

function renewal({ texts, format }: Frame, view: SubscriptionView): Content {
  const { price } = view
  if (!view.isRenewable || price === undefined || isPriceNew(view)) return ''
  const words = texts.customer.subscription.renew
  const begins = formatInstant(view.endsAt, format)
  return html`<section>
    <h2>${words.title}</h2>
    <p>${view.status === 'active' ? words.body(begins) : words.bodyOver}</p>
    ${postForm({
      action: `${view.url}/renew`,
      csrf: view.csrf,
      hidden: { renews: view.latestPurchase, price: price.micros.toString() },
      content: button({ label: words.submit(formatAmount(price, format)), kind: 'primary' }),
    })}
  </section>`
}

function switching({ texts, format }: Frame, view: SubscriptionView): Content {
  if (view.status !== 'active' || !view.isRenewable) return ''
  const words = texts.customer.subscription.automatic
  const ends = formatInstant(view.endsAt, format)
  const price = view.agreed === undefined ? '' : formatAmount(view.agreed, format)
  return html`<section>
    <h2>${words.title}</h2>
    <p>
      ${view.isAutomatic ? (isPriceNew(view) ? words.waits : words.isOn(ends, price)) : words.isOff(ends)}
    </p>
    ${postForm({
      action: `${view.url}/automatic`,
      csrf: view.csrf,
      hidden: { on: view.isAutomatic ? '0' : '1' },
      content: button({ label: view.isAutomatic ? words.switchOff : words.switchOn }),
    })}
  </section>`
}

function cancelling({ texts }: Frame, view: SubscriptionView): Content {
  if (view.status !== 'active') return ''
  const words = texts.customer.subscription.cancel
  return html`<section>
    <h2>${words.title}</h2>
    <p>${words.body}</p>
    <p>${linkButton({ label: words.link, href: `${view.url}/cancel` })}</p>
  </section>`
}

function terms({ texts, format }: Frame, view: SubscriptionView): Markup {
  const words = texts.customer.subscription.terms
  return html`<section>
    <h2>${words.title}</h2>
    ${table({
      caption: words.title,
      isCaptionHidden: true,
      columns: [
        { heading: words.time, kind: 'main' },
        { heading: words.state, kind: 'small' },
        { heading: words.price, kind: 'figure' },
      ],
      rows: view.terms.map((term) => [
        html`<a href="${term.purchaseUrl}"
          >${date(term.from, format, 'shortDay')} – ${date(term.until, format, 'shortDay')}</a
        >`,
        words.states[term.state],
        amount(term.price, format),
      ]),
    })}
  </section>`
}
