// What merchants earned, and since when: what became available to them. A payout that came back is not earned again.
import { selectCredited } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import { merchantAvailableAccount } from './chart-of-accounts.ts'
import { payoutRecipe } from './record-payouts.ts'

export interface EarnedQuestion {
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
  if (questions.length === 0) return []
  const accountOf = ({ merchant, currency }: EarnedQuestion): string =>
    merchantAvailableAccount(merchant, currency)
  const credited = await selectCredited(tx, {
    prefix: 'merchant-available:',
    apartFrom: payoutRecipe,
    questions: questions.map((question) => ({ ...question, account: accountOf(question) })),
  })
  const creditedOf = new Map(credited.map((one) => [one.account, one]))
  return questions.map((question) => {
    const { sinceMicros = 0n, firstAt = null } = creditedOf.get(accountOf(question)) ?? {}
    return { sinceMicros, firstAt }
  })
}
