import assert from 'node:assert/strict'
import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import { createSeenWebhooks } from './seen-webhooks.ts'
import { verifyWebhook } from './verify-webhook.ts'

// The vector of the specification's own libraries (standard-webhooks, libraries/*/tests).
const published = {
  key: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: '1614265330',
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const body = JSON.stringify({ type: 'webhook.test', timestamp: '2021-02-25T15:02:10Z', data: {} })
const secret = published.key
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
const open = `whpk_${raw.toString('base64')}`

function hmac(text: string, key = secret): string {
  const bytes = Buffer.from(key.slice('whsec_'.length), 'base64')
  return `v1,${createHmac('sha256', bytes).update(text).digest('base64')}`
}
const signed = `${published.id}.${published.timestamp}.${body}`
const good = {
  'webhook-id': published.id,
  'webhook-timestamp': published.timestamp,
  'webhook-signature': hmac(signed),
}
const clockAt = (seconds: number) => ({ now: () => ({ epochMilliseconds: seconds * 1000 }) })
const clock = clockAt(Number(published.timestamp))

function check(headers: object, text = body, more: object = {}) {
  const message = { headers: new Headers(headers), body: text }
  return verifyWebhook(message, { keys: [secret], clock, ...more })
}

test('the vector of the specification is signed right; what it says is no event of the network', async () => {
  const headers = { ...good, 'webhook-signature': published.signature }
  assert.deepEqual(await check(headers, published.body), { ok: false, reason: 'body' })
  assert.deepEqual(await check(headers, `${published.body} `), { ok: false, reason: 'signature' })
})

const ed25519 = `v1a,${sign(null, Buffer.from(signed), privateKey).toString('base64')}`
const other = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
const cases: readonly [what: string, headers: object, more: object, outcome: string][] = [
  ['one secret', good, {}, 'ok'],
  ['a public key', { ...good, 'webhook-signature': ed25519 }, { keys: [open] }, 'ok'],
  [
    'both forms, checked by either',
    { ...good, 'webhook-signature': `${hmac(signed)} ${ed25519}` },
    { keys: [open] },
    'ok',
  ],
  [
    'signed with both secrets while they change',
    { ...good, 'webhook-signature': `${hmac(signed, other)} ${hmac(signed)}` },
    {},
    'ok',
  ],
  ['checked with both secrets while they change', good, { keys: [other, secret] }, 'ok'],
  ['another secret', good, { keys: [other] }, 'signature'],
  ['the public key of a secret', good, { keys: [open] }, 'signature'],
  [
    'an HMAC that says it is Ed25519',
    { ...good, 'webhook-signature': hmac(signed).replace('v1', 'v1a') },
    { keys: [secret, open] },
    'signature',
  ],
  ['no signature', { ...good, 'webhook-signature': '' }, {}, 'signature'],
  [
    'half a signature',
    { ...good, 'webhook-signature': hmac(signed).slice(0, 20) },
    {},
    'signature',
  ],
  [
    'base64 in another writing',
    { ...good, 'webhook-signature': hmac(signed).replace(/=$/, '') },
    {},
    'signature',
  ],
  ['another id', { ...good, 'webhook-id': 'msg_other' }, {}, 'signature'],
  ['no id', { ...good, 'webhook-id': '' }, {}, 'headers'],
  ['no time', { ...good, 'webhook-timestamp': '' }, {}, 'headers'],
  ['a time that is none', { ...good, 'webhook-timestamp': 'NaN' }, {}, 'headers'],
  ['five minutes old', good, { clock: clockAt(1_614_265_630) }, 'ok'],
  ['older', good, { clock: clockAt(1_614_265_631) }, 'timestamp'],
  ['from the future', good, { clock: clockAt(1_614_265_029) }, 'timestamp'],
  ['a tolerance of its own', good, { clock: clockAt(1_614_269_330), toleranceSeconds: 4000 }, 'ok'],
]
for (const [what, headers, more, outcome] of cases) {
  test(`${what}: ${outcome}`, async () => {
    const verified = await check(headers, body, more)
    assert.equal(verified.ok ? 'ok' : verified.reason, outcome)
  })
}

test('the same webhook again is told as such', async () => {
  const seen = createSeenWebhooks(clock)
  const repeated = async () => {
    const verified = await check(good, body, { seen })
    return verified.ok && verified.isRepeated
  }
  assert.deepEqual([await repeated(), await repeated()], [false, true])
  const forged = await check({ ...good, 'webhook-id': 'msg_new' }, body, { seen })
  assert.equal(forged.ok, false)
  assert.equal(await seen.note('msg_new'), false, 'what is forged is not noted')
})

test('a key in another form is a mistake of the site', async () => {
  await assert.rejects(check(good, body, { keys: ['MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'] }), TypeError)
})
