// What the form of a payout account takes, way by way, and at which field it says what is wrong.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import type { PayoutWay } from '../../pages/payout-account.ts'
import { readAccountForm } from './read-account-form.ts'

const terms = { amount: '25.00', days: '30' }
const german = { holder: 'Ada Lovelace', iban: 'DE89 3704 0044 0532 0130 00', bic: '' }
const american = {
  holder: 'Ada Lovelace',
  routing_number: '231380104',
  account_number: '12-345',
  type: 'checking',
}

const read = (way: PayoutWay, form: Readonly<Record<string, string>>) =>
  readAccountForm(form, {
    way,
    merchant: {
      merchant: 'mer_1',
      currency: getCurrency(way === 'pain.001' ? 'EUR' : 'USD').code,
    },
    locale: 'en',
  })

const taken: readonly (readonly [
  way: PayoutWay,
  form: Readonly<Record<string, string>>,
  account: Readonly<Record<string, string>>,
])[] = [
  ['simulator', terms, { account: 'mer_1' }],
  ['pain.001', { ...terms, ...german }, { holder: 'Ada Lovelace', iban: 'DE89370400440532013000' }],
  [
    'nacha',
    { ...terms, ...american },
    { holder: 'Ada Lovelace', routingNumber: '231380104', number: '12-345', type: 'checking' },
  ],
]
for (const [way, form, account] of taken) {
  test(`taken: ${way}`, () => {
    const payout = { kind: way, account }
    assert.deepEqual(read(way, form), { ok: true, payout, amountMicros: 25_000_000n, days: 30 })
  })
}

const refused: readonly (readonly [
  way: PayoutWay,
  form: Readonly<Record<string, string>>,
  faults: readonly string[],
])[] = [
  ['simulator', {}, ['amount', 'days']],
  ['simulator', { amount: '-1', days: '30' }, ['amount']],
  ['simulator', { amount: '0', days: '367' }, ['amount', 'days']],
  ['simulator', { ...terms, days: '3.5' }, ['days']],
  ['pain.001', { ...terms, ...german, iban: 'DE89370400440532013001' }, ['iban']],
  ['pain.001', { ...terms, ...german, bic: 'NOPE' }, ['bic']],
  ['pain.001', { ...terms, ...german, holder: '株式会社' }, ['holder']],
  ['pain.001', terms, ['holder', 'iban']],
  ['nacha', { ...terms, ...american, routing_number: '231380105' }, ['routing_number']],
  ['nacha', { ...terms, ...american, account_number: '1' }, ['account_number']],
  ['nacha', { ...terms, ...american, type: 'gold' }, ['type']],
  ['nacha', { ...terms, ...american, holder: 'a\u0000b' }, ['holder']],
]
for (const [way, form, faults] of refused) {
  test(`not taken: ${way} with ${JSON.stringify(form)}`, () => {
    const outcome = read(way, form)
    assert.ok(!outcome.ok)
    assert.deepEqual([...outcome.faults].toSorted(), faults.toSorted())
  })
}
