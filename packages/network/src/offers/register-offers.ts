// Registers offers of one merchant: one, or a whole file. The same terms again change nothing.
import { findMerchant } from '../merchants/index.ts'
import { newId } from '../platform/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import { decideOffer } from './decide-offer.ts'
import type { OfferRefusal } from './decide-offer.ts'
import { selectMerchantsOfNamed } from './named-holders.ts'
import { hashTerms } from './offer.ts'
import type { OfferId, OfferTerms, OfferVersionId } from './offer.ts'
import type { OfferInput } from './offer-schema.ts'
import { insertOffers, insertVersions, lockOffers, updateOffers } from './store.ts'
import { replacePrices } from './store-prices.ts'

/** `updated`: the offer was there, with other terms or withdrawn. */
export type RegisteredOffer =
  | {
      readonly status: 'registered' | 'updated' | 'exists'
      readonly offer: OfferId
      readonly offerVersion: OfferVersionId
    }
  | ({ readonly status: 'refused' } & OfferRefusal)

type Ports = { readonly database: Database; readonly clock: Clock; readonly random: Random }

export const offerCountMax = 1000

/** One outcome per offer, in order; each stands for itself. Of a sku that comes twice the last one holds. */
export async function registerOffers(
  ports: Ports,
  input: { readonly merchant: string; readonly offers: readonly OfferInput[] },
): Promise<readonly RegisteredOffer[]> {
  if (input.offers.length > offerCountMax) {
    throw new RangeError(`at most ${offerCountMax} offers at once`)
  }
  return await ports.database.transaction('offers.register-offers', async (tx) => {
    const merchant = await findMerchant(tx, input.merchant)
    const merchantOf = await selectMerchantsOfNamed(tx, input.offers)
    const decided = input.offers.map((one) => ({
      sku: one.sku,
      decision: decideOffer(merchant, one.terms, merchantOf),
    }))
    const lastBySku = new Map<string, OfferTerms>()
    for (const { sku, decision } of decided) {
      if (decision.ok) lastBySku.set(sku, decision.terms)
    }
    const written = await writeOffers(tx, ports, input.merchant, lastBySku)
    return decided.map(({ sku, decision }) => {
      if (!decision.ok) return { status: 'refused', ...decision.refusal }
      const outcome = written.get(sku)
      if (outcome === undefined) throw new Error(`${sku} was not written`)
      return outcome
    })
  })
}

/** The same for one offer. */
export async function registerOffer(
  ports: Ports,
  merchant: string,
  offer: OfferInput,
): Promise<RegisteredOffer> {
  const [outcome] = await registerOffers(ports, { merchant, offers: [offer] })
  if (outcome === undefined) throw new Error('one offer has one outcome')
  return outcome
}

async function writeOffers(
  tx: Tx,
  ports: Ports,
  merchant: string,
  termsBySku: ReadonlyMap<string, OfferTerms>,
): Promise<ReadonlyMap<string, Exclude<RegisteredOffer, { status: 'refused' }>>> {
  if (termsBySku.size === 0) return new Map()
  const createdAt = ports.clock.now()
  const wanted = [...termsBySku].map(([sku, terms]) => ({
    head: {
      id: newId('off', ports),
      merchant,
      sku,
      currentVersion: newId('ofv', ports),
      status: 'active' as const,
    },
    terms,
    termsHash: hashTerms(terms),
  }))
  const heads = wanted.map(({ head }) => head)
  await insertOffers(tx, heads)
  const locked = new Map((await lockOffers(tx, heads)).map((offer) => [offer.sku, offer]))
  const items = wanted.map(({ head, terms, termsHash }) => {
    const present = locked.get(head.sku)
    if (present === undefined) throw new Error(`${head.sku} was not added`)
    const version = { id: head.currentVersion, offer: present.id, terms, termsHash, createdAt }
    return { present, version, isNew: present.id === head.id }
  })
  const versionIds = await insertVersions(
    tx,
    items.map(({ version }) => version),
  )
  const outcomes = items.map(({ present, isNew }) => {
    const offerVersion = versionIds.get(present.id)
    if (offerVersion === undefined) throw new Error(`${present.sku} has no version`)
    const isSame = present.currentVersion === offerVersion && present.status === 'active'
    const status: 'registered' | 'exists' | 'updated' = isNew
      ? 'registered'
      : isSame
        ? 'exists'
        : 'updated'
    return { sku: present.sku, status, offer: present.id, offerVersion }
  })
  await updateOffers(
    tx,
    outcomes
      .filter(({ status }) => status === 'updated')
      .map(({ offer, offerVersion }) => ({
        id: offer,
        currentVersion: offerVersion,
        status: 'active' as const,
      })),
  )
  await replacePrices(
    tx,
    outcomes.filter(({ status }) => status !== 'exists').map(({ offer }) => offer),
  )
  return new Map(outcomes.map(({ sku, ...outcome }) => [sku, outcome]))
}
