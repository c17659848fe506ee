// `GET /confirm/:transaction`: one item, its price, one click. The two halves of the stick meet here.
import { html } from 'hono/html'
import { amount, date, largeAmount } from '../../design/amount.ts'
import { button, linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { definitionList } from '../../design/definition-list.ts'
import type { Definition } from '../../design/definition-list.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import { formatAmount, formatInstant, plainAmount } from '../../frame/format.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import type { Markup } from '../../design/markup.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { accessTermsWords } from './access.ts'
import { oneClickChoice } from './one-click.ts'
import type { OneClickChoiceView } from './one-click.ts'
import type { AccessTermsView } from './access.ts'
import { wayToPeople } from './ways-to-people.ts'

/** Why a purchase cannot be made; map the refusals of the purchases room onto these, or `other`. */
export type ConfirmRefusal = keyof Texts['customer']['confirm']['refusals']

/**
 * Form fields. Buy (POST to `action`): `csrf`, `price` (decimal text as printed by `printMicros`) and
 * `currency`: what the customer saw, so that a price that changed meanwhile is noticed; those of `oneClickChoice`.
 * Cancel (POST to `cancelAction`): `csrf`. Both answer 303 to the merchant: name its origin in `formTargets`.
 */
export type ConfirmView = ReadyConfirmView | RefusedConfirmView

export interface ReadyConfirmView {
  readonly kind: 'ready'
  readonly csrf: string
  readonly action: string
  readonly cancelAction: string
  readonly brand: MerchantBrand
  readonly item: ConfirmItem
  /** Where a price cap made it cheaper: what it costs otherwise. */
  readonly listPrice?: Amount | undefined
  /** The limit that lets the least through, before this purchase. */
  readonly limit?: LimitLeftView | undefined
  /** What the customer was shown before, when it differs from the price now. */
  readonly priceBefore?: Amount | undefined
  /** Purchases of this period with this one; one notch each. */
  readonly purchaseCount?: number | undefined
  /** The tab as it will be with this purchase on it; nothing, while there is credit. */
  readonly tabAfter: Amount
  /** What the tab may reach, once it comes near. */
  readonly creditLimit?: Amount | undefined
  /** What was given back and waits to be used, before this purchase. */
  readonly credit?: Amount | undefined
  /** The offer to buy here from now on without this page. */
  readonly oneClick?: OneClickChoiceView | undefined
  /** Where the same thing is bought for somebody else. */
  readonly giftUrl?: string | undefined
  readonly billedAt: Temporal.Instant
  /** A tab at or below this is not asked for, but carried to the next bill. */
  readonly billedAbove: Amount
  /** The account that buys: shown before anything is bought. */
  readonly account: { readonly name: string; readonly memberId: string }
  /** Signs off and comes back to this transaction as somebody else. */
  readonly notYouUrl: string
}

/** A limit of the customer's or the payer's, and what is left of it. */
export interface LimitLeftView {
  readonly window: 'purchase' | 'day' | 'week' | 'month'
  /** At this merchant only. */
  readonly isHere: boolean
  /** For all members together. */
  readonly isForAll: boolean
  readonly amount: Amount
  readonly left: Amount
}

export interface ConfirmItem {
  readonly title: string
  readonly description?: string | undefined
  readonly price: Amount
  readonly access: AccessTermsView
  /** Of a subscription: when the term ends that is bought here. */
  readonly termEndsAt?: Temporal.Instant | undefined
}

export interface RefusedConfirmView {
  readonly kind: 'refused'
  readonly csrf: string
  readonly cancelAction: string
  readonly brand: MerchantBrand
  readonly item: ConfirmItem
  /** Purchases of this period, without this one. */
  readonly purchaseCount?: number | undefined
  readonly reason: ConfirmRefusal
  /** The limit that was reached. */
  readonly limit?: LimitLeftView | undefined
}

export function renderConfirm(frame: Frame, view: ConfirmView): Markup {
  const { networkName } = frame
  return layout(frame, {
    title: titleOf(frame, view.item),
    brand: view.brand,
    width: 'wide',
    main: html`<div class="confirm">
      ${coBrandHeader(view.brand, networkName, { notchCount: view.purchaseCount })}
      ${view.kind === 'ready' ? ready(frame, view) : refused(frame, view)}
    </div>`,
  })
}

function isSubscription({ access }: ConfirmItem): boolean {
  return access.term !== undefined
}

function titleOf({ texts }: Frame, item: ConfirmItem): string {
  const { title, subscription } = texts.customer.confirm
  return isSubscription(item) ? subscription.title : title
}

function itemHeading({ format }: Frame, item: ConfirmItem, kicker?: string): Markup {
  return html`<div class="confirm-item">
    ${kicker === undefined ? '' : html`<p class="kicker">${kicker}</p>`}
    <h1>${item.title}</h1>
    ${item.description === undefined ? '' : html`<p class="lead-small">${item.description}</p>`}
    <p class="price">${largeAmount(item.price, format)}</p>
  </div>`
}

function capWords({ texts, format }: Frame, listPrice: Amount | undefined): Markup {
  if (listPrice === undefined) return html``
  return html`<p class="small">
    ${texts.customer.confirm.capped(formatAmount(listPrice, format))}
  </p>`
}

/** "$2.00 of $5.00 for today, at this merchant". */
function limitWords({ texts, format }: Frame, limit: LimitLeftView): string {
  const words = texts.customer.confirm.limit
  const scope = [
    words.windows[limit.window],
    ...(limit.isHere ? [words.here] : []),
    ...(limit.isForAll ? [] : [words.alone]),
  ].join(', ')
  return words.left(formatAmount(limit.left, format), formatAmount(limit.amount, format), scope)
}

function priceChange({ texts, format }: Frame, before: Amount, now: Amount): Markup {
  const { title, body: words } = texts.customer.confirm.priceChanged
  return notice({
    tone: 'warning',
    title,
    body: html`<p>${words(formatAmount(before, format), formatAmount(now, format))}</p>`,
  })
}

function ready(frame: Frame, view: ReadyConfirmView): Markup {
  const { texts } = frame
  const { price } = view.item
  return html`${view.priceBefore === undefined ? '' : priceChange(frame, view.priceBefore, price)}
    ${itemHeading(frame, view.item, titleOf(frame, view.item))}
    <div class="confirm-terms">
      ${capWords(frame, view.listPrice)} ${facts(frame, view)}
      <p class="small">${texts.customer.confirm.privacy(view.brand.name)}</p>
      <div class="decide">
        ${postForm({
          action: view.action,
          csrf: view.csrf,
          className: 'buy',
          id: buyFormId,
          hidden: { price: plainAmount(price), currency: price.currency },
          content: button({
            label: buyWords(frame, view.item),
            busyLabel: texts.customer.confirm.buying,
            kind: 'primary',
          }),
        })}
        ${cancelForm(view, texts.customer.confirm.cancel)}
      </div>
      ${otherWays(frame, view)}
    </div>`
}

function buyWords({ texts, format }: Frame, item: ConfirmItem): string {
  const { continue: buy, subscription } = texts.customer.confirm
  const price = formatAmount(item.price, format)
  return isSubscription(item) ? subscription.subscribe(price) : buy(price)
}

const buyFormId = 'buy'

/** What can be decided beside this one purchase: to be asked no more, and to give it to somebody. */
function otherWays(frame: Frame, view: ReadyConfirmView): Markup {
  const { brand, item, oneClick, giftUrl } = view
  const { currency } = item.price
  return html`${
    oneClick === undefined
      ? ''
      : oneClickChoice(frame, oneClick, { merchantName: brand.name, currency, formId: buyFormId })
  }
  ${
    giftUrl === undefined
      ? ''
      : html`<p class="small">
          <a href="${giftUrl}">${frame.texts.customer.confirm.giveInstead}</a>
        </p>`
  }`
}

function cancelForm(view: ReadyConfirmView | RefusedConfirmView, label: string): Markup {
  return postForm({
    action: view.cancelAction,
    csrf: view.csrf,
    className: 'cancel',
    content: button({ label }),
  })
}

/** What it is, what happens at its end, and how it ends before: nothing renews itself unless it is switched on. */
function subscriptionFacts(
  frame: Frame,
  { access, termEndsAt }: ConfirmItem,
): readonly Definition[] {
  const { subscription: words } = frame.texts.customer.confirm
  return [
    {
      term: words.term,
      detail: accessTermsWords({ term: access.term }, frame),
      ...(termEndsAt === undefined
        ? {}
        : { small: words.until(formatInstant(termEndsAt, frame.format)) }),
    },
    { term: words.atTheEnd, detail: words.ends, small: words.endsSmall },
    { term: words.cancelling, detail: words.anyTime, small: words.anyTimeSmall },
  ]
}

function facts(frame: Frame, view: ReadyConfirmView): Markup {
  const { texts, format } = frame
  return definitionList([
    ...(isSubscription(view.item)
      ? subscriptionFacts(frame, view.item)
      : [
          {
            term: texts.customer.confirm.access,
            detail: accessTermsWords(view.item.access, frame),
          },
        ]),
    {
      term: texts.customer.confirm.drawnFrom,
      detail: texts.customer.confirm.tab(view.item.price.currency),
      small: texts.customer.confirm.tabAfter(formatAmount(view.tabAfter, format)),
    },
    ...(view.creditLimit === undefined
      ? []
      : [
          {
            term: texts.customer.confirm.creditLimit,
            detail: amount(view.creditLimit, format),
            small: texts.customer.confirm.creditLimitSmall,
          },
        ]),
    ...(view.credit === undefined
      ? []
      : [
          {
            term: texts.customer.confirm.credit,
            detail: amount(view.credit, format),
            small: texts.customer.confirm.creditSmall,
          },
        ]),
    {
      term: texts.customer.confirm.billed,
      detail: date(view.billedAt, format),
      small: texts.customer.confirm.billedAbove(formatAmount(view.billedAbove, format)),
    },
    ...(view.limit === undefined
      ? []
      : [{ term: texts.customer.confirm.limit.term, detail: limitWords(frame, view.limit) }]),
    {
      term: texts.customer.confirm.account,
      detail: html`${view.account.name}
        <a class="not-you" href="${view.notYouUrl}">${texts.customer.confirm.notYou}</a>`,
      small: view.account.memberId,
    },
  ])
}

function refused(frame: Frame, view: RefusedConfirmView): Markup {
  const { texts } = frame
  return html`${itemHeading(frame, view.item)}
    <div class="confirm-terms">
      ${notice({
        tone: 'danger',
        title: texts.customer.confirm.refusedTitle,
        body: html`<p>
          ${texts.customer.confirm.refusals[view.reason]}
          ${view.limit === undefined ? '' : texts.customer.confirm.limit.isLeft(limitWords(frame, view.limit))}
        </p>`,
      })}
      ${wayToPeople(frame, { area: 'purchase', code: view.reason })}
      <div class="actions">
        ${refusedAction(frame, view)}
        ${cancelForm(view, texts.customer.confirm.back(view.brand.name))}
      </div>
    </div>`
}

/** Limits and freezing have a page of their own. */
function refusedAction({ texts }: Frame, { reason }: RefusedConfirmView): Markup {
  return reason === 'limit_reached' || reason === 'account_frozen'
    ? linkButton({ label: texts.customer.confirm.toLimits, href: '/limits', kind: 'primary' })
    : linkButton({ label: texts.customer.confirm.toAccount, href: '/account', kind: 'primary' })
}
