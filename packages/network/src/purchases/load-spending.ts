// Which rules hold for the orders of a batch, and what was spent in the windows that these look at.
import type { Buyer } from '../customers/accounts/index.ts'
import { rulesFor, scopeKeyOf, windowOf } from '../limits/index.ts'
import type { AccountRules, OrderRules, PriceCap, Span, Window } from '../limits/index.ts'
import type { Tx } from '../platform/index.ts'
import type { ResolvedOrder } from './resolve-orders.ts'
import { Spending } from './spending.ts'
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
  { set, happenedAt }: { readonly set: SetRules; readonly happenedAt: Temporal.Instant },
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
      keys.set(`${paymentAccount} ${scopeKeyOf(scope)}`, key)
    }
  }
  if (rules.size === 0) return nothing
  return { rules, spending: new Spending(await selectSpending(tx, [...keys.values()])) }
}

function capsOf({ sellers, networkCaps }: SetRules, merchant: string): readonly PriceCap[] {
  const own = sellers.get(merchant)?.caps ?? []
  if (networkCaps.length === 0) return own
  return own.length === 0 ? networkCaps : [...own, ...networkCaps]
}
