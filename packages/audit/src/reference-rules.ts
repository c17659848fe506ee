// What is named must be there: all references that no other rule follows, in one list. Keys of the database hold
// some of them too, but not against somebody who has the files.
import type { Rule } from './rule.ts'

interface Reference {
  readonly from: string
  readonly column: string
  readonly to: string
  /** Where not every row names something. */
  readonly where?: string
  /** Both lie in the bucket of the account that they are of. */
  readonly isInOneBucket?: boolean
  /** How a row is called, where it has no id. */
  readonly id?: string
}

const signOn = (from: string, id = 's.sign_on'): Reference => ({
  from,
  column: 'sign_on',
  to: 'sign_ons',
  id,
})
const merchant = (from: string): Reference => ({
  from,
  column: 'merchant',
  to: 'merchants',
  where: `s.merchant <> ''`,
  id: 's.merchant',
})
const account = (from: string, column: 'payment_account' | 'purchasing_account'): Reference => ({
  from,
  column,
  to: `${column}s`,
  where: `s.${column} <> ''`,
  isInOneBucket: true,
  id: `s.${column}`,
})

const references: readonly Reference[] = [
  ...[
    'authenticator_apps',
    'former_addresses',
    'email_claims',
    'email_changes',
    'known_devices',
    'mailed_links',
    'merchant_visits',
  ].map((from) => signOn(from)),
  ...['passkeys', 'personal_codes', 'push_subscriptions', 'sign_on_events'].map((from) =>
    signOn(from),
  ),
  ...['merchant_addresses', 'merchant_keys', 'merchant_logos', 'merchant_visits', 'price_caps'].map(
    merchant,
  ),
  merchant('share_agreements'),
  ...['limits', 'one_click_rules', 'sign_offs', 'sign_on_transactions', 'spending'].map(merchant),
  account('customers', 'payment_account'),
  account('group_commands', 'payment_account'),
  account('limits', 'payment_account'),
  account('limits', 'purchasing_account'),
  account('limit_changes', 'payment_account'),
  account('one_click_rules', 'payment_account'),
  account('one_click_rules', 'purchasing_account'),
  account('sign_on_events', 'purchasing_account'),
  account('spending', 'payment_account'),
  account('statements', 'payment_account'),
  account('ways_back', 'payment_account'),
  { from: 'conversations', column: 'sign_on', to: 'sign_ons' },
  { from: 'conversations', column: 'purchase', to: 'purchases' },
  { from: 'registrations', column: 'payment_account', to: 'payment_accounts' },
  {
    from: 'credit_legs',
    column: 'credit',
    to: 'purchase_credits',
    isInOneBucket: true,
    id: 's.credit',
  },
  {
    from: 'credited_legs',
    column: 'purchase',
    to: 'purchases',
    isInOneBucket: true,
    id: 's.purchase',
  },
  {
    from: 'purchase_fundings',
    column: 'purchase',
    to: 'purchases',
    isInOneBucket: true,
    id: 's.purchase',
  },
]

export const referenceRules: readonly Rule[] = [
  {
    name: 'named-is-there',
    invariant: 'S19',
    counts: `select ${[...new Set(references.map(({ from }) => `(select count(*) from ${from})`))].join(' + ')} as checked`,
    finds: references
      .map(
        ({ from, column, to, where = 'true', isInOneBucket = false, id = 's.id' }) =>
          `select ${id} as id, format('a row of ${from} names %s, which is not among ${to}', s.${column}) as detail
          from ${from} s where s.${column} is not null and ${where} and not exists (
            select from ${to} t where ${isInOneBucket ? 't.bucket = s.bucket and ' : ''}t.id = s.${column})`,
      )
      .join(' union all '),
  },
]
