// A row of the register: something that must still happen, or that happened not long ago. Pure.
import type { WorkFacts, WorkKind } from '../contract/index.ts'

export type WorkState = 'waiting' | 'done' | 'parked' | 'cancelled'

/** Work as a room writes it, in the transaction of its cause. */
export interface WorkDraft<Kind extends WorkKind = WorkKind> {
  readonly kind: Kind
  /** What it is about: of one kind and owner, the same subject is work once. */
  readonly subject: string
  /** Whose it is: an account, a sign-on, a merchant; `networkOwner` for the network's own. It says the bucket. */
  readonly owner: string
  readonly facts: WorkFacts<Kind>
  /** By the network's clock; at once, where nothing is said. */
  readonly dueAt?: Temporal.Instant
}

/** The owner of what is nobody's in particular. */
export const networkOwner = 'network'

export interface Work {
  readonly work: string
  /** Of a version that knew other kinds, any text. */
  readonly kind: string
  readonly subject: string
  readonly owner: string
  readonly facts: Readonly<Record<string, string>>
  readonly state: WorkState
  readonly dueAt: Temporal.Instant
  /** From when its age counts. */
  readonly tryingSince: Temporal.Instant
  readonly attempts: number
  readonly lastError: string | null
  readonly isRunning: boolean
  readonly createdAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly decision: 'retried' | 'cancelled' | null
  readonly decidedBecause: string | null
  readonly decidedAt: Temporal.Instant | null
}

const reasonLengthMax = 300

/** Why something failed, for people, without what a mail server or an address in it says of somebody. */
export function tellReason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return (text.split('\n')[0] ?? '')
    .replaceAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '[address]')
    .replaceAll(/(https?:\/\/[^/\s"']+)[^\s"']*/g, '$1/…')
    .slice(0, reasonLengthMax)
}
