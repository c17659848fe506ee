// All SQL of share agreements.
import { countingFactsOfAll } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { ShareAgreement } from './share-agreement.ts'

/** @returns false where just that stood there. */
export async function upsertShareAgreement(
  tx: Tx,
  one: ShareAgreement & { readonly merchant: string; readonly agreedAt: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'merchants.upsert-share-agreement',
    text: `${countingFactsOfAll}
      insert into share_agreements (merchant, offer_kind, starts_on, share_millionths, agreed_at)
      select $1, $2, $3::date, $4::bigint, $5::timestamptz from counted
      on conflict (merchant, offer_kind, starts_on) do update set
        share_millionths = excluded.share_millionths, agreed_at = excluded.agreed_at
        where share_agreements.share_millionths <> excluded.share_millionths
      returning merchant`,
    values: [one.merchant, one.kind ?? '', one.startsOn, one.shareMillionths, one.agreedAt],
  })
  return rows.length === 1
}

/** What was agreed with these merchants, by merchant, the first day first. Most have nothing. */
export async function selectShareAgreements(
  tx: Tx,
  merchants: readonly string[],
): Promise<ReadonlyMap<string, readonly ShareAgreement[]>> {
  if (merchants.length === 0) return new Map()
  const rows = await tx.query<ShareAgreement & { readonly merchant: string }>({
    name: 'merchants.select-share-agreements',
    text: `select merchant, nullif(offer_kind, '') as kind, starts_on as "startsOn",
        share_millionths as "shareMillionths"
      from share_agreements where merchant = any ($1::text[]) order by merchant, starts_on, offer_kind`,
    values: [merchants],
  })
  return Map.groupBy(rows, ({ merchant }) => merchant)
}
