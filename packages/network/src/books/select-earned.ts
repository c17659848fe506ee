// What merchants and rights holders earned, and since when: what became available to them. A payout that came back
// is not earned again.
import { selectCredited } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import { earningsAccount } from './chart-of-accounts.ts'
import { payoutRecipe } from './record-payouts.ts'

// Of each an index of its own keeps what was credited.
const prefixes = ['merchant-available:', 'royalty-available:']

const accountOf = ({ merchant, currency }: EarnedQuestion): string =>
  earningsAccount(merchant, 'available', currency)

export interface EarnedQuestion {
  /** Or a rights holder. */
  readonly merchant: string
  readonly currency: string
  /** What became available from here on is summed. */
  readonly since: Temporal.Instant
  /** The first that became available after this is looked for. */
  readonly after: Temporal.Instant | null
}

export interface Earned {
  readonly sinceMicros: bigint
  readonly firstAt: Temporal.Instant | null
}

/** An answer for each question, in their order. */
export async function selectEarned(
  tx: Tx,
  questions: readonly EarnedQuestion[],
): Promise<readonly Earned[]> {
  const asked = questions.map((question) => ({ ...question, account: accountOf(question) }))
  const credited = await Promise.all(
    prefixes.flatMap((prefix) => {
      const own = asked.filter(({ account }) => account.startsWith(prefix))
      if (own.length === 0) return []
      return [selectCredited(tx, { prefix, apartFrom: payoutRecipe, questions: own })]
    }),
  )
  const creditedOf = new Map(credited.flat().map((one) => [one.account, one]))
  return questions.map((question) => {
    const { sinceMicros = 0n, firstAt = null } = creditedOf.get(accountOf(question)) ?? {}
    return { sinceMicros, firstAt }
  })
}
