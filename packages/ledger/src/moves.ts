// Balances of live accounts in memory, and what a batch adds to each of them.
import { sumMaxMicros } from '@tallystick/money'
import { keyOf } from './account.ts'
import type { AccountKey, LiveAccount } from './account.ts'
import type { LiveSide } from './transfer.ts'

/** What a batch adds to one live account; holds may be taken away again. */
export interface AccountMove extends AccountKey {
  readonly currency: string
  debitsMicros: bigint
  creditsMicros: bigint
  debitHoldsMicros: bigint
  creditHoldsMicros: bigint
  debitCount: bigint
}

/**
 * The moves of a batch, one per account however many transfers touch it.
 * @throws RangeError when one account is named in two buckets: it lies in one.
 */
export class AccountMoves {
  readonly #moves = new Map<string, AccountMove>()

  of(bucket: number, id: string, currency: string): AccountMove {
    let move = this.#moves.get(id)
    if (move === undefined) {
      move = {
        bucket,
        id,
        currency,
        debitsMicros: 0n,
        creditsMicros: 0n,
        debitHoldsMicros: 0n,
        creditHoldsMicros: 0n,
        debitCount: 0n,
      }
      this.#moves.set(id, move)
    }
    if (move.bucket !== bucket) throw new RangeError(`${id} is named in two buckets`)
    return move
  }

  find(id: string): AccountMove | undefined {
    return this.#moves.get(id)
  }

  all(): readonly AccountMove[] {
    return [...this.#moves.values()]
  }
}

interface Movement {
  readonly bucket: number
  readonly debitAccount: string
  readonly creditAccount: string
  readonly currency: string
  readonly amountMicros: bigint
  readonly liveSide: LiveSide
}

/** The live accounts that a movement names. */
export function liveKeysOf(movements: readonly Movement[]): readonly AccountKey[] {
  const keys = new Map<string, AccountKey>()
  const add = (bucket: number, id: string): void => {
    const key = { bucket, id }
    keys.set(keyOf(key), key)
  }
  for (const { bucket, debitAccount, creditAccount, liveSide } of movements) {
    if (liveSide === 'debit' || liveSide === 'both') add(bucket, debitAccount)
    if (liveSide === 'credit' || liveSide === 'both') add(bucket, creditAccount)
  }
  return [...keys.values()]
}

/** The accounts of a batch as they are and as its moves so far leave them. */
export class AccountState {
  readonly #accounts: ReadonlyMap<string, LiveAccount>
  readonly moves = new AccountMoves()

  constructor(accounts: readonly LiveAccount[]) {
    this.#accounts = new Map(accounts.map((account) => [keyOf(account), account]))
  }

  /** Why the live accounts refuse this amount, in order of precedence; undefined when they do not. */
  refusalOf(movement: Movement): MovementRefusal | undefined {
    const { bucket, currency, amountMicros, liveSide } = movement
    const isDebitLive = liveSide === 'debit' || liveSide === 'both'
    const isCreditLive = liveSide === 'credit' || liveSide === 'both'
    const debit = this.#accounts.get(keyOf({ bucket, id: movement.debitAccount }))
    const credit = this.#accounts.get(keyOf({ bucket, id: movement.creditAccount }))
    if (isDebitLive && debit === undefined) return 'debit_account_not_found'
    if (isCreditLive && credit === undefined) return 'credit_account_not_found'
    if (isDebitLive && debit?.currency !== currency) return 'debit_account_has_different_currency'
    if (isCreditLive && credit?.currency !== currency) {
      return 'credit_account_has_different_currency'
    }
    const debited = isDebitLive && debit !== undefined ? this.#after(debit) : undefined
    const credited = isCreditLive && credit !== undefined ? this.#after(credit) : undefined
    if (debited !== undefined && debited.debits + amountMicros > sumMaxMicros) return 'overflows'
    if (credited !== undefined && credited.credits + amountMicros > sumMaxMicros) return 'overflows'
    if (
      debited?.floor === 'debits_within_credits' &&
      debited.debits + amountMicros > debited.postedCredits
    ) {
      return 'exceeds_credits'
    }
    if (
      credited?.floor === 'credits_within_debits' &&
      credited.credits + amountMicros > credited.postedDebits
    ) {
      return 'exceeds_debits'
    }
    return undefined
  }

  #after(account: LiveAccount): AfterMoves {
    const move = this.moves.find(account.id)
    const postedDebits = account.debitsMicros + (move?.debitsMicros ?? 0n)
    const postedCredits = account.creditsMicros + (move?.creditsMicros ?? 0n)
    return {
      floor: account.floor,
      postedDebits,
      postedCredits,
      debits: postedDebits + account.debitHoldsMicros + (move?.debitHoldsMicros ?? 0n),
      credits: postedCredits + account.creditHoldsMicros + (move?.creditHoldsMicros ?? 0n),
    }
  }
}

interface AfterMoves {
  readonly floor: LiveAccount['floor']
  readonly postedDebits: bigint
  readonly postedCredits: bigint
  /** With the holds, which count against a floor as if they were posted. */
  readonly debits: bigint
  readonly credits: bigint
}

export type MovementRefusal =
  | 'debit_account_not_found'
  | 'credit_account_not_found'
  | 'debit_account_has_different_currency'
  | 'credit_account_has_different_currency'
  | 'overflows'
  | 'exceeds_credits'
  | 'exceeds_debits'
