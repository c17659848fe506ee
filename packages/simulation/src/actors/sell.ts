// Merchants change what they sell: other prices, off sale, on sale again. Operators suspend and resume customers.
import { registerMerchant } from '@tallystick/network/rooms/merchants'
import { registerOffers } from '@tallystick/network/rooms/offers'
import type { OfferTerms } from '@tallystick/network/rooms/offers'
import { getCurrency } from '@tallystick/money'
import { ask } from '../world/ask.ts'
import { isPayer, isRegistered } from '../world/people.ts'
import type { CapSetting } from '../auditor/check-caps.ts'
import type { AccountStatus, Merchant, Sku } from '../world/people.ts'
import { pick } from '../world/world.ts'
import type { World } from '../world/world.ts'

const shares = [900_000n, 1_000_000n, 0n, 333_333n, 876_543n] as const

/** Before anything goes wrong: a merchant with an offer of each kind. */
export async function openShop(world: World): Promise<void> {
  const { chance } = world
  const place = world.merchants.length
  const site = `https://shop${place}.example`
  const shareMillionths = pick(chance, shares)
  const registered = await ask(world, 'a merchant', ({ ports }) =>
    registerMerchant(ports, { name: `Shop ${place}`, currency: 'USD', shareMillionths, site }),
  )
  if (!registered.isAnswered || registered.value.status === 'refused') throw new Error('no shop')
  const { merchant } = registered.value
  const url = `${site}/thing`
  const offers: readonly { readonly sku: string; readonly terms: OfferTerms }[] = [
    { sku: 'article', terms: { ...newTerms(world, url), kind: 'digital' } },
    { sku: 'day-pass', terms: { ...newTerms(world, url), kind: 'digital', access: { hours: 24 } } },
    { sku: 'kilobytes', terms: { ...newTerms(world, url, 1000n), kind: 'metered' } },
    { sku: 'mug', terms: { ...newTerms(world, url), kind: 'metered' } },
    {
      sku: 'monthly',
      terms: {
        ...newTerms(world, url),
        kind: 'subscription',
        access: { term: pick(chance, ['P1M', 'P20D']) },
      },
    },
  ]
  const outcomes = await ask(world, 'offers', ({ ports }) =>
    registerOffers(ports, { merchant, offers }),
  )
  if (!outcomes.isAnswered) throw new Error('no offers')
  const skus = offers.map(({ sku, terms }, at): Sku => {
    const outcome = outcomes.value[at]
    if (outcome === undefined || outcome.status === 'refused') throw new Error('no offer')
    return { merchant, sku, offer: outcome.offer, terms: [terms], statuses: new Set(['active']) }
  })
  const shop: Merchant = {
    merchant,
    site,
    shareMillionths,
    skus,
    mayCap: false,
    caps: world.possible<readonly CapSetting[]>([]),
  }
  world.merchants.push(shop)
}

function newTerms(world: World, url: string, divisor = 1n): OfferTerms {
  const { chance } = world
  // 0.000001 up to 5.00, in every currency but sometimes the last.
  const price = () => 1n + BigInt(chance.below(5_000_000)) / divisor
  const codes = ['USD', 'EUR', 'JPY', 'KWD'].slice(0, chance.below(6) === 0 ? 3 : 4)
  return {
    title: 'A thing',
    description: '',
    kind: 'digital',
    url,
    prices: new Map(
      codes.map((code) => [getCurrency(code).code, code === 'JPY' ? price() * 100n : price()]),
    ),
    access: {},
    royalties: [],
    incentives: [],
    taxCategory: 'standard',
    refundPolicy: 'standard',
  }
}

export async function changeOffer(world: World): Promise<void> {
  const shop = pick(world.chance, world.merchants)
  const sku = pick(world.chance, shop.skus)
  const [before] = sku.terms
  if (before === undefined) return
  const { merchant } = shop
  if (world.chance.below(4) === 0) {
    // Until the end of this step, and for as long as no answer came, both may hold.
    sku.statuses = new Set([...sku.statuses, 'withdrawn'])
    const answer = await ask(world, 'withdrawing', ({ api }) =>
      api.call({
        caller: { role: 'merchant', merchant, proof: { token: 'tok' } },
        method: 'DELETE',
        path: `/offers/${sku.sku}`,
      }),
    )
    world.trace.add(`  ${sku.sku} withdrawn: ${answer.isAnswered}`)
    if (answer.isAnswered) world.settle(() => (sku.statuses = new Set(['withdrawn'])))
    return
  }
  const prices = newTerms(world, before.url, sku.sku === 'kilobytes' ? 1000n : 1n).prices
  const terms = { ...before, prices }
  sku.terms = [...sku.terms, terms]
  sku.statuses = new Set([...sku.statuses, 'active'])
  const answer = await ask(world, 'an offer', ({ ports }) =>
    registerOffers(ports, { merchant, offers: [{ sku: sku.sku, terms }] }),
  )
  world.trace.add(`  ${sku.sku} at other prices: ${answer.isAnswered}`)
  if (!answer.isAnswered) return
  world.settle(() => {
    sku.terms = [terms]
    sku.statuses = new Set(['active'])
  })
}

export async function changeStatus(world: World): Promise<void> {
  const payers = world.customers.filter(isRegistered).filter(isPayer)
  const suspended = payers.filter(({ statuses }) => statuses.has('suspended'))
  // Few are suspended at the same time, or nobody could buy.
  const isFew = suspended.length < 2 && world.chance.below(2) === 0
  const customer = pick(world.chance, suspended.length === 0 || isFew ? payers : suspended)
  const status: AccountStatus = customer.statuses.has('suspended') ? 'active' : 'suspended'
  customer.statuses = new Set([...customer.statuses, status])
  const { paymentAccount } = customer.accounts
  const answer = await ask(world, 'a status', ({ api }) =>
    api.call({
      caller: { role: 'operator' },
      method: 'PUT',
      path: `/payment-accounts/${paymentAccount}/status`,
      body: JSON.stringify({ status }),
    }),
  )
  world.trace.add(
    `  ${paymentAccount} ${status}: ${answer.isAnswered ? JSON.stringify(answer.value) : 'no answer'}`,
  )
  if (answer.isAnswered) world.settle(() => (customer.statuses = new Set([status])))
}
