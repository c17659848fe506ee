// The noun: a rights holder, an author or a label that has a part of what its merchant earns. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { Id } from '../platform/index.ts'

export type HolderId = Id<'hld'>

export interface Holder {
  readonly holder: HolderId
  /** Whose offers name it, and nobody else's. */
  readonly merchant: string
  readonly name: string
  /** What it usually is paid in; it earns in the currency of each sale. */
  readonly currency: CurrencyCode
  readonly addedAt: Temporal.Instant
}
