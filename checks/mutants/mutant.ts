// A planted fault with its killer: the test that must fail where the fault is.
import type { Planted } from './planted.ts'

export interface Mutant extends Planted {
  /** What whoever meets it would complain of. */
  readonly fault: string
  readonly killer: {
    /** From the root of the project. */
    readonly file: string
    /** Its name, or the beginning of it. */
    readonly test: string
  }
}

/** A mutant as the tables have it. */
export type PlantedRow = readonly [
  fault: string,
  file: string,
  from: string,
  to: string,
  killerFile: string,
  killerTest: string,
]
