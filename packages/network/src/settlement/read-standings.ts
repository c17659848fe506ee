// Reads what stands where for merchants and rights holders, a thousand in a few statements.
import { selectSummedBalances } from '@tallystick/ledger'
import { wholeShareMillionths } from '@tallystick/money'
import { earningsAccount, payoutAccount, selectEarned } from '../books/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Reserve, Settlement, SettlementKey, Standing } from './settlement.ts'
import { selectReserves } from './store-settlements.ts'

export interface StandingQuestion extends SettlementKey {
  readonly settlement: Settlement | undefined
}

/** As of a day: what became available on it and in the days of the reserve before is kept back in part. */
export async function readStandings(
  tx: Tx,
  questions: readonly StandingQuestion[],
  { on, reserve }: { readonly on: Temporal.PlainDate; readonly reserve: Reserve },
): Promise<readonly Standing[]> {
  const reserves = await selectReserves(tx, questions)
  const reserveOf = ({ merchant }: SettlementKey): Reserve => reserves.get(merchant) ?? reserve
  const accounts = questions.flatMap(({ merchant, currency }) => [
    earningsAccount(merchant, 'pending', currency),
    earningsAccount(merchant, 'available', currency),
    payoutAccount(merchant, currency),
  ])
  const [balances, earned] = await Promise.all([
    selectSummedBalances(tx, accounts),
    selectEarned(
      tx,
      questions.map((question) => ({
        ...question,
        since: startOfReserve(on, reserveOf(question)),
        after: question.settlement?.lastPayoutAt ?? null,
      })),
    ),
  ])
  const microsOf = new Map(
    balances.map(({ account, debitsMicros, creditsMicros }) => [
      account,
      creditsMicros - debitsMicros,
    ]),
  )
  return questions.map((question, at) => {
    const { merchant, currency } = question
    const { sinceMicros, firstAt } = earned[at] ?? { sinceMicros: 0n, firstAt: null }
    return {
      ...question,
      pendingMicros: microsOf.get(earningsAccount(merchant, 'pending', currency)) ?? 0n,
      earnedMicros: microsOf.get(earningsAccount(merchant, 'available', currency)) ?? 0n,
      bookedMicros: microsOf.get(payoutAccount(merchant, currency)) ?? 0n,
      reserveMicros: (sinceMicros * reserveOf(question).shareMillionths) / wholeShareMillionths,
      firstEarnedAt: firstAt,
    }
  })
}

/** With 30 days, what became available on a day is free on the thirtieth after it. */
function startOfReserve(on: Temporal.PlainDate, { days }: Reserve): Temporal.Instant {
  return on.subtract({ days }).add({ days: 1 }).toZonedDateTime('UTC').toInstant()
}
