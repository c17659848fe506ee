// Accounts. A live one is a locked row; a summed one has no row, only transfers that name it.

/**
 * What a live account's balance may never pass, held by a constraint of the database and counted with its holds.
 * `credits_within_debits`: no more is taken off a tab than was put on it. `debits_within_credits`: no more
 * is spent than was paid in.
 */
export type AccountFloor = 'none' | 'credits_within_debits' | 'debits_within_credits'

/** A live account lies in the bucket of the payment account that it belongs to. */
export interface AccountKey {
  readonly bucket: number
  readonly id: string
}

export interface AccountToOpen extends AccountKey {
  readonly currency: string
  readonly floor: AccountFloor
  readonly openedAt: Temporal.Instant
}

export interface LiveAccount extends AccountKey {
  readonly currency: string
  readonly floor: AccountFloor
  readonly debitsMicros: bigint
  readonly creditsMicros: bigint
  readonly debitHoldsMicros: bigint
  readonly creditHoldsMicros: bigint
  /** How many transfers have taken a number on the debit side: the last purchase's place on its tab. */
  readonly debitCount: bigint
}

/** Totals of one account in one currency. They may exceed 64 bits on a summed account. */
export interface Balance {
  readonly account: string
  readonly currency: string
  readonly debitsMicros: bigint
  readonly creditsMicros: bigint
}

/** One text for bucket and id, as a key of maps in memory. */
export function keyOf({ bucket, id }: AccountKey): string {
  return `${bucket} ${id}`
}

/**
 * The one order in which rows are locked: bucket, then id by its bytes. Two transactions that lock the same
 * accounts then wait for one another and never in a circle.
 */
export function inLockOrder<Key extends AccountKey>(keys: readonly Key[]): readonly Key[] {
  return keys.toSorted((a, b) => a.bucket - b.bucket || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
