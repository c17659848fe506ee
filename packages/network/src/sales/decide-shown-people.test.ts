// Which counts of people are shown: none below five, and none that tells one below five.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crowdMin, decideShownPeople } from './decide-shown-people.ts'

const rows = [
  // sales, new, returning | shown as new, as returning
  [0n, 0n, 0n, null, null],
  [4n, 4n, 0n, null, null],
  [10n, 5n, 5n, 5n, 5n],
  // All forty bought once, so none came again: that would be told.
  [40n, 40n, 0n, null, null],
  [44n, 40n, 3n, null, null],
  [45n, 40n, 3n, 40n, null],
  [45n, 3n, 40n, null, 40n],
  [100n, 4n, 4n, null, null],
] as const

const weekOf = (saleCount: bigint, newCount: bigint, returningCount: bigint) => ({
  bucket: 0,
  merchant: 'mer_1',
  startsOn: Temporal.PlainDate.from('2026-11-30'),
  saleCount,
  newCount,
  returningCount,
})

test('a table of weeks', () => {
  for (const [sales, fresh, returning, shownNew, shownReturning] of rows) {
    assert.deepEqual(
      decideShownPeople(weekOf(sales, fresh, returning)),
      { newCount: shownNew, returningCount: shownReturning },
      `${sales} ${fresh} ${returning}`,
    )
  }
})

test('what is shown leaves room for five of what is not, whatever the week', () => {
  for (let fresh = 0n; fresh < 12n; fresh += 1n) {
    for (let returning = 0n; returning < 12n; returning += 1n) {
      for (let sales = fresh + returning; sales < 30n; sales += 1n) {
        const { newCount, returningCount } = decideShownPeople(weekOf(sales, fresh, returning))
        const shown = [newCount, returningCount].filter((count) => count !== null)
        assert.ok(shown.every((count) => count >= crowdMin))
        if (shown.length !== 1) continue
        assert.ok(sales - (shown[0] ?? 0n) >= crowdMin, `${sales} ${fresh} ${returning}`)
      }
    }
  }
})
