// Single wrongs of fundings and portions, each planted behind the back of every trigger, and the rule that must name
// it.
import type { Corruption } from './corruption.ts'

// Two lots and the tab pay for it, and five receive of it.
const aSplitSale = `(select min(purchase) from purchase_portions where kind = 'royalty' and purchase in (
  select purchase from purchase_fundings where position = 2) and tab_micros > 0)`
// Of a buyer who has bought again and again.
const firstSale = `(select min(id) from purchases where payment_account in (
  select payment_account from purchases where tab_number > 20))`

export const breakdownCorruptions: readonly Corruption[] = [
  {
    name: 'less is on the tab than a purchase cost',
    rule: 'fundings-of-price',
    statements: [
      'alter table purchases drop constraint purchases_breakdown_check',
      `update purchases set tab_micros = tab_micros - 1 where id = ${firstSale}`,
    ],
  },
  {
    name: 'a lot pays a millionth more than the price needs',
    rule: 'fundings-of-price',
    statements: [
      `update purchase_fundings set amount_micros = amount_micros + 1 where purchase = ${aSplitSale} and position = 1`,
    ],
  },
  {
    name: 'a holder receives a millionth more',
    rule: 'portions-of-price',
    statements: [
      `update purchase_portions set amount_micros = amount_micros + 1
        where purchase = ${aSplitSale} and kind = 'royalty'`,
    ],
  },
  {
    name: 'more of a portion waits for the tab than the tab pays',
    rule: 'portions-of-price',
    statements: [
      `update purchase_portions set tab_micros = tab_micros + 1 where purchase = ${aSplitSale} and kind = 'tax'`,
    ],
  },
  {
    name: 'an ordinary sale has a portion of its own',
    rule: 'portions-of-price',
    statements: [
      `insert into purchase_portions (bucket, purchase, position, kind, receiver, amount_micros, tab_micros,
          payment_account, currency, tab_number)
        select bucket, id, 1, 'royalty', 'hld_none', 1, 1, payment_account, currency, tab_number
        from purchases where id = ${firstSale}`,
    ],
  },
  {
    name: 'a portion stands at another place on the tab than its purchase',
    rule: 'breakdown-of-its-purchase',
    statements: [
      `update purchase_portions set tab_number = tab_number + 1 where purchase = ${aSplitSale} and kind = 'fee'`,
    ],
  },
  {
    name: "one holder's royalty was booked to another",
    rule: 'split-sale-is-booked',
    statements: [
      `update purchase_portions set receiver = 'hld_two' where purchase = ${aSplitSale} and kind = 'royalty'`,
    ],
  },
  {
    name: 'what a lot paid was booked as waiting for the tab',
    rule: 'split-sale-is-booked',
    statements: [
      `update transfers set credit_account = replace(credit_account, '-available:', '-pending:')
        where (bucket, id) = (select bucket, id from transfers where recipe = 'draw' and credit_account like '%-available:%' order by bucket, seq limit 1)`,
    ],
  },
  {
    name: 'a lot was drawn on for no purchase',
    rule: 'booked-sale-has-purchase',
    statements: [
      `update transfers set id = replace(id, 'pur_', 'prx_')
        where (bucket, id) = (select bucket, id from transfers where recipe = 'draw' order by bucket, seq limit 1)`,
    ],
  },
  {
    name: 'a member is said to have bought more often',
    rule: 'place-among-own',
    statements: [
      `update purchases set member_number = member_number + 1 where order_id = 'alan-1'`,
    ],
  },
  {
    name: 'a member is said to have bought for less',
    rule: 'place-among-own',
    statements: [
      `update purchases set member_total_micros = member_total_micros - 1 where order_id = 'alan-2'`,
    ],
  },
]
