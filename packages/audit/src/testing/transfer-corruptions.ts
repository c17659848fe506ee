// Single wrongs of transfers, holds and accounts, and the rule that must name each.
import { one } from './corruption.ts'
import type { Corruption } from './corruption.ts'

const copied = 'bucket, currency, amount_micros, happened_at, recorded_at'

export const transferCorruptions: readonly Corruption[] = [
  {
    name: "a merchant's money was moved to the operator's fee",
    rule: 'transfer-of-its-recipe',
    statements: [
      `insert into transfers (id, seq, debit_account, credit_account, recipe, ${copied})
        select 'pur_none/fee', 1000000, credit_account, 'fee:' || currency, 'credit', ${copied} from transfers
        where credit_account like 'merchant-available:%' order by bucket, seq limit 1`,
    ],
  },
  {
    name: "a merchant's money was moved to another merchant",
    rule: 'transfer-of-its-recipe',
    statements: [
      `update transfers set credit_account = 'merchant-available:mer_other:' || currency
        where ${one('transfers', `recipe = 'credit' and credit_account like 'merchant-%'`, 'bucket, seq')}`,
    ],
  },
  {
    name: 'a recipe that there is not',
    rule: 'transfer-of-its-recipe',
    statements: [
      `update transfers set recipe = 'adjustment' where ${one('transfers', `recipe = 'sale'`, 'bucket, seq')}`,
    ],
  },
  {
    name: 'made available without a report',
    rule: 'credited-because-of-a-report',
    statements: [
      `update transfers set id = 'rep_none-1/' || split_part(id, '/', 2)
        where ${one('transfers', `recipe = 'credit'`, 'bucket, seq')}`,
    ],
  },
  {
    name: 'a transfer was deleted, and the last number with it',
    rule: 'ledger-numbers',
    statements: [
      `delete from transfers where ${one('transfers', `recipe = 'sale'`, 'bucket, seq')}`,
    ],
  },
  {
    name: 'the only sale of a bucket was deleted and its number given again',
    rule: 'ledger-numbers',
    statements: [
      `update buckets set last_seq = last_seq + 1 where bucket = (select min(bucket) from transfers)`,
    ],
  },
  {
    name: 'a hold for nothing',
    rule: 'hold-has-its-cause',
    statements: [
      `insert into holds (bucket, id, debit_account, credit_account, currency, amount_micros, recipe, happened_at, recorded_at)
        select bucket, 'req_none', debit_account, credit_account, currency, amount_micros, recipe, happened_at, recorded_at
        from holds where ${one('holds', `recipe = 'payment'`)}`,
    ],
  },
  {
    name: 'a hold of another processor',
    rule: 'hold-has-its-cause',
    statements: [
      `update holds set debit_account = 'processor-clearing:other:' || currency
        where ${one('holds', `recipe = 'payment'`)}`,
    ],
  },
  {
    name: 'a hold dated into another month',
    rule: 'hold-has-its-cause',
    statements: [
      `update holds set happened_at = happened_at - interval '31 days' where ${one('holds', `recipe = 'payment'`)}`,
    ],
  },
  {
    name: 'a payment dated later than its answer',
    rule: 'hold-ends-with-its-cause',
    statements: [
      `update hold_endings set happened_at = happened_at + interval '31 days'
        where ${one('hold_endings', `outcome = 'posted'`, 'hold')}`,
    ],
  },
  {
    name: 'money that came in was dated earlier',
    rule: 'hold-ends-with-its-cause',
    statements: [
      `update transfers set happened_at = happened_at - interval '31 days'
        where ${one('transfers', `recipe = 'payment'`, 'bucket, seq')}`,
    ],
  },
  {
    name: 'a tab without its floor',
    rule: 'account-of-its-kind',
    statements: [
      `update ledger_accounts set floor = 'none' where ${one('ledger_accounts', `id like 'tab:%'`)}`,
    ],
  },
  {
    name: 'a tab of nobody',
    rule: 'account-of-its-kind',
    statements: [
      `insert into ledger_accounts (bucket, id, currency, floor, opened_at)
        values (0, 'tab:pay_none:USD', 'USD', 'credits_within_debits', '2026-12-01Z')`,
    ],
  },
  {
    name: 'an account in another currency',
    rule: 'account-of-its-kind',
    statements: [
      `update ledger_accounts set currency = 'CHF' where ${one('ledger_accounts', `id like 'tab-credit:%'`)}`,
    ],
  },
]
