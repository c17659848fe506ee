// All SQL of rights holders.
import type { Tx } from '../platform/index.ts'
import type { Holder } from './holder.ts'

const columns = `h.id as holder, h.merchant, h.name, h.currency, h.added_at as "addedAt"`

export async function insertHolder(tx: Tx, one: Holder): Promise<void> {
  await tx.query({
    name: 'holders.insert',
    text: `insert into holders (id, merchant, name, currency, added_at) values ($1, $2, $3, $4, $5)`,
    values: [one.holder, one.merchant, one.name, one.currency, one.addedAt],
  })
}

/** Undefined also where it is another merchant's. */
export async function findHolder(
  tx: Tx,
  { merchant, holder }: Readonly<Record<'merchant' | 'holder', string>>,
): Promise<Holder | undefined> {
  const [found] = await tx.query<Holder>({
    name: 'holders.find',
    text: `select ${columns} from holders h where h.id = $1 and h.merchant = $2`,
    values: [holder, merchant],
  })
  return found
}

/** By their ids, in the order in which they were added. */
export async function selectHoldersOf(
  tx: Tx,
  page: { readonly merchant: string; readonly after: string; readonly limit: number },
): Promise<readonly Holder[]> {
  return await tx.query<Holder>({
    name: 'holders.select-of-merchant',
    text: `select ${columns} from holders h where h.merchant = $1 and h.id > $2 order by h.id limit $3`,
    values: [page.merchant, page.after, page.limit],
  })
}

/** Whose rights holders these are; unknown ones are left out. */
export async function selectMerchantsOfHolders(
  tx: Tx,
  holders: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (holders.length === 0) return new Map()
  const rows = await tx.query<Pick<Holder, 'holder' | 'merchant'>>({
    name: 'holders.select-merchants',
    text: `select h.id as holder, h.merchant from holders h where h.id = any ($1::text[])`,
    values: [holders],
  })
  return new Map(rows.map(({ holder, merchant }) => [holder, merchant]))
}
