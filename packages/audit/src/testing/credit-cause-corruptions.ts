// Single wrongs of claims and of why money was given back, and the rule that must name each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const claim = (where: string): string => one('claims', where)
const withoutChecks = [
  'alter table claims drop constraint claims_check',
  'alter table claims drop constraint claims_check1',
  'alter table claims drop constraint claims_check2',
]

export const creditCauseCorruptions: readonly Corruption[] = [
  {
    name: 'a refund is gone, and its credit stays',
    rule: 'credit-has-its-cause',
    statements: [`delete from claims where ${claim(`kind = 'refund' and status = 'granted'`)}`],
  },
  {
    name: 'a dispute is gone, and its credit stays',
    rule: 'credit-has-its-cause',
    statements: [`delete from claims where ${claim(`kind = 'dispute' and status = 'granted'`)}`],
  },
  {
    name: 'a gift that went back is gone, and its credit stays',
    rule: 'credit-has-its-cause',
    statements: [`delete from gifts where ${one('gifts', `returned_for = 'taken_back'`)}`],
  },
  {
    name: 'a credit because of a claim of another credit',
    rule: 'credit-has-its-cause',
    statements: [
      `update purchase_credits set cause = cause || '-other' where ${one('purchase_credits', `kind = 'refund' and cause like 'rfd_%'`)}`,
    ],
  },
  {
    name: "a claim on another customer's account",
    rule: 'claim-of-its-purchase',
    statements: [`update claims set purchasing_account = 'pac_other' where ${claim('true')}`],
  },
  {
    name: 'a claim against another merchant',
    rule: 'claim-of-its-purchase',
    statements: [`update claims set merchant = 'mer_other' where ${claim('true')}`],
  },
  {
    name: 'a claim in another currency',
    rule: 'claim-of-its-purchase',
    statements: [`update claims set currency = 'CHF' where ${claim(`currency = 'USD'`)}`],
  },
  {
    name: 'a claim that a stranger made',
    rule: 'claim-of-its-purchase',
    statements: [
      `update claims k set asked_by = (select max(id) from purchasing_accounts a
        where a.payment_account <> k.payment_account) where ${claim('true')}`,
    ],
  },
  {
    name: 'claimed before it was bought',
    rule: 'claim-of-its-purchase',
    statements: [
      `update claims set claimed_at = claimed_at - interval '400 days' where ${claim('true')}`,
    ],
  },
  {
    name: 'what a person decided is said to be decided by the rules',
    rule: 'claim-is-decided-as-it-says',
    statements: [
      `update claims set decided_by = 'rules' where ${claim(`decided_by = 'operator'`)}`,
    ],
  },
  {
    name: 'what the rules decided is said to be decided by a person',
    rule: 'claim-is-decided-as-it-says',
    statements: [
      ...withoutChecks,
      `update claims set decided_by = 'operator' where ${claim(`decided_by = 'rules'`)}`,
    ],
  },
  {
    name: 'a claim decided by nobody',
    rule: 'claim-is-decided-as-it-says',
    statements: [
      ...withoutChecks,
      `update claims set decided_by = null where ${claim(`decided_by = 'operator'`)}`,
    ],
  },
  {
    name: 'a claim that waits, though somebody has decided it',
    rule: 'claim-is-decided-as-it-says',
    statements: [
      ...withoutChecks,
      `update claims set status = 'pending' where ${claim(`decided_by = 'operator'`)}`,
    ],
  },
  {
    name: 'a claim decided before it was made',
    rule: 'claim-is-decided-as-it-says',
    statements: [
      `update claims set decided_at = claimed_at - interval '1 day' where ${claim(`decided_by = 'operator'`)}`,
    ],
  },
  {
    name: 'a credit asked for before its claim',
    rule: 'credit-is-dated',
    statements: [
      `update purchase_credits set requested_at = requested_at - interval '1 day' where ${one('purchase_credits', 'true')}`,
    ],
  },
  {
    name: 'a credit decided after its claim',
    rule: 'credit-is-dated',
    statements: [
      `update purchase_credits set decided_at = decided_at + interval '1 day'
        where ${one('purchase_credits', `status = 'granted'`)}`,
    ],
  },
  {
    name: 'a movement of credits dated into another period',
    rule: 'credit-is-dated',
    statements: [
      `update credit_movements set happened_at = happened_at + interval '31 days'
        where ${one('credit_movements', `kind = 'credited'`, 'bucket, payment_account, number')}`,
    ],
  },
  {
    name: 'given back later than it was decided',
    rule: 'credit-is-dated',
    statements: [
      `update given_back set given_back_at = given_back_at + interval '1 day' where ${one('given_back', 'true', 'credit')}`,
    ],
  },
  {
    name: 'a refund booked in another month',
    rule: 'credit-is-booked-when-it-was-given',
    statements: [
      `update transfers set happened_at = happened_at - interval '31 days'
        where ${one('transfers', `recipe = 'refund'`, 'bucket, seq')}`,
    ],
  },
  {
    name: 'a claim booked later than it was made',
    rule: 'credit-is-booked-when-it-was-given',
    statements: [
      `update transfers set happened_at = happened_at + interval '31 days'
        where ${one('transfers', `recipe = 'provisional' and reverses is null`, 'bucket, seq')}`,
    ],
  },
  {
    name: 'money sent back from an account that is open',
    rule: 'return-of-its-account',
    statements: [
      `update payment_accounts set status = 'active' where id = (select min(payment_account) from credit_returns)`,
    ],
  },
  {
    name: 'money sent back in another currency',
    rule: 'return-of-its-account',
    statements: [
      `update credit_returns set currency = 'CHF' where ${one('credit_returns', 'true')}`,
    ],
  },
  {
    name: 'a return dated into another month',
    rule: 'return-of-its-account',
    statements: [
      `update credit_returns set recorded_at = recorded_at - interval '31 days' where ${one('credit_returns', 'true')}`,
    ],
  },
  {
    name: 'a return answered before it was sent',
    rule: 'return-of-its-account',
    statements: [
      `update credit_returns set answered_at = recorded_at - interval '1 day'
        where ${one('credit_returns', `status = 'returned'`)}`,
    ],
  },
]
