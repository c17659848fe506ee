import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accessTermsJson, accessTermsOf, accessUntil, hasEnded } from './access-terms.ts'
import type { AccessTermsJson } from './access-terms.ts'

const from = Temporal.Instant.from('2026-10-24T10:00:00Z')
const cases: readonly [terms: AccessTermsJson, zone: string, until: string | null][] = [
  [{}, 'UTC', null],
  [{ views: 3 }, 'UTC', null],
  [{ hours: 1 }, 'UTC', '2026-10-24T11:00:00Z'],
  [{ days: 1 }, 'UTC', '2026-10-25T10:00:00Z'],
  // Clocks go back in the night: the day has 25 hours, 24 hours are 24 hours.
  [{ days: 1 }, 'Europe/Berlin', '2026-10-25T11:00:00Z'],
  [{ hours: 24 }, 'Europe/Berlin', '2026-10-25T10:00:00Z'],
  [{ until: '2026-12-31T00:00:00Z' }, 'UTC', '2026-12-31T00:00:00Z'],
  [{ hours: 48, days: 1 }, 'UTC', '2026-10-25T10:00:00Z'],
  [{ hours: 1, days: 30, until: '2026-12-31T00:00:00Z', views: 3 }, 'UTC', '2026-10-24T11:00:00Z'],
  [{ days: 30, until: '2026-10-30T00:00:00Z' }, 'UTC', '2026-10-30T00:00:00Z'],
]
for (const [terms, zone, until] of cases) {
  test(`${JSON.stringify(terms)} in ${zone} → ${until ?? 'unlimited'}`, () => {
    assert.equal(accessUntil(accessTermsOf(terms), from, zone)?.toString() ?? null, until)
  })
}

test('the end is never later than any of the terms, and is one of them', () => {
  const count = fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined })
  fc.assert(
    fc.property(count, count, count, (hours, days, minutes) => {
      const until = minutes === undefined ? undefined : from.add({ minutes })
      const terms = {
        ...(hours === undefined ? {} : { hours }),
        ...(days === undefined ? {} : { days }),
        ...(until === undefined ? {} : { until }),
      }
      const end = accessUntil(terms, from, 'UTC')
      const ends = [
        ...(hours === undefined ? [] : [from.add({ hours }).epochMilliseconds]),
        ...(days === undefined ? [] : [from.add({ hours: days * 24 }).epochMilliseconds]),
        ...(until === undefined ? [] : [until.epochMilliseconds]),
      ]
      assert.equal(end?.epochMilliseconds, ends.length === 0 ? undefined : Math.min(...ends))
      assert.deepEqual(accessTermsOf(accessTermsJson(terms)), terms)
    }),
  )
})

test('terms end with their fixed end', () => {
  const terms = accessTermsOf({ until: '2026-10-24T10:00:00Z', days: 3 })
  assert.equal(hasEnded(terms, from.subtract({ milliseconds: 1 })), false)
  assert.equal(hasEnded(terms, from), true)
  assert.equal(hasEnded({}, from), false)
})
