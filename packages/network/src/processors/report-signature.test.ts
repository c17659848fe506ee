import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { isSigned } from './report-signature.ts'

const now = Temporal.Instant.from('2026-12-22T09:00:00Z')
const seconds = Math.floor(now.epochMilliseconds / 1000)
const body = '{"request":"req_1","status":"paid"}\n'

function sign(secret: string, at: number, text = body): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${text}`).digest('hex')}`
}

const cases: readonly [what: string, signature: string, isGood: boolean][] = [
  ['the right one', sign('secret', seconds), true],
  ['ten minutes old', sign('secret', seconds - 600), true],
  ['an hour old', sign('secret', seconds - 3600), false],
  ['an hour ahead', sign('secret', seconds + 3600), false],
  ['another secret', sign('secret2', seconds), false],
  ['another body', sign('secret', seconds, `${body} `), false],
  ['another instant', sign('secret', seconds).replace(`t=${seconds}`, `t=${seconds + 1}`), false],
  ['in capitals', sign('secret', seconds).toUpperCase(), false],
  ['cut', sign('secret', seconds).slice(0, -1), false],
  ['nothing', '', false],
]
for (const [what, signature, isGood] of cases) {
  test(`signature: ${what}`, () => {
    assert.equal(isSigned({ secret: 'secret', signature, body, now }), isGood)
  })
}
