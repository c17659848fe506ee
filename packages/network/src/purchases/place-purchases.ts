// Places orders: load, decide, write. The one way in which anything is ever bought.
import { recordSales, recordSplitSales, selectTabCredits } from '../books/index.ts'
import { tellLimitAlerts } from '../limits/index.ts'
import type { SplitSale } from '../books/index.ts'
import { constraintOf, limitLockWaits, newId, sqlStateOf } from '../platform/index.ts'
import type { Clock, Database, IdSources, Random, Tx } from '../platform/index.ts'
import type { PurchaseState } from './decide-purchase.ts'
import type { CreditRule } from './decide-credit-limit.ts'
import { decideLegs } from './decide-legs.ts'
import { decidePurchases } from './decide-purchases.ts'
import type { DecidedPurchases, MarkedOrder } from './decide-purchases.ts'
import { lastingFactsOf } from './lasting-facts.ts'
import type { KnownAccount, LastingFacts } from './lasting-facts.ts'
import type { DealPorts } from './load-deals.ts'
import { leaveDigests } from './leave-digests.ts'
import { loadOrders, loadState } from './load-state.ts'
import type { LoadedState } from './load-state.ts'
import { assertOrderShape } from './purchase.ts'
import type { Order, Outcome, Purchase, Refusal } from './purchase.ts'
import { resolveOrders } from './resolve-orders.ts'
import type { ResolvedOrder } from './resolve-orders.ts'
import type { Spending } from './spending.ts'
import { insertPurchases } from './store.ts'
import { insertBreakdowns } from './store-breakdowns.ts'
import type { SplitPurchase } from './store-breakdowns.ts'
import { sumReserved } from './store-reservations.ts'
import { upsertSpending } from './store-spending.ts'
import type { SpendingCounter } from './store-spending.ts'

export interface PurchasePorts extends DealPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** What the operator has set; `purchasePolicyDefaults` where it is absent. */
  readonly purchasePolicy?: PurchasePolicy | undefined
}

/** What the operator sets for all purchases. */
export interface PurchasePolicy {
  /** What a tab may owe, where the account has no limit of its own; undefined: any amount. */
  readonly creditRule: CreditRule | undefined
  /** At which share of a limit those who set it are told. */
  readonly alertShareMillionths: bigint
}

const purchasePolicyDefaults: PurchasePolicy = {
  creditRule: undefined,
  alertShareMillionths: 800_000n,
}

/** What became of an order, and how often its buyer had parted with the merchant by then: it names them to it. */
export type Placed =
  | Refusal
  | (Exclude<Outcome, Refusal> & {
      readonly partingCount: number
    })

interface PlaceOptions {
  readonly happenedAt?: Temporal.Instant
  readonly lockTimeoutMs?: number | undefined
}

/** The most orders in one batch. */
export const orderCountMax = 1_000

/**
 * Places up to 1 000 orders in one transaction and answers each, in order. A refused order leaves no trace
 * and does not disturb the others. The same orders may be sent again at any time, also after an error:
 * each is placed once.
 * @param happenedAt when the buyers did it, by the network's clock; now, where it is not given.
 * @param lockTimeoutMs how long to wait for what another transaction holds; as long as ever, where it is not given.
 * @throws RangeError for a text that cannot be stored; ConnectionLostError, OutcomeUnknownError: send again.
 */
export async function placePurchases(
  ports: PurchasePorts,
  orders: readonly Order[],
  { happenedAt = ports.clock.now(), lockTimeoutMs }: PlaceOptions = {},
): Promise<readonly Placed[]> {
  if (orders.length === 0) return []
  if (orders.length > orderCountMax) throw new RangeError(`${orders.length} orders in one batch`)
  orders.forEach(assertOrderShape)
  const facts = lastingFactsOf(ports.database)
  const resolved = await resolveOrders(ports, orders, facts)
  const place = (input: Pick<PlaceInput, 'mayAllBeNew'>) =>
    ports.database.transaction('purchases.place', (tx) =>
      placeInside(tx, ports, resolved, { facts, happenedAt, lockTimeoutMs, ...input }),
    )
  try {
    return await place({ mayAllBeNew: true })
  } catch (error) {
    if (!isTakenOrder(error)) throw error
    // Some order was placed before: nothing of the batch was written, and now it is known what to look for.
    return await place({ mayAllBeNew: false })
  }
}

