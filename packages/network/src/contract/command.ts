// What a request with an Idempotency-Key is to whoever sees to it that it is carried out once (room `commands`).
import type { Caller } from './caller.ts'

export interface Command {
  readonly caller: Caller
  /** Of the caller's choice. */
  readonly key: string
  /** All that makes two requests of a caller the same: the route, and what was sent to it. */
  readonly content: string
}

export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

export type DoOnce = (work: () => Promise<void>) => Promise<void>

export interface CommandWork {
  /**
   * May be run again, as the work of a transaction.
   * @param once does something the first time only, in a transaction of its own where the command spans several.
   */
  readonly carryOut: (once: DoOnce) => Promise<Answer>
  /** The answer to a refusal that was thrown; undefined where the same request may be taken another time. */
  readonly refusalOf: (error: unknown) => Answer | undefined
}

export type CommandOutcome =
  /** Now, or before: it is the first answer. */
  | { readonly status: 'answered'; readonly answer: Answer }
  /** The key was used for something else. Nothing was done. */
  | { readonly status: 'conflict' }
  | { readonly status: 'running'; readonly retryAfterSeconds: number }
  /** Carried out before; how that was answered in full is not known any more. */
  | {
      readonly status: 'not_kept'
      readonly firstStatus: number
      readonly answeredAt: Temporal.Instant
    }

export interface Commands {
  /** In one transaction with its answer: both are there, or nothing. */
  readonly within: (command: Command, work: CommandWork) => Promise<CommandOutcome>
  /** In transactions of its own, between two that claim the key and keep the answer. */
  readonly resumed: (command: Command, work: CommandWork) => Promise<CommandOutcome>
}
