// The bank stand-in behind the words of the contract, for ways of paying by files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openBank } from '@tallystick/stand-ins/bank'
import type { Bank, BankFormat } from '@tallystick/stand-ins/bank'
import { openOutgoingFiles } from '../banks/outgoing-files.ts'
import type { OutgoingFiles } from '../banks/outgoing-files.ts'
import type { PayoutAdapter } from '../payout-adapter.ts'
import type { PayoutStandIn } from './payout-stand-in.ts'

export interface FileBank extends PayoutStandIn {
  readonly folder: string
  readonly bank: Bank
}

export function openFileBank(input: {
  readonly adapterOf: (files: OutgoingFiles) => PayoutAdapter
  readonly read: BankFormat
  /** Which payout a reference of the bank means. */
  readonly payoutOf: (reference: string) => string
  readonly accounts: PayoutStandIn['accounts']
}): FileBank {
  const folder = mkdtempSync(path.join(tmpdir(), 'bank-'))
  const own = path.join(folder, 'payouts')
  const bank = openBank(path.join(own, 'outgoing'), input.read)
  // A file where the folder should be: it can be neither made nor read.
  const blocked = path.join(folder, 'blocked')
  writeFileSync(blocked, '')
  const files = openOutgoingFiles(own)
  let isFailing = false
  let isLosing = false
  return {
    folder: own,
    bank,
    adapter: input.adapterOf({
      has: (name) => files.has(name),
      put: async (name, content) => {
        if (isFailing) {
          isFailing = false
          return await openOutgoingFiles(path.join(blocked, 'below')).put(name, content)
        }
        const put = await files.put(name, content)
        if (!isLosing) return put
        isLosing = false
        throw Object.assign(new Error('no answer'), { code: 'EIO', syscall: 'fsync' })
      },
    }),
    cutOff: { 'no folder': input.adapterOf(openOutgoingFiles(path.join(blocked, 'below'))) },
    accounts: input.accounts,
    misbehave(wrong) {
      if (wrong === 'call_fails') isFailing = true
      if (wrong === 'answer_lost') isLosing = true
      // The bank takes what lies there: who looks for the file finds none.
      if (wrong === 'batch_hidden') bank.book()
    },
    behave() {
      isFailing = false
      isLosing = false
    },
    book: () =>
      bank.book().map(({ reference, amount }) => {
        return {
          payout: input.payoutOf(reference),
          amountMicros: BigInt(amount.replace('.', '')) * 10_000n,
        }
      }),
    close() {
      rmSync(folder, { recursive: true })
      return Promise.resolve()
    },
  }
}
