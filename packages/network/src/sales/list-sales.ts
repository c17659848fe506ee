// Lists a merchant's sales, newest first, under a filter. What no index picks out is looked for in a window.
import type { CurrencyCode } from '@tallystick/money'
import type { MomentCursor } from '../platform/api/index.ts'
import { bucketFor, walkPages } from '../platform/index.ts'
import type { Database, Tx } from '../platform/index.ts'
import type { ListedSale, SaleState } from './sale.ts'
import { selectSales } from './store-lists.ts'

export interface SaleFilter {
  /** Days in UTC, both of them included. */
  readonly from?: Temporal.PlainDate | undefined
  readonly to?: Temporal.PlainDate | undefined
  /** By its id inside. */
  readonly offer?: string | undefined
  readonly state?: SaleState | undefined
  readonly currency?: CurrencyCode | undefined
  readonly leastMicros?: bigint | undefined
  readonly mostMicros?: bigint | undefined
}

export interface SalePage {
  readonly sales: readonly ListedSale[]
  /** Behind this sale the list goes on; a page may be empty and lead on. */
  readonly next: MomentCursor | undefined
}

/** So many are looked at for a page, where some may not match. */
const windowMax = 1000

export async function listSales(
  tx: Tx,
  of: {
    readonly merchant: string
    readonly filter: SaleFilter
    readonly before: MomentCursor | undefined
    readonly limit: number
  },
): Promise<SalePage> {
  const { merchant, filter, before, limit } = of
  const isPicked = !needsLook(filter)
  const seen = await selectSales(
    tx,
    {
      bucket: bucketFor(merchant),
      merchant,
      from: filter.from === undefined ? null : startOf(filter.from),
      to: filter.to === undefined ? null : startOf(filter.to.add({ days: 1 })),
      before,
      limit: isPicked ? limit + 1 : windowMax,
    },
    indexOf(filter),
  )
  const matching = isPicked ? seen : seen.filter((sale) => isMatch(sale, filter))
  const shown = matching.slice(0, limit)
  const isMore = matching.length > limit
  const last = isMore ? shown.at(-1) : seen.length === windowMax ? seen.at(-1) : undefined
  return { sales: shown, next: last && { at: last.soldAt, id: last.sale } }
}

/** All of them, page by page, while they are handed over. */
export function walkSales(
  database: Database,
  of: { readonly merchant: string; readonly filter: SaleFilter },
): AsyncGenerator<readonly ListedSale[]> {
  return walkPages(database, 'sales.walk', async (tx, before: MomentCursor | undefined) => {
    const { sales, next } = await listSales(tx, { ...of, before, limit: windowMax })
    return { rows: sales, next }
  })
}

function startOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime('UTC').toInstant()
}

function indexOf({ offer, state }: SaleFilter): Parameters<typeof selectSales>[2] {
  if (offer !== undefined) return { offer }
  return state === undefined || state === 'sold' ? { all: true } : { state }
}

/** Whether there are conditions beyond those of the index that the list goes by. */
function needsLook(filter: SaleFilter): boolean {
  const { state, offer, currency, leastMicros, mostMicros } = filter
  const isStateLeft = state !== undefined && (offer !== undefined || state === 'sold')
  return (
    isStateLeft || currency !== undefined || leastMicros !== undefined || mostMicros !== undefined
  )
}

function isMatch(sale: ListedSale, filter: SaleFilter): boolean {
  const { state, currency, leastMicros, mostMicros } = filter
  return (
    (state === undefined || sale.state === state) &&
    (currency === undefined || sale.currency === currency) &&
    (leastMicros === undefined || sale.priceMicros >= leastMicros) &&
    (mostMicros === undefined || sale.priceMicros <= mostMicros)
  )
}
