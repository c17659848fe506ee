// The session cookie: what fits, what falls out, what a foreign one does.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import test from 'node:test'
import { createSeal } from '../sealing/seal.ts'
import { createCookieJar } from './cookies.ts'
import { createSessionCookie } from './session-cookie.ts'
import type { Entitlement, Session } from './session.ts'

const at = 1_795_338_600
const lifeSeconds = 6 * 3600
const seal = createSeal({
  secrets: [Buffer.from('a secret of at least thirty-two bytes')],
  realm: 'mer_a https://a.example',
  randomBytes: (count) => randomBytes(count),
})
const cookie = createSessionCookie(seal, createCookieJar('https://a.example'), lifeSeconds)

const entitlement = (index: number): Entitlement => ({
  purchase: `pur_0${index.toString().padStart(24, '0')}`,
  sku: `articles/a-story-with-a-long-name-${index}`,
  untilSeconds: at + 3600 + index,
  renewSeconds: at + 3600,
})
const sessionWith = (count: number, idToken?: string): Session => ({
  subject: 'S'.repeat(43),
  sessionId: 'I'.repeat(21),
  signedOnSeconds: at,
  endsSeconds: at + lifeSeconds,
  ...(idToken === undefined ? {} : { idToken }),
  entitlements: Array.from({ length: count }, (_unused, index) => entitlement(index)),
})
const readBack = (line: string, nowSeconds = at): Session | undefined => {
  const [pair = ''] = line.split(';')
  const headers = { cookie: `first=1; ${pair}; last=2` }
  return cookie.read(new Request('https://a.example/', { headers }), nowSeconds)
}

test('a session comes back as it was written', () => {
  const session = sessionWith(3, 'T'.repeat(700))
  assert.deepEqual(readBack(cookie.write(session, at)), session)
})

test('an entitlement without an end comes back without one', () => {
  const { purchase, sku, renewSeconds } = entitlement(1)
  const endless = { purchase, sku, renewSeconds }
  const session = { ...sessionWith(0), entitlements: [endless] }
  assert.deepEqual(readBack(cookie.write(session, at)), session)
})

test('a browser can keep it, however much was bought: the oldest purchases fall out', () => {
  const session = sessionWith(500, 'T'.repeat(900))
  const line = cookie.write(session, at)
  assert.ok(line.length <= 4096, `${line.length} bytes`)
  const kept = readBack(line)?.entitlements ?? []
  assert.ok(kept.length >= 15, `only ${kept.length} are kept`)
  assert.deepEqual(kept, session.entitlements.slice(0, kept.length))
})

test('an id token that is too long is left out rather than the purchases', () => {
  const read = readBack(cookie.write(sessionWith(2, 'T'.repeat(3000)), at))
  assert.equal(read?.idToken, undefined)
  assert.equal(read?.entitlements.length, 2)
})

test('what has ended is not written any more', () => {
  const read = readBack(cookie.write(sessionWith(3), at + 3601), at + 3601)
  assert.deepEqual(read?.entitlements, [entitlement(2)])
})

test('it lives as long as the session and no longer', () => {
  const line = cookie.write(sessionWith(1), at + 600)
  assert.match(line, /Max-Age=21000$/)
  assert.equal(readBack(line, at + lifeSeconds - 1)?.subject, 'S'.repeat(43))
  assert.equal(readBack(line, at + lifeSeconds), undefined)
})

test('a foreign cookie of the same name does not hide the real one', () => {
  const [pair = ''] = cookie.write(sessionWith(1), at).split(';')
  const headers = { cookie: `__Host-tally-session=planted; ${pair}` }
  const request = new Request('https://a.example/', { headers })
  assert.equal(cookie.read(request, at)?.subject, 'S'.repeat(43))
})

test('on a developer’s machine sites on other ports keep their own cookies', () => {
  const one = createCookieJar('http://localhost:4001')
  const other = createCookieJar('http://localhost:4002')
  assert.notEqual(one.name('session'), other.name('session'))
  assert.doesNotMatch(one.write(one.name('session'), 'x', 1), /Secure|__Host-/)
})

test('a cookie is opened once; it ends at its time all the same, and a forged one never opens', () => {
  let openedCount = 0
  const counting: typeof seal = {
    ...seal,
    open: (...input) => {
      openedCount += 1
      return seal.open(...input)
    },
  }
  const remembering = createSessionCookie(
    counting,
    createCookieJar('https://a.example'),
    lifeSeconds,
  )
  const session = sessionWith(2)
  const [pair = ''] = remembering.write(session, at).split(';')
  const read = (cookieText: string, nowSeconds: number) =>
    remembering.read(
      new Request('https://a.example/', { headers: { cookie: cookieText } }),
      nowSeconds,
    )
  assert.deepEqual(read(pair, at), session)
  assert.deepEqual(read(`other=1; ${pair}`, at + lifeSeconds - 1), session)
  assert.equal(openedCount, 1)
  assert.equal(read(pair, at + lifeSeconds), undefined)
  const forged = `${pair.slice(0, -3)}AAA`
  for (const nowSeconds of [at, at + 1]) assert.equal(read(forged, nowSeconds), undefined)
  assert.equal(openedCount, 3)
  assert.deepEqual(read(`${forged}; ${pair}`, at), session)
})
