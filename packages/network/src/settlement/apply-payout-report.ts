// Applies a payout report: what arrived, and what came back.
import { recordPaidPayouts } from '../books/index.ts'
import { bucketOf, isId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { enqueueWorks, networkOwner } from '../work/index.ts'
import { decidePayoutReport } from './decide-payout-report.ts'
import type { DecidedPayoutLine, PayoutLine, PayoutLineOutcome } from './decide-payout-report.ts'
import { entryOf } from './payout.ts'
import type { Payout } from './payout.ts'
import type { SettlementPorts } from './settlement-ports.ts'
import { selectPayouts, updatePayoutsPaid } from './store-payouts.ts'
import type { PayoutKey } from './store-payouts.ts'
import { lockSettlements, moveSettlements } from './store-settlements.ts'
import { sumMoves } from './sum-moves.ts'
import { takeBackPayouts } from './take-back-payouts.ts'

export interface AppliedPayoutReport {
  readonly counts: Readonly<Record<PayoutLineOutcome, number>>
  readonly contradictions: readonly PayoutLine[]
}

/**
 * Each line once, in one transaction: a report that comes again, late or in another order changes nothing. What
 * contradicts our books waits for people.
 */
export async function applyPayoutReport(
  ports: SettlementPorts,
  lines: readonly PayoutLine[],
): Promise<AppliedPayoutReport> {
  const decided = await ports.database.transaction('settlement.apply-report', async (tx) => {
    const keys = payoutKeysOf(lines)
    await lockSettlements(tx, await selectPayouts(tx, keys))
    // After the locks: nobody moves a payout whose settlement is locked.
    const report = decidePayoutReport(lines, await selectPayouts(tx, keys))
    // After this line the report must succeed.
    const now = ports.clock.now()
    await recordPaid(tx, report.paid, now)
    await takeBackPayouts(tx, report.returned, { by: 'report', now })
    await parkContradictions(tx, ports, report.lines)
    await parkCorrections(tx, ports, report.lines)
    return report.lines
  })
  const contradictions = decided.filter(isContradiction).map(({ line }) => line)
  if (contradictions.length > 0) {
    ports.log.error({ contradictions }, 'a payout report contradicts the books: people must look')
  }
  return { counts: countOutcomes(decided), contradictions }
}

const isContradiction = ({ outcome }: DecidedPayoutLine): boolean => outcome === 'contradicts'

async function recordPaid(tx: Tx, paid: readonly Payout[], now: Temporal.Instant): Promise<void> {
  if (paid.length === 0) return
  await updatePayoutsPaid(tx, paid, now)
  const moves = paid.map((payout) => ({
    payout,
    inPayoutMicros: -payout.amountMicros,
    paidOutMicros: payout.amountMicros,
    what: 'arrived' as const,
  }))
  await moveSettlements(tx, sumMoves(moves))
  await recordPaidPayouts(tx, paid.map(entryOf), { happenedAt: now, recordedAt: now })
}

async function parkContradictions(
  tx: Tx,
  ports: SettlementPorts,
  lines: readonly DecidedPayoutLine[],
): Promise<void> {
  await enqueueWorks(
    tx,
    ports,
    lines.filter(isContradiction).map(({ line: { payout, status, amountMicros, currency } }) => {
      const amount = amountMicros === null ? '' : `${amountMicros} micros of ${currency ?? '?'}`
      return {
        kind: 'look_at_payout',
        subject: `${payout}/${status}`,
        owner: networkOwner,
        facts: { amount },
      }
    }),
  )
}

/** The bank paid, and says that the number of the account is another by now: its merchant has to give it anew. */
async function parkCorrections(
  tx: Tx,
  ports: SettlementPorts,
  lines: readonly DecidedPayoutLine[],
): Promise<void> {
  await enqueueWorks(
    tx,
    ports,
    lines
      .filter(({ outcome }) => outcome === 'noted')
      .map(({ line: { payout, reason } }) => {
        return {
          kind: 'look_at_payout_account',
          subject: `${payout}/${reason ?? ''}`,
          owner: networkOwner,
          facts: {},
        }
      }),
  )
}

/** The payouts that lines name, each once; texts that can be none are left out. */
function payoutKeysOf(lines: readonly PayoutLine[]): readonly PayoutKey[] {
  const ids = new Set(lines.map(({ payout }) => payout))
  return [...ids].flatMap((payout) => {
    const bucket = isId('out', payout) ? readBucket(payout) : undefined
    return bucket === undefined ? [] : [{ bucket, payout }]
  })
}

function readBucket(id: string): number | undefined {
  try {
    return bucketOf(id)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function countOutcomes(
  lines: readonly DecidedPayoutLine[],
): Readonly<Record<PayoutLineOutcome, number>> {
  const counts = { unknown: 0, contradicts: 0, noted: 0, repeated: 0, paid: 0, returned: 0 }
  for (const { outcome } of lines) counts[outcome] += 1
  return counts
}
