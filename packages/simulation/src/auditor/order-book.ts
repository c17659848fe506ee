// What is known of each order id from requests and answers alone: contents sent, doubts, and what was acknowledged.
import type { Order, Purchase } from '@tallystick/network/rooms/purchases'
import type { RegisteredCustomer, Sku } from '../world/people.ts'
import type { CapsInStep } from './check-caps.ts'
import type { RulesInStep } from './check-limits.ts'
import { check } from '../world/violation.ts'

/** One order as it was sent, with what its sender knew of the parties then. */
export interface Sent {
  readonly order: Order
  readonly customer: RegisteredCustomer
  readonly sku: Sku
  readonly shareMillionths: bigint
  /** Whether a price cap of the merchant may hold. */
  readonly mayCap: () => boolean
  /** The caps of the merchant that may hold in this step. */
  readonly capsNow: () => CapsInStep
}

/** Everything about one order id of one payment account at one merchant. */
export interface OrderFacts {
  readonly key: string
  /** Different contents that were sent under this id, by their text. */
  readonly contents: Map<string, Sent>
  /** How many sendings of each content have no answer: not yet, or never. */
  readonly inDoubt: Map<string, number>
  /** The limits of the steps in which it was sent, or of the one in which it was bought. */
  steps: RulesInStep[]
  /** The caps of its merchant, likewise. */
  capSteps: CapsInStep[]
  acknowledged?: { readonly content: string; readonly purchase: Purchase }
}

export interface OrderBook {
  readonly facts: Map<string, OrderFacts>
  readonly purchases: Map<string, OrderFacts>
  readonly tabPlaces: Map<string, string>
}

export function createOrderBook(): OrderBook {
  return { facts: new Map(), purchases: new Map(), tabPlaces: new Map() }
}

export function factsOf(
  { facts }: OrderBook,
  {
    customer,
    merchant,
    orderId,
  }: {
    readonly customer: RegisteredCustomer
    readonly merchant: string
    readonly orderId: string
  },
): OrderFacts {
  const key = `${customer.accounts.paymentAccount} ${merchant} ${orderId}`
  let found = facts.get(key)
  if (found === undefined) {
    found = { key, contents: new Map(), inDoubt: new Map(), steps: [], capSteps: [] }
    facts.set(key, found)
  }
  return found
}

/** From now on this purchase is a promise: one order, one purchase, one place on its tab. */
export function acknowledge(
  book: OrderBook,
  of: OrderFacts,
  { content, purchase }: { readonly content: string; readonly purchase: Purchase },
): void {
  const { purchase: id, tabNumber, paymentAccount, currency } = purchase
  const other = book.purchases.get(id)
  const isOwn = other === undefined || other === of
  check(isOwn, 'S5', () => `${id} answers ${of.key} and ${other?.key ?? ''}`)
  const place = `${paymentAccount} ${currency} ${tabNumber}`
  const neighbour = book.tabPlaces.get(place)
  const isFree = neighbour === undefined || neighbour === id
  check(isFree, 'S7', () => `${place} is ${id} and ${neighbour ?? ''}`)
  book.purchases.set(id, of)
  book.tabPlaces.set(place, id)
  of.acknowledged = { content, purchase }
}

export function contentOf({ purchasingAccount, sku, quantity, expectedPrice }: Order): string {
  const price =
    expectedPrice === undefined ? '' : `${expectedPrice.micros} ${expectedPrice.currency}`
  return `${purchasingAccount} ${sku} ${quantity} ${price}`
}

/** Who buys how many of what: a content without the price that was expected. */
export function itemOf(content: string): string {
  return content.split(' ').slice(0, 3).join(' ')
}

/** The content of a sending without an answer that this purchase may have come from. */
export function findInDoubt(of: OrderFacts, purchase: Purchase): string | undefined {
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

/** What was acknowledged is there, unchanged. */
export function checkSame(of: OrderFacts, content: string, now: Purchase): void {
  const { key, acknowledged: before } = of
  if (before === undefined) return
  const was = before.purchase
  const isSame =
    was.purchase === now.purchase &&
    was.tabNumber === now.tabNumber &&
    was.tabTotalMicros === now.tabTotalMicros &&
    was.priceMicros === now.priceMicros &&
    was.shareMicros === now.shareMicros
  check(isSame, 'S24', () => `${key} was ${was.purchase} and is now ${now.purchase}`)
  // What differs by an expected price alone is the same order, as long as the price is right.
  const isItem = itemOf(before.content) === itemOf(content)
  check(isItem, 'S5', () => `${key} exists for another content: ${content}`)
}
