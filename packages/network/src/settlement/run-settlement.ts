// The settlement run of a date: every merchant whose money is due is paid out, all that it has.
import type { CurrencyCode } from '@tallystick/money'
import { recordPayouts } from '../books/index.ts'
import { newId } from '../platform/index.ts'
import type { Database, Tx } from '../platform/index.ts'
import { enqueueWorks, networkOwner } from '../work/index.ts'
import { decidePayout } from './decide-payout.ts'
import type { DecidedPayout } from './decide-payout.ts'
import { entryOf } from './payout.ts'
import type { Payout } from './payout.ts'
import { readStandings } from './read-standings.ts'
import type { Reserve, Settlement, Standing } from './settlement.ts'
import type { SettlementPorts } from './settlement-ports.ts'
import type { SettlementRun, SettlementTotal } from './settlement-run.ts'
import { insertBatches, insertPayouts } from './store-payouts.ts'
import type { RecordedBatch } from './store-payouts.ts'
import { findRunOf, insertRun, lockRun, updateRun } from './store-runs.ts'
import { keyOf, lockNextSettlements, moveSettlements } from './store-settlements.ts'

export interface SettlementRunInput {
  readonly settledOn: Temporal.PlainDate
  /** Of merchants without one of their own. */
  readonly reserve: Reserve
  /** Settlements per transaction, at most 1 000. */
  readonly chunkSize?: number
}

const chunkSizeMax = 1_000

/**
 * Runs the settlement of a date to its end, in short transactions. A run that died is gone on with; one that is done
 * answers `exists` and does nothing; two at once take turns, chunk by chunk. Nobody is paid twice by the same run.
 */
export async function runSettlement(
  ports: SettlementPorts,
  input: SettlementRunInput,
): Promise<SettlementRun & { readonly outcome: 'made' | 'exists' }> {
  const { database, clock } = ports
  const { settledOn } = input
  const isNew = await database.transaction('settlement.start-run', (tx) =>
    insertRun(tx, { run: newId('srn', ports), settledOn, startedAt: clock.now() }),
  )
  const { run: id } = await readRun(database, settledOn)
  while (!(await runChunk(ports, { ...input, run: id })));
  const run = await readRun(database, settledOn)
  if (isNew) {
    const { payoutCount, waitingCount, heldCount, totals } = run
    ports.log.info({ run: id, settledOn, payoutCount, waitingCount, heldCount, totals }, 'settled')
  }
  return { ...run, outcome: isNew ? 'made' : 'exists' }
}

async function readRun(database: Database, on: Temporal.PlainDate): Promise<SettlementRun> {
  const run = await database.read('settlement.find-run', (tx) => findRunOf(tx, on))
  if (run === undefined) throw new Error(`the settlement run of ${on.toString()} is gone`)
  return run
}

type RunInput = SettlementRunInput & { readonly run: string }

/** One chunk in one transaction; answers whether the run is done. */
function runChunk(ports: SettlementPorts, input: RunInput): Promise<boolean> {
  const { run, settledOn, reserve } = input
  const limit = Math.min(input.chunkSize ?? chunkSizeMax, chunkSizeMax)
  return ports.database.transaction('settlement.run-chunk', async (tx) => {
    const mark = await lockRun(tx, run)
    if (mark === undefined) return true
    const settlements = await lockNextSettlements(tx, { mark, limit })
    const questions = settlements.map((settlement) => ({ ...settlement, settlement }))
    const standings = await readStandings(tx, questions, { on: settledOn, reserve })
    const now = ports.clock.now()
    const decided = standings.map((standing) => ({
      standing,
      payout: decidePayout(standing, { on: settledOn, now }),
    }))
    // After this line the chunk must succeed.
    const payouts = await writePayouts(tx, ports, { run, decided, settlements, now })
    const held = decided.filter(({ payout }) => isHeld(payout)).map(({ standing }) => standing)
    await parkHeld(tx, ports, { run, held })
    const isDone = settlements.length < limit
    await updateRun(tx, {
      run,
      mark: isDone ? undefined : settlements.at(-1),
      payoutCount: payouts.length,
      waitingCount: decided.length - payouts.length - held.length,
      heldCount: held.length,
      totals: totalsOf(payouts),
      at: now,
    })
    return isDone
  })
}

