// The stand-in's book of purchases: one per id, and nothing that is owned is sold twice.
import { randomUUID } from 'node:crypto'

export type Detail = {
  readonly type: string
  readonly id: string
  readonly offer: string
  readonly quantity: number
  readonly return_to: string
  readonly offer_terms?: {
    readonly price: { readonly amount: string; readonly currency: string }
    readonly access?: { readonly hours?: number; readonly days?: number }
  }
  readonly tracking?: Readonly<Record<string, string>>
}

export type StandInPurchase = {
  readonly purchase: string
  readonly id: string
  readonly merchant: string
  readonly customer: string
  readonly offer: string
  readonly content: string
  readonly fromSeconds: number
  readonly untilSeconds?: number
  readonly detail: Detail
}

/** As the network promises: owned already is not charged; the same id again is the same purchase. */
export function placePurchase(
  purchases: StandInPurchase[],
  order: {
    readonly customer: string
    readonly merchant: string
    readonly detail: Detail
    readonly nowSeconds: number
  },
): { readonly purchase: StandInPurchase; readonly status: string } | 'conflict' {
  const { customer, merchant, detail, nowSeconds } = order
  const content = JSON.stringify([detail.offer, detail.quantity, detail.offer_terms])
  const own = purchases.filter((one) => one.customer === customer && one.merchant === merchant)
  const owned = own.find(
    ({ offer, untilSeconds }) =>
      offer === detail.offer && (untilSeconds === undefined || nowSeconds < untilSeconds),
  )
  if (owned !== undefined) return { purchase: owned, status: 'already_owned' }
  const sameId = own.find((one) => one.id === detail.id)
  if (sameId !== undefined) {
    return sameId.content === content ? { purchase: sameId, status: 'purchased' } : 'conflict'
  }
  const { hours, days } = detail.offer_terms?.access ?? {}
  const lifeSeconds = (hours ?? 0) * 3600 + (days ?? 0) * 86_400
  const purchase: StandInPurchase = {
    purchase: `pur_${randomUUID().replaceAll('-', '').slice(0, 20)}`,
    id: detail.id,
    merchant,
    customer,
    offer: detail.offer,
    content,
    fromSeconds: nowSeconds,
    ...(lifeSeconds === 0 ? {} : { untilSeconds: nowSeconds + lifeSeconds }),
    detail,
  }
  purchases.push(purchase)
  return { purchase, status: 'purchased' }
}

export function instantText(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
