// Wrongs of buckets: their checkpoints, their numbers, and rows outside of them.
import type { Corruption } from './corruption.ts'

export const bucketCorruptions: readonly Corruption[] = [
  {
    name: 'a checkpoint is off by one',
    rule: 'checkpoint-sums',
    statements: [
      `update ledger_sums set credits_micros = credits_micros + 1
        where account = (select min(account) from ledger_sums)`,
    ],
  },
  {
    name: 'an account is missing from the sums of a checkpoint',
    rule: 'checkpoint-sums',
    statements: [`delete from ledger_sums where account = (select min(account) from ledger_sums)`],
  },
  {
    name: 'a checkpoint says that it is further than its sums',
    rule: 'checkpoint-sums',
    statements: [
      `update ledger_checkpoints c set through_seq = b.last_seq from buckets b
        where b.bucket = c.bucket and b.last_seq > c.through_seq`,
    ],
  },
  {
    name: 'a bucket has lost count of its transfers',
    rule: 'ledger-numbers',
    statements: [
      `update buckets set last_seq = last_seq - 1
        where bucket = (select min(bucket) from transfers)`,
    ],
  },
  {
    name: 'a bucket has no checkpoint',
    rule: 'ledger-numbers',
    statements: ['delete from ledger_checkpoints where bucket = 0'],
  },
  {
    name: 'an account lies in a bucket that there is not',
    rule: 'known-buckets',
    statements: [
      `update purchasing_accounts set bucket = 256 where id = (select min(id) from purchasing_accounts)`,
    ],
  },
  {
    name: 'a bucket is missing',
    rule: 'known-buckets',
    statements: ['delete from buckets where bucket = 7'],
  },
]
