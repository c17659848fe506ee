// Reading one cookie: the same as looking for it among all of them, whatever stands around it.
import assert from 'node:assert/strict'
import test from 'node:test'
import { readCookie, readCookies } from './cookies.ts'

const name = '__Host-tally-session'
const headers: readonly (readonly [header: string, values: readonly string[]])[] = [
  ['', []],
  [`${name}=a`, ['a']],
  [` ${name}=a ; b=c`, ['a']],
  [`b=c;${name}=a`, ['a']],
  [`b=c; ${name}=a; ${name}=d`, ['a', 'd']],
  [`${name}=`, ['']],
  [`${name}=a=b`, ['a=b']],
  [name, []],
  [`${name}-2=a`, []],
  [`x${name}=a`, []],
  [`b=${name}=a`, []],
  [`b=c ${name}=a`, []],
  [`b=c,${name}=a`, []],
  [`b="; ${name}=a`, ['a']],
  [`b=c;;  ${name}=a;`, ['a']],
  [`${name}=${'a'.repeat(40_000)}`, []],
]
for (const [header, values] of headers) {
  test(`cookie: ${header.slice(0, 60)}`, () => {
    const visit = { method: 'GET', url: 'https://a.example/', headers: { get: () => header } }
    assert.deepEqual(readCookie(visit, name), values)
    const among = readCookies(visit).filter(([one]) => one === name)
    assert.deepEqual(
      among.map(([, value]) => value),
      values,
    )
  })
}
