// Single wrongs of royalties and of who receives them, and the rule that must name each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const holder = one('holders', 'id in (select receiver from purchase_portions)')
const royalty = one('purchase_portions', `kind = 'royalty' and amount_micros > 10`, 'purchase')

export const royaltyCorruptions: readonly Corruption[] = [
  {
    name: 'a rights holder of a merchant that there is not',
    rule: 'holder-of-the-merchant',
    statements: [`update holders set merchant = 'mer_none' where ${holder}`],
  },
  {
    name: 'a rights holder is gone',
    rule: 'holder-of-the-merchant',
    statements: [`delete from holders where ${holder}`],
  },
  {
    name: 'a rights holder has more of a sale than its part',
    rule: 'royalty-of-its-offer',
    statements: [`update purchase_portions set amount_micros = amount_micros + 2 where ${royalty}`],
  },
  {
    name: 'a rights holder has less of a sale than its part',
    rule: 'royalty-of-its-offer',
    statements: [`update purchase_portions set amount_micros = amount_micros - 2 where ${royalty}`],
  },
  {
    name: 'a royalty is gone',
    rule: 'royalty-of-its-offer',
    statements: [`delete from purchase_portions where ${royalty}`],
  },
  {
    name: 'a royalty went to somebody whom the offer does not name',
    rule: 'royalty-of-its-offer',
    statements: [`update purchase_portions set receiver = 'hld_none' where ${royalty}`],
  },
]
