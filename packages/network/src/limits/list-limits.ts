// The limits that somebody sees, each with what is spent of it now.
import type { CurrencyCode } from '@tallystick/money'
import { isPayer, selectBuyers } from '../customers/accounts/index.ts'
import type { Buyer } from '../customers/accounts/index.ts'
import type { Tx } from '../platform/index.ts'
import { scopeKeyOf } from './limit.ts'
import type { Limit, SpendingScope } from './limit.ts'
import { limitScopeOf } from './order-rules.ts'
import { selectAccountRules } from './store.ts'
import { windowOf } from './windows.ts'
import type { Window } from './windows.ts'

/** A sum of purchases that somebody wants to know. */
export interface SpendingQuestion {
  readonly bucket: number
  readonly paymentAccount: string
  readonly currency: string
  readonly scope: SpendingScope
  readonly window: Window
}

/** Purchases know what was spent; they stand above this room, so it is handed in. */
export type ReadSpending = (
  tx: Tx,
  questions: readonly SpendingQuestion[],
) => Promise<readonly (SpendingQuestion & { readonly spentMicros: bigint })[]>

export interface LimitInUse extends Limit {
  readonly currency: CurrencyCode
  /** Nothing for a limit on each purchase. What was given back stays counted: it makes no room for more. */
  readonly spentMicros: bigint
  readonly leftMicros: bigint
  /** The present window; null for a limit on each purchase. */
  readonly present: Window | null
  /** Whether the viewer may change it. */
  readonly isOwn: boolean
}

export interface ListedLimits {
  readonly isPayer: boolean
  readonly currency: CurrencyCode
  readonly frozenBy: Buyer['frozenBy']
  readonly limits: readonly LimitInUse[]
}

/**
 * A payer sees what the payer set; a member what it set itself, and what the payer set for it. Limits over all members
 * hold for members too, and are not shown to them: what the others spent is not theirs to see.
 */
export async function listLimits(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    readonly at: Temporal.Instant
    readonly readSpending: ReadSpending
  },
): Promise<ListedLimits | undefined> {
  const [viewer] = await selectBuyers(tx, [input.purchasingAccount])
  if (viewer === undefined) return undefined
  const { paymentAccount, currency, frozenBy } = viewer
  const viewerIsPayer = await isPayer(tx, viewer.purchasingAccount)
  const rules = (await selectAccountRules(tx, [paymentAccount])).get(paymentAccount)
  const shown = (rules?.limits ?? []).filter(({ setBy, purchasingAccount }) =>
    viewerIsPayer ? setBy === 'payer' : purchasingAccount === viewer.purchasingAccount,
  )
  const spent = await readSpent(tx, shown, { viewer, ...input })
  return {
    isPayer: viewerIsPayer,
    currency,
    frozenBy,
    limits: shown.map((limit) => {
      const scope = limitScopeOf(limit)
      const sum = scope === undefined ? undefined : spent.get(scopeKeyOf(scope))
      const spentMicros = sum?.spentMicros ?? 0n
      const left = limit.amountMicros - spentMicros
      return {
        ...limit,
        currency,
        spentMicros,
        leftMicros: left > 0n ? left : 0n,
        present: sum?.window ?? null,
        isOwn: viewerIsPayer || limit.setBy === 'member',
      }
    }),
  }
}

async function readSpent(
  tx: Tx,
  limits: readonly Limit[],
  input: {
    readonly viewer: Buyer
    readonly at: Temporal.Instant
    readonly readSpending: ReadSpending
  },
) {
  const { bucket, paymentAccount, currency, timeZone } = input.viewer
  const scopes = new Map(
    limits.flatMap((limit) => limitScopeOf(limit) ?? []).map((scope) => [scopeKeyOf(scope), scope]),
  )
  const questions = [...scopes.values()].map((scope) => ({
    bucket,
    paymentAccount,
    currency,
    scope,
    window: windowOf(scope.span, input.at, timeZone),
  }))
  const sums = await input.readSpending(tx, questions)
  return new Map(sums.map((sum) => [scopeKeyOf(sum.scope), sum]))
}
