// Watches orders and their answers, and nothing else: what was sent, what was acknowledged, and what that promises.
import type { ListedMovement } from '@tallystick/network/rooms/credits'
import type { Outcome, Purchase } from '@tallystick/network/rooms/purchases'
import type { RegisteredCustomer } from '../world/people.ts'
import { check } from '../world/violation.ts'
import { checkCaps } from './check-caps.ts'
import { checkLimits } from './check-limits.ts'
import type { RulesInStep } from './check-limits.ts'
import { checkRefusal } from './check-refusal.ts'
import { checkSale } from './check-sale.ts'
import {
  acknowledge,
  checkSame,
  contentOf,
  createOrderBook,
  factsOf,
  findInDoubt,
  itemOf,
} from './order-book.ts'
import type { OrderBook, Sent } from './order-book.ts'
import { renewalPrefix } from './renewal-auditor.ts'

export interface OrderAuditor {
  /** Before an order leaves. The answer is noted by what this returns; undefined: none came. */
  sent(sent: Sent): (outcome: Outcome | undefined) => void
  /** All that was ever sent. */
  readonly all: readonly Sent[]
  /** The network may buy a term more in this step: for this payment account, or for any. */
  renewing(paymentAccount?: string): void
  acknowledgedPurchases(): readonly Purchase[]
  acknowledged(): readonly { readonly sent: Sent; readonly purchase: Purchase }[]
  /** The whole list of a payment account's purchases, and of what was given back, as the network shows them. */
  listed(
    customer: RegisteredCustomer,
    shown: {
      readonly purchases: readonly Purchase[]
      readonly movements: readonly ListedMovement[]
    },
  ): void
}

/** What the auditor of orders knows from others. */
export interface OrderSurroundings {
  now(): Temporal.Instant
  /** The limits that may hold in this step, of all who set some for this payment account. */
  rulesOf(paymentAccount: string): RulesInStep
  paymentAccounts(): readonly string[]
  /** Checks a term that the network bought for somebody, among all purchases of the account. */
  readonly renewed: (purchase: Purchase, purchases: readonly Purchase[]) => void
}

/** A step in which the network may have renewed. */
interface RenewalStep {
  readonly from: Temporal.Instant
  readonly rules: ReadonlyMap<string, RulesInStep>
}

export function createOrderAuditor(time: OrderSurroundings): OrderAuditor {
  const book = createOrderBook()
  const renewalSteps: RenewalStep[] = []
  const checked = new Set<string>()
  const all: Sent[] = []
  return {
    all,
    sent(sent) {
      const of = factsOf(book, { ...sent.order, customer: sent.customer })
      const content = contentOf(sent.order)
      if (!of.contents.has(content)) all.push(sent)
      of.contents.set(content, sent)
      of.inDoubt.set(content, (of.inDoubt.get(content) ?? 0) + 1)
      const sentAt = time.now()
      const rules = time.rulesOf(sent.customer.accounts.paymentAccount)
      const caps = sent.capsNow()
      if (of.acknowledged === undefined) {
        of.steps.push(rules)
        of.capSteps.push(caps)
      }
      return (outcome) => {
        if (outcome === undefined) return
        of.inDoubt.set(content, (of.inDoubt.get(content) ?? 0) - 1)
        if (outcome.status === 'purchased') {
          of.steps = [rules]
          of.capSteps = [caps]
        }
        checkAnswer(book, { sent, outcome, sentAt, now: time.now() })
      }
    },
    acknowledged: () =>
      [...book.facts.values()].flatMap(({ acknowledged, contents }) => {
        const sent = contents.get(acknowledged?.content ?? '')
        return acknowledged === undefined || sent === undefined
          ? []
          : [{ sent, purchase: acknowledged.purchase }]
      }),
    acknowledgedPurchases: () =>
      [...book.facts.values()].flatMap(({ acknowledged }) => acknowledged?.purchase ?? []),
    renewing(paymentAccount) {
      const accounts = paymentAccount === undefined ? time.paymentAccounts() : [paymentAccount]
      const rules = new Map(accounts.map((account) => [account, time.rulesOf(account)]))
      renewalSteps.push({ from: time.now(), rules })
    },
    listed(customer, { purchases, movements }) {
      checkList(book, customer, purchases, time)
      const { timeZone } = customer.input
      for (const [at, purchase] of purchases.entries()) {
        if (checked.has(purchase.purchase)) continue
        checked.add(purchase.purchase)
        const earlier = purchases.slice(0, at)
        const isRenewal = purchase.orderId.startsWith(renewalPrefix)
        const of = factsOf(book, { ...purchase, customer })
        const steps = isRenewal ? renewalStepsOf(renewalSteps, purchase) : of.steps
        checkLimits(purchase, { earlier, timeZone, steps })
        const { sku } = of.contents.get(of.acknowledged?.content ?? '')?.sku ?? {}
        const isCapped = !isRenewal && sku !== 'monthly'
        if (isCapped) checkCaps(purchase, { earlier, movements, timeZone, steps: of.capSteps })
      }
    },
  }
}

