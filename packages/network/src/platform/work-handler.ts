// What a room says of one kind of unfinished work: how it is done, how often it is tried, how many at once.
import type { WorkKind } from '../contract/index.ts'
import type { Tx } from './database.ts'

/** A row of the register that this process has taken, to do it. */
export interface TakenWork {
  readonly work: string
  readonly kind: WorkKind
  readonly subject: string
  /** Whose it is: owners take turns. */
  readonly owner: string
  readonly facts: Readonly<Record<string, string>>
  readonly dueAt: Temporal.Instant
  /** Tries so far, this one included. */
  readonly attempts: number
  /** `retried`: somebody looked at it when it was parked or failing, and wants it done. */
  readonly decision: 'retried' | 'cancelled' | null
}

/** What became of one try. `record` writes more in the transaction that writes this down. */
export type WorkOutcome = (
  | { readonly outcome: 'done' }
  /** Not ready yet, or to be done once more: no failure, and the tries are counted anew. */
  | { readonly outcome: 'again'; readonly dueAt: Temporal.Instant }
  /** Tried again after a pause, until the last try or the age of its kind. */
  | { readonly outcome: 'failed'; readonly reason: string }
  /** Trying again would not help: a person looks at it. */
  | { readonly outcome: 'parked'; readonly reason: string }
) & { readonly record?: (tx: Tx) => Promise<void> }

/** Pauses grow by a factor, and differ by chance, so that what failed together does not come back together. */
export interface WorkRetry {
  readonly firstSeconds: number
  readonly factor: number
  readonly maxSeconds: number
  /** It ends with this try, or with the first that fails after `hours`; with neither, never. */
  readonly attemptCountMax?: number
  readonly hours?: number
  /** Nobody needs to look at what failed to the last: it is cancelled instead of parked. */
  readonly isDropped?: true
}

export interface GivenUp {
  readonly state: 'parked' | 'cancelled'
  readonly reason: string
}

export interface WorkRules {
  readonly retry: WorkRetry
  /** At once in one process; a slow kind holds up no other. 0: it waits until a process can do it. */
  readonly concurrency?: number
  /** Of one owner at once in one process; a slow receiver holds up no other. */
  readonly perOwner?: number
  /** So long after a failure this process tries no more of the owner: what is down is not asked for each row. */
  readonly restSeconds?: number
  /** So long nobody else takes it, by real time; renewed while it is being done. */
  readonly leaseSeconds?: number
  /** Subjects that are done for ever: due again so many seconds after they were done, never given up. */
  readonly repeats?: Readonly<Record<string, number>>
  /** In the transaction that parks it, which a person may undo, or cancels it for good. */
  readonly whenGivenUp?: (tx: Tx, work: TakenWork, how: GivenUp) => Promise<void>
}

/**
 * `within` works inside the transaction that also marks the row: effects in the database happen exactly once. `outside`
 * calls others, or has transactions of its own: it may happen again, when the process dies before the row is marked.
 * What is thrown is a failure of that row alone.
 */
export type WorkHandler = WorkRules &
  (
    | { readonly within: (tx: Tx, work: TakenWork) => Promise<WorkOutcome> }
    | { readonly outside: (work: TakenWork, signal: AbortSignal) => Promise<WorkOutcome> }
  )

/** The handlers that one room brings, by kind. */
export type WorkHandlers = Readonly<Partial<Record<WorkKind, WorkHandler>>>
