import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readUtcInstantMs } from './utc-instant.ts'

const refused = [
  '',
  '2026-11-01',
  '2026-11-01T09:00Z',
  '2026-11-01T09:00:00',
  '2026-11-01T09:00:00+00:00',
  '2026-11-01t09:00:00z',
  '2026-11-01 09:00:00Z',
  '2026-11-01T09:00:00.Z',
  '2026-11-01T09:00:00.0000000000Z',
  '2026-11-01T09:00:00Z\n',
  '2026-13-01T09:00:00Z',
  '2026-00-01T09:00:00Z',
  '2026-11-31T09:00:00Z',
  '2026-11-00T09:00:00Z',
  '2026-02-29T09:00:00Z',
  '2100-02-29T09:00:00Z',
  '2026-11-01T24:00:00Z',
  '2026-11-01T09:60:00Z',
  '2016-12-31T23:59:60Z',
  '+002026-11-01T09:00:00Z',
]

for (const text of refused) {
  test(`${JSON.stringify(text)} is no instant of a claim`, () => {
    assert.equal(readUtcInstantMs(text), undefined)
  })
}

test('what is read is what Temporal reads, fractions cut to milliseconds', () => {
  const nanosecond = fc.bigInt({
    min: Temporal.Instant.from('0000-01-01T00:00:00Z').epochNanoseconds,
    max: Temporal.Instant.from('9999-12-31T23:59:59.999999999Z').epochNanoseconds,
  })
  fc.assert(
    fc.property(nanosecond, (nanoseconds) => {
      const instant = new Temporal.Instant(nanoseconds)
      assert.equal(readUtcInstantMs(instant.toString()), instant.epochMilliseconds)
    }),
    { numRuns: 1000 },
  )
  assert.equal(readUtcInstantMs('2024-02-29T00:00:00Z'), Date.UTC(2024, 1, 29))
  assert.equal(readUtcInstantMs('2000-02-29T00:00:00.5Z'), Date.UTC(2000, 1, 29) + 500)
})