interface Answer {
  readonly sent: Sent
  readonly outcome: Outcome
  readonly sentAt: Temporal.Instant
  readonly now: Temporal.Instant
}

function checkAnswer(book: OrderBook, { sent, outcome, sentAt, now }: Answer): void {
  const of = factsOf(book, { ...sent.order, customer: sent.customer })
  const content = contentOf(sent.order)
  const before = of.acknowledged
  switch (outcome.status) {
    case 'purchased': {
      const { purchase } = outcome
      check(before === undefined, 'S5', () => `${of.key} was sold again as ${purchase.purchase}`)
      checkSale(sent, purchase, now)
      acknowledge(book, of, { content, purchase })
      return
    }
    case 'exists': {
      const { purchase } = outcome
      if (before === undefined) {
        const doubtful = findInDoubt(of, purchase)
        check(doubtful !== undefined, 'S5', () => `${of.key} exists, but was never in doubt`)
        const isItem = itemOf(doubtful) === itemOf(content)
        check(isItem, 'S5', () => `${of.key} exists for ${content}`)
      }
      checkSame(of, content, purchase)
      acknowledge(book, of, { content, purchase })
      return
    }
    case 'already_owned':
      check(before === undefined, 'S24', () => `${of.key} was bought, and is answered as owned`)
      checkOwned(sent, outcome.purchase, sentAt)
      return
    case 'refused':
      checkRefusal(of, sent, content, outcome)
  }
}

function checkOwned({ order, customer }: Sent, purchase: Purchase, at: Temporal.Instant): void {
  const { paymentAccount } = customer.accounts
  const isTheirs =
    purchase.purchasingAccount === order.purchasingAccount &&
    purchase.merchant === order.merchant &&
    purchase.paymentAccount === paymentAccount
  check(isTheirs, 'S19', () => `${paymentAccount} is said to own ${purchase.purchase}`)
  const { accessUntil, entitlementEndedAt } = purchase
  const isOpen = [accessUntil, entitlementEndedAt].every(
    (end) => end === null || Temporal.Instant.compare(end, at) > 0,
  )
  check(isOpen, 'P3', () => `${purchase.purchase} has ended and is said to be owned`)
}

/** The rules of the steps in which a renewal may have been bought: clocks may move on within one. */
function renewalStepsOf(
  steps: readonly RenewalStep[],
  { happenedAt, paymentAccount }: Purchase,
): readonly RulesInStep[] {
  const before = steps.filter(({ from }) => Temporal.Instant.compare(from, happenedAt) <= 0)
  const instants = [...new Set(before.map(({ from }) => from.epochMilliseconds))].slice(-2)
  return before
    .filter(({ from }) => instants.includes(from.epochMilliseconds))
    .flatMap(({ rules }) => {
      const own = rules.get(paymentAccount)
      return own === undefined ? [] : [own]
    })
}

/** Each acknowledged purchase is in the list, once, and nothing that nobody ordered. */
function checkList(
  book: OrderBook,
  customer: RegisteredCustomer,
  list: readonly Purchase[],
  { renewed }: OrderSurroundings,
): void {
  const seen = new Set<string>()
  for (const purchase of list) {
    const { merchant, orderId } = purchase
    const of = factsOf(book, { customer, merchant, orderId })
    check(!seen.has(of.key), 'S5', () => `${of.key} is listed twice`)
    seen.add(of.key)
    if (of.acknowledged !== undefined) {
      checkSame(of, of.acknowledged.content, purchase)
      continue
    }
    const isRenewal = purchase.orderId.startsWith(renewalPrefix)
    if (isRenewal) renewed(purchase, list)
    const content = isRenewal ? '' : findInDoubt(of, purchase)
    check(content !== undefined, 'S5', () => `${purchase.purchase} was never ordered`)
    acknowledge(book, of, { content, purchase })
  }
  for (const { key, acknowledged } of book.facts.values()) {
    if (acknowledged?.purchase.paymentAccount !== customer.accounts.paymentAccount) continue
    check(seen.has(key), 'S24', () => `${key} was acknowledged and is not listed`)
  }
}
