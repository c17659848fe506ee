// One way to place purchases that is timed, and the pieces that all of them are made from.
import type { BenchBuyer } from './fill-world.ts'

/** One sale to be made: the same for every arm. */
export interface Sale {
  readonly buyer: BenchBuyer
  readonly merchant: string
  /** Never used before. */
  readonly orderId: string
}

export interface Arm {
  readonly name: string
  /** Where it never takes more than so many sales at once. */
  readonly batchMax?: number
  /** Makes these sales durable. */
  place(sales: readonly Sale[]): Promise<void>
  close(): Promise<void>
}

/** What an arm is opened with. */
export interface ArmInput {
  readonly url: string
  readonly callerCount: number
}
