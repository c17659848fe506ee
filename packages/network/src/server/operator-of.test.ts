// Whom people read to run the network: what was set, and in a sandbox somebody invented rather than nobody.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../platform/index.ts'
import { operatorOf } from './operator-of.ts'

const set = {
  TALLYSTICK_OPERATOR_NAME: 'Verband der Zeitungen e. V.',
  TALLYSTICK_OPERATOR_ADDRESS: 'Hafenstraße 12; 20457 Hamburg ;Germany',
  TALLYSTICK_OPERATOR_EMAIL: 'hilfe@verband.example',
  TALLYSTICK_OPERATOR_PHONE: '+49 40 1234567',
  TALLYSTICK_OPERATOR_TAX_ID: 'DE123456789',
}
const all = {
  name: 'Verband der Zeitungen e. V.',
  addressLines: ['Hafenstraße 12', '20457 Hamburg', 'Germany'],
  email: 'hilfe@verband.example',
  phone: '+49 40 1234567',
  taxId: 'DE123456789',
}
const none = { addressLines: [], email: undefined, phone: undefined, taxId: undefined }

const cases: readonly (readonly [string, Record<string, string>, object])[] = [
  ['all that was set', set, all],
  ['all that was set, in a sandbox too', { ...set, TALLYSTICK_SANDBOX: '1' }, all],
  ['nothing set: the network itself', {}, { name: 'Tallystick', ...none }],
  [
    'a name in a sandbox stands alone, over no invented address',
    { TALLYSTICK_SANDBOX: '1', TALLYSTICK_OPERATOR_NAME: 'We' },
    { name: 'We', ...none },
  ],
]
for (const [name, env, expected] of cases) {
  test(name, () => {
    assert.deepEqual(operatorOf(readConfig(env)), expected)
  })
}

test('a sandbox without a word about it is run by somebody with an address', () => {
  const operator = operatorOf(readConfig({ TALLYSTICK_SANDBOX: '1' }))
  assert.match(operator.name, /sandbox/)
  assert.equal(operator.addressLines.length, 3)
  assert.match(operator.email ?? '', /\.example$/)
})

const refused: readonly (readonly [string, string])[] = [
  ['TALLYSTICK_OPERATOR_ADDRESS', ' ; '],
  ['TALLYSTICK_OPERATOR_ADDRESS', 'a;'.repeat(9)],
  ['TALLYSTICK_OPERATOR_EMAIL', 'nobody'],
  ['TALLYSTICK_OPERATOR_EMAIL', 'a@b.example\r\nBcc: c@d.example'],
  ['TALLYSTICK_OPERATOR_PHONE', 'call us'],
]
for (const [name, value] of refused) {
  test(`${name} cannot be ${JSON.stringify(value)}`, () => {
    assert.throws(() => readConfig({ [name]: value }), new RegExp(name))
  })
}
