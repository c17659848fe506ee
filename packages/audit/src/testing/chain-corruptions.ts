// Wrongs that the chain alone gives away, and wrongs of the chain itself.
import type { Corruption } from './corruption.ts'

// Of the first head: everything that is older than a month.
const aSale = `(select id from purchases where price_micros > 0 order by recorded_at, id limit 1)`
const aFreeSale = `(select p.id from purchases p join memos m on m.bucket = p.bucket and m.id = p.id || '/number'
  order by p.recorded_at, p.id limit 1)`
const aMovedBucket = `(select buckets[1] from chain_heads where number = 1)`

const change = (name: string, statement: string): Corruption => ({
  name,
  rule: 'chain-blocks',
  statements: [statement],
})

export const chainCorruptions: readonly Corruption[] = [
  change(
    'an order id is another one: it could be sold again',
    `update purchases set order_id = 'another' where id = ${aSale}`,
  ),
  change(
    'access ends later than it was sold',
    `update purchases set access_until = access_until + interval '1 year'
      where id = (select id from purchases where access_until is not null order by recorded_at, id limit 1)`,
  ),
  change(
    'a purchase is dated into another month',
    `update purchases set happened_at = happened_at - interval '40 days',
      recorded_at = recorded_at - interval '40 days' where id = ${aSale}`,
  ),
  change(
    'a purchase is another account’s of the same payer',
    `update purchases set purchasing_account = 'pac_other' where id = ${aSale}`,
  ),
  change('a free purchase has no memo', `delete from memos where id = ${aFreeSale} || '/number'`),
  change(
    'what lots alone paid is another purchase’s',
    `update purchases set offer = 'off_other' where id = ${aFreeSale}`,
  ),
  change(
    'a transfer happened at another time',
    `update transfers set happened_at = happened_at + interval '1 day' where id = ${aSale} || '/share'`,
  ),
  {
    name: 'two transfers have changed places',
    rule: 'chain-blocks',
    statements: [0, 1, 2].map(
      (step) => `update transfers set seq = ${[-1, 1, 2][step]}
        where bucket = ${aMovedBucket} and seq = ${[1, 2, -1][step]}`,
    ),
  },
  change(
    'a credit is of another cause',
    `update purchase_credits set cause = 'another'
      where id = (select id from purchase_credits where status = 'granted' order by recorded_at, id limit 1)`,
  ),
  change(
    'what was asked for reached further',
    `update payment_requests set through_number = through_number + 1
      where id = (select id from payment_requests where status = 'paid' order by answered_at, id limit 1)`,
  ),
  change(
    'a write-off is of another day',
    `update write_offs set written_off_at = written_off_at - interval '1 day'`,
  ),
  {
    name: 'a block is gone, and the end is set back',
    rule: 'chain-heads-name-blocks',
    statements: [
      `delete from chain_blocks where bucket = ${aMovedBucket}`,
      `update chain_ends set through_seq = 0, hash = decode(repeat('00', 32), 'hex') where bucket = ${aMovedBucket}`,
    ],
  },
  {
    name: 'the last block of a bucket is gone',
    rule: 'chain-ends',
    statements: [
      `delete from chain_blocks k where k.bucket = ${aMovedBucket}
        and k.through_seq = (select max(through_seq) from chain_blocks where bucket = k.bucket)`,
    ],
  },
  {
    name: 'a bucket has moved, and no head will say so',
    rule: 'chain-heads-reach',
    statements: [`update chain_ends set is_new = not is_new where bucket = ${aMovedBucket}`],
  },
  {
    name: 'the chain of a bucket stands still while heads are made',
    rule: 'chain-keeps-up',
    statements: [
      `delete from chain_blocks where bucket = ${aMovedBucket}`,
      `update chain_ends set through_seq = 0, hash = decode(repeat('00', 32), 'hex'), is_new = true
        where bucket = ${aMovedBucket}`,
    ],
  },
  {
    name: 'a head is gone',
    rule: 'chain-heads',
    statements: ['delete from chain_heads where number = 2'],
  },
  {
    name: 'a head is older than it was',
    rule: 'chain-heads',
    statements: [`update chain_heads set made_at = made_at - interval '1 minute' where number = 3`],
  },
]
