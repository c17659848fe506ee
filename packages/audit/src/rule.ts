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
  'memos',
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
  'chain_blocks',
  'chain_heads',
  'limit_changes',
  'partings',
  'deliveries',
  'subscription_cancellations',
  'write_offs',
]

/** Tables whose rows lie in buckets. `checks/placings.ts` compares them with the migrations. */
export const bucketTables: readonly string[] = [
  'ledger_accounts',
  'transfers',
  'memos',
  'holds',
  'hold_endings',
  'ledger_checkpoints',
  'ledger_sums',
  'chain_ends',
  'chain_blocks',
  'payment_accounts',
  'purchasing_accounts',
  'customers',
  'former_details',
  'digests',
  'digest_rounds',
  'sign_ons',
  'payment_methods',
  'purchases',
  'tabs',
  'payment_requests',
  'entitlement_ends',
  'spending',
  'limits',
  'limit_changes',
  'partings',
  'one_click_rules',
  'credited_purchases',
  'purchase_credits',
  'credit_movements',
  'credit_returns',
  'write_offs',
  'statements',
  'commands',
  'subscription_settings',
  'subscription_renewals',
  'subscription_cancellations',
  'invitations',
  'group_commands',
  'sign_on_events',
  'business_expenses',
  'erasures',
  'push_subscriptions',
  'deliveries',
  'gifts',
  'claims',
  'given_back',
  'purchase_fundings',
  'purchase_portions',
  'ways_back',
  'credited_legs',
  'credit_legs',
  'reservations',
  'work',
  'billing_run_buckets',
  'settlements',
  'settlement_reserves',
  'payouts',
  'sale_marks',
  'sales',
  'sale_credits',
  'sale_totals',
  'sale_buyers',
  'sale_weeks',
]
