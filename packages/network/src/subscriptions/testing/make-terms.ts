// Terms of subscriptions for tests of decisions, made without a database.
import { getCurrency, parseMicros } from '@tallystick/money'
import { accessUntil } from '../../offers/index.ts'
import type { Purchase } from '../../purchases/index.ts'
import { subscriptionOf } from '../subscription.ts'
import type { Subscription, Term } from '../subscription.ts'

export const micros = parseMicros

/** `from` with a time zone in brackets, or an instant with the end. */
export function termOf(input: {
  readonly term: string
  readonly price?: string
  readonly priceMicros?: bigint
  readonly from: string | Temporal.Instant
  readonly until?: Temporal.Instant
  readonly n?: number
}): Term {
  const { n = 1 } = input
  const zoned =
    typeof input.from === 'string'
      ? Temporal.ZonedDateTime.from(input.from)
      : input.from.toZonedDateTimeISO('UTC')
  const from = zoned.toInstant()
  const until = input.until ?? accessUntil({ term: input.term }, from, zoned.timeZoneId)
  if (until === null) throw new Error('a term has an end')
  const priceMicros = input.priceMicros ?? micros(input.price ?? '0')
  const purchase: Purchase = {
    purchase: `pur_0${n}` as Purchase['purchase'],
    bucket: 0,
    orderId: `order-${n}`,
    merchant: 'mer_1',
    paymentAccount: 'pay_1',
    purchasingAccount: 'pac_1',
    offer: 'off_1',
    offerVersion: 'ofv_1',
    quantity: 1,
    currency: getCurrency('USD').code,
    priceMicros,
    tabMicros: priceMicros,
    cappedMicros: 0n,
    shareMicros: priceMicros,
    isSplit: false,
    feeMicros: 0n,
    tabNumber: BigInt(n),
    tabTotalMicros: priceMicros * BigInt(n),
    memberNumber: null,
    memberTotalMicros: null,
    purpose: 'own',
    term: input.term,
    accessFrom: n === 1 ? null : from,
    opensNothing: false,
    accessUntil: until,
    isOneClick: false,
    entitlementEndedAt: null,
    happenedAt: from,
    recordedAt: from,
  }
  return { purchase, from, until, isEnded: false }
}

export function subscriptionFrom(
  terms: readonly [Term, ...Term[]],
  settings: Partial<Subscription['settings']> = {},
): Subscription {
  const bare = subscriptionOf(terms, undefined)
  return subscriptionOf(terms, { ...bare.settings, ...settings })
}
