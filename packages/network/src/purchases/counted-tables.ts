// The tables whose rows are remembered beyond a batch (`current-facts.ts`), and the writes that change what is
// remembered of them. A statement that makes such a write counts it, as `platform/store-facts.ts` says;
// `checks/placings.ts` holds them to it.

export interface CountedTable {
  /** Where it is counted: with the bucket of the row, or once for all. */
  readonly where: 'bucket' | 'all'
  readonly writes: readonly ('insert' | 'update' | 'delete')[]
}

// A new account, merchant or offer was never remembered, nor an account without a method: their coming counts nothing.
const changes = ['update', 'delete'] as const
const comings = ['insert', 'update', 'delete'] as const

export const countedTables = {
  payment_accounts: { where: 'bucket', writes: changes },
  purchasing_accounts: { where: 'bucket', writes: changes },
  payment_methods: { where: 'bucket', writes: changes },
  merchants: { where: 'all', writes: changes },
  // Whether the site was proved; an address that is new or gone changes nothing of that.
  merchant_addresses: { where: 'all', writes: ['update'] },
  share_agreements: { where: 'all', writes: comings },
  offers: { where: 'all', writes: changes },
  limits: { where: 'bucket', writes: comings },
  one_click_rules: { where: 'bucket', writes: comings },
  price_caps: { where: 'all', writes: comings },
  partings: { where: 'bucket', writes: ['insert'] },
} as const satisfies Record<string, CountedTable>
