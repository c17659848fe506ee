// All SQL over the prices of what is for sale now: written with the offers, read for the directory.
import type { CurrencyCode } from '@tallystick/money'
import type { Tx } from '../platform/index.ts'
import type { OfferKind } from './offer.ts'

/** Lists the prices of these offers as they are sold now; of those that are not for sale, none. */
export async function replacePrices(tx: Tx, offers: readonly string[]): Promise<void> {
  if (offers.length === 0) return
  await tx.query({
    name: 'offers.delete-prices',
    text: `delete from offer_prices where offer = any($1::text[])`,
    values: [offers],
  })
  await tx.query({
    name: 'offers.insert-prices',
    text: `insert into offer_prices (offer, currency, merchant, kind, micros)
           select o.id, p.key, o.merchant, v.kind, p.value::bigint
           from offers o join offer_versions v on v.id = o.current_version
             cross join lateral jsonb_each_text(v.prices) p
           where o.id = any($1::text[]) and o.status = 'active'
           order by o.id, p.key`,
    values: [offers],
  })
}

/** Of what a merchant sells of one kind: the least and the most that one costs. */
export type PriceRange = {
  readonly merchant: string
  readonly kind: OfferKind
  readonly leastMicros: bigint
  readonly mostMicros: bigint
}

/** In the currency beside each merchant; two looks into the index for each kind, however many offers there are. */
export async function selectPriceRanges(
  tx: Tx,
  merchants: readonly { readonly merchant: string; readonly currency: CurrencyCode }[],
  kinds: readonly OfferKind[],
): Promise<readonly PriceRange[]> {
  if (merchants.length === 0) return []
  return await tx.query<PriceRange>({
    name: 'offers.select-price-ranges',
    text: `select w.merchant, k.kind, least.micros as "leastMicros", most.micros as "mostMicros"
           from unnest($1::text[], $2::text[]) as w (merchant, currency)
             cross join unnest($3::text[]) with ordinality as k (kind, place)
             cross join lateral (
               select p.micros from offer_prices p
               where p.merchant = w.merchant and p.kind = k.kind and p.currency = w.currency
               order by p.micros limit 1
             ) least
             cross join lateral (
               select p.micros from offer_prices p
               where p.merchant = w.merchant and p.kind = k.kind and p.currency = w.currency
               order by p.micros desc limit 1
             ) most
           order by w.merchant, k.place`,
    values: [
      merchants.map(({ merchant }) => merchant),
      merchants.map((one) => one.currency),
      kinds,
    ],
  })
}

/** Which of these merchants sell something of the kind, in whatever currency. */
export async function selectSellersOfKind(
  tx: Tx,
  merchants: readonly string[],
  kind: OfferKind,
): Promise<readonly string[]> {
  const rows = await tx.query<{ merchant: string }>({
    name: 'offers.select-sellers-of-kind',
    text: `select w.merchant from unnest($1::text[]) as w (merchant)
           where exists (
             select from offer_prices p where p.merchant = w.merchant and p.kind = $2
           )`,
    values: [merchants, kind],
  })
  return rows.map(({ merchant }) => merchant)
}
