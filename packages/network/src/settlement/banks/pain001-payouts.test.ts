// Credit transfer files: the contract of payout adapters with a bank that reads by the schema, and what a file says.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { readPain001 } from '@tallystick/stand-ins/bank'
import type { FileBank } from '../testing/open-file-bank.ts'
import { openPain001Bank, pain001Accounts, pain001Sender } from '../testing/open-pain001-bank.ts'
import { testPayoutContract } from '../testing/payout-contract.ts'
import { batchTo } from '../testing/payout-stand-in.ts'
import { writePain001 } from './write-pain001.ts'

testPayoutContract('pain.001', () => Promise.resolve(openPain001Bank()))

let bank: FileBank
before(() => {
  bank = openPain001Bank()
})
after(() => bank.close())

test('a payment names payout, amount, holder and account in letters that banks print', () => {
  const batch = batchTo(bank, 12_340_000n)
  const [payment] = readPain001(writePain001({ ...batch, ...pain001Sender }))
  assert.deepEqual(payment, {
    reference: batch.payouts[0]?.payout.replace('_', '-'),
    batch: batch.batch.replace('_', '-'),
    amount: '12.34',
    currency: 'EUR',
    account: pain001Accounts[0].iban,
    holder: 'Lodz Daily + Sons',
  })
})

test('what is no batch in euros, or has no IBAN, is refused', async () => {
  const batch = batchTo(bank, 12_340_000n)
  const dollars = { ...batch, currency: getCurrency('USD').code }
  assert.equal((await bank.adapter.sendBatch(dollars)).outcome, 'refused')
  const payouts = batch.payouts.map((payout) => ({ ...payout, account: { account: 'x' } }))
  assert.equal((await bank.adapter.sendBatch({ ...batch, payouts })).outcome, 'refused')
  assert.deepEqual(bank.bank.book(), [])
})
