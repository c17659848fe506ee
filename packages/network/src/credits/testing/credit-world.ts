// For tests of credits: one purchase at a price, credits of it, decisions, and what the books say.
import assert from 'node:assert/strict'
import { selectAccounts, selectBalance } from '@tallystick/ledger'
import { claimsAccount, tabCreditAccount } from '../../books/index.ts'
import { placePurchases } from '../../purchases/index.ts'
import type { Purchase } from '../../purchases/index.ts'
import { addOffers, orderOf } from '../../purchases/testing/purchase-world.ts'
import type { TestBuyer, World } from '../../purchases/testing/purchase-world.ts'
import type { Credit, CreditKind } from '../credit.ts'
import { decideCredit } from '../decide-credit.ts'
import { grantCredit, openCredit } from '../open-credit.ts'
import type { OpenedCredit } from '../open-credit.ts'
import { selectLegsOfCredits } from '../store.ts'

let orderCount = 0
const offered = new Set<string>()

/** Buys once at a price; the offer is made on the way. */
export async function buyOne(
  world: World,
  buyer: TestBuyer,
  merchant: string,
  priceMicros: bigint,
): Promise<Purchase> {
  const sku = `one-${priceMicros}`
  if (!offered.has(`${world.url} ${merchant} ${sku}`)) {
    await addOffers(world, [merchant], { sku, kind: 'metered', prices: { USD: priceMicros } })
    offered.add(`${world.url} ${merchant} ${sku}`)
  }
  orderCount += 1
  const [outcome] = await placePurchases(world, [
    orderOf(buyer, merchant, `one-${orderCount}`, { sku }),
  ])
  assert.ok(outcome?.status === 'purchased')
  return outcome.purchase
}

let causeCount = 0

export interface CreditOrder {
  readonly kind?: CreditKind
  readonly cause?: string
  /** Granted at once, rather than provisional. */
  readonly isFinal?: boolean
}

/** Asks for a credit; answers what became of it. */
export function askCredit(
  world: World,
  purchase: Purchase,
  amountMicros: bigint,
  { kind = 'refund', cause, isFinal = false }: CreditOrder = {},
): Promise<OpenedCredit> {
  causeCount += 1
  const ask = isFinal ? grantCredit : openCredit
  const of = {
    purchase,
    kind,
    amountMicros,
    cause: cause ?? `rfd_${causeCount}`,
    at: world.clock.now(),
  }
  return world.database.transaction('test.credit', (tx) => ask(tx, world, of))
}

/** The same where it must succeed. */
export async function giveBack(
  world: World,
  purchase: Purchase,
  amountMicros: bigint,
  order: CreditOrder = {},
): Promise<Credit> {
  const opened = await askCredit(world, purchase, amountMicros, order)
  assert.ok(opened.status === 'opened')
  return opened.credit
}

export function decide(world: World, credit: Credit, outcome: 'granted' | 'refused') {
  const of = { bucket: credit.bucket, credit: credit.credit, outcome, at: world.clock.now() }
  return world.database.transaction('test.decide', (tx) => decideCredit(tx, world, of))
}

/** The balance of credits, by the ledger. */
export function credited(world: World, buyer: TestBuyer, currency = 'USD'): Promise<bigint> {
  return world.database.read('test.credited', async (tx) => {
    const id = tabCreditAccount(buyer.paymentAccount, currency)
    const [account] = await selectAccounts(tx, [{ bucket: buyer.bucket, id }])
    return (account?.creditsMicros ?? 0n) - (account?.debitsMicros ?? 0n)
  })
}

/** What customers were credited before it is decided. */
export async function claims(world: World, currency = 'USD'): Promise<bigint> {
  const balance = await world.database.read('test.claims', (tx) =>
    selectBalance(tx, claimsAccount(currency), currency),
  )
  return balance.debitsMicros - balance.creditsMicros
}

/** What a credit gives back of each leg of its purchase. */
export async function legsOf(world: World, credit: Credit): Promise<readonly string[]> {
  const legs = await world.database.read('test.legs', (tx) =>
    selectLegsOfCredits(tx, credit.bucket, [credit.credit]),
  )
  return legs.map(({ lot, kind, amountMicros }) =>
    [kind, ...(lot === null ? [] : ['of a lot']), amountMicros].join(' '),
  )
}
