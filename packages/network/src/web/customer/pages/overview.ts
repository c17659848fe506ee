// `GET /account`: what is owed, when it is asked for, and what was bought last.
import { html } from 'hono/html'
import { date, largeAmount } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { definitionList } from '../../design/definition-list.ts'
import { emptyState } from '../../design/empty-state.ts'
import { layout } from '../../design/layout.ts'
import { notice, statusWord } from '../../design/notice.ts'
import { tally } from '../../design/tally.ts'
import { formatAmount, formatInstant } from '../../frame/format.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { sayMethod } from '../../frame/say-method.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { approvalTitle } from './approvals.ts'
import type { ApprovalView } from './approvals.ts'
import { freezeSwitch } from './freeze-switch.ts'
import type { FreezeSwitchView } from './freeze-switch.ts'
import { purchaseTable } from './purchase-table.ts'
import type { StatementLineView } from './purchase-table.ts'
import { wayToPeople } from './ways-to-people.ts'

/** Forms: the sign-off in the header, and the freeze switch. */
export interface OverviewView {
  readonly customerName: string
  readonly memberId: string
  /** One for each currency in which there are purchases or payments; the largest debt first. */
  readonly tabs: readonly TabView[]
  readonly nextBilling: { readonly at: Temporal.Instant; readonly above: Amount }
  /** What the tab may reach, and what paying may raise that to; absent where there is no bound. */
  readonly creditLimit?: { readonly now: Amount; readonly most?: Amount | undefined } | undefined
  /** What waits for a decision. */
  readonly approvals: readonly ApprovalView[]
  readonly freeze: Omit<FreezeSwitchView, 'next'>
  /** Present for a member of a group: who pays. They have no bill and no payment method of their own. */
  readonly payerName?: string | undefined
  /** Absent while no method is verified. */
  readonly paymentMethod?: PaymentMethodView | undefined
  readonly alerts: readonly OverviewAlert[]
  /** The newest first, at most ten. */
  readonly lastPurchases: readonly StatementLineView[]
  /** Where a card is added or changed; absent where the network offers no such page. */
  readonly addMethodUrl?: string | undefined
}

export interface TabView {
  readonly balance: Amount
  /** Start of the period that the tally counts. */
  readonly since: Temporal.Instant
  readonly purchaseCount: number
  readonly paidCount: number
}

export interface PaymentMethodView {
  /** Such as "Visa ending in 4242". */
  readonly label: string
  readonly status: 'verified' | 'declined'
}

export type OverviewAlert =
  | {
      readonly kind: 'payment_declined'
      readonly requested: Amount
      readonly declinedAt: Temporal.Instant
      readonly retryAt?: Temporal.Instant | undefined
    }
  | { readonly kind: 'suspended' }
  | { readonly kind: 'method_missing' }

export function renderOverview(frame: Frame, view: OverviewView): Markup {
  const { texts } = frame
  const freezing = freezeSwitch(frame, { ...view.freeze, next: '/account' })
  const isFrozen = view.freeze.frozenBy !== undefined
  return layout(frame, {
    title: texts.customer.account.title,
    current: parts.overview,
    width: 'wide',
    main: html`<h1 class="greeting">${texts.customer.account.greeting(view.customerName)}</h1>
      ${isFrozen ? freezing : ''} ${view.alerts.map((alert) => alertNotice(frame, view, alert))}
      ${waiting(frame, view)}
      <div class="overview">
        <div class="tabs">${view.tabs.map((tab) => tabBalance(frame, view, tab))}</div>
        ${accountFacts(frame, view)}
      </div>
      <section>
        <h2>${texts.customer.account.last}</h2>
        ${lastPurchases(frame, view)}
      </section>
      ${isFrozen ? '' : freezing}`,
  })
}

// A declined payment and a suspended account stand above as alerts; they are not told twice.
function waiting(frame: Frame, { approvals }: OverviewView): Content {
  const [first] = approvals
  if (first === undefined) return ''
  const { approvals: words } = frame.texts.customer
  const prices = approvals.filter(({ kind }) => kind === 'new_price')
  return notice({
    tone: 'note',
    title: words.title,
    body: html`${prices.map((approval) => html`<p>${approvalTitle(frame, approval)}</p>`)}`,
    actions: linkButton({
      label: prices.length === 0 ? words.look : words.decide,
      href: '/approvals',
    }),
  })
}

