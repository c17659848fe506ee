// All SQL over offers and their versions. Every statement is set-based: one offer is a list of one.
import { getCurrency } from '@tallystick/money'
import { countingFactsOfAll } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { accessTermsJson, accessTermsOf } from './access-terms.ts'
import type { AccessTermsJson } from './access-terms.ts'
import type {
  Offer,
  OfferVersion,
  OfferId,
  OfferKind,
  OfferTerms,
  OfferVersionId,
} from './offer.ts'

export type OfferStatus = 'active' | 'unlisted' | 'withdrawn'

export type OfferHead = {
  readonly id: OfferId
  readonly merchant: string
  readonly sku: string
  readonly currentVersion: OfferVersionId
  readonly status: OfferStatus
}

export type Sku = { readonly merchant: string; readonly sku: string }

/** Adds the offers that are not there yet; their first versions follow in the same transaction. */
export async function insertOffers(tx: Tx, offers: readonly OfferHead[]): Promise<void> {
  await tx.query({
    name: 'offers.insert-offers',
    text: `insert into offers (id, merchant, sku, current_version, status)
           select id, merchant, sku, version, status
           from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
             as added (id, merchant, sku, version, status)
           order by merchant, sku
           on conflict (merchant, sku) do nothing`,
    values: [
      offers.map(({ id }) => id),
      offers.map(({ merchant }) => merchant),
      offers.map(({ sku }) => sku),
      offers.map(({ currentVersion }) => currentVersion),
      offers.map(({ status }) => status),
    ],
  })
}

/** Locks offers in the order of merchant and sku. */
export async function lockOffers(tx: Tx, skus: readonly Sku[]): Promise<readonly OfferHead[]> {
  return await tx.query<OfferHead>({
    name: 'offers.lock-offers',
    text: `select o.id, o.merchant, o.sku, o.current_version as "currentVersion", o.status
           from offers o
           join unnest($1::text[], $2::text[]) as wanted (merchant, sku)
             on wanted.merchant = o.merchant and wanted.sku = o.sku
           order by o.merchant, o.sku for update of o`,
    values: [skus.map(({ merchant }) => merchant), skus.map(({ sku }) => sku)],
  })
}

export type NewVersion = {
  readonly id: OfferVersionId
  readonly offer: OfferId
  readonly terms: OfferTerms
  readonly termsHash: string
  readonly createdAt: Temporal.Instant
}

/** Adds versions; answers the ids of those that the same terms have had all along, by offer. */
export async function insertVersions(
  tx: Tx,
  versions: readonly NewVersion[],
): Promise<ReadonlyMap<string, OfferVersionId>> {
  const json = (read: (terms: OfferTerms) => unknown) =>
    versions.map(({ terms }) => JSON.stringify(read(terms)))
  const offers = versions.map(({ offer }) => offer)
  const hashes = versions.map(({ termsHash }) => termsHash)
  const [, found] = await Promise.all([
    tx.query({
      name: 'offers.insert-offer-versions',
      text: `insert into offer_versions (id, offer, title, description, kind, url, prices, access,
               royalties, incentives, tax_category, refund_policy, terms_hash, created_at)
             select id, offer, title, description, kind, url, prices, access, royalties, incentives,
               tax_category, refund_policy, terms_hash, created_at
             from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                 $7::jsonb[], $8::jsonb[], $9::jsonb[], $10::jsonb[], $11::text[], $12::text[],
                 $13::text[], $14::timestamptz[])
               as added (id, offer, title, description, kind, url, prices, access, royalties,
                 incentives, tax_category, refund_policy, terms_hash, created_at)
             on conflict (offer, terms_hash) do nothing`,
      values: [
        versions.map(({ id }) => id),
        offers,
        versions.map(({ terms }) => terms.title),
        versions.map(({ terms }) => terms.description),
        versions.map(({ terms }) => terms.kind),
        versions.map(({ terms }) => terms.url),
        json(({ prices }) =>
          Object.fromEntries([...prices].map(([currency, micros]) => [currency, String(micros)])),
        ),
        json(({ access }) => accessTermsJson(access)),
        json(({ royalties }) =>
          royalties.map(({ holder, shareMillionths }) => ({
            holder,
            shareMillionths: String(shareMillionths),
          })),
        ),
        json(({ incentives }) => incentives),
        versions.map(({ terms }) => terms.taxCategory),
        versions.map(({ terms }) => terms.refundPolicy),
        hashes,
        versions.map(({ createdAt }) => createdAt),
      ],
    }),
    tx.query<{ offer: string; id: OfferVersionId }>({
      name: 'offers.select-version-ids',
      text: `select v.offer, v.id from offer_versions v
             join unnest($1::text[], $2::text[]) as wanted (offer, terms_hash)
               on wanted.offer = v.offer and wanted.terms_hash = v.terms_hash`,
      values: [offers, hashes],
    }),
  ])
  return new Map(found.map(({ offer, id }) => [offer, id]))
}

/** Makes versions the current ones, and sets the status of their offers. */
export async function updateOffers(
  tx: Tx,
  offers: readonly {
    readonly id: string
    readonly currentVersion: string
    readonly status: OfferStatus
  }[],
): Promise<void> {
  if (offers.length === 0) return
  await tx.query({
    name: 'offers.update-offers',
    text: `${countingFactsOfAll}
           update offers o set current_version = changed.version, status = changed.status
           from unnest($1::text[], $2::text[], $3::text[]) as changed (id, version, status)
           where o.id = changed.id and exists (select from counted)`,
    values: [
      offers.map(({ id }) => id),
      offers.map(({ currentVersion }) => currentVersion),
      offers.map(({ status }) => status),
    ],
  })
}

