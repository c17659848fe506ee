import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggestMemberId } from './suggest-member-id.ts'

const cases: readonly (readonly [email: string, firstName: string, memberId: string])[] = [
  ['ada@example.org', 'Ada', 'ada'],
  ['Ada.Lovelace@example.org', 'Ada', 'ada.lovelace'],
  ['ada+news@example.org', 'Ada', 'ada'],
  ['+news@example.org', 'Ada', 'ada'],
  ['"a@b"@example.org', 'Ada', 'ada'],
  [`${'x'.repeat(60)}@example.org`, 'Ada', 'x'.repeat(40)],
  ['δοκιμή@example.org', 'Ada', 'δοκιμή'],
  ['@example.org', 'Ada', 'ada'],
  ['', '', 'me'],
  ['', 'a@b', 'me'],
  ['\u200b@example.org', '\u200b', 'me'],
]
for (const [email, firstName, memberId] of cases) {
  test(`${JSON.stringify(email.slice(0, 30))}, ${firstName}: ${memberId.slice(0, 12)}`, () => {
    assert.equal(suggestMemberId({ email, firstName }), memberId)
  })
}
