// What a room may say of itself in words that need nothing of it: no database, no port, no code.
import type { ActionWords } from './action.ts'
import type { ChainedTable } from './chained-table.ts'
import type { ProblemCodeRow } from './problem-code.ts'
import type { Setting } from './setting.ts'
import type { TableLife } from './table-life.ts'

export interface RoomContract {
  /** Refusals of its routes, sorted by code. `docs/errors.md` is made from them. */
  readonly problems?: Readonly<Record<string, ProblemCodeRow>>
  /** What the operator can set, by its name in `Config`. `docs/settings.md` is made from it. */
  readonly settings?: Readonly<Record<string, Setting<unknown>>>
  /**
   * What customers are told of, with the facts of each notice by name. A name that ends in `Amount` holds what
   * `noticeAmount` makes, one that ends in `At` an instant, one that ends in `On` a date; these are printed in the
   * reader's language. Others stay as they are.
   */
  readonly notices?: Readonly<Record<string, readonly string[]>>
  /** What may have to be done after a commit, by its kind. */
  readonly work?: Readonly<Record<string, WorkWords>>
  /** How long what stands in each of its tables stays. `docs/growth.md` is made from it. */
  readonly tables?: Readonly<Record<string, TableLife>>
  /** What is written down of its routes by which operators change something. */
  readonly actions?: Readonly<Record<string, ActionWords>>
  /** Those of its tables that the chain of each bucket holds. */
  readonly chained?: Readonly<Record<string, ChainedTable>>
  /** What merchants' engines are told of. */
  readonly events?: readonly string[]
  /**
   * Columns of its tables that no export shows: they would let a reader in, or are private to a browser or a mailbox.
   * Bytes, and columns whose name says that they hold a secret, are masked without being named here.
   */
  readonly secretColumns?: readonly string[]
  /** Columns whose name says that they hold a secret, and that hold none. */
  readonly openColumns?: readonly string[]
}

/** A kind of unfinished work, as operators read of it: `docs/work.md` is made from it. */
export interface WorkWords {
  /** The names of what it is given. Nothing personal. */
  readonly facts: readonly string[]
  readonly does: string
  /** After which nothing is tried any more until a person decides. */
  readonly parkedBy: string
  /** What the operator does where it is parked, or fails. */
  readonly then: string
}
