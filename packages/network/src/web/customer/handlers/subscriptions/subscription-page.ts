// `GET /subscriptions/:id`: one subscription; also the answer to a form of it that could not be followed.
import { findMerchant } from '../../../../merchants/index.ts'
import {
  agreedPriceMicros,
  endsAt,
  findSubscription,
  isRenewable,
  latestTerm,
  statusOf,
} from '../../../../subscriptions/index.ts'
import type { OfferedSubscription, Term } from '../../../../subscriptions/index.ts'
import type { MerchantBrand } from '../../../design/co-brand.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import { brandOf } from '../../../frame/find-brand.ts'
import { renderSubscription } from '../../pages/subscription.ts'
import type {
  SubscriptionDone,
  SubscriptionRefusal,
  SubscriptionTermView,
} from '../../pages/subscription.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'

export interface FoundSubscription {
  readonly offered: OfferedSubscription
  readonly brand: MerchantBrand
  readonly url: string
}

/** The subscription that the address names; undefined for somebody else's. */
export async function findOwn(
  deps: CustomerDeps,
  c: CustomerContext,
  { profile }: SignedOn,
): Promise<FoundSubscription | undefined> {
  const id = c.req.param('id') ?? ''
  return await deps.database.read('web.find-subscription', async (tx) => {
    const offered = await findSubscription(tx, id, profile.purchasingAccount)
    if (offered === undefined) return undefined
    const merchant = await findMerchant(tx, offered.subscription.merchant)
    if (merchant === undefined) throw new Error(`${id} names a merchant that is gone`)
    return { offered, brand: brandOf(merchant), url: `/subscriptions/${id}` }
  })
}

const dones: readonly SubscriptionDone[] = [
  'renewed',
  'on',
  'off',
  'agreed',
  'cancelled',
  'cancelledQueued',
]

export async function showSubscription(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const found = await findOwn(deps, c, signedOn)
    if (found === undefined) return await answerNotFound(c)
    const done = dones.find((one) => one === c.req.query('done'))
    return await answerSubscriptionPage(deps, c, found, { done })
  })
}

export async function answerSubscriptionPage(
  deps: CustomerDeps,
  c: CustomerContext,
  { offered, brand, url }: FoundSubscription,
  said: {
    readonly done?: SubscriptionDone | undefined
    readonly refusal?: SubscriptionRefusal | undefined
  },
): Promise<Response> {
  const { subscription, sold, priceMicros } = offered
  const { currency, settings } = subscription
  const now = deps.clock.now()
  const money = (micros: bigint | null | undefined) =>
    micros === null || micros === undefined ? undefined : { micros, currency }
  const { frame, csrf } = c.get('visitor')
  const latest = latestTerm(subscription).purchase
  const markup = renderSubscription(frame, {
    csrf,
    url,
    brand,
    title: sold.title,
    status: statusOf(subscription, now),
    term: latest.term ?? '',
    price: money(priceMicros),
    agreed: money(agreedPriceMicros(subscription)),
    isAutomatic: settings.isAutomatic,
    hasLapsed: settings.lapsedAt !== null,
    isRenewable: isRenewable(subscription),
    beganAt: subscription.terms[0].from,
    endsAt: settings.cancelledAt ?? endsAt(subscription),
    latestPurchase: latest.purchase,
    terms: subscription.terms.toReversed().map((term) => termView(term, now)),
    done: said.done,
    refusal: said.refusal,
  })
  return await answerPage(c, frame, markup, { status: said.refusal === undefined ? 200 : 409 })
}

function termView({ purchase, from, until, isEnded }: Term, now: Temporal.Instant) {
  return {
    purchaseUrl: `/purchases/${purchase.purchase}`,
    from,
    until,
    price: { micros: purchase.priceMicros, currency: purchase.currency },
    state: stateOf({ from, until, isEnded }, now),
  }
}

function stateOf(
  { from, until, isEnded }: Pick<Term, 'from' | 'until' | 'isEnded'>,
  now: Temporal.Instant,
): SubscriptionTermView['state'] {
  if (isEnded) return 'ended'
  if (Temporal.Instant.compare(until, now) <= 0) return 'over'
  return Temporal.Instant.compare(from, now) > 0 ? 'ahead' : 'running'
}
