// Watches orders and their answers, and nothing else: what was sent, what was acknowledged, and what that promises.
import type { Order, Outcome, Purchase } from '@tallystick/network/rooms/purchases'
import type { RegisteredCustomer, Sku } from '../world/people.ts'
import { check } from '../world/violation.ts'
import { checkRefusal } from './check-refusal.ts'
import { checkSale } from './check-sale.ts'

/** One order as it was sent, with what its sender knew of the parties then. */
export interface Sent {
  readonly order: Order
  readonly customer: RegisteredCustomer
  readonly sku: Sku
  readonly shareMillionths: bigint
}

/** Everything about one order id of one payment account at one merchant. */
export interface OrderFacts {
  readonly key: string
  /** Different contents that were sent under this id, by their text. */
  readonly contents: Map<string, Sent>
  /** How many sendings of each content have no answer: not yet, or never. */
  readonly inDoubt: Map<string, number>
  acknowledged?: { readonly content: string; readonly purchase: Purchase }
}

export interface OrderAuditor {
  /** Before an order leaves. The answer is noted by what this returns; undefined: none came. */
  sent(sent: Sent): (outcome: Outcome | undefined) => void
  /** All that was ever sent. */
  readonly all: readonly Sent[]
  acknowledged(): readonly { readonly sent: Sent; readonly purchase: Purchase }[]
  /** The whole list of a payment account's purchases, as the network shows it. */
  listed(customer: RegisteredCustomer, purchases: readonly Purchase[]): void
}

export function createOrderAuditor(time: { now(): Temporal.Instant }): OrderAuditor {
  const facts = new Map<string, OrderFacts>()
  const purchases = new Map<string, OrderFacts>()
  const tabPlaces = new Map<string, string>()
  const all: Sent[] = []

  function factsOf({ order, customer }: Pick<Sent, 'order' | 'customer'>): OrderFacts {
    const key = `${customer.accounts.paymentAccount} ${order.merchant} ${order.orderId}`
    let found = facts.get(key)
    if (found === undefined) {
      found = { key, contents: new Map(), inDoubt: new Map() }
      facts.set(key, found)
    }
    return found
  }

  function acknowledge(of: OrderFacts, content: string, purchase: Purchase): void {
    const { purchase: id, tabNumber, paymentAccount, currency } = purchase
    const other = purchases.get(id)
    check(
      other === undefined || other === of,
      'S5',
      () => `${id} answers ${of.key} and ${other?.key}`,
    )
    const place = `${paymentAccount} ${currency} ${tabNumber}`
    const neighbour = tabPlaces.get(place)
    check(
      neighbour === undefined || neighbour === id,
      'S7',
      () => `${place} is ${id} and ${neighbour}`,
    )
    purchases.set(id, of)
    tabPlaces.set(place, id)
    of.acknowledged = { content, purchase }
  }

  function answered(sent: Sent, content: string, outcome: Outcome, sentAt: Temporal.Instant): void {
    const of = factsOf(sent)
    const before = of.acknowledged
    switch (outcome.status) {
      case 'purchased':
        check(
          before === undefined,
          'S5',
          () => `${of.key} was sold again as ${outcome.purchase.purchase}`,
        )
        checkSale(sent, outcome.purchase, time.now())
        acknowledge(of, content, outcome.purchase)
        return
      case 'exists':
        if (before === undefined) {
          const doubtful = findInDoubt(of, outcome.purchase)
          check(doubtful !== undefined, 'S5', () => `${of.key} exists, but was never in doubt`)
          check(itemOf(doubtful) === itemOf(content), 'S5', () => `${of.key} exists for ${content}`)
        } else {
          checkSame(of, before, content, outcome.purchase)
        }
        acknowledge(of, content, outcome.purchase)
        return
      case 'already_owned':
        check(before === undefined, 'S24', () => `${of.key} was bought, and is answered as owned`)
        checkOwned(sent, outcome.purchase, sentAt)
        return
      case 'refused':
        checkRefusal(of, sent, content, outcome.code)
    }
  }

  return {
    all,
    sent(sent) {
      const of = factsOf(sent)
      const content = contentOf(sent.order)
      if (!of.contents.has(content)) all.push(sent)
      of.contents.set(content, sent)
      of.inDoubt.set(content, (of.inDoubt.get(content) ?? 0) + 1)
      const sentAt = time.now()
      return (outcome) => {
        if (outcome === undefined) return
        of.inDoubt.set(content, (of.inDoubt.get(content) ?? 0) - 1)
        answered(sent, content, outcome, sentAt)
      }
    },
    acknowledged: () =>
      [...facts.values()].flatMap(({ acknowledged, contents }) => {
        const sent = contents.get(acknowledged?.content ?? '')
        return acknowledged === undefined || sent === undefined
          ? []
          : [{ sent, purchase: acknowledged.purchase }]
      }),
    listed(customer, list) {
      const seen = new Set<string>()
      for (const purchase of list) {
        const of = factsOf({ order: { ...purchase, sku: '' }, customer })
        check(!seen.has(of.key), 'S5', () => `${of.key} is listed twice`)
        seen.add(of.key)
        const known = of.acknowledged
        if (known !== undefined) {
          checkSame(of, known, known.content, purchase)
          continue
        }
        const content = findInDoubt(of, purchase)
        check(content !== undefined, 'S5', () => `${purchase.purchase} was never ordered`)
        acknowledge(of, content, purchase)
      }
      for (const { key, acknowledged } of facts.values()) {
        if (acknowledged?.purchase.paymentAccount !== customer.accounts.paymentAccount) continue
        check(seen.has(key), 'S24', () => `${key} was acknowledged and is not listed`)
      }
    },
  }
}

