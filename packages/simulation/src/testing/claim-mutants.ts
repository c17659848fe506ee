// Bugs of the member centre that are planted: refunds, disputes, limits, subscriptions.
import type { SqlStatement } from '@tallystick/network/rooms/platform'
import type { Mutant } from './mutants.ts'
import { rewrite, rewriteAll } from './rewrite.ts'
import type { Rewriting } from './rewrite.ts'

// Read before somebody else had the lock, say: what was given back in one way is not seen by those who come after.
const noBounds = `alter table credited_purchases drop constraint credited_within_price;
  alter table credited_legs drop constraint credited_within_leg`

function forget(kind: 'refund' | 'dispute' | 'cancellation'): readonly Rewriting[] {
  const ofKind = `x.bucket = $1 and x.purchase = $2 and x.kind = '${kind}' and x.status <> 'refused'`
  const without = (column: string, given: string) =>
    `(${column} - coalesce((${given}), 0))::bigint as`
  const amounts = `select sum(x.amount_micros) from purchase_credits x where ${ofKind}`
  const legs = `select sum(g.amount_micros) from credit_legs g
    join purchase_credits x on x.bucket = g.bucket and x.id = g.credit
    where ${ofKind} and g.lot = l.lot and g.kind = l.kind and g.receiver = l.receiver`
  const name = 'credits.find-credited-purchase'
  return [
    [name, 'c.credited_micros as', without('c.credited_micros', amounts)],
    [name, 'l.credited_micros as', without('l.credited_micros', legs)],
    ['credits.select-credits-of-purchases', 'order by', `and c.kind <> '${kind}' order by`],
  ]
}

const capping = {
  buys: 30,
  'buys several': 10,
  'time passes': 4,
  'caps prices': 3,
  'asks for a refund': 15,
  'decides claims': 6,
}

export const claimMutants: readonly Mutant[] = [
  {
    name: 'adds up refunds before it has the lock',
    rules: ['S10'],
    seams: rewriteAll(forget('refund'), noBounds),
  },
  {
    name: 'pays both a dispute and a refund',
    rules: ['S10'],
    seams: rewriteAll(forget('dispute'), noBounds),
  },
  {
    name: 'takes the same request for a refund twice',
    rules: ['S5', 'S10', 'S24'],
    seams: rewriteAll(
      [['claims.select-request', 'where c.bucket', 'where false and c.bucket']],
      'alter table claims drop constraint claims_bucket_kind_asked_by_request_id_key',
    ),
  },
  {
    name: 'does not take back what was refused',
    rules: ['S10', 'S7'],
    seams: () => ({
      schemaChange: `alter table credit_movements drop constraint credit_movements_check`,
      alterStatement: keepRefused,
    }),
  },
  {
    name: 'takes from available what is pending',
    rules: ['S9', 'S10', 'S2', 'S3'],
    seams: () => ({ alterStatement: takeFromAvailable }),
  },
  {
    name: 'decides a claim again',
    rules: ['S23', 'S10', 'S24', 'no-error'],
    seams: rewrite('claims.select-claim', 'c.status,', "'pending' as status,"),
  },
  {
    name: 'does not count what members buy',
    rules: ['S11'],
    seams: rewrite(
      'purchases.upsert-spending',
      'spent_micros = excluded.spent_micros',
      `spent_micros = case when excluded.purchasing_account = '' then spending.spent_micros
        else excluded.spent_micros end`,
    ),
  },
  {
    name: 'counts towards a price cap what was given back',
    rules: ['S11'],
    foundBy: 3,
    seams: rewrite('purchases.select-spending', 'sum(g.amount_micros)', '0 * sum(g.amount_micros)'),
    // A cap, something given back below it, and another purchase in the same window come together in few worlds: in
    // one where people do little else, they do.
    world: { seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], stepCount: 250, cast: capping },
  },
  {
    name: 'has its days in UTC',
    rules: ['S11', 'P4'],
    seams: rewrite('customers.select-buyers', 'a.time_zone as', "'UTC' as"),
  },
  {
    name: 'lets a frozen account buy',
    rules: ['P3'],
    seams: rewrite('customers.select-buyers', "then 'payer'", 'then null'),
  },
  {
    name: 'gives back the unused days twice',
    rules: ['S10', 'S23', 'S24'],
    seams: rewriteAll(
      [
        ...forget('cancellation'),
        ['subscriptions.select-cancellations', 'where c.bucket', 'where false and c.bucket'],
        ['subscriptions.select-settings', 's.cancelled_at as', 'null::timestamptz as'],
        ['subscriptions.lock-settings', 's.cancelled_at as', 'null::timestamptz as'],
        ['purchases.list-terms', 'where e.bucket', 'where false and e.bucket'],
      ],
      `${noBounds}; alter table subscription_cancellations
        drop constraint subscription_cancellations_bucket_subscription_key,
        drop constraint subscription_cancellations_bucket_purchasing_account_comman_key`,
    ),
  },
]

/** The balance stays as it was when a claim is refused. */
function keepRefused(statement: SqlStatement): SqlStatement {
  if (statement.name !== 'credits.insert-movement') return statement
  const values = [...(statement.values ?? [])]
  if (values[4] !== 'refused') return statement
  values[7] = (values[7] as bigint) - (values[6] as bigint)
  values[6] = 0n
  return { ...statement, values }
}

function takeFromAvailable(statement: SqlStatement): SqlStatement {
  if (statement.name !== 'ledger.insert-transfers') return statement
  const values = [...(statement.values ?? [])]
  const recipes = values[10] as readonly string[]
  values[6] = (values[6] as readonly string[]).map((account, at) =>
    recipes[at] === 'refund' ? account.replace('-pending:', '-available:') : account,
  )
  return { ...statement, values }
}
