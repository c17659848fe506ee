// The noun: what an account bought since it was last told. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { Addressee } from '../customers/index.ts'
import type { PurchaseLine } from '../statements/index.ts'

/** What one mail tells, to everybody who signs on to the account. */
export interface Digest {
  readonly purchasingAccount: string
  readonly currency: CurrencyCode
  readonly readers: readonly Addressee[]
  /** The first of them, oldest first. */
  readonly lines: readonly PurchaseLine[]
  /** Of all, also of those that are not listed. */
  readonly count: bigint
  /** What all of them put on the tab. */
  readonly sumMicros: bigint
}

/** Where the account that a row of work is about stands in its subject. */
export function accountOf(subject: string): string {
  return subject.slice(0, subject.indexOf('/'))
}

/** One row for each account and morning. */
export function subjectOfMorning(purchasingAccount: string, day: Temporal.PlainDate): string {
  return `${purchasingAccount}/${day.toString()}`
}
