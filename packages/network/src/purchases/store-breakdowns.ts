// All SQL of fundings and portions that stand in rows of their own: of purchases that are split, and of no others.
import type { CurrencyCode } from '@tallystick/money'
import type { Leg, PortionKind } from '../books/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Breakdown } from './breakdown.ts'
import type { Funding } from './funding.ts'
import type { Portion } from './portion.ts'
import type { Purchase } from './purchase.ts'

/** A purchase that is split, and what each of its fundings pays of each portion. */
export interface SplitPurchase {
  readonly purchase: Purchase
  readonly breakdown: Breakdown
  readonly legs: readonly Leg[]
}

/** Nothing where none is split. */
export async function insertBreakdowns(tx: Tx, splits: readonly SplitPurchase[]): Promise<void> {
  if (splits.length === 0) return
  await Promise.all([insertFundings(tx, splits), insertPortions(tx, splits)])
}

/** What is on the tab stands in the purchase itself. */
async function insertFundings(tx: Tx, splits: readonly SplitPurchase[]): Promise<void> {
  const rows = splits.flatMap(({ purchase: { bucket, purchase }, breakdown: { fundings } }) =>
    fundings
      .filter(({ lot }) => lot !== null)
      .map((funding, at) => ({ bucket, purchase, position: at + 1, ...funding })),
  )
  if (rows.length === 0) return
  await tx.query({
    name: 'purchases.insert-fundings',
    text: `insert into purchase_fundings (bucket, purchase, position, source, lot, amount_micros)
      select * from unnest($1::smallint[], $2::text[], $3::smallint[], $4::text[], $5::text[], $6::bigint[])`,
    values: [
      rows.map(({ bucket }) => bucket),
      rows.map(({ purchase }) => purchase),
      rows.map(({ position }) => position),
      rows.map(({ source }) => source),
      rows.map(({ lot }) => lot),
      rows.map(({ micros }) => micros),
    ],
  })
}

/** All of them, with what of each waits for the tab. */
async function insertPortions(tx: Tx, splits: readonly SplitPurchase[]): Promise<void> {
  const rows = splits.flatMap(({ purchase, breakdown: { portions }, legs }) =>
    portions.map((portion, at) => {
      const tabMicros = legs
        .filter((leg) => leg.lot === null && isLegOf(leg, portion))
        .reduce((sum, { amountMicros }) => sum + amountMicros, 0n)
      return { purchase, portion, position: at + 1, tabMicros }
    }),
  )
  await tx.query({
    name: 'purchases.insert-portions',
    text: `insert into purchase_portions (bucket, purchase, position, kind, receiver, amount_micros, tab_micros,
        payment_account, currency, tab_number)
      select * from unnest($1::smallint[], $2::text[], $3::smallint[], $4::text[], $5::text[], $6::bigint[],
        $7::bigint[], $8::text[], $9::text[], $10::bigint[])`,
    values: [
      rows.map(({ purchase }) => purchase.bucket),
      rows.map(({ purchase }) => purchase.purchase),
      rows.map(({ position }) => position),
      rows.map(({ portion }) => portion.kind),
      rows.map(({ portion }) => portion.receiver),
      rows.map(({ portion }) => portion.micros),
      rows.map(({ tabMicros }) => tabMicros),
      rows.map(({ purchase }) => purchase.paymentAccount),
      rows.map(({ purchase }) => purchase.currency),
      rows.map(({ purchase }) => purchase.tabNumber),
    ],
  })
}

function isLegOf(leg: Leg, portion: Portion): boolean {
  return leg.kind === portion.kind && leg.receiver === portion.receiver
}

interface FundingRow {
  readonly purchase: string
  readonly source: Exclude<Funding['source'], 'tab'>
  readonly lot: string
  readonly micros: bigint
}

interface PortionRow {
  readonly purchase: string
  readonly kind: PortionKind
  readonly receiver: string
  readonly micros: bigint
}

/** The breakdowns of those purchases that are split, by their ids. Nothing is read where none is. */
export async function selectBreakdowns(
  tx: Tx,
  purchases: readonly Purchase[],
): Promise<ReadonlyMap<string, Breakdown>> {
  const split = purchases.filter(({ isSplit }) => isSplit)
  if (split.length === 0) return new Map()
  const ids = split.map(({ purchase }) => purchase)
  const values = [ids.map(bucketOf), ids]
  const [fundings, portions] = await Promise.all([
    tx.query<FundingRow>({
      name: 'purchases.select-fundings',
      text: `select f.purchase, f.source, f.lot, f.amount_micros as micros
        from unnest($1::smallint[], $2::text[]) as k (bucket, purchase)
        join purchase_fundings f on f.bucket = k.bucket and f.purchase = k.purchase
        order by f.purchase, f.position`,
      values,
    }),
    tx.query<PortionRow>({
      name: 'purchases.select-portions',
      text: `select q.purchase, q.kind, q.receiver, q.amount_micros as micros
        from unnest($1::smallint[], $2::text[]) as k (bucket, purchase)
        join purchase_portions q on q.bucket = k.bucket and q.purchase = k.purchase
        order by q.purchase, q.position`,
      values,
    }),
  ])
  const fundingsOf = Map.groupBy(fundings, ({ purchase }) => purchase)
  const portionsOf = Map.groupBy(portions, ({ purchase }) => purchase)
  return new Map(
    split.map(({ purchase, currency, tabMicros }) => [
      purchase,
      {
        fundings: [
          ...(fundingsOf.get(purchase) ?? []).map((row) => fundingOf(row, currency)),
          ...onTab(tabMicros, currency),
        ],
        portions: (portionsOf.get(purchase) ?? []).map(({ kind, receiver, micros }) => ({
          kind,
          receiver,
          micros,
        })),
      },
    ]),
  )
}

function fundingOf({ source, lot, micros }: FundingRow, currency: CurrencyCode): Funding {
  return { source, lot, micros, currency }
}

function onTab(micros: bigint, currency: CurrencyCode): readonly Funding[] {
  return micros === 0n ? [] : [{ source: 'tab', lot: null, micros, currency }]
}
