// SQL over the terms of subscriptions, which are purchases that say how long one term is. Gifts, which entitle another,
// are left out.
import type { Tx } from '../platform/index.ts'
import type { Purchase } from './purchase.ts'
import { purchaseColumns, purchaseOf } from './store.ts'
import type { PurchaseRow } from './store.ts'

interface Account {
  readonly bucket: number
  readonly purchasingAccount: string
}

/** First terms, with which subscriptions of an account begin, the latest first; `before` a number on the tab. */
export async function listFirstTerms(
  tx: Tx,
  input: Account & { readonly before?: bigint | undefined; readonly limit: number },
): Promise<readonly Purchase[]> {
  const rows = await tx.query<PurchaseRow>({
    name: 'purchases.list-first-terms',
    text: `select ${purchaseColumns} from purchases p
      where p.bucket = $1 and p.purchasing_account = $2 and p.term is not null and p.access_from is null
        and p.purpose is distinct from 'gift' and p.tab_number < coalesce($3::bigint, 9223372036854775807)
      order by p.tab_number desc limit $4`,
    values: [input.bucket, input.purchasingAccount, input.before ?? null, input.limit],
  })
  return rows.map(purchaseOf)
}

/** Where the terms of a subscription are read: from its first term on, before another number where one is given. */
export interface ChainKey {
  readonly offer: string
  readonly firstNumber: bigint
  readonly beforeNumber?: bigint | undefined
}

/** Of each chain the latest terms, the newest first. A chain ends where the next one of its offer begins. */
export async function listLatestTerms(
  tx: Tx,
  account: Account,
  { chains, limit }: { readonly chains: readonly ChainKey[]; readonly limit: number },
): Promise<readonly (readonly Purchase[])[]> {
  if (chains.length === 0) return []
  const rows = await tx.query<PurchaseRow & { readonly chain: bigint }>({
    name: 'purchases.list-latest-terms',
    text: `select k.chain, p.* from unnest($3::text[], $4::bigint[], $5::bigint[])
        with ordinality as k (offer, first_number, before_number, chain)
      left join lateral (
        select b.tab_number from purchases b
        where b.bucket = $1 and b.purchasing_account = $2 and b.offer = k.offer and b.term is not null
          and b.access_from is null and b.purpose is distinct from 'gift' and b.tab_number > k.first_number
        order by b.tab_number limit 1
      ) n on true
      cross join lateral (
        select ${purchaseColumns} from purchases p
        where p.bucket = $1 and p.purchasing_account = $2 and p.offer = k.offer and p.term is not null
          and p.purpose is distinct from 'gift' and p.tab_number >= k.first_number
          and p.tab_number < least(n.tab_number, k.before_number, 9223372036854775807)
        order by p.tab_number desc limit $6
      ) p order by k.chain, p."tabNumber" desc`,
    values: [
      account.bucket,
      account.purchasingAccount,
      chains.map(({ offer }) => offer),
      chains.map(({ firstNumber }) => firstNumber),
      chains.map(({ beforeNumber }) => beforeNumber ?? null),
      limit,
    ],
  })
  const placed = rows.map(({ chain, ...row }) => ({ chain: Number(chain), term: purchaseOf(row) }))
  const byChain = Map.groupBy(placed, ({ chain }) => chain)
  return chains.map((_, at) => (byChain.get(at + 1) ?? []).map(({ term }) => term))
}

/** A term of an offer, and the one bought after it. */
export async function selectTermAndNext(
  tx: Tx,
  {
    bucket,
    purchasingAccount,
    offer,
    from,
  }: Account & { readonly offer: string; readonly from: bigint },
): Promise<readonly Purchase[]> {
  const rows = await tx.query<PurchaseRow>({
    name: 'purchases.select-term-and-next',
    text: `select ${purchaseColumns} from purchases p
      where p.bucket = $1 and p.purchasing_account = $2 and p.offer = $3 and p.term is not null
        and p.purpose is distinct from 'gift' and p.tab_number >= $4
      order by p.tab_number limit 2`,
    values: [bucket, purchasingAccount, offer, from],
  })
  return rows.map(purchaseOf)
}
