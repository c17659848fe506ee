// What a rule is: one query whose rows are the things that are wrong.

/** Runs one query without parameters inside the audit's snapshot. */
export type Query = (text: string) => Promise<readonly object[]>

export interface Rule {
  readonly name: string
  /** The invariant it holds, as in docs/invariants.md. */
  readonly invariant: string
  /** What is counted as checked: a query of one row, `{ checked }`. */
  readonly counts: string
  /** Rows `{ id, detail }`, one for each thing that is wrong. */
  readonly finds: string
}

/** Tables that only grow, with the trigger that refuses everything else. */
export const unchangingTables: readonly string[] = [
  'transfers',
  'holds',
  'hold_endings',
  'purchases',
  'purchase_fundings',
  'purchase_portions',
  'offer_versions',
  'payment_report_lines',
  'report_disagreements',
  'entitlement_ends',
  'given_back',
  'credit_movements',
  'credit_legs',
  'statements',
]
