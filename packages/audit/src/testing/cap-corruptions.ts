// Single wrongs about price caps, each planted into a clean book, and the rule that must name it.
import type { Corruption } from './corruption.ts'

const aPart = '(select min(credit) from given_back)'
const lowerCap = `update price_caps set amount_micros = 1, set_at = '2000-01-01Z'`

export const capCorruptions: readonly Corruption[] = [
  {
    name: 'caps go on counting what was given back',
    rule: 'given-back-is-told',
    statements: [`delete from given_back where credit = ${aPart}`],
  },
  {
    name: 'caps forget more than was given back',
    rule: 'given-back-is-told',
    statements: [`update given_back set amount_micros = amount_micros + 1 where credit = ${aPart}`],
  },
  {
    name: 'caps forget what is only claimed',
    rule: 'given-back-is-told',
    statements: [
      `insert into given_back (bucket, credit, purchase, purchasing_account, merchant, amount_micros, bought_at,
          after_number, given_back_at)
        select c.bucket, c.id, p.id, p.purchasing_account, p.merchant, c.amount_micros, p.happened_at,
          p.tab_number, c.requested_at
        from purchase_credits c join purchases p on p.bucket = c.bucket and p.id = c.purchase
        where c.id = (select min(id) from purchase_credits where status = 'provisional')`,
    ],
  },
  {
    name: 'what was given back is forgotten in another month',
    rule: 'given-back-is-told',
    statements: [
      `update given_back set bought_at = bought_at - interval '31 days' where credit = ${aPart}`,
    ],
  },
  {
    name: 'it was given back before it was bought',
    rule: 'given-back-is-told',
    statements: [
      `update given_back g set after_number = p.tab_number - 1
        from purchases p where p.id = g.purchase and p.tab_number > 1`,
    ],
  },
  { name: 'more was charged in a day than its cap', rule: 'caps-hold', statements: [lowerCap] },
]