type OfferRow = {
  readonly id: OfferId
  readonly version: OfferVersionId
  readonly merchant: string
  readonly sku: string
  readonly status: OfferStatus
  readonly title: string
  readonly description: string
  readonly kind: OfferKind
  readonly url: string
  readonly prices: Readonly<Record<string, string>>
  readonly access: AccessTermsJson
  readonly royalties: readonly { readonly holder: string; readonly shareMillionths: string }[]
  readonly incentives: readonly string[]
  readonly taxCategory: string
  readonly refundPolicy: string
}

const columns = `o.id, v.id as version, o.merchant, o.sku, o.status, v.title, v.description, v.kind,
  v.url, v.prices, v.access, v.royalties, v.incentives, v.tax_category as "taxCategory",
  v.refund_policy as "refundPolicy"`

/** Offers with their current terms, withdrawn ones too; unknown ones are left out. One statement, no locks. */
export async function selectCurrentOffers(tx: Tx, skus: readonly Sku[]): Promise<readonly Offer[]> {
  // The database refuses such text; no offer was ever stored with it.
  const known = skus.filter(({ merchant, sku }) => isStorable(merchant) && isStorable(sku))
  if (known.length === 0) return []
  const rows = await tx.query<OfferRow>({
    name: 'offers.select-current-offers',
    text: `select ${columns}
           from unnest($1::text[], $2::text[]) as wanted (merchant, sku)
           join offers o on o.merchant = wanted.merchant and o.sku = wanted.sku
           join offer_versions v on v.id = o.current_version`,
    values: [known.map(({ merchant }) => merchant), known.map(({ sku }) => sku)],
  })
  return rows.map(offerOf)
}

/** Offers by their ids, with their current terms, withdrawn ones too. */
export async function selectOffersById(
  tx: Tx,
  offers: readonly string[],
): Promise<readonly Offer[]> {
  if (offers.length === 0) return []
  const rows = await tx.query<OfferRow>({
    name: 'offers.select-offers-by-id',
    text: `select ${columns} from offers o join offer_versions v on v.id = o.current_version
           where o.id = any($1::text[])`,
    values: [offers],
  })
  return rows.map(offerOf)
}

/** Which version of these offers is sold now, and whether it is: one short row each, for a thousand at a time. */
export async function selectOfferHeads(
  tx: Tx,
  offers: readonly string[],
): Promise<readonly Pick<Offer, 'offer' | 'offerVersion' | 'status'>[]> {
  if (offers.length === 0) return []
  return await tx.query<Pick<Offer, 'offer' | 'offerVersion' | 'status'>>({
    name: 'offers.select-offer-heads',
    text: `select o.id as offer, o.current_version as "offerVersion",
             case o.status when 'withdrawn' then 'withdrawn' else 'active' end as status
           from offers o where o.id = any($1::text[])`,
    values: [offers],
  })
}

/** What versions say, by their ids: for what was sold under them, long after. */
export async function selectOfferVersions(
  tx: Tx,
  versions: readonly string[],
): Promise<readonly OfferVersion[]> {
  const rows = await tx.query<OfferRow>({
    name: 'offers.select-offer-versions',
    text: `select ${columns} from offer_versions v join offers o on o.id = v.offer
           where v.id = any($1::text[])`,
    values: [versions],
  })
  return rows.map(offerVersionOf)
}

/** A merchant's offers by sku. */
export async function selectOffersOf(
  tx: Tx,
  input: { readonly merchant: string; readonly after: string; readonly limit: number },
): Promise<readonly Offer[]> {
  const rows = await tx.query<OfferRow>({
    name: 'offers.select-offers-of',
    text: `select ${columns} from offers o join offer_versions v on v.id = o.current_version
           where o.merchant = $1 and o.sku > $2 order by o.sku limit $3`,
    values: [input.merchant, input.after, input.limit],
  })
  return rows.map(offerOf)
}

/** What a merchant registered and sells now, by sku. */
export async function selectListedOffers(
  tx: Tx,
  input: { readonly merchant: string; readonly after: string; readonly limit: number },
): Promise<readonly Offer[]> {
  const rows = await tx.query<OfferRow>({
    name: 'offers.select-listed-offers',
    text: `select ${columns} from offers o join offer_versions v on v.id = o.current_version
           where o.merchant = $1 and o.status = 'active' and o.sku > $2 order by o.sku limit $3`,
    values: [input.merchant, input.after, input.limit],
  })
  return rows.map(offerOf)
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

function offerOf(row: OfferRow): Offer {
  const status = row.status === 'withdrawn' ? 'withdrawn' : 'active'
  return { ...offerVersionOf(row), status, isRegistered: row.status !== 'unlisted' }
}

function offerVersionOf(row: OfferRow): OfferVersion {
  return {
    offer: row.id,
    offerVersion: row.version,
    merchant: row.merchant,
    sku: row.sku,
    title: row.title,
    description: row.description,
    kind: row.kind,
    url: row.url,
    prices: new Map(
      Object.entries(row.prices).map(([code, micros]) => [getCurrency(code).code, BigInt(micros)]),
    ),
    access: accessTermsOf(row.access),
    royalties: row.royalties.map(({ holder, shareMillionths }) => ({
      holder,
      shareMillionths: BigInt(shareMillionths),
    })),
    incentives: row.incentives,
    taxCategory: row.taxCategory,
    refundPolicy: row.refundPolicy,
  }
}
