// Sets all the limits that somebody may set: a payer those of the whole payment account, a member its own.
import type { CurrencyCode } from '@tallystick/money'
import { lockTabs } from '../books/index.ts'
import { isPayer, selectBuyers } from '../customers/accounts/index.ts'
import { selectSellers } from '../merchants/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Limit, LimitWindow } from './limit.ts'
import { deleteLimits, insertLimitChanges, selectAccountRules, upsertLimits } from './store.ts'

export interface LimitToSet {
  readonly window: LimitWindow
  readonly merchant: string | null
  /** null: for a payer all members together, for a member itself. */
  readonly purchasingAccount: string | null
  readonly amountMicros: bigint
  readonly currency: CurrencyCode
}

export type LimitRefusal =
  'unknown_purchasing_account' | 'unknown_merchant' | 'wrong_currency' | 'limit_repeated'

export type SetLimits =
  | { readonly status: 'set' }
  | {
      readonly status: 'refused'
      readonly code: LimitRefusal
      /** Which of the limits, from 0; undefined: whoever sets them does not exist. */
      readonly index?: number
    }

/** The most limits that one person may set. */
export const limitCountMax = 200

/**
 * Replaces all limits that this purchasing account's owner may set: what is left out is unlimited. Holds from the
 * next purchase on: the tab is locked, so that every purchase comes before it or after it.
 */
export async function setLimits(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    readonly limits: readonly LimitToSet[]
    readonly at: Temporal.Instant
  },
): Promise<SetLimits> {
  const [setter] = await selectBuyers(tx, [input.purchasingAccount])
  if (setter === undefined) return { status: 'refused', code: 'unknown_purchasing_account' }
  const { paymentAccount, currency } = setter
  const setBy = (await isPayer(tx, setter.purchasingAccount)) ? 'payer' : 'member'
  // Of a member's limits none is for all.
  const everybody = setBy === 'payer' ? null : input.purchasingAccount
  const limits = input.limits.map((limit) => ({
    ...limit,
    purchasingAccount: limit.purchasingAccount ?? everybody,
  }))
  const refusal = await findFault(tx, { ...input, limits, setBy, paymentAccount, currency })
  if (refusal !== undefined) return refusal
  const wanted = limits.map(({ window, merchant, purchasingAccount, amountMicros }): Limit => ({
    window,
    merchant,
    purchasingAccount,
    amountMicros,
    setBy,
  }))
  await lockTabs(tx, [{ paymentAccount, currency }])
  const present = await findOwnLimits(tx, {
    paymentAccount,
    setBy,
    setter: input.purchasingAccount,
  })
  const wantedByKey = new Map(wanted.map((limit) => [keyOf(limit), limit]))
  const presentByKey = new Map(present.map((limit) => [keyOf(limit), limit]))
  const gone = present.filter((limit) => !wantedByKey.has(keyOf(limit)))
  const changed = wanted.filter(
    (limit) => presentByKey.get(keyOf(limit))?.amountMicros !== limit.amountMicros,
  )
  const takenAway = gone.map((limit) => ({ ...limit, amountMicros: null }))
  await Promise.all([
    deleteLimits(tx, { paymentAccount, limits: gone }),
    upsertLimits(tx, { paymentAccount, limits: changed, setAt: input.at }),
    insertLimitChanges(tx, {
      paymentAccount,
      limits: [...takenAway, ...changed],
      changedAt: input.at,
    }),
  ])
  return { status: 'set' }
}

/** The limits that this setter has set, and may replace. */
async function findOwnLimits(
  tx: Tx,
  input: {
    readonly paymentAccount: string
    readonly setBy: Limit['setBy']
    readonly setter: string
  },
): Promise<readonly Limit[]> {
  const rules = (await selectAccountRules(tx, [input.paymentAccount])).get(input.paymentAccount)
  return (rules?.limits ?? []).filter(
    ({ setBy, purchasingAccount }) =>
      setBy === input.setBy && (setBy === 'payer' || purchasingAccount === input.setter),
  )
}

function keyOf({ window, merchant, purchasingAccount }: Omit<Limit, 'amountMicros' | 'setBy'>) {
  return `${window} ${merchant ?? ''} ${purchasingAccount ?? ''}`
}

interface Setting {
  readonly purchasingAccount: string
  readonly setBy: Limit['setBy']
  readonly paymentAccount: string
  readonly currency: CurrencyCode
  readonly limits: readonly LimitToSet[]
}

async function findFault(
  tx: Tx,
  setting: Setting,
): Promise<Extract<SetLimits, { status: 'refused' }> | undefined> {
  const { limits } = setting
  const accounts = limits.flatMap(({ purchasingAccount }) => purchasingAccount ?? [])
  const merchants = limits.flatMap(({ merchant }) => merchant ?? [])
  const [buyers, sellers] = await Promise.all([
    selectBuyers(tx, [...new Set(accounts)]),
    selectSellers(tx, [...new Set(merchants)]),
  ])
  const members = new Set<string>(
    buyers.flatMap((buyer) =>
      buyer.paymentAccount === setting.paymentAccount ? buyer.purchasingAccount : [],
    ),
  )
  const known = new Set<string>(sellers.map(({ merchant }) => merchant))
  const seen = new Set<string>()
  for (const [index, limit] of limits.entries()) {
    const { merchant, purchasingAccount, currency } = limit
    const code =
      purchasingAccount !== null && !maySetFor(setting, purchasingAccount, members)
        ? 'unknown_purchasing_account'
        : merchant !== null && !known.has(merchant)
          ? 'unknown_merchant'
          : currency !== setting.currency
            ? 'wrong_currency'
            : seen.has(keyOf(limit))
              ? 'limit_repeated'
              : undefined
    if (code !== undefined) return { status: 'refused', code, index }
    seen.add(keyOf(limit))
  }
  return undefined
}

/** A payer for every member, a member for itself. Another's account answers like one that does not exist. */
function maySetFor(
  { setBy, purchasingAccount: setter }: Setting,
  purchasingAccount: string,
  members: ReadonlySet<string>,
): boolean {
  return setBy === 'payer' ? members.has(purchasingAccount) : purchasingAccount === setter
}
