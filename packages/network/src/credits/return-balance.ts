// Takes a tab's balance of credits off it, because it goes back through the processor; puts it back when that refuses.
import type { CurrencyCode } from '@tallystick/money'
import { recordReturn, reverseReturn } from '../books/index.ts'
import { newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { enqueueWork, settleWork } from '../work/index.ts'
import type { CreditReturn, WayBack } from './credit-return.ts'
import type { CreditMovement } from './credit.ts'
import { insertMovement, selectLastMovements } from './store-movements.ts'
import { insertReturn, selectReturnsOfAccount } from './store-returns.ts'

/** On a tab that is locked, for an account that is closed. Work is left to send it through the processor. */
export async function returnBalance(
  tx: Tx,
  sources: IdSources,
  input: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly currency: CurrencyCode
    readonly way: WayBack
    /** Whole minor units. */
    readonly amountMicros: bigint
    readonly at: Temporal.Instant
  },
): Promise<CreditReturn> {
  const { bucket, paymentAccount, currency, way, amountMicros, at } = input
  const one: CreditReturn = {
    id: newId('rtn', { ...sources, bucket }),
    bucket,
    paymentAccount,
    currency,
    amountMicros,
    ...way,
    status: 'recorded',
    refusedReason: null,
    recordedAt: at,
  }
  const instants = { happenedAt: at, recordedAt: at }
  await Promise.all([
    insertReturn(tx, one),
    recordReturn(tx, one, instants),
    move(tx, one, 'returned', at),
    enqueueWork(tx, sources, {
      kind: 'return_credit',
      subject: one.id,
      owner: paymentAccount,
      facts: { processor: way.processor },
    }),
  ])
  await settleRefused(tx, one)
  return one
}

/** What a processor refused before stood on the account again, and is on its way with the rest. */
async function settleRefused(tx: Tx, one: CreditReturn): Promise<void> {
  const { paymentAccount: owner, recordedAt: at } = one
  for (const { id: subject, status } of await selectReturnsOfAccount(tx, one)) {
    if (status !== 'refused') continue
    await settleWork(tx, { kind: 'return_credit', subject, owner, at })
  }
}

/** The processor refused, and its row says so: the balance stands as before. The caller has locked the tab. */
export async function keepBalance(tx: Tx, one: CreditReturn, at: Temporal.Instant): Promise<void> {
  const instants = { happenedAt: at, recordedAt: at }
  await Promise.all([reverseReturn(tx, one, instants), move(tx, one, 'kept', at)])
}

async function move(
  tx: Tx,
  { id, bucket, paymentAccount, currency, amountMicros: micros }: CreditReturn,
  kind: Extract<CreditMovement['kind'], 'returned' | 'kept'>,
  at: Temporal.Instant,
): Promise<void> {
  const tab = { bucket, paymentAccount, currency }
  const [last] = await selectLastMovements(tx, [tab])
  if (last === undefined) throw new Error(`${paymentAccount} never had a credit`)
  const amountMicros = kind === 'returned' ? -micros : micros
  const number = last.number + 1n
  const totalMicros = last.totalMicros + amountMicros
  const purchasingAccount = null
  const moved = { kind, cause: id, purchasingAccount, amountMicros }
  const movement = { number, ...moved, totalMicros, happenedAt: at }
  await insertMovement(tx, tab, movement, at)
}
