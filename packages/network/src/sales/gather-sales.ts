// Writes for merchants what was sold and given back: bucket by bucket of customers, in the order of the books.
import { followBooks, listBucketsBehind } from '../books/index.ts'
import { selectCreditsById, selectLegsOfCredits } from '../credits/index.ts'
import type { Credit } from '../credits/index.ts'
import type { Outward } from '../outward/index.ts'
import { bucketFor } from '../platform/index.ts'
import type { Database, IdSources, Tx } from '../platform/index.ts'
import { selectPurchasesByIds } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { addUp } from './add-up.ts'
import { countWeeks } from './count-weeks.ts'
import type { Sale, SaleCredit } from './sale.ts'
import { addToTotals, addToWeeks } from './store-totals.ts'
import { tellSales } from './tell-sales.ts'
import {
  insertSaleCredits,
  insertSales,
  lockMark,
  moveGivenBack,
  selectMarks,
  updateMark,
  updateSaleCreditsDecided,
} from './store.ts'

export interface GatherPorts extends IdSources {
  readonly database: Database
  readonly outward: Outward
}

/** Entries of the books that one transaction follows, at most. */
const sliceMax = 2000

/**
 * Each bucket by itself, in short transactions: nobody who buys waits for it, and each entry is followed once. Safe to
 * run again, and in several processes at once.
 */
export async function gatherSales(
  ports: GatherPorts,
  { signal, limit = sliceMax }: { readonly signal?: AbortSignal; readonly limit?: number } = {},
): Promise<void> {
  const behind = await ports.database.read('sales.find-behind', async (tx) =>
    listBucketsBehind(tx, await selectMarks(tx)),
  )
  for (const bucket of behind) {
    let isBehind = true
    while (isBehind && signal?.aborted !== true) {
      isBehind = await ports.database.transaction('sales.gather-slice', (tx) =>
        gatherSlice(tx, ports, { bucket, limit }),
      )
    }
  }
}

/** Answers whether there may be more. */
async function gatherSlice(
  tx: Tx,
  ports: GatherPorts,
  { bucket, limit }: { readonly bucket: number; readonly limit: number },
): Promise<boolean> {
  const afterSeq = await lockMark(tx, bucket)
  // Another process follows this bucket just now.
  if (afterSeq === undefined) return false
  const slice = await followBooks(tx, { bucket, afterSeq, limit })
  if (slice === undefined) return false
  const purchases = await selectPurchasesByIds(tx, slice.purchases)
  const credits = await selectCreditsById(tx, { bucket, credits: slice.credits })
  const added = await addSales(tx, ports, { bucket, purchases })
  const granted = await addCredits(tx, ports.outward, { bucket, credits })
  await addToTotals(tx, addUp(added, granted))
  await updateMark(tx, { bucket, throughSeq: slice.throughSeq })
  return true
}

/** Those that were not there yet: the legs of a sale may come in two slices. */
async function addSales(
  tx: Tx,
  ports: GatherPorts,
  { bucket, purchases }: { readonly bucket: number; readonly purchases: readonly Purchase[] },
): Promise<readonly Sale[]> {
  const fresh = new Set(await insertSales(tx, purchases.map(saleOf)))
  const added = purchases.filter(({ purchase }) => fresh.has(purchase))
  await tellSales(tx, ports, added)
  await addToWeeks(tx, await countWeeks(tx, { bucket, purchases: added }))
  return added.map(saleOf)
}

function saleOf(purchase: Purchase): Sale {
  const { merchant, happenedAt } = purchase
  return { ...purchase, bucket: bucketFor(merchant), sale: purchase.purchase, soldAt: happenedAt }
}

/** Answers those that were granted since. */
async function addCredits(
  tx: Tx,
  outward: Outward,
  { bucket, credits }: { readonly bucket: number; readonly credits: readonly Credit[] },
): Promise<readonly (SaleCredit & { readonly decidedAt: Temporal.Instant })[]> {
  if (credits.length === 0) return []
  const legs = await selectLegsOfCredits(
    tx,
    bucket,
    credits.map(({ credit }) => credit),
  )
  const offers = await selectOffersOf(tx, credits)
  const seen = credits.map((credit) => {
    const { merchant, purchasingAccount, requestedAt, decidedAt } = credit
    const heard = (at: Temporal.Instant) => outward.instantFor(merchant, purchasingAccount, at)
    return {
      ...credit,
      bucket: bucketFor(merchant),
      sale: credit.purchase,
      offer: offers.get(credit.purchase) ?? '',
      shareMicros: legs
        .filter((leg) => leg.credit === credit.credit && leg.kind === 'share')
        .reduce((sum, { amountMicros }) => sum + amountMicros, 0n),
      heardAt: heard(requestedAt),
      decidedHeardAt: decidedAt === null ? null : heard(decidedAt),
    }
  })
  const inserted = new Set(await insertSaleCredits(tx, seen))
  const decided = new Set(await updateSaleCreditsDecided(tx, seen))
  await moveGivenBack(
    tx,
    seen.flatMap((credit) => {
      const isNew = inserted.has(credit.credit)
      if (!isNew && !decided.has(credit.credit)) return []
      const { bucket: place, sale, amountMicros, status } = credit
      const asked = status === 'provisional' ? amountMicros : isNew ? 0n : -amountMicros
      const refunded = status === 'granted' ? amountMicros : 0n
      return [{ bucket: place, sale, askedMicros: asked, refundedMicros: refunded }]
    }),
  )
  return seen.flatMap((credit) => {
    const { decidedAt, status } = credit
    const isMoved = inserted.has(credit.credit) || decided.has(credit.credit)
    return isMoved && status === 'granted' && decidedAt !== null ? [{ ...credit, decidedAt }] : []
  })
}

async function selectOffersOf(
  tx: Tx,
  credits: readonly Credit[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(credits.map(({ purchase }) => purchase))]
  const purchases = await selectPurchasesByIds(tx, ids)
  return new Map(purchases.map(({ purchase, offer }) => [purchase, offer]))
}
