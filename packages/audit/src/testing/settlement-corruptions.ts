// Single wrongs of payouts, runs, batches and settlements, and the rule that must name each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const payout = (status: string): string => one('payouts', `status = '${status}'`)
const leg = (name: string): string => one('transfers', `id like 'out_%/${name}'`, 'bucket, seq')
const run = one('settlement_runs', 'payout_count > 0')
const settlement = one('settlements', 'paid_out_micros > 0', 'merchant')
const total = one('settlement_run_totals', 'true', 'run, currency')
const unchecked = [
  'alter table payouts drop constraint payouts_check',
  'alter table payouts drop constraint payouts_check1',
]

export const settlementCorruptions: readonly Corruption[] = [
  {
    name: 'a payout of a cent more than was moved',
    rule: 'payout-of-its-transfers',
    statements: [
      `update payouts set amount_micros = amount_micros + 10000 where ${payout('paid')}`,
    ],
  },
  {
    name: 'a payout of a cent less than was moved',
    rule: 'payout-of-its-transfers',
    statements: [
      `update payouts set amount_micros = amount_micros - 10000 where ${payout('paid')}`,
    ],
  },
  {
    name: 'a payout is gone',
    rule: 'payout-of-its-transfers',
    statements: [`delete from payouts where ${payout('paid')}`],
  },
  {
    name: 'a payout arrived that was never moved out',
    rule: 'payout-of-its-transfers',
    statements: [`delete from transfers where ${leg('paid')}`],
  },
  {
    name: "a merchant's payout was taken from another merchant",
    rule: 'payout-of-its-transfers',
    statements: [
      `update transfers set debit_account = 'merchant-available:mer_other:' || currency where ${leg('made')}`,
    ],
  },
  {
    name: 'what came back was moved elsewhere',
    rule: 'payout-of-its-transfers',
    statements: [
      `update transfers set credit_account = 'merchant-available:mer_other:' || currency where ${leg('returned')}`,
    ],
  },
  {
    name: 'what came back is still paid in the ledger',
    rule: 'payout-of-its-transfers',
    statements: [`delete from transfers where ${leg('unpaid')}`],
  },
  {
    name: 'a payout out of the fees of the operator',
    rule: 'transfer-of-its-recipe',
    statements: [`update transfers set debit_account = 'fee:' || currency where ${leg('made')}`],
  },
  {
    name: 'a payout that arrived is sent once more',
    rule: 'payout-goes-forward',
    statements: [...unchecked, `update payouts set status = 'made' where ${payout('paid')}`],
  },
  {
    name: 'a payout that is on its way is said to have arrived',
    rule: 'payout-goes-forward',
    statements: [...unchecked, `update payouts set status = 'paid' where ${payout('sent')}`],
  },
  {
    name: 'a payout that came back is said to have arrived',
    rule: 'payout-goes-forward',
    statements: [...unchecked, `update payouts set status = 'paid' where ${payout('returned')}`],
  },
  {
    name: 'a payout that came back says no more why',
    rule: 'payout-goes-forward',
    statements: [`update payouts set returned_reason = '' where ${payout('returned')}`],
  },
  {
    name: 'a payout of a run that there is not',
    rule: 'payout-of-its-run',
    statements: [`update payouts set run = 'srn_none' where ${payout('paid')}`],
  },
  {
    name: 'a settlement run is gone',
    rule: 'payout-of-its-run',
    statements: [`delete from settlement_runs where ${run}`],
  },
  {
    name: 'a settlement run that counts a payout more',
    rule: 'payout-of-its-run',
    statements: [`update settlement_runs set payout_count = payout_count + 1 where ${run}`],
  },
  {
    name: 'a settlement run that counts a payout less',
    rule: 'payout-of-its-run',
    statements: [`update settlement_runs set payout_count = payout_count - 1 where ${run}`],
  },
  {
    name: 'a settlement run whose total is too high',
    rule: 'payout-of-its-run',
    statements: [
      `update settlement_run_totals set amount_micros = amount_micros + 10000 where ${total}`,
    ],
  },
  {
    name: 'a settlement run whose total is gone',
    rule: 'payout-of-its-run',
    statements: [`delete from settlement_run_totals where ${total}`],
  },
  {
    name: 'a batch of payouts is gone',
    rule: 'payout-of-its-batch',
    statements: [`delete from payout_batches where ${one('payout_batches', `status = 'sent'`)}`],
  },
  {
    name: 'a batch of payouts that was sent waits to be sent',
    rule: 'payout-of-its-batch',
    statements: [
      'alter table payout_batches drop constraint payout_batches_check',
      `update payout_batches set status = 'recorded' where status = 'sent'`,
    ],
  },
  {
    name: 'a payout was taken out of the batch that it went with',
    rule: 'payout-of-its-batch',
    statements: [`update payouts set batch = null where ${payout('sent')}`],
  },
  {
    name: 'a merchant is said to have been paid more',
    rule: 'settlement-counts-its-payouts',
    statements: [
      `update settlements set paid_out_micros = paid_out_micros + 10000 where ${settlement}`,
    ],
  },
  {
    name: 'a merchant is said to have been paid less',
    rule: 'settlement-counts-its-payouts',
    statements: [
      `update settlements set paid_out_micros = paid_out_micros - 10000 where ${settlement}`,
    ],
  },
  {
    name: 'more is said to be on its way than is',
    rule: 'settlement-counts-its-payouts',
    statements: [
      `update settlements set in_payout_micros = in_payout_micros + 10000 where ${settlement}`,
    ],
  },
  {
    name: 'a settlement is gone',
    rule: 'settlement-counts-its-payouts',
    statements: [`delete from settlements where ${settlement}`],
  },
  {
    name: 'a merchant is said to have been paid later than it was',
    rule: 'settlement-counts-its-payouts',
    statements: [
      `update settlements set last_payout_at = last_payout_at + interval '1 day' where last_payout_at is not null`,
    ],
  },
  {
    name: 'a settlement in the bucket of another merchant',
    rule: 'settlement-in-the-bucket-of-its-merchant',
    statements: [`update settlements set bucket = (bucket + 1) % 256 where ${settlement}`],
  },
  {
    name: 'a reserve of a merchant that there is not',
    rule: 'settlement-in-the-bucket-of-its-merchant',
    statements: [
      `update settlement_reserves set merchant = 'mer_none' where ${one('settlement_reserves', 'true', 'merchant')}`,
    ],
  },
]
