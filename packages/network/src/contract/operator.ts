// Who runs the network, as its pages, bills and mails name it to people.

export interface Operator {
  /** Its legal name; the network's, where none was set. */
  readonly name: string
  /** One line each, as on a letter; empty where none was set. */
  readonly addressLines: readonly string[]
  readonly email?: string | undefined
  readonly phone?: string | undefined
  /** Such as a VAT identification number. */
  readonly taxId?: string | undefined
}