interface PlaceInput {
  readonly facts: LastingFacts
  readonly happenedAt: Temporal.Instant
  readonly lockTimeoutMs: number | undefined
  /** Nearly every order id is new: then it is not looked up, and the unique key of the insert has the last word. */
  readonly mayAllBeNew: boolean
}

async function placeInside(
  tx: Tx,
  ports: PurchasePorts,
  orders: readonly ResolvedOrder[],
  { facts, happenedAt, lockTimeoutMs, mayAllBeNew }: PlaceInput,
): Promise<readonly Placed[]> {
  const policy = ports.purchasePolicy ?? purchasePolicyDefaults
  const [, loaded] = await Promise.all([
    lockTimeoutMs === undefined ? undefined : limitLockWaits(tx, lockTimeoutMs),
    loadState(tx, orders, { facts, happenedAt, deals: ports }),
  ])
  const state = { ...loaded, ...policy, tabCredits: noneRead, reserved: noneRead }
  const recordedAt = ports.clock.now()
  // One instant for all ids of a batch.
  const clock = { ...ports.clock, now: () => recordedAt }
  const marked = orders.map((order) => {
    // The id carries the bucket of the buyer, so that it alone finds its row.
    const purchase = newId('pur', {
      bucket: order.account?.bucket ?? 0,
      clock,
      random: ports.random,
    })
    return { order, mark: { purchase, happenedAt, recordedAt } }
  })
  const hoped = mayAllBeNew ? decideAsNew(marked, state) : undefined
  const decided = hoped ?? (await decideAgain(tx, marked, state))
  if (decided.purchases.length > 0) {
    const { buyers } = loaded
    await writePurchases(tx, decided, {
      happenedAt,
      recordedAt,
      sources: { ...ports, clock },
      buyers,
    })
  }
  return decided.outcomes.map((outcome) => withPartings(outcome, loaded))
}

function withPartings(outcome: Outcome, { buyers }: Pick<LoadedState, 'buyers'>): Placed {
  if (outcome.status === 'refused') return outcome
  const { merchant, purchasingAccount } = outcome.purchase
  const partingCount = buyers.get(purchasingAccount)?.partingCounts.get(merchant) ?? 0
  return { ...outcome, partingCount }
}

const noneRead: ReadonlyMap<string, bigint> = new Map()
const noOrders: Pick<PurchaseState, 'orders' | 'breakdowns'> = {
  orders: new Map(),
  breakdowns: new Map(),
}

/** All that decides orders that were never placed before; nothing is left to look up. */
export async function completeState(
  tx: Tx,
  ports: Pick<PurchasePorts, 'purchasePolicy' | keyof DealPorts>,
  orders: readonly ResolvedOrder[],
  input: { readonly facts: LastingFacts; readonly happenedAt: Temporal.Instant },
): Promise<PurchaseState> {
  const policy = ports.purchasePolicy ?? purchasePolicyDefaults
  const loaded = await loadState(tx, orders, { ...input, deals: ports })
  const accounts = orders.flatMap(({ account }) => account ?? [])
  const standing = await readStanding(tx, accounts, { ...loaded, at: input.happenedAt })
  return { ...loaded, ...policy, ...noOrders, ...standing }
}

type Standing = Pick<PurchaseState, 'tabCredits' | 'reserved'>
type PolicyState = LoadedState & PurchasePolicy & Standing

/** What counts for and against what tabs owe, beside what is on them. One round trip. */
async function readStanding(
  tx: Tx,
  accounts: readonly KnownAccount[],
  { tabs, at }: Pick<PurchaseState, 'tabs'> & { readonly at: Temporal.Instant },
): Promise<Standing> {
  const held = accounts.filter(
    ({ paymentAccount }) => (tabs.get(paymentAccount)?.reservedMicros ?? 0n) > 0n,
  )
  const [tabCredits, ...sums] = await Promise.all([
    selectTabCredits(tx, accounts),
    ...held.map((account) =>
      sumReserved(tx, { ...account, purchasingAccount: null, merchant: null }, at),
    ),
  ])
  const reserved = held.map(
    ({ paymentAccount }, index) => [paymentAccount, sums[index] ?? 0n] as const,
  )
  return { tabCredits, reserved: new Map(reserved) }
}

