// Decides what each line of a payout report does to its payout, in turn. Pure.
import type { BankStatus } from './banks/bank-line.ts'
import type { Payout } from './payout.ts'

export interface PayoutLine {
  /** Counts from 1 over the lines that hold something. */
  readonly number: number
  readonly payout: string
  readonly status: BankStatus
  /** Why it came back, in the bank's words. */
  readonly reason: string | null
  /** What the bank says that it paid; null: it says nothing of it. */
  readonly amountMicros: bigint | null
  readonly currency: string | null
}

/**
 * In order of precedence. `contradicts`: something is reported of a payout that the network took back before it went,
 * of another amount than it has, or in doubt; nothing is changed, and people must look, since money may have left.
 * `noted`: it tells of the account, not of the money. What is late is repeated: a payout that came back was paid once,
 * and says so no more.
 */
export type PayoutLineOutcome =
  'unknown' | 'contradicts' | 'noted' | 'repeated' | 'paid' | 'returned'

export interface DecidedPayoutLine {
  readonly line: PayoutLine
  readonly outcome: PayoutLineOutcome
}

export interface DecidedPayoutReport {
  readonly lines: readonly DecidedPayoutLine[]
  readonly paid: readonly Payout[]
  readonly returned: readonly { readonly payout: Payout; readonly reason: string }[]
}

export function decidePayoutReport(
  lines: readonly PayoutLine[],
  payouts: readonly Payout[],
): DecidedPayoutReport {
  const payoutOf = new Map(payouts.map((payout) => [payout.payout as string, payout]))
  const statusOf = new Map(payouts.map(({ payout, status }) => [payout as string, status]))
  const paid: Payout[] = []
  const returned: { payout: Payout; reason: string }[] = []
  const decided = lines.map((line): DecidedPayoutLine => {
    const payout = payoutOf.get(line.payout)
    const status = statusOf.get(line.payout)
    if (payout === undefined || status === undefined) return { line, outcome: 'unknown' }
    if (payout.returnedBy === 'network' || isAnother(line, payout)) {
      return { line, outcome: 'contradicts' }
    }
    if (line.status === 'doubtful') return { line, outcome: 'contradicts' }
    if (line.status === 'corrected') return { line, outcome: 'noted' }
    if (status === 'returned' || status === line.status) return { line, outcome: 'repeated' }
    statusOf.set(line.payout, line.status)
    if (line.status === 'paid') paid.push(payout)
    else {
      const wasPaidHere = paid.includes(payout)
      const before = wasPaidHere ? ({ ...payout, status: 'paid' } as const) : payout
      returned.push({ payout: before, reason: line.reason ?? 'returned' })
    }
    return { line, outcome: line.status }
  })
  return { lines: decided, paid, returned }
}

/** Another amount than was sent. */
function isAnother({ amountMicros, currency }: PayoutLine, payout: Payout): boolean {
  return (
    (amountMicros !== null && amountMicros !== payout.amountMicros) ||
    (currency !== null && currency !== payout.currency)
  )
}
