import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkRegistration } from './check-registration.ts'
import type { RegistrationInput } from './check-registration.ts'

const good: RegistrationInput = {
  firstName: ' Ada ',
  lastName: 'Lovelace',
  country: 'GB',
  postalCode: 'sw1a1aa',
  email: 'Ada@Example.com',
  memberId: 'ada l',
  currency: 'GBP',
  timeZone: 'Europe/London',
  password: 'analytical engine',
  recoveryPhrase: 'the countess of 1815',
}

test('what is right is kept as it is written where it belongs', () => {
  assert.deepEqual(checkRegistration(good), {
    ok: true,
    details: {
      email: 'Ada@example.com',
      emailKey: 'ada@example.com',
      memberId: 'ada l',
      firstName: 'Ada',
      lastName: 'Lovelace',
      country: 'GB',
      postalCode: 'SW1A 1AA',
      language: 'en',
      timeZone: 'Europe/London',
      currency: 'GBP',
      billingDay: undefined,
    },
  })
})

const named: readonly (readonly [first: string, last: string, kept: readonly [string, string]])[] =
  [
    ['Sukarno', '', ['Sukarno', '']],
    ['', 'Sukarno', ['Sukarno', '']],
    [' \t', ' Teller ', ['Teller', '']],
    ["D'Arcy-Ní", 'de la Cruz y O’Neil 3rd', ["D'Arcy-Ní", 'de la Cruz y O’Neil 3rd']],
    ['X Æ A-12', '李', ['X Æ A-12', '李']],
    ['علي\u200Cرضا', 'नेहा', ['علي\u200Cرضا', 'नेहा']],
    ['👩‍💻', '.', ['👩‍💻', '.']],
  ]
for (const [firstName, lastName, [keptFirst, keptLast]] of named) {
  test(`${JSON.stringify(firstName)} ${JSON.stringify(lastName)} is a name`, () => {
    const checked = checkRegistration({ ...good, firstName, lastName })
    assert.ok(checked.ok)
    assert.equal(checked.details.firstName, keptFirst)
    assert.equal(checked.details.lastName, keptLast)
  })
}

const refusals: readonly [change: Partial<RegistrationInput>, faults: object][] = [
  [{ firstName: '  ', lastName: '' }, { first_name: 'missing' }],
  [{ firstName: '\u200B\u3164\u2800' }, { first_name: 'malformed' }],
  [{ firstName: '', lastName: '\u0301\u034F' }, { last_name: 'malformed' }],
  [{ lastName: '\uFE0F' }, { last_name: 'malformed' }],
  [{ firstName: '', lastName: 'x'.repeat(101) }, { last_name: 'too_long' }],
  [{ memberId: '\u2060' }, { member_id: 'malformed' }],
  [{ memberId: '\u3164' }, { member_id: 'malformed' }],
  [{ firstName: 'A\nda' }, { first_name: 'malformed' }],
  [{ firstName: 'A\u202Eda' }, { first_name: 'malformed' }],
  [{ lastName: 'x'.repeat(101) }, { last_name: 'too_long' }],
  [{ country: 'UK' }, { country: 'unsupported' }],
  [{ country: 'gb' }, { country: 'unsupported' }],
  [{ postalCode: '' }, { postal_code: 'missing' }],
  [{ postalCode: '10115' }, { postal_code: 'malformed' }],
  [{ email: '' }, { email: 'missing' }],
  [{ email: 'ada@localhost' }, { email: 'malformed' }],
  [{ memberId: 'a'.repeat(41) }, { member_id: 'too_long' }],
  [{ memberId: 'ada@home' }, { member_id: 'malformed' }],
  [{ currency: 'gbp' }, { currency: 'unsupported' }],
  [{ currency: 'XXX' }, { currency: 'unsupported' }],
  [{ timeZone: 'Mars/Olympus' }, { time_zone: 'unsupported' }],
  [{ timeZone: '+01:00' }, { time_zone: 'unsupported' }],
  [{ timeZone: '' }, { time_zone: 'unsupported' }],
  [{ language: 'xx' }, { language: 'unsupported' }],
  [{ billingDay: 0 }, { billing_day: 'unsupported' }],
  [{ billingDay: 32 }, { billing_day: 'unsupported' }],
  [{ billingDay: 1.5 }, { billing_day: 'unsupported' }],
  [{ password: '' }, { password: 'missing' }],
  [{ password: 'ninechars' }, { password: 'too_short' }],
  [{ password: 'x'.repeat(1001) }, { password: 'too_long' }],
  [{ password: 'ADA@example.com' }, { password: 'too_weak' }],
  [{ memberId: 'countess-1815', password: 'Countess-1815' }, { password: 'too_weak' }],
  [{ password: 'Password123' }, { password: 'too_weak' }],
  [{ password: 'aaaaaaaaaaaa' }, { password: 'too_weak' }],
  [{ password: 'abababababab' }, { password: 'too_weak' }],
  [{ password: 'fghijklmnopq' }, { password: 'too_weak' }],
  [{ recoveryPhrase: 'too short' }, { recovery_phrase: 'too_short' }],
  [
    { country: '', currency: '' },
    { country: 'unsupported', currency: 'unsupported' },
  ],
]

for (const [change, faults] of refusals) {
  const shown = JSON.stringify(change).slice(0, 70)
  test(`${shown} → ${JSON.stringify(faults)}`, () => {
    assert.deepEqual(checkRegistration({ ...good, ...change }), { ok: false, faults })
  })
}

for (const change of [
  { password: undefined },
  { recoveryPhrase: undefined },
  { recoveryPhrase: '' },
  { password: 'päßwörter!' },
  { timeZone: 'UTC' },
  { timeZone: 'America/Argentina/Buenos_Aires' },
  { country: 'HK', postalCode: '' },
  { billingDay: 31 },
  { language: 'de' },
]) {
  test(`${JSON.stringify(change)} is taken`, () => {
    assert.equal(checkRegistration({ ...good, ...change }).ok, true)
  })
}

test('whatever is typed, it is checked and never thrown', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(
      text,
      text,
      text,
      text,
      text,
      (firstName, email, memberId, postalCode, timeZone) => {
        const typed = { ...good, firstName, email, memberId, postalCode, timeZone }
        const checked = checkRegistration(typed)
        if (!checked.ok) return
        for (const kept of Object.values(checked.details)) {
          if (typeof kept === 'string') assert.ok(!kept.includes('\0') && kept.isWellFormed())
        }
      },
    ),
  )
})
