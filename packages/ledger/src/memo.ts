// The noun: a memo, an entry of the ledger that takes a number as a transfer does, and moves nothing.

export interface Memo {
  readonly bucket: number
  /** `<cause>/<leg>`, as that of a transfer. */
  readonly id: string
  /** The live account that it is about. */
  readonly account: string
  readonly recipe: string
}