function tabBalance({ texts, format }: Frame, { payerName }: OverviewView, tab: TabView): Markup {
  const { currency } = tab.balance
  const label = payerName === undefined ? texts.customer.account.tab : texts.customer.account.bought
  return html`<section class="balance">
    <h2 class="kicker">${label(currency)}</h2>
    <p class="price">${largeAmount(tab.balance, format)}</p>
    ${tally({ count: tab.purchaseCount, paidCount: tab.paidCount })}
    <p class="small">
      ${texts.customer.account.tally(tab.purchaseCount, tab.paidCount)},
      ${texts.customer.account.since(formatInstant(tab.since, format))}
    </p>
  </section>`
}

function accountFacts({ texts, format }: Frame, view: OverviewView): Markup {
  const { paymentMethod, nextBilling, payerName, creditLimit } = view
  const member = { term: texts.customer.account.member, detail: view.memberId }
  if (payerName !== undefined) {
    return definitionList([{ term: texts.customer.account.paidBy, detail: payerName }, member])
  }
  return definitionList([
    {
      term: texts.customer.account.nextBill,
      detail: date(nextBilling.at, format, 'weekday'),
      small: texts.customer.account.nextBillAbove(formatAmount(nextBilling.above, format)),
    },
    ...(creditLimit === undefined
      ? []
      : [
          {
            term: texts.customer.account.creditLimit,
            detail: formatAmount(creditLimit.now, format),
            small:
              creditLimit.most === undefined
                ? undefined
                : texts.customer.account.creditLimitMost(formatAmount(creditLimit.most, format)),
          },
        ]),
    {
      term: texts.customer.account.payment,
      detail:
        paymentMethod === undefined
          ? texts.customer.account.paymentMissing
          : sayMethod(texts, paymentMethod.label),
      small:
        paymentMethod === undefined
          ? undefined
          : statusWord(
              texts.customer.account.methodStatuses[paymentMethod.status],
              paymentMethod.status === 'verified' ? 'good' : 'danger',
            ),
    },
    member,
  ])
}

function alertNotice(frame: Frame, view: OverviewView, alert: OverviewAlert): Markup {
  const { texts, format } = frame
  const words = texts.customer.account.alerts
  const actions =
    view.addMethodUrl === undefined
      ? undefined
      : linkButton({ label: texts.customer.account.paymentAdd, href: view.addMethodUrl })
  const people = wayToPeople(frame, { area: 'account', code: alert.kind })
  switch (alert.kind) {
    case 'payment_declined': {
      const { title, body } = words.declined
      const retry =
        alert.retryAt === undefined ? '' : words.retry(formatInstant(alert.retryAt, format))
      return notice({
        tone: 'danger',
        title: title(formatAmount(alert.requested, format)),
        body: html`<p>${body(formatInstant(alert.declinedAt, format))} ${retry}</p>
          ${people}`,
        actions,
      })
    }
    case 'suspended':
      return notice({
        tone: 'danger',
        title: words.suspended.title,
        body: html`<p>${words.suspended.body}</p>
          ${people}`,
        actions,
      })
    case 'method_missing':
      return notice({
        tone: 'warning',
        title: words.methodMissing.title,
        body: html`<p>${words.methodMissing.body}</p>
          ${people}`,
        actions,
      })
  }
}

function lastPurchases(frame: Frame, { lastPurchases: lines }: OverviewView): Markup {
  const { texts } = frame
  if (lines.length === 0) {
    return emptyState({
      title: texts.customer.account.emptyTitle,
      body: texts.customer.account.emptyBody,
      actions: linkButton({ label: texts.customer.account.toMerchants, href: '/#merchants' }),
    })
  }
  return html`${purchaseTable(frame, texts.customer.account.last, lines)}
    <p class="more"><a href="/statements">${texts.customer.account.all}</a></p>`
}