function isHeld(payout: DecidedPayout): boolean {
  return payout.status === 'waits' && payout.reason === 'books_disagree'
}

async function writePayouts(
  tx: Tx,
  ports: SettlementPorts,
  {
    run,
    decided,
    settlements,
    now,
  }: {
    readonly run: string
    readonly decided: readonly { readonly standing: Standing; readonly payout: DecidedPayout }[]
    readonly settlements: readonly Settlement[]
    readonly now: Temporal.Instant
  },
): Promise<readonly Payout[]> {
  const settlementOf = new Map(settlements.map((one) => [keyOf(one), one]))
  const due = decided.flatMap(({ standing, payout }) => {
    const settlement = settlementOf.get(keyOf(standing))
    if (payout.status !== 'due' || settlement === undefined) return []
    return [{ settlement, amountMicros: payout.amountMicros }]
  })
  const batches = batchesOf(
    ports,
    due.map(({ settlement }) => settlement),
  )
  const payouts = due.map(({ settlement, amountMicros }): Payout => {
    const { bucket, merchant, currency, accountKind, account, accountVersion } = settlement
    return {
      payout: newId('out', { ...ports, bucket }),
      bucket,
      run,
      merchant,
      currency,
      amountMicros,
      accountKind,
      account,
      accountVersion,
      status: 'made',
      batch: batches.get(wayOf(settlement))?.batch ?? null,
      madeAt: now,
      sentAt: null,
      paidAt: null,
      returnedAt: null,
      returnedBy: null,
      returnedReason: null,
    }
  })
  await insertBatches(tx, [...batches.values()], now)
  await insertPayouts(tx, payouts)
  await moveSettlements(tx, payouts.map(moveOf))
  await recordPayouts(tx, payouts.map(entryOf), { happenedAt: now, recordedAt: now })
  await enqueueWorks(
    tx,
    ports,
    [...batches.values()].map(({ batch, kind }) => {
      return { kind: 'send_payouts', subject: batch, owner: `payouts:${kind}`, facts: { kind } }
    }),
  )
  return payouts
}

/** Of each way of paying and currency one. */
function batchesOf(
  ports: SettlementPorts,
  due: readonly Settlement[],
): ReadonlyMap<string, RecordedBatch> {
  const batches = new Map<string, RecordedBatch>()
  for (const one of due) {
    const way = wayOf(one)
    if (batches.has(way)) continue
    const { accountKind: kind, currency } = one
    batches.set(way, { batch: newId('pob', ports), kind, currency })
  }
  return batches
}

function wayOf({ accountKind, currency }: Pick<Settlement, 'accountKind' | 'currency'>): string {
  return `${accountKind} ${currency}`
}

function moveOf({ bucket, merchant, currency, amountMicros, madeAt }: Payout) {
  return {
    bucket,
    merchant,
    currency,
    inPayoutMicros: amountMicros,
    paidOutMicros: 0n,
    madeAt,
    returnedCount: 0,
    hasArrived: false,
    isUndone: false,
  }
}

/** Nothing is paid short: people find out which of the books is right. */
async function parkHeld(
  tx: Tx,
  ports: SettlementPorts,
  { run, held }: { readonly run: string; readonly held: readonly Standing[] },
): Promise<void> {
  await enqueueWorks(
    tx,
    ports,
    held.map((standing) => {
      return {
        kind: 'look_at_settlement',
        subject: `${run}/${keyOf(standing)}`,
        owner: networkOwner,
        facts: { merchant: standing.merchant, currency: standing.currency },
      }
    }),
  )
}

function totalsOf(payouts: readonly Payout[]): readonly SettlementTotal[] {
  const byCurrency = Map.groupBy(payouts, ({ currency }) => currency)
  return [...byCurrency].map(([currency, own]: [CurrencyCode, readonly Payout[]]) => ({
    currency,
    payoutCount: BigInt(own.length),
    amountMicros: own.reduce((sum, { amountMicros }) => sum + amountMicros, 0n),
  }))
}
