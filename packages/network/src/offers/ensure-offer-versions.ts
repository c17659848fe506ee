// Terms that came with a purchase: makes sure there is an offer that sells under them.
import { selectMerchants } from '../merchants/index.ts'
import { newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { decideOffer } from './decide-offer.ts'
import type { OfferRefusal } from './decide-offer.ts'
import { selectMerchantsOfNamed } from './named-holders.ts'
import { hashTerms } from './offer.ts'
import type { Offer, OfferTerms } from './offer.ts'
import {
  insertOffers,
  insertVersions,
  lockOffers,
  selectCurrentOffers,
  updateOffers,
} from './store.ts'

export type SentOffer = {
  readonly merchant: string
  readonly sku: string
  readonly terms: OfferTerms
}

export type EnsuredOffer =
  | { readonly status: 'ready'; readonly offer: Offer }
  | ({ readonly status: 'refused' } & OfferRefusal)

/**
 * One outcome per sent offer, in order. A sku that the merchant registered sells under its registered
 * terms only: others are refused with `offer_terms_conflict`. Of one that it did not, the terms sent
 * last become the current ones. Nothing is locked while the terms are those of before.
 */
export async function ensureOfferVersions(
  tx: Tx,
  sources: IdSources,
  sent: readonly SentOffer[],
): Promise<readonly EnsuredOffer[]> {
  const merchants = await selectMerchants(tx, [...new Set(sent.map(({ merchant }) => merchant))])
  const merchantById = new Map<string, (typeof merchants)[number]>(
    merchants.map((merchant) => [merchant.merchant, merchant]),
  )
  const merchantOf = await selectMerchantsOfNamed(tx, sent)
  const outcomes: EnsuredOffer[] = []
  for (const { merchant, sku, terms } of sent) {
    const decided = decideOffer(merchantById.get(merchant), terms, merchantOf)
    if (!decided.ok) {
      outcomes.push({ status: 'refused', ...decided.refusal })
      continue
    }
    outcomes.push(await ensureOffer(tx, sources, { merchant, sku, terms: decided.terms }))
  }
  return outcomes
}

async function ensureOffer(tx: Tx, sources: IdSources, sent: SentOffer): Promise<EnsuredOffer> {
  const termsHash = hashTerms(sent.terms)
  const [present] = await selectCurrentOffers(tx, [sent])
  const settled = present === undefined ? undefined : settle(present, termsHash)
  return settled ?? (await writeOffer(tx, sources, sent, termsHash))
}

/** The outcome where there is nothing to write. */
function settle(present: Offer, termsHash: string): EnsuredOffer | undefined {
  if (present.status === 'withdrawn') return { status: 'refused', code: 'offer_withdrawn' }
  if (hashTerms(present) === termsHash) return { status: 'ready', offer: present }
  if (!present.isRegistered) return undefined
  return { status: 'refused', code: 'offer_terms_conflict', pointer: '/offer_terms' }
}

async function writeOffer(
  tx: Tx,
  sources: IdSources,
  sent: SentOffer,
  termsHash: string,
): Promise<EnsuredOffer> {
  const { merchant, sku, terms } = sent
  const id = newId('off', sources)
  const version = newId('ofv', sources)
  await insertOffers(tx, [{ id, merchant, sku, currentVersion: version, status: 'unlisted' }])
  const [head] = await lockOffers(tx, [sent])
  if (head === undefined) throw new Error(`${sku} was not added`)
  // Whoever held the lock before may have registered or withdrawn the offer, or sent the same terms.
  if (head.id !== id) {
    const [present] = await selectCurrentOffers(tx, [sent])
    const settled = present === undefined ? undefined : settle(present, termsHash)
    if (settled !== undefined) return settled
  }
  const createdAt = sources.clock.now()
  const row = { id: version, offer: head.id, terms, termsHash, createdAt }
  const currentVersion = (await insertVersions(tx, [row])).get(head.id)
  if (currentVersion === undefined) throw new Error(`${sku} has no version`)
  await updateOffers(tx, [{ id: head.id, currentVersion, status: 'unlisted' }])
  const [offer] = await selectCurrentOffers(tx, [sent])
  if (offer === undefined) throw new Error(`${sku} was not written`)
  return { status: 'ready', offer }
}
