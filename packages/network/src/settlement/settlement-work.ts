// How the unfinished work of settlement is done: batches are sent, and what books do not agree on waits for people.
import { bucketFor } from '../platform/index.ts'
import type { TakenWork, Tx, WorkHandlers, WorkOutcome, WorkRetry } from '../platform/index.ts'
import type { CurrencyCode } from '@tallystick/money'
import { dayOf } from './decide-payout.ts'
import { readStandings } from './read-standings.ts'
import { giveUpBatch, sendPayouts } from './send-payouts.ts'
import type { SendPorts } from './send-payouts.ts'
import type { Reserve } from './settlement.ts'
import { selectSettlements } from './store-settlements.ts'

export interface SettlementWorkPorts extends SendPorts {
  readonly isSandbox: boolean
  readonly reserve: Reserve
}

export function settlementWork(ports: SettlementWorkPorts): WorkHandlers {
  // Money is never given up by itself: what nobody answers is asked again for as long as it takes.
  const firstSeconds = ports.isSandbox ? 2 : 60
  const retry: WorkRetry = { firstSeconds, factor: 2, maxSeconds: 3600 }
  return {
    send_payouts: {
      retry,
      concurrency: 4,
      outside: (work) => sendPayouts(ports, work),
      whenGivenUp: async (tx, { subject }, { state, reason }) => {
        if (state === 'cancelled') await giveUpBatch(tx, ports, { batch: subject, because: reason })
      },
    },
    look_at_settlement: { retry, within: (tx, work) => lookAtSettlement(tx, ports, work) },
    look_at_payout: {
      retry,
      within: (_, { subject, facts: { amount = '' } }) => {
        const [payout = '', status = ''] = subject.split('/')
        const what = amount === '' ? '' : ` with ${amount}`
        const reason = `${payout} is reported as ${status}${what}, which is not what our books say`
        return Promise.resolve({ outcome: 'parked', reason })
      },
    },
    look_at_payout_account: {
      retry,
      within: (_, { subject }) => {
        const [payout = '', code = ''] = subject.split('/')
        const reason = `the bank says of the account of ${payout}: ${code}`
        return Promise.resolve({ outcome: 'parked', reason })
      },
    },
  }
}

/** Two books disagree on what is on its way; once they agree again the next run pays it out. */
async function lookAtSettlement(
  tx: Tx,
  { clock, reserve }: SettlementWorkPorts,
  { facts: { merchant = '', currency = '' } }: Pick<TakenWork, 'facts'>,
): Promise<WorkOutcome> {
  const bucket = bucketFor(merchant)
  const settlements = await selectSettlements(tx, { bucket, merchant })
  const settlement = settlements.find((one) => one.currency === currency)
  const question = { bucket, merchant, currency: currency as CurrencyCode, settlement }
  const [standing] = await readStandings(tx, [question], { on: dayOf(clock.now()), reserve })
  const said = settlement?.inPayoutMicros ?? 0n
  const booked = standing?.bookedMicros ?? 0n
  if (said === booked) return { outcome: 'done' }
  const reason = `in payout to ${merchant}: ${booked} micros of ${currency} in the ledger, ${said} in the settlement`
  return { outcome: 'parked', reason }
}
