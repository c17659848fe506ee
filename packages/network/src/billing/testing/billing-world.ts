// A small world for tests of billing: buyers, merchants, purchases at any price, runs, reports, and what the books say.
import assert from 'node:assert/strict'
import { selectAccounts, selectBalance } from '@tallystick/ledger'
import {
  feeAccount,
  feePendingAccount,
  merchantAvailableAccount,
  merchantPendingAccount,
  tabAccount,
  tabCreditAccount,
} from '../../books/index.ts'
import { noLog } from '../../platform/index.ts'
import { placePurchases } from '../../purchases/index.ts'
import { addOffers, openWorld, orderOf } from '../../purchases/testing/purchase-world.ts'
import type { TestBuyer, World } from '../../purchases/testing/purchase-world.ts'
import { applyReport } from '../apply-report.ts'
import { readReport } from '../../processors/index.ts'
import { runBilling } from '../run-billing.ts'
import { selectRequestsOfRun } from '../store-requests.ts'

export {
  addBuyer,
  addBuyers,
  addMerchant,
  addMerchants,
} from '../../purchases/testing/purchase-world.ts'
export type { TestBuyer } from '../../purchases/testing/purchase-world.ts'

export type BillingWorld = World & { readonly log: typeof noLog }

/** The threshold that the tests run with: 4.00. */
export const threshold = (): bigint => 4_000_000n

export async function openBillingWorld(
  options: Parameters<typeof openWorld>[0] = {},
): Promise<BillingWorld> {
  return { ...(await openWorld(options)), log: noLog }
}

let orderCount = 0
const offered = new Set<string>()

/** Buys `count` times at a price; the offer is made on the way. */
export function buy(
  world: BillingWorld,
  buyer: TestBuyer,
  merchant: string,
  priceMicros: bigint,
  { count = 1, currency = 'USD' }: { readonly count?: number; readonly currency?: string } = {},
): Promise<void> {
  const times = Array.from({ length: count }, () => buyer)
  return buyForEach(world, times, merchant, priceMicros, currency)
}

/** Buys once for each of these buyers, in batches. */
export async function buyForEach(
  world: BillingWorld,
  buyers: readonly TestBuyer[],
  merchant: string,
  priceMicros: bigint,
  currency = 'USD',
): Promise<void> {
  const sku = `${currency}-${priceMicros}`
  if (!offered.has(`${world.url} ${merchant} ${sku}`)) {
    const prices = { [currency]: priceMicros }
    await addOffers(world, [merchant], { sku, kind: 'metered', prices })
    offered.add(`${world.url} ${merchant} ${sku}`)
  }
  const orders = buyers.map((buyer) => {
    orderCount += 1
    return orderOf(buyer, merchant, `order-${orderCount}`, { sku })
  })
  for (let from = 0; from < orders.length; from += 1000) {
    const outcomes = await placePurchases(world, orders.slice(from, from + 1000))
    for (const { status } of outcomes) assert.equal(status, 'purchased')
  }
}

/** Runs a billing day; answers the run with its requests. */
export async function bill(world: BillingWorld, date: string, chunkSize?: number) {
  const run = await runBilling(world, {
    billedOn: Temporal.PlainDate.from(date),
    threshold,
    ...(chunkSize === undefined ? {} : { chunkSize }),
  })
  const requests = await requestsOf(world, run.run)
  return { ...run, requests }
}

function requestsOf(world: BillingWorld, run: string) {
  return world.database.read('test.requests', (tx) =>
    selectRequestsOfRun(tx, { run, afterRequest: '', limit: 100_000 }),
  )
}

/** Applies a report of these lines. */
export async function report(
  world: BillingWorld,
  lines: readonly { readonly request: string; readonly status: string; readonly reason?: string }[],
  more: {
    readonly processor?: string
    readonly key?: string
    readonly chunkSize?: number
  } = {},
) {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const outcome = await applyReport(world, { processor: null, ...readReport(text), ...more })
  assert.notEqual(outcome.outcome, 'conflict')
  if (outcome.outcome === 'conflict') throw new Error('unreachable')
  return outcome
}

/** The counts of a report, without those that are zero. */
export function countsOf({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

/** What a tab owes: bought − paid − credited. */
export function owed(world: BillingWorld, buyer: TestBuyer, currency = 'USD'): Promise<bigint> {
  const { bucket, paymentAccount } = buyer
  return world.database.read('test.owed', async (tx) => {
    const accounts = await selectAccounts(tx, [
      { bucket, id: tabAccount(paymentAccount, currency) },
      { bucket, id: tabCreditAccount(paymentAccount, currency) },
    ])
    return accounts.reduce((sum, one) => sum + one.debitsMicros - one.creditsMicros, 0n)
  })
}

async function creditBalance(world: BillingWorld, account: string, currency: string) {
  const balance = await world.database.read('test.balance', (tx) =>
    selectBalance(tx, account, currency),
  )
  return balance.creditsMicros - balance.debitsMicros
}

/** What the network owes a merchant. */
export function available(world: BillingWorld, merchant: string, currency = 'USD') {
  return creditBalance(world, merchantAvailableAccount(merchant, currency), currency)
}
export function pending(world: BillingWorld, merchant: string, currency = 'USD') {
  return creditBalance(world, merchantPendingAccount(merchant, currency), currency)
}
export function fees(world: BillingWorld, currency = 'USD') {
  return creditBalance(world, feeAccount(currency), currency)
}
export function feesPending(world: BillingWorld, currency = 'USD') {
  return creditBalance(world, feePendingAccount(currency), currency)
}
