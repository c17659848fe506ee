// Work that repeats for as long as the network runs; the register of work sees to it (`work/run-jobs.ts`).

export interface JobDefinition {
  /** Letters, digits, dashes. */
  readonly name: string
  /** How long after it was done it is due again, by the network's clock; one process at a time does it. */
  readonly everySeconds: number
  /** Must be safe to run again. When it throws, the error is logged, and it is tried again. */
  readonly work: (signal: AbortSignal) => Promise<void>
}
