// Single wrongs about refunds and disputes, each planted into a clean book, and the rule that must name it.
import type { Corruption } from './corruptions.ts'

export const claimCorruptions: readonly Corruption[] = [
  {
    name: 'a refund of more than its credit',
    rule: 'request-has-its-credit',
    statements: [
      'update refunds set amount_micros = amount_micros + 1 where id = (select min(id) from refunds)',
    ],
  },
  {
    name: 'a refused refund whose credit was granted',
    rule: 'request-has-its-credit',
    statements: [
      `update refunds set status = 'refused', queued_for = 'amount' where id = (select min(id) from refunds
        where status = 'granted')`,
    ],
  },
  {
    name: 'a dispute of another purchase than its credit',
    rule: 'request-has-its-credit',
    statements: [
      `update disputes set purchase = 'pur_other' where id = (select min(id) from disputes)`,
    ],
  },
  {
    name: 'a dispute whose credit is gone',
    rule: 'request-has-its-credit',
    statements: ['delete from purchase_credits where id = (select min(credit) from disputes)'],
  },
  {
    name: 'all given back, and still open',
    rule: 'given-back-is-ended',
    statements: [
      `delete from entitlement_ends where purchase = (select min(purchase) from disputes where status = 'granted')`,
    ],
  },
]
