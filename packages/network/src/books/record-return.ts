// Recipe "return": a credit balance goes back through the processor because the account is closed.
import { postNewTransfers } from '@tallystick/ledger'
import type { Transfer } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import { processorClearingAccount, tabCreditAccount } from './chart-of-accounts.ts'

export interface ReturnToRecord {
  /** Its row, written in the same transaction, makes sure that each step is taken once. */
  readonly id: string
  readonly bucket: number
  readonly paymentAccount: string
  readonly processor: string
  readonly currency: string
  readonly amountMicros: bigint
}

interface Instants {
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/**
 * Recorded before the processor is asked, on a tab that is locked: what is on its way back covers nothing else.
 *
 *   debit tab-credit / credit processor-clearing   amount   `<return>/returned`
 */
export function recordReturn(tx: Tx, one: ReturnToRecord, at: Instants): Promise<void> {
  const transfer = legOf(one, {
    id: `${one.id}/returned`,
    debitAccount: tabCreditAccount(one.paymentAccount, one.currency),
    creditAccount: processorClearingAccount(one.processor, one.currency),
    liveSide: 'debit',
    reverses: null,
  })
  return postNewTransfers(tx, { transfers: [transfer], ...at })
}

/**
 * The processor refused: the balance stands as before.
 *
 *   debit processor-clearing / credit tab-credit   amount   `<return>/kept`, reverses `<return>/returned`
 */
export function reverseReturn(tx: Tx, one: ReturnToRecord, at: Instants): Promise<void> {
  const transfer = legOf(one, {
    id: `${one.id}/kept`,
    debitAccount: processorClearingAccount(one.processor, one.currency),
    creditAccount: tabCreditAccount(one.paymentAccount, one.currency),
    liveSide: 'credit',
    reverses: `${one.id}/returned`,
  })
  return postNewTransfers(tx, { transfers: [transfer], ...at })
}

function legOf(
  { bucket, currency, amountMicros }: ReturnToRecord,
  how: Pick<Transfer, 'id' | 'debitAccount' | 'creditAccount' | 'liveSide' | 'reverses'>,
): Transfer {
  return { bucket, currency, amountMicros, recipe: 'return', numbersDebit: false, ...how }
}
