// Which rules hold for the orders of a batch, and what was spent in the windows that these look at.
import type { Buyer } from '../customers/accounts/index.ts'
import { rulesFor, scopeKeyOf, windowOf } from '../limits/index.ts'
import type { AccountRules, OrderRules, PriceCap, Span, Window } from '../limits/index.ts'
import type { Tx } from '../platform/index.ts'
import type { ResolvedOrder } from './resolve-orders.ts'
import { Spending } from './spending.ts'
import { sumReserved } from './store-reservations.ts'
import { selectSpending } from './store-spending.ts'
import type { SpendingKey } from './store-spending.ts'

/** Everything that was set, for all that a batch names. */
export interface SetRules {
  readonly buyers: ReadonlyMap<string, Buyer & { readonly rules?: AccountRules | undefined }>
  readonly sellers: ReadonlyMap<string, { readonly caps?: readonly PriceCap[] }>
  /** The operator's, over all merchants. */
  readonly networkCaps: readonly PriceCap[]
}

export interface LoadedRules {
  /** By `rulesKeyOf`; only where there are any. */
  readonly rules: ReadonlyMap<string, OrderRules>
  readonly spending: Spending
}

/** The key of the rules that hold for what a purchasing account buys at a merchant. */
export function rulesKeyOf(purchasingAccount: string, merchant: string): string {
  return `${purchasingAccount} ${merchant}`
}

const nothing: LoadedRules = { rules: new Map(), spending: new Spending([]) }

/** One more round trip where rules look at what was spent before; none where nothing was set, as for most. */
export async function loadRules(
  tx: Tx,
  orders: readonly ResolvedOrder[],
  {
    set,
    held,
    happenedAt,
  }: {
    readonly set: SetRules
    /** The payment accounts on whose tabs something is held for purchases to come. */
    readonly held: ReadonlySet<string>
    readonly happenedAt: Temporal.Instant
  },
): Promise<LoadedRules> {
  const rules = new Map<string, OrderRules>()
  const keys = new Map<string, SpendingKey>()
  const windows = new Map<string, Window>()
  const windowFor = (span: Span, timeZone: string): Window => {
    const key = `${span} ${timeZone}`
    const window = windows.get(key) ?? windowOf(span, happenedAt, timeZone)
    windows.set(key, window)
    return window
  }
  for (const { order } of orders) {
    const { purchasingAccount, merchant } = order
    const buyer = set.buyers.get(purchasingAccount)
    if (buyer === undefined) continue
    const caps = capsOf(set, merchant)
    if (buyer.rules === undefined && caps.length === 0) continue
    const { bucket, paymentAccount, currency, timeZone } = buyer
    const found = rulesFor(
      { purchasingAccount, merchant, currency },
      { account: buyer.rules, caps },
    )
    if (found === undefined) continue
    rules.set(rulesKeyOf(purchasingAccount, merchant), found)
    for (const scope of found.scopes) {
      const window = windowFor(scope.span, timeZone)
      const key = { bucket, paymentAccount, currency, scope, window }
      keys.set(keyOf(key), key)
    }
  }
  if (rules.size === 0) return nothing
  const asked = [...keys.values()]
  const [sums, reserved] = await Promise.all([
    selectSpending(tx, asked),
    sumReservedOf(tx, asked, { held, at: happenedAt }),
  ])
  const spending = new Spending(
    sums.map((sum) => ({ ...sum, reservedMicros: reserved.get(keyOf(sum)) ?? 0n })),
  )
  return { rules, spending }
}

function keyOf({ paymentAccount, scope }: Pick<SpendingKey, 'paymentAccount' | 'scope'>): string {
  return `${paymentAccount} ${scopeKeyOf(scope)}`
}

/** Of tabs on which something is held alone: hardly any. */
async function sumReservedOf(
  tx: Tx,
  keys: readonly SpendingKey[],
  { held, at }: { readonly held: ReadonlySet<string>; readonly at: Temporal.Instant },
): Promise<ReadonlyMap<string, bigint>> {
  const asked = keys.filter(
    ({ paymentAccount, scope }) => held.has(paymentAccount) && scope.counted === 'all',
  )
  const sums = await Promise.all(
    asked.map(({ bucket, paymentAccount, scope: { purchasingAccount, merchant } }) =>
      sumReserved(tx, { bucket, paymentAccount, purchasingAccount, merchant }, at),
    ),
  )
  return new Map(asked.map((key, index) => [keyOf(key), sums[index] ?? 0n]))
}

function capsOf({ sellers, networkCaps }: SetRules, merchant: string): readonly PriceCap[] {
  const own = sellers.get(merchant)?.caps ?? []
  if (networkCaps.length === 0) return own
  return own.length === 0 ? networkCaps : [...own, ...networkCaps]
}
