// Rules about single transfers: what each recipe may move from where to where, and what it was done for.
import type { Rule } from './rule.ts'

/** Of each recipe the kinds of account that it takes from and gives to, as docs/money-flows.md tells them. */
const ways: readonly (readonly [recipe: string, debit: string, credit: string])[] = [
  ['sale', 'tab', 'merchant-pending'],
  ['sale', 'tab', 'royalty-pending'],
  ['sale', 'tab', 'reward-pending'],
  ['sale', 'tab', 'tax-pending'],
  ['sale', 'tab', 'fee-pending'],
  ['draw', 'lot', 'merchant-available'],
  ['draw', 'lot', 'royalty-available'],
  ['draw', 'lot', 'reward-available'],
  ['draw', 'lot', 'tax-available'],
  ['draw', 'lot', 'fee'],
  ['issue', 'issued', 'lot'],
  ['issue', 'issued-prepaid', 'lot'],
  ['issue', 'issued-incentive', 'lot'],
  ['payment', 'processor-clearing', 'tab'],
  ['credit', 'merchant-pending', 'merchant-available'],
  ['credit', 'royalty-pending', 'royalty-available'],
  ['credit', 'reward-pending', 'reward-available'],
  ['credit', 'tax-pending', 'tax-available'],
  ['credit', 'fee-pending', 'fee'],
  ['provisional', 'claims', 'tab-credit'],
  ['provisional', 'tab-credit', 'claims'],
  ...['merchant', 'royalty', 'reward', 'tax'].flatMap((kind) =>
    ['tab-credit', 'claims'].flatMap((to): readonly (readonly [string, string, string])[] => [
      ['refund', `${kind}-pending`, to],
      ['refund', `${kind}-available`, to],
    ]),
  ),
  ...['merchant', 'royalty', 'reward', 'tax'].map(
    (kind) => ['refund', `${kind}-available`, 'lot'] as const,
  ),
  ['refund', 'fee-pending', 'tab-credit'],
  ['refund', 'fee-pending', 'claims'],
  ['refund', 'fee', 'tab-credit'],
  ['refund', 'fee', 'claims'],
  ['refund', 'fee', 'lot'],
  ['return', 'tab-credit', 'processor-clearing'],
  ['return', 'processor-clearing', 'tab-credit'],
  ...['merchant', 'royalty'].flatMap((kind): readonly (readonly [string, string, string])[] => [
    ['payout', `${kind}-available`, `${kind}-payout`],
    ['payout', `${kind}-payout`, 'payout-clearing'],
    ['payout', 'payout-clearing', `${kind}-payout`],
    ['payout', `${kind}-payout`, `${kind}-available`],
  ]),
  ['write-off', 'write-offs', 'tab-credit'],
]
const wayList = ways.map((way) => `('${way.join(' ')}')`).join(', ')

/** Of an account `merchant-pending:mer_…:USD` the kind, and whose it is. */
const kindOf = (account: string): string => `split_part(${account}, ':', 1)`
const ownerOf = (account: string): string => `split_part(${account}, ':', 2)`

export const transferRules: readonly Rule[] = [
  {
    name: 'transfer-of-its-recipe',
    invariant: 'S9',
    counts: 'select count(*) as checked from transfers',
    finds: `select t.id, format('%s of %s from %s to %s', t.recipe, t.amount_micros, t.debit_account,
        t.credit_account) as detail
      from transfers t
      where t.recipe || ' ' || ${kindOf('t.debit_account')} || ' ' || ${kindOf('t.credit_account')}
          not in (values ${wayList})
        or (t.recipe = 'credit' and ${ownerOf('t.debit_account')} <> ${ownerOf('t.credit_account')})`,
  },
  {
    // A chunk of a report or of a billing run makes portions available, `<report or run>-<chunk>/<portion>`, or a
    // closing that wrote off what was left, `<account>-closed/<portion>`.
    name: 'credited-because-of-a-report',
    invariant: 'S9',
    counts: 'select count(*) as checked from payment_reports',
    finds: `select t.id, format('made %s %s available, because of no report and no billing day', t.amount_micros,
        t.currency) as detail
      from transfers t cross join lateral (select split_part(split_part(t.id, '/', 1), '-', 1) as cause) c
      where t.recipe = 'credit' and not exists (select from payment_reports r where r.id = c.cause)
        and not exists (select from billing_runs r where r.id = c.cause)
        and not exists (select from write_offs w where w.bucket = t.bucket and w.payment_account = c.cause)`,
  },
  {
    name: 'hold-has-its-cause',
    invariant: 'S8',
    counts: 'select count(*) as checked from holds',
    finds: `select h.id, format('%s holds %s from %s to %s since %s; its cause says since %s', h.recipe,
        h.amount_micros, h.debit_account, h.credit_account, h.happened_at, coalesce(q.requested_at, v.reserved_at)) as detail
      from holds h
      left join payment_requests q on q.bucket = h.bucket and q.id = h.id and h.recipe = 'payment'
        and h.debit_account = 'processor-clearing:' || q.processor || ':' || q.currency
      left join reservations v on v.bucket = h.bucket and v.id = h.id and h.recipe = 'reservation'
      where coalesce(q.requested_at, v.reserved_at) is distinct from h.happened_at`,
  },
  {
    name: 'hold-ends-with-its-cause',
    invariant: 'S8',
    counts: 'select count(*) as checked from hold_endings',
    finds: `select e.hold as id, format('%s at %s; its cause ended at %s, its transfer is of %s', e.outcome, e.happened_at,
        coalesce(q.answered_at, v.released_at), coalesce(t.happened_at::text, 'never')) as detail
      from hold_endings e
      left join payment_requests q on q.bucket = e.bucket and q.id = e.hold
      left join reservations v on v.bucket = e.bucket and v.id = e.hold
      left join transfers t on t.bucket = e.bucket and t.id = e.hold || '/posted'
      where coalesce(q.answered_at, v.released_at) is distinct from e.happened_at
        or coalesce(t.happened_at, e.happened_at) <> e.happened_at`,
  },
  {
    name: 'account-of-its-kind',
    invariant: 'S3',
    counts: 'select count(*) as checked from ledger_accounts',
    finds: `select a.id, format('in %s, with the floor %s, of %s', a.currency, a.floor, coalesce(o.id, 'nobody')) as detail
      from ledger_accounts a
      left join payment_accounts o on o.bucket = a.bucket and o.id = ${ownerOf('a.id')}
      where a.floor <> case ${kindOf('a.id')} when 'tab' then 'credits_within_debits'
          when 'tab-credit' then 'debits_within_credits' when 'lot' then 'debits_within_credits' else 'none' end
        or a.id not like '%:' || a.currency
        or (${kindOf('a.id')} in ('tab', 'tab-credit') and o.currency is distinct from a.currency)`,
  },
]
