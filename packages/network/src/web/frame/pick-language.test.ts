import assert from 'node:assert/strict'
import test from 'node:test'
import type { Language } from '../../customers/index.ts'
import { pickLanguage } from './pick-language.ts'

const cookie = 'tallystick-language=fr; other=de'
const cases: readonly (readonly [
  profile: Language | undefined,
  cookie: string | undefined,
  acceptLanguage: string | undefined,
  expected: Language,
])[] = [
  [undefined, undefined, undefined, 'en'],
  [undefined, undefined, 'de', 'de'],
  [undefined, undefined, 'de-AT,de;q=0.9,en;q=0.8', 'de'],
  [undefined, undefined, 'nl,es;q=0.5,fr;q=0.7', 'fr'],
  [undefined, undefined, 'EN-us', 'en'],
  [undefined, undefined, 'den', 'en'],
  [undefined, undefined, 'de;q=0,es', 'es'],
  [undefined, undefined, 'de;q=x,es', 'es'],
  [undefined, undefined, ';;,,q=1;', 'en'],
  [undefined, undefined, `${'x'.repeat(600)},de`, 'en'],
  [undefined, cookie, 'de', 'fr'],
  [undefined, 'tallystick-language=xx', 'de', 'de'],
  ['es', cookie, 'de', 'es'],
]
for (const [profile, held, acceptLanguage, expected] of cases) {
  test(`${profile ?? '-'}, ${held ?? '-'}, ${acceptLanguage?.slice(0, 40) ?? '-'}: ${expected}`, () => {
    assert.equal(pickLanguage({ profile, cookie: held, acceptLanguage }), expected)
  })
}
