// Whether a refusal can be true, going by what was sent and what was acknowledged.
import { getCurrency } from '@tallystick/money'
import type { Purchase, Refusal } from '@tallystick/network/rooms/purchases'
import { check } from '../world/violation.ts'
import type { RulesInStep } from './check-limits.ts'
import { itemOf } from './order-book.ts'
import type { OrderFacts, Sent } from './order-book.ts'

export function checkRefusal(
  of: OrderFacts,
  sent: Sent,
  content: string,
  { code, limit }: Refusal,
): void {
  const { customer, sku, order, mayCap } = sent
  const payer = customer.payer ?? customer
  const known = of.acknowledged
  const currency = getCurrency(customer.currency).code
  const quantity = BigInt(order.quantity)
  if (known !== undefined) {
    const isSame =
      itemOf(known.content) === itemOf(content) &&
      (order.expectedPrice === undefined || isPriceOf(known.purchase, order.expectedPrice))
    // What exists is answered, whatever has changed since.
    check(
      !isSame,
      code === 'order_conflict' ? 'S5' : 'S24',
      () => `${of.key} was bought, now: ${code}`,
    )
    check(
      code === 'order_conflict',
      'S5',
      () => `${of.key} has another content, and is answered ${code}`,
    )
  }
  check(canBe(), 'refusals', () => `${of.key} is refused as ${code} without reason`)

  function canBe(): boolean {
    switch (code) {
      case 'order_conflict':
        return of.contents.size > 1
      case 'account_suspended':
        return customer.statuses.has('suspended')
      case 'payment_method_missing':
        return customer.input.paymentMethod === undefined
      case 'offer_withdrawn':
        return sku.statuses.has('withdrawn')
      case 'price_not_in_currency':
        return sku.terms.some(({ prices }) => prices.get(currency) === undefined)
      case 'price_changed':
        // What a cap leaves of a price, nobody outside can know.
        if (mayCap()) return order.expectedPrice !== undefined
        return sku.terms.some(
          ({ prices }) => (prices.get(currency) ?? 0n) * quantity !== order.expectedPrice?.micros,
        )
      case 'quantity_not_allowed':
        return order.quantity !== 1
      case 'account_frozen':
        return [customer, payer].some(({ frozen }) => frozen.during().includes(true))
      case 'account_closed':
      case 'address_not_proved':
      case 'amount_too_large':
      case 'busy':
      case 'confirmation_needed':
      case 'credit_limit_reached':
      case 'merchant_closed':
      case 'merchant_waiting':
      case 'offer_ended':
      case 'order_id_reserved':
      case 'renewal_outdated':
      case 'unknown_merchant':
      case 'unknown_offer':
      case 'unknown_purchasing_account':
        // All parties were acknowledged before anybody ordered, and whoever renews sends no order.
        return false
      case 'limit_reached':
        return isLimitOf(limit, of.steps.at(-1) ?? [])
    }
  }
}

/** What was expected may be the list price, or what a cap left of it. */
function isPriceOf(
  { currency, priceMicros, cappedMicros }: Purchase,
  expected: NonNullable<Sent['order']['expectedPrice']>,
): boolean {
  const { micros } = expected
  return (
    expected.currency === currency && micros >= priceMicros && micros <= priceMicros + cappedMicros
  )
}

/** Somebody may have set this very limit. */
function isLimitOf(reached: Refusal['limit'], rules: RulesInStep): boolean {
  return rules.flat(2).some((limit) => {
    return (
      reached !== undefined &&
      limit.window === reached.window &&
      limit.merchant === reached.merchant &&
      limit.amountMicros === reached.amountMicros &&
      // A member's own limit is for the member, without being told.
      (limit.purchasingAccount ?? reached.purchasingAccount) === reached.purchasingAccount
    )
  })
}
