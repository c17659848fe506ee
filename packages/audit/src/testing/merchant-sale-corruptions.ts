// Single wrongs of what merchants see of what they sold, and the rule that must name each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const sale = one('sales', `state = 'sold' and price_micros > 0`)
const refunded = one('sales', 'refunded_micros > 0')
const credit = one('sale_credits', `status = 'granted' and share_micros > 0`)
const total = one('sale_totals', `sale_count > 1 and offer = ''`, 'merchant, starts_on')
const week = one('sale_weeks', 'new_count > 0', 'merchant, starts_on')
const moreOf = (column: string, row: string): string =>
  `update ${row.includes('from sale_totals') ? 'sale_totals' : 'sale_weeks'} set ${column} = ${column} + 1 where ${row}`

export const merchantSaleCorruptions: readonly Corruption[] = [
  {
    name: 'a merchant sees a sale of a cent less',
    rule: 'sale-is-its-purchase',
    statements: [`update sales set price_micros = price_micros - 10000 where ${sale}`],
  },
  {
    name: "a merchant sees another merchant's sale",
    rule: 'sale-is-its-purchase',
    statements: [`update sales set merchant = 'mer_other' where ${sale}`],
  },
  {
    name: 'a merchant does not see a sale',
    rule: 'sale-is-its-purchase',
    statements: [`delete from sales where ${sale}`],
  },
  {
    name: 'a sale of no purchase',
    rule: 'sale-is-its-purchase',
    statements: [`update sales set id = 'pur_none' where ${sale}`],
  },
  {
    name: 'more was followed than there is',
    rule: 'sale-mark-within-its-bucket',
    statements: ['update sale_marks set through_seq = through_seq + 1000000 where bucket = 1'],
  },
  {
    name: 'a bucket that nobody follows',
    rule: 'sale-mark-within-its-bucket',
    statements: ['delete from sale_marks where bucket = 1'],
  },
  {
    name: 'less of a refund is the merchant’s than it gave back',
    rule: 'given-back-of-a-sale-is-its-credit',
    statements: [`update sale_credits set share_micros = share_micros - 1 where ${credit}`],
  },
  {
    name: 'what was granted is refused for its merchant',
    rule: 'given-back-of-a-sale-is-its-credit',
    statements: [`update sale_credits set status = 'refused' where ${credit}`],
  },
  {
    name: 'a refund that the merchant does not see',
    rule: 'given-back-of-a-sale-is-its-credit',
    statements: [`delete from sale_credits where ${credit}`],
  },
  {
    name: 'a sale of which less was given back',
    rule: 'given-back-of-a-sale-is-its-credit',
    statements: [`update sales set refunded_micros = refunded_micros - 1 where ${refunded}`],
  },
  {
    name: 'a day of one sale more',
    rule: 'sale-totals-add-up',
    statements: [moreOf('sale_count', total)],
  },
  {
    name: 'a day on which a millionth more was the merchant’s',
    rule: 'sale-totals-add-up',
    statements: [moreOf('share_micros', total)],
  },
  {
    name: 'a day that is not counted',
    rule: 'sale-totals-add-up',
    statements: [`delete from sale_totals where ${total}`],
  },
  {
    name: 'a week with somebody who was not there',
    rule: 'people-of-a-week-add-up',
    statements: [moreOf('new_count', week)],
  },
  {
    name: 'more people came again than bought at all',
    rule: 'people-of-a-week-add-up',
    statements: [
      'alter table sale_weeks drop constraint sale_weeks_people_check',
      `update sale_weeks set returning_count = sale_count - new_count + 1 where ${week}`,
    ],
  },
  {
    name: 'a week that is not counted',
    rule: 'people-of-a-week-add-up',
    statements: [`delete from sale_weeks where ${week}`],
  },
  {
    name: 'somebody is known where nothing was bought',
    rule: 'people-of-a-week-add-up',
    statements: [
      `update sale_buyers set merchant = 'mer_other' where ${one('sale_buyers', 'true', 'purchasing_account')}`,
    ],
  },
]
