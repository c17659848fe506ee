// Whether a refusal can be true, going by what was sent and what was acknowledged.
import { getCurrency } from '@tallystick/money'
import type { RefusalCode } from '@tallystick/network/rooms/purchases'
import { check } from '../world/violation.ts'
import { itemOf } from './order-book.ts'
import type { OrderFacts, Sent } from './order-book.ts'

export function checkRefusal(of: OrderFacts, sent: Sent, content: string, code: RefusalCode): void {
  const { customer, sku, order } = sent
  const known = of.acknowledged
  const currency = getCurrency(customer.currency).code
  const quantity = BigInt(order.quantity)
  if (known !== undefined) {
    const isSame =
      itemOf(known.content) === itemOf(content) &&
      (order.expectedPrice === undefined ||
        order.expectedPrice.micros === known.purchase.priceMicros)
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
        return sku.terms.some(
          ({ prices }) => (prices.get(currency) ?? 0n) * quantity !== order.expectedPrice?.micros,
        )
      case 'quantity_not_allowed':
        return order.quantity !== 1
      case 'account_closed':
      case 'amount_too_large':
      case 'busy':
      case 'merchant_closed':
      case 'offer_ended':
      case 'unknown_merchant':
      case 'unknown_offer':
      case 'unknown_purchasing_account':
        // All parties were acknowledged before anybody ordered.
        return false
    }
  }
}
