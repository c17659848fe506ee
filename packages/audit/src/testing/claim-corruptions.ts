// Single wrongs about refunds and disputes, each planted into a clean book, and the rule that must name it.
import type { Corruption } from './corruptions.ts'

export const claimCorruptions: readonly Corruption[] = [
  {
    name: 'a refund of more than its credit',
    rule: 'request-has-its-credit',
    statements: [
      `update claims set amount_micros = amount_micros + 1
        where id = (select min(id) from claims where kind = 'refund')`,
    ],
  },
  {
    name: 'a refused refund whose credit was granted',
    rule: 'request-has-its-credit',
    statements: [
      `update claims set status = 'refused', rule = 'amount' where id = (select min(id) from claims
        where kind = 'refund' and status = 'granted')`,
    ],
  },
  {
    name: 'a dispute of another purchase than its credit',
    rule: 'request-has-its-credit',
    statements: [
      `update claims set purchase = 'pur_other' where id = (select min(id) from claims where kind = 'dispute')`,
    ],
  },
  {
    name: 'a dispute whose credit is gone',
    rule: 'request-has-its-credit',
    statements: [
      `delete from purchase_credits where id = (select min(credit) from claims where kind = 'dispute')`,
    ],
  },
  {
    name: 'all given back, and still open',
    rule: 'given-back-is-ended',
    statements: [
      `delete from entitlement_ends where purchase = (select min(purchase) from claims
        where kind = 'dispute' and status = 'granted')`,
    ],
  },
]
