// What a new purchase must be, going by what was ordered and by the terms that the merchant published.
import type { Purchase } from '@tallystick/network/rooms/purchases'
import { check } from '../world/violation.ts'
import type { Sent } from './order-book.ts'

export function checkSale(sent: Sent, purchase: Purchase, now: Temporal.Instant): void {
  const { order, customer, sku, shareMillionths, mayCap } = sent
  const { priceMicros, tabMicros, cappedMicros, shareMicros, feeMicros, currency } = purchase
  const id = purchase.purchase
  const isOrdered =
    purchase.orderId === order.orderId &&
    purchase.merchant === order.merchant &&
    purchase.purchasingAccount === order.purchasingAccount &&
    purchase.offer === sku.offer &&
    purchase.quantity === order.quantity
  check(isOrdered, 'S5', () => `${id} is not what ${order.orderId} ordered`)
  const isPayer = purchase.paymentAccount === customer.accounts.paymentAccount
  check(isPayer, 'S19', () => `${id} went on the tab of ${purchase.paymentAccount}`)
  check(currency === customer.currency, 'S21', () => `${id} is in ${currency}`)
  const prices = sku.terms.map(({ prices }) => prices.get(currency))
  const isPrice = prices.some(
    (unit) => unit !== undefined && unit * BigInt(order.quantity) === priceMicros + cappedMicros,
  )
  check(isPrice, 'S21', () => `${id} cost ${priceMicros} instead of one of ${prices.join()} each`)
  const isCapped = cappedMicros > 0n
  const mayBeCapped = mayCap() && sku.sku !== 'monthly'
  check(!isCapped || mayBeCapped, 'S21', () => `${id} is ${cappedMicros} cheaper, for no reason`)
  const { expectedPrice } = order
  const isExpected =
    expectedPrice === undefined ||
    (expectedPrice.micros >= priceMicros && expectedPrice.micros <= priceMicros + cappedMicros)
  check(
    isExpected,
    'S21',
    () => `${id} cost ${priceMicros}, ${expectedPrice?.micros} was agreed on`,
  )
  check(tabMicros === priceMicros, 'S9', () => `${id}: ${tabMicros} of ${priceMicros} on the tab`)
  check(shareMicros + feeMicros === priceMicros, 'S9', () => `${id}: ${shareMicros} + ${feeMicros}`)
  const exact = priceMicros * shareMillionths
  const off = exact - shareMicros * 1_000_000n
  check(
    off > -1_000_000n && off < 1_000_000n,
    'S9',
    () => `${id}: share ${shareMicros} of ${priceMicros}`,
  )
  const isAllowed = customer.statuses.has('active') && sku.statuses.has('active')
  check(isAllowed, 'P3', () => `${id} was sold to an account, or of an offer, that is not active`)
  const isThawed = customer.frozen.during().includes(false)
  const isPayerThawed = (customer.payer ?? customer).frozen.during().includes(false)
  check(isThawed && isPayerThawed, 'P3', () => `${id} was sold to a frozen account`)
  const canPay = customer.input.paymentMethod !== undefined
  check(canPay, 'P3', () => `${id} was sold to an account without a payment method`)
  const isNow = Temporal.Instant.compare(purchase.happenedAt, now) <= 0
  check(isNow, 'S25', () => `${id} happened in the future`)
}
