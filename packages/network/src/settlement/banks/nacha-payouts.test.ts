// ACH credits: the contract of payout adapters with a bank that counts every column, and what a file says.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { readNacha } from '@tallystick/stand-ins/bank'
import type { FileBank } from '../testing/open-file-bank.ts'
import { nachaAccounts, nachaSender, openNachaBank } from '../testing/open-nacha-bank.ts'
import { testPayoutContract } from '../testing/payout-contract.ts'
import { batchTo } from '../testing/payout-stand-in.ts'
import { nachaReferenceOf } from './bank-reference.ts'
import { writeNacha } from './write-nacha.ts'

testPayoutContract('nacha', () => Promise.resolve(openNachaBank()))

let bank: FileBank
before(() => {
  bank = openNachaBank()
})
after(() => bank.close())

test('an entry names the payout, the amount, and whose account it is', () => {
  const batch = batchTo(bank, 12_340_000n, 50_000n)
  const payouts = batch.payouts.map((one, at) => ({ ...one, account: nachaAccounts[at] ?? {} }))
  const file = writeNacha({ ...batch, payouts, ...nachaSender })
  const [first, second] = readNacha(file)
  const [payout] = batch.payouts
  assert.deepEqual(first, {
    reference: nachaReferenceOf(payout?.payout ?? ''),
    batch: '0000001',
    amount: '12.34',
    currency: 'USD',
    account: '231380104 987654321',
    holder: 'The Daily of Lodz',
    code: '22',
    addenda: `Tally + Co ${payout?.payout.replace('_', '-')}`,
    trace: '121042880000001',
  })
  assert.deepEqual(
    [second?.account, second?.amount, second?.code],
    ['091400606 12-34567', '0.05', '32'],
  )
  // Credits reach accounts on a working day: 2026-12-22 is a Tuesday.
  assert.equal(file.split('\n')[1]?.slice(63, 75), '261222261223')
})

test('what is no batch in dollars, has no routing number, or ten digits too many, is refused', async () => {
  const batch = batchTo(bank, 12_340_000n)
  const euros = { ...batch, currency: getCurrency('EUR').code }
  assert.equal((await bank.adapter.sendBatch(euros)).outcome, 'refused')
  const payouts = batch.payouts.map((payout) => ({ ...payout, account: { account: 'x' } }))
  assert.equal((await bank.adapter.sendBatch({ ...batch, payouts })).outcome, 'refused')
  const large = batchTo(bank, 100_000_000_000_000n)
  assert.equal((await bank.adapter.sendBatch(large)).outcome, 'refused')
  assert.deepEqual(bank.bank.book(), [])
})
