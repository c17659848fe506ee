import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareAt } from './share-agreement.ts'

const agreements = [
  ['2027-03-01', null, 800_000n],
  ['2027-01-01', null, 850_000n],
  ['2027-02-01', 'metered', 700_000n],
] as const

const cases = [
  ['2026-12-31T23:59:59Z', 'digital', 900_000n],
  ['2027-01-01T00:00:00Z', 'digital', 850_000n],
  ['2027-02-01T00:00:00Z', 'digital', 850_000n],
  ['2027-02-28T23:59:59Z', 'digital', 850_000n],
  ['2027-03-01T00:00:00Z', 'digital', 800_000n],
  ['2027-01-31T23:59:59Z', 'metered', 850_000n],
  ['2027-02-01T00:00:00Z', 'metered', 700_000n],
  ['2027-03-01T00:00:00Z', 'metered', 700_000n],
] as const

for (const [at, kind, share] of cases) {
  test(`${kind} at ${at}: ${share}`, () => {
    const agreed = {
      shareMillionths: 900_000n,
      agreements: agreements.map(([startsOn, of, shareMillionths]) => {
        return { startsOn: Temporal.PlainDate.from(startsOn), kind: of, shareMillionths }
      }),
    }
    assert.equal(shareAt(agreed, { kind, at: Temporal.Instant.from(at) }), share)
    const none = { shareMillionths: 900_000n, agreements: [] }
    assert.equal(shareAt(none, { kind, at: Temporal.Instant.from(at) }), 900_000n)
  })
}
