import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLog } from './log.ts'

function logged(fields: object, message = 'm'): { line: string; fields: Record<string, unknown> } {
  const lines: string[] = []
  createLog('info', (line) => lines.push(line)).info(fields, message)
  const line = lines.join('')
  return { line, fields: JSON.parse(line) as Record<string, unknown> }
}

describe('a log line', () => {
  const secret = 'hunter2-secret'
  const hidden: readonly object[] = [
    { email: secret },
    { E_Mail: secret },
    { customer: { firstName: secret, last_name: secret, postalCode: secret } },
    { headers: { Authorization: secret, cookie: secret, 'Set-Cookie': secret } },
    { list: [{ password: secret }, { access_token: secret }] },
    {
      err: new Error('failed', {
        cause: new Error(`to jane@example.org and postgres://u:${secret}@h/d`),
      }),
    },
    {
      err: Object.assign(new Error('duplicate'), {
        detail: `Key (email)=(${secret}) already exists.`,
      }),
    },
    { bytes: Buffer.from(secret) },
  ]
  for (const fields of hidden) {
    it(`hides what is in ${Object.keys(fields).join()} ${JSON.stringify(fields).slice(0, 40)}`, () => {
      const { line } = logged(fields)
      assert.ok(!line.includes(secret) && !line.includes('jane@example.org'), line)
    })
  }

  it('hides addresses in the message', () => {
    assert.ok(!logged({}, 'mail to jane.doe@example.org failed').line.includes('jane'))
  })

  it('keeps what helps: ids, codes, amounts, instants', () => {
    const { fields } = logged({
      purchase: 'pur_1',
      amountMicros: 2_500_000n,
      at: Temporal.Instant.from('2026-01-01T00:00:00Z'),
      err: Object.assign(new Error('no'), { code: '23505', constraint: 'a_pkey' }),
    })
    assert.equal(fields['purchase'], 'pur_1')
    assert.equal(fields['amountMicros'], '2500000')
    assert.equal(fields['at'], '2026-01-01T00:00:00Z')
    const { code, constraint, message } = fields['err'] as Record<string, unknown>
    assert.deepEqual(
      { code, constraint, message },
      { code: '23505', constraint: 'a_pkey', message: 'no' },
    )
  })

  it('survives what refers to itself', () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = loop
    assert.match(logged(loop).line, /\[deep\]/)
  })

  it('is dropped below the level, and carries the fields of its log', () => {
    const lines: string[] = []
    const log = createLog('warn', (line) => lines.push(line)).child({
      room: 'billing',
      token: 'x1y2',
    })
    log.info({}, 'quiet')
    log.warn({}, 'loud')
    assert.equal(lines.length, 1)
    assert.match(lines[0] ?? '', /"room":"billing"/)
    assert.doesNotMatch(lines[0] ?? '', /x1y2/)
  })
})