/**
 * The decision that holds if no order was placed before. Only where every order becomes a purchase, so that the insert
 * tries every order id: a refusal or a delivery writes nothing, and what exists comes before either.
 */
function decideAsNew(
  marked: readonly MarkedOrder[],
  state: PolicyState,
): DecidedPurchases | undefined {
  const decided = decidePurchases(marked, { ...state, ...noOrders })
  return decided.purchases.length === marked.length ? decided : undefined
}

/** The decision where some order may be known, or is refused. */
async function decideAgain(
  tx: Tx,
  marked: readonly MarkedOrder[],
  state: PolicyState,
): Promise<DecidedPurchases> {
  const resolved = marked.map(({ order }) => order)
  const placed = await loadOrders(tx, resolved)
  const decided = decidePurchases(marked, { ...state, ...placed })
  // What customers were given back counts against what they owe, and reservations that have ended do not. Read only
  // where it may let something through.
  const beyond = decided.outcomes.flatMap((outcome, index) =>
    outcome.status === 'refused' && outcome.code === 'credit_limit_reached'
      ? (resolved[index]?.account ?? [])
      : [],
  )
  const [first] = marked
  if (beyond.length === 0 || first === undefined) return decided
  const standing = await readStanding(tx, beyond, { ...state, at: first.mark.happenedAt })
  return decidePurchases(marked, { ...state, ...placed, ...standing })
}

/** One round trip. The purchase's row is its own event: nothing else is written about it but what rules count. */
async function writePurchases(
  tx: Tx,
  { purchases: decided, breakdowns, spending, alerts }: DecidedPurchases,
  {
    happenedAt,
    recordedAt,
    sources,
    buyers,
  }: {
    readonly happenedAt: Temporal.Instant
    readonly recordedAt: Temporal.Instant
    readonly sources: IdSources
    readonly buyers: PurchaseState['buyers']
  },
): Promise<void> {
  const at = { happenedAt, recordedAt }
  // Keys of indexes begin with the bucket: rows of one come to the same pages, one after the other.
  const purchases = decided.toSorted((one, other) => one.bucket - other.bucket)
  const splits = splitAmong(purchases, breakdowns)
  const ordinary = splits.length === 0 ? purchases : purchases.filter(({ isSplit }) => !isSplit)
  await Promise.all([
    insertPurchases(tx, purchases, at),
    recordSales(tx, { sales: ordinary, ...at }),
    splits.length === 0 ? undefined : insertBreakdowns(tx, splits),
    splits.length === 0 ? undefined : recordSplitSales(tx, { sales: salesOf(splits), ...at }),
    upsertSpending(tx, countersOf(purchases, spending)),
    tellLimitAlerts(tx, sources, alerts),
    leaveDigests(tx, sources, purchases, buyers),
  ])
}

/** Those of the purchases that are split, with what each funding pays of each portion. */
function splitAmong(
  purchases: readonly Purchase[],
  breakdowns: DecidedPurchases['breakdowns'],
): readonly SplitPurchase[] {
  if (breakdowns.size === 0) return []
  return purchases.flatMap((purchase) => {
    const breakdown = breakdowns.get(purchase.purchase)
    if (breakdown === undefined) return []
    return { purchase, breakdown, legs: decideLegs(breakdown.fundings, breakdown.portions) }
  })
}

function salesOf(splits: readonly SplitPurchase[]): readonly SplitSale[] {
  return splits.map(({ purchase, legs }) => ({ ...purchase, legs }))
}

/** The sums of every tab that has a new purchase, through the last of them. */
function countersOf(
  purchases: readonly Purchase[],
  spending: Spending,
): readonly SpendingCounter[] {
  if (spending.isEmpty) return []
  const throughNumbers = new Map(
    purchases.map(({ paymentAccount, tabNumber }) => [paymentAccount, tabNumber]),
  )
  return [...throughNumbers].flatMap(([paymentAccount, throughNumber]) =>
    spending.of(paymentAccount).map((sum) => ({ ...sum, throughNumber })),
  )
}

/** An order id that was used before. Only the first try can meet one: the second looks while the tab is locked. */
function isTakenOrder(error: unknown): boolean {
  return sqlStateOf(error) === '23505' && (constraintOf(error) ?? '').startsWith('purchases_')
}
