// Takes a tab's balance of credits off it, because it goes back through the processor; puts it back when that refuses.
import { recordReturn, reverseReturn } from '../books/index.ts'
import type { ReturnToRecord } from '../books/index.ts'
import type { Tx } from '../platform/index.ts'
import type { CreditMovement } from './credit.ts'
import { insertMovement, selectLastMovements } from './store-movements.ts'

/** The caller has locked the tab, and its own row of the return makes sure that each step is taken once. */
export async function returnBalance(
  tx: Tx,
  one: ReturnToRecord,
  at: Temporal.Instant,
): Promise<void> {
  const instants = { happenedAt: at, recordedAt: at }
  await Promise.all([recordReturn(tx, one, instants), move(tx, one, 'returned', at)])
}

/** The processor refused: the balance stands as before. */
export async function keepBalance(
  tx: Tx,
  one: ReturnToRecord,
  at: Temporal.Instant,
): Promise<void> {
  const instants = { happenedAt: at, recordedAt: at }
  await Promise.all([reverseReturn(tx, one, instants), move(tx, one, 'kept', at)])
}

async function move(
  tx: Tx,
  { id, bucket, paymentAccount, currency, amountMicros: micros }: ReturnToRecord,
  kind: Extract<CreditMovement['kind'], 'returned' | 'kept'>,
  at: Temporal.Instant,
): Promise<void> {
  const tab = { bucket, paymentAccount, currency }
  const [last] = await selectLastMovements(tx, [tab])
  if (last === undefined) throw new Error(`${paymentAccount} never had a credit`)
  const amountMicros = kind === 'returned' ? -micros : micros
  const number = last.number + 1n
  const totalMicros = last.totalMicros + amountMicros
  const movement = { number, kind, cause: id, amountMicros, totalMicros, happenedAt: at }
  await insertMovement(tx, tab, movement, at)
}
