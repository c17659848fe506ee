// What a room may say of itself in words that need nothing of it: no database, no port, no code.
import type { ProblemCodeRow } from './problem-code.ts'
import type { Setting } from './setting.ts'

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
  /** What may have to be done after a commit: each kind, with the names of its facts. Nothing personal. */
  readonly work?: Readonly<Record<string, readonly string[]>>
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
