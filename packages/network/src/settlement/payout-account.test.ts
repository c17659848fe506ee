// What each way of paying asks for, and that its numbers are stored for nobody to read.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../platform/index.ts'
import { payoutAccountSchema, readPayoutAccount } from './payout-account.ts'
import { labelOf, openAccountSeals } from './sealed-account.ts'

const euro = { kind: 'pain.001', holder: 'The Daily', iban: 'de89 3704 0044 0532 0130 00' }
const dollar = {
  kind: 'nacha',
  holder: 'The Daily',
  routing_number: '231380104',
  account_number: '987654321',
  type: 'checking',
}

const refused: Readonly<Record<string, object>> = {
  'a check digit of the IBAN is another': { ...euro, iban: 'DE88370400440532013000' },
  'two letters of the IBAN are exchanged': { ...euro, iban: 'DE89370400440532031000' },
  'the IBAN is too short': { ...euro, iban: 'DE89' },
  'the BIC is none': { ...euro, bic: 'BANK' },
  'the holder has no letter that banks print': { ...euro, holder: '日本' },
  'the holder is missing': { kind: 'pain.001', iban: euro.iban },
  'the routing number is another': { ...dollar, routing_number: '231380105' },
  'the routing number is nothing': { ...dollar, routing_number: '000000000' },
  'the account number is too long': { ...dollar, account_number: '1'.repeat(18) },
  'neither checking nor savings': { ...dollar, type: 'gold' },
  'a member too many': { ...dollar, iban: euro.iban },
  'a kind that there is not': { kind: 'cheque' },
}
for (const [what, input] of Object.entries(refused)) {
  test(`${what}: refused`, () => assert.equal(payoutAccountSchema.safeParse(input).success, false))
}

const random = seededRandom('accounts')
const seals = openAccountSeals({ keys: { derive: (name) => Buffer.alloc(32, name) }, random })

for (const [input, number] of [
  [euro, 'DE89370400440532013000'],
  [dollar, '987654321'],
] as const) {
  test(`${input.kind}: sealed for its merchant, known again, and shown by its last four`, () => {
    const payout = readPayoutAccount(payoutAccountSchema.parse(input), { merchant: 'mer_1' })
    const sealed = seals.seal(payout, 'mer_1')
    const stored = JSON.stringify(sealed)
    for (const secret of [number, number.slice(0, -4), 'The Daily']) {
      assert.equal(stored.includes(secret), false, secret)
    }
    assert.deepEqual(seals.open(sealed, 'mer_1'), payout.account)
    assert.throws(() => seals.open(sealed, 'mer_2'))
    assert.equal(
      labelOf({ kind: input.kind, account: sealed }),
      `${input.kind} ending in ${number.slice(-4)}`,
    )
    const again = seals.seal(payout, 'mer_1')
    assert.equal(again['mark'], sealed['mark'])
    assert.notEqual(again['sealed'], sealed['sealed'])
    // Nobody learns by it that two merchants have one account.
    assert.notEqual(seals.seal(payout, 'mer_2')['mark'], sealed['mark'])
    const other = { ...payout, account: { ...payout.account, holder: 'Another' } }
    assert.notEqual(seals.seal(other, 'mer_1')['mark'], sealed['mark'])
  })
}

test('an account of other characters ends in four whole ones', () => {
  const account = { kind: 'simulator', account: { account: '🙂'.repeat(3) + 'a🙂b🙂' } }
  const { ending = '' } = seals.seal(account, 'mer_1')
  assert.equal(ending, 'a🙂b🙂')
  assert.ok(ending.isWellFormed())
  const odd = { ...account, account: { account: '🙂🙂🙂🙂🙂a' } }
  assert.ok(seals.seal(odd, 'mer_1')['ending']?.isWellFormed())
})
