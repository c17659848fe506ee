// The words of the room chain: its refusal, its setting, how long what it owns stays.
import type { RoomContract } from './room-contract.ts'
import { required, wholeNumber } from './setting.ts'
import { bounded, forEver } from './table-life.ts'

export const chain = {
  settings: {
    headKeyGeneration: required({
      name: 'TALLYSTICK_HEAD_KEY',
      fallback: '1',
      meaning:
        'Which key signs the heads of the chain, counted from 1. Raise it to take the next one into use; all before it stay published, for the heads that they have signed.',
      parse: wholeNumber(1, 1000),
    }),
  },
  tables: {
    chain_blocks: forEver(
      'a thousand entries of a bucket, or an hour in which it had any',
      'the audit hashes it again',
    ),
    chain_ends: bounded('never', 'one a bucket'),
    chain_heads: forEver('an hour', 'whoever keeps one compares it'),
  },
} as const satisfies RoomContract
