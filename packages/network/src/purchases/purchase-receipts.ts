// Receipts of purchases: signed outside of every transaction, and only when somebody asks for one.
import { selectOfferVersions } from '../offers/index.ts'
import { findSubjects } from '../outward/index.ts'
import type { Acquaintance, Outward } from '../outward/index.ts'
import { gatherReads } from '../platform/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { issueReceipt } from '../receipts/index.ts'
import type { ReceiptKeys } from '../receipts/index.ts'
import { lastingFactsOf, soldTermsOf } from './lasting-facts.ts'
import type { SoldTerms } from './lasting-facts.ts'
import type { Purchase } from './purchase.ts'

export interface ReceiptPorts {
  readonly database: Database
  readonly clock: Clock
  readonly receiptKeys: ReceiptKeys
  /** The latest head of the chain, which each receipt is one more witness of; undefined where there is none yet. */
  readonly readCheckpoint: () => Promise<string | undefined>
  readonly outward: Outward
  /** The public base URL, which receipts name as their issuer. */
  readonly publicUrl: string
}

/** The terms that purchases were made under, by version. Versions never change, so each is read once. */
export async function findSoldTerms(
  { database }: { readonly database: Database },
  purchases: readonly Purchase[],
): Promise<ReadonlyMap<string, SoldTerms>> {
  const { versions } = lastingFactsOf(database)
  const found = new Map<string, SoldTerms>()
  const missing = new Set<string>()
  for (const { offerVersion } of purchases) {
    const terms = versions.get(offerVersion)
    if (terms === undefined) missing.add(offerVersion)
    else found.set(offerVersion, terms)
  }
  if (missing.size === 0) return found
  const rows = await database.read('purchases.read-versions', (tx) =>
    selectOfferVersions(tx, [...missing]),
  )
  for (const row of rows) {
    const terms = soldTermsOf(row)
    versions.set(row.offerVersion, terms)
    found.set(row.offerVersion, terms)
  }
  return found
}

/** Signs receipts of purchases; undefined for one whose access has ended. */
export interface PurchaseReceipts {
  /** @param known how often its buyer has parted with its merchant, where it was read with the purchase. */
  issue(purchase: Purchase, known?: { readonly partingCount: number }): Promise<string | undefined>
}

export function openPurchaseReceipts(ports: ReceiptPorts): PurchaseReceipts {
  // What was bought in one batch is signed for at the same time.
  const findSubject = gatherReads((acquaintances: readonly Acquaintance[]) =>
    ports.database.read('purchases.find-subjects', (tx) =>
      findSubjects(tx, ports.outward, acquaintances),
    ),
  )
  return {
    async issue(purchase, known) {
      const { merchant, purchasingAccount, offerVersion, purpose, entitlementEndedAt } = purchase
      // It opens nothing: a gift never does for who bought it, and what has ended no longer does.
      if (purpose === 'gift' || entitlementEndedAt !== null) return undefined
      const terms = (await findSoldTerms(ports, [purchase])).get(offerVersion)
      if (terms === undefined) throw new Error(`${purchase.purchase} was sold under no terms`)
      const subject =
        known === undefined
          ? await findSubject({ merchant, purchasingAccount })
          : ports.outward.subjectFor(merchant, purchasingAccount, known.partingCount)
      return await issueReceipt(
        ports.receiptKeys,
        {
          issuer: ports.publicUrl,
          merchant,
          subject,
          purchase: ports.outward.idFor(merchant, purchase.purchase),
          sku: terms.sku,
          priceMicros: purchase.priceMicros,
          currency: purchase.currency,
          accessFrom: purchase.accessFrom ?? purchase.happenedAt,
          accessUntil: purchase.accessUntil,
          views: terms.access.views,
          checkpoint: await ports.readCheckpoint(),
        },
        ports.clock.now(),
      )
    },
  }
}