function contentOf({ purchasingAccount, sku, quantity, expectedPrice }: Order): string {
  const price =
    expectedPrice === undefined ? '' : `${expectedPrice.micros} ${expectedPrice.currency}`
  return `${purchasingAccount} ${sku} ${quantity} ${price}`
}

/** Who buys how many of what: a content without the price that was expected. */
export function itemOf(content: string): string {
  return content.split(' ').slice(0, 3).join(' ')
}

/** The content of a sending without an answer that this purchase may have come from. */
function findInDoubt(of: OrderFacts, purchase: Purchase): string | undefined {
  for (const [content, doubtCount] of of.inDoubt) {
    const sent = of.contents.get(content)
    if (doubtCount === 0 || sent === undefined) continue
    const isOfIt =
      sent.sku.offer === purchase.offer &&
      sent.order.quantity === purchase.quantity &&
      sent.order.purchasingAccount === purchase.purchasingAccount
    if (isOfIt) return content
  }
  return undefined
}

function checkSame(
  { key }: OrderFacts,
  before: NonNullable<OrderFacts['acknowledged']>,
  content: string,
  now: Purchase,
): void {
  const was = before.purchase
  const isSame =
    was.purchase === now.purchase &&
    was.tabNumber === now.tabNumber &&
    was.tabTotalMicros === now.tabTotalMicros &&
    was.priceMicros === now.priceMicros &&
    was.shareMicros === now.shareMicros
  check(isSame, 'S24', () => `${key} was ${was.purchase} and is now ${now.purchase}`)
  // What differs by an expected price alone is the same order, as long as the price is right.
  check(
    itemOf(before.content) === itemOf(content),
    'S5',
    () => `${key} exists for another content: ${content}`,
  )
}

function checkOwned({ order, customer }: Sent, purchase: Purchase, at: Temporal.Instant): void {
  const { paymentAccount } = customer.accounts
  const isTheirs =
    purchase.purchasingAccount === order.purchasingAccount &&
    purchase.merchant === order.merchant &&
    purchase.paymentAccount === paymentAccount
  check(isTheirs, 'S19', () => `${paymentAccount} is said to own ${purchase.purchase}`)
  const { accessUntil } = purchase
  const isOpen = accessUntil === null || Temporal.Instant.compare(accessUntil, at) > 0
  check(isOpen, 'P3', () => `${purchase.purchase} has ended and is said to be owned`)
}
