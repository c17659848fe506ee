// Bugs that are planted through the seams of the world, with the rules that may be the first to name each.
import type { HttpRequest, SqlStatement } from '@tallystick/network/rooms/platform'
import type { SeedInput } from '../run-seed.ts'
import type { Seams } from '../world/seams.ts'

import { claimMutants } from './claim-mutants.ts'
import { rewrite, rewriteAll } from './rewrite.ts'

export interface Mutant {
  readonly name: string
  readonly rules: readonly string[]
  /** Made anew for each seed: some remember what they saw. */
  readonly seams: () => Seams
  /** The seed that finds it, if that is none of the first: tried before all others, which are tried all the same. */
  readonly foundBy?: number
  /** Where it comes up, if that is not in nearly every world. */
  readonly world?: Pick<SeedInput, 'stepCount' | 'cast'> & { readonly seeds: readonly number[] }
}

const noUniqueOrder = `alter table purchases
  drop constraint purchases_bucket_payment_account_merchant_order_id_key`

export const mutants: readonly Mutant[] = [
  {
    name: 'answers before the commit',
    // Whoever was answered may be the first to miss the purchase.
    rules: ['S24', 'S5', 'S7', 'S19'],
    foundBy: 21,
    seams: () => ({ answersBeforeCommit: 'purchases.place' }),
  },
  {
    name: 'forgets which orders there were',
    rules: ['S5', 'S24'],
    seams: () => ({
      ...rewrite('purchases.select-orders', 'limit 1', 'limit 0')(),
      schemaChange: noUniqueOrder,
    }),
  },
  {
    name: 'adds a member’s purchase to the first one instead of the last',
    rules: ['S7'],
    seams: rewrite(
      'purchases.select-member-totals',
      'order by p.tab_number desc',
      'order by p.tab_number',
    ),
  },
  {
    name: 'sells what is owned',
    rules: ['P3'],
    seams: rewrite('purchases.select-latest', 'limit 1', 'limit 0'),
  },
  {
    name: 'goes by what it remembers, although it was told of a change',
    rules: ['P3', 'S21', 'S11', 'refusals'],
    seams: rewriteAll([
      ['platform.select-facts-versions', 'f.version', '1::bigint'],
      ['platform.select-facts-versions', 'select b.facts_version', 'select 1::bigint'],
    ]),
  },
  {
    name: 'splits in floats: the parts are a millionth off what was booked',
    rules: ['S9', 'S24'],
    seams: () => ({ alterStatement: moveOneMicro }),
  },
  {
    name: 'credits what is not paid',
    rules: ['S9', 'S7'],
    seams: rewrite('purchases.sum-paid-portions', 'and p.tab_total_micros <= r.paid_micros', ''),
  },
  {
    name: 'credits what was credited before',
    rules: ['S9'],
    seams: rewrite('purchases.sum-paid-portions', 'and p.tab_number > r.after_number', ''),
  },
  {
    name: 'puts a refused line aside, and nobody hears of it',
    rules: ['L2'],
    foundBy: 42,
    seams: rewrite(
      'work.insert',
      'on conflict (bucket, kind, subject)',
      `where n.kind <> 'look_at_refused_request' on conflict (bucket, kind, subject)`,
    ),
  },
  {
    name: 'halves a batch, and leaves its requests behind',
    rules: ['S8', 'L2'],
    foundBy: 42,
    seams: rewrite('billing.move-requests', `and status = 'submitted'`, 'and false'),
  },
  {
    name: 'does not count holds',
    rules: ['S2'],
    seams: rewrite(
      'ledger.move-accounts',
      'a.credit_holds_micros + m.credit_holds_micros',
      'a.credit_holds_micros',
    ),
  },
  {
    name: 'takes a checkpoint that is one off',
    rules: ['S2'],
    seams: rewrite('ledger.add-to-sums', 'sum(s.credits)', 'sum(s.credits) + 1'),
  },
  {
    name: 'adds to a checkpoint what was in it before',
    rules: ['S2'],
    seams: rewrite('ledger.add-to-sums', 't.seq > $2', 't.seq >= $2'),
  },
  {
    name: 'opens a request again that was paid',
    // The network itself may refuse to go on with it.
    rules: ['S23', 'S8', 'no-error'],
    seams: rewrite(
      'ledger.select-buckets-behind',
      'select c.bucket',
      `with reopened as (update payment_requests set status = 'submitted', answered_at = null
        where id = (select min(id) from payment_requests where status = 'paid') returning 1)
       select c.bucket`,
    ),
  },
  {
    name: 'charges again under a new id when there was no answer',
    rules: ['S8', 'L5', 'L2'],
    seams: chargeAnew,
  },
  {
    name: 'never bills some billing days',
    rules: ['L1'],
    seams: rewrite(
      'customers.select-due-accounts',
      'a.id > $3',
      'a.id > $3 and a.billing_day % 2 = 0',
    ),
  },
  {
    name: 'forgets when to look again at what it is just looking at',
    rules: ['L4'],
    seams: rewrite('work.update-due-again', 'where bucket = $1', 'where false and bucket = $1'),
  },
  {
    name: 'leaves work for a batch before there is one',
    rules: ['L4', 'L2'],
    seams: rewrite(
      'work.insert',
      'n.subject, n.owner',
      `n.subject || case n.kind when 'submit_batch' then 'x' else '' end, n.owner`,
    ),
  },
  {
    name: 'gives up on what failed after one try',
    rules: ['L2', 'L4'],
    seams: rewrite('work.mark-due', 'due_at <= $1', 'due_at <= $1 and attempts = 0'),
  },
  ...claimMutants,
]

/** The share and the fee of each row of a batch, as they go to the table of purchases. */
function moveOneMicro(statement: SqlStatement): SqlStatement {
  if (statement.name !== 'purchases.insert-purchases') return statement
  const values = [...(statement.values ?? [])]
  const [shares, fees] = [values[12], values[13]] as [bigint[], bigint[]]
  values[12] = shares.map((share) => (share > 0n ? share - 1n : share))
  values[13] = fees.map((fee, at) => ((shares[at] ?? 0n) > 0n ? fee + 1n : fee))
  return { ...statement, values }
}

/** Neither asks whether the processor has a batch, nor sends the same ids again. For seeds that use the JSON API. */
function chargeAnew(): Seams {
  const sent = new Set<string>()
  return {
    alterRequest(request: HttpRequest): HttpRequest {
      if (request.name === 'processor-find-batch')
        return { ...request, url: `${String(request.url)}x` }
      if (request.name !== 'processor-submit-batch') return request
      const batch = JSON.parse(String(request.body)) as { id: string; charges: { id: string }[] }
      const isRetry = sent.has(batch.id)
      sent.add(batch.id)
      if (!isRetry) return request
      const charges = batch.charges.map((charge) => ({ ...charge, id: `${charge.id}x` }))
      return { ...request, body: JSON.stringify({ id: `${batch.id}x`, charges }) }
    },
  }
}
