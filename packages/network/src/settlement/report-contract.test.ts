// The contract of payout reports over each format in which a bank tells what became of payouts.
import { getCurrency, printMicros } from '@tallystick/money'
import { writeCamt054, writeNachaReturns, writePain002 } from '@tallystick/stand-ins/bank'
import { bankReferenceOf, nachaReferenceOf } from './banks/bank-reference.ts'
import { nachaAccounts } from './testing/open-nacha-bank.ts'
import { pain001Accounts } from './testing/open-pain001-bank.ts'
import { testPayoutReports } from './testing/payout-report-contract.ts'
import type { Verdict } from './testing/payout-report-contract.ts'

const answersOf = (verdicts: readonly Verdict[]) =>
  verdicts.map(({ payout, batch, amountMicros, currency, status }) => ({
    batch: bankReferenceOf(batch),
    reference: bankReferenceOf(payout),
    amount: printMicros(amountMicros, currency),
    currency,
    status,
    reason: 'AC04',
  }))

const euros = {
  account: { kind: 'pain.001', account: pain001Accounts[0] },
  currency: getCurrency('EUR').code,
  contentType: 'application/xml',
  isSilentOnPaid: false,
}

testPayoutReports('NDJSON', {
  account: { kind: 'simulator', account: { account: 'one' } },
  currency: getCurrency('USD').code,
  contentType: 'application/x-ndjson',
  isSilentOnPaid: false,
  write: (verdicts) =>
    verdicts
      .map(({ payout, status, amountMicros, currency }) => {
        const amount = printMicros(amountMicros, currency)
        return `${JSON.stringify({ payout, status, amount, currency })}\n`
      })
      .join(''),
})
testPayoutReports('pain.002', { ...euros, write: (verdicts) => writePain002(answersOf(verdicts)) })
testPayoutReports('camt.054', { ...euros, write: (verdicts) => writeCamt054(answersOf(verdicts)) })
testPayoutReports('ACH returns', {
  account: { kind: 'nacha', account: nachaAccounts[0] },
  currency: getCurrency('USD').code,
  contentType: 'text/plain',
  isSilentOnPaid: true,
  write: (verdicts) =>
    writeNachaReturns(
      verdicts.map(({ payout, amountMicros }) => {
        return { reference: nachaReferenceOf(payout), cents: amountMicros / 10_000n, reason: 'R02' }
      }),
    ),
})
