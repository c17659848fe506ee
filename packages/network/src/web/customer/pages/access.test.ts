// Access in words: each kind of term, and what is left of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleFrame } from '../../gallery/sample-world.ts'
import { accessLeftWords, accessTermsWords } from './access.ts'
import type { AccessLeftView, AccessTermsView } from './access.ts'

const frame = sampleFrame('', false)
const until = Temporal.Instant.from('2026-12-22T09:00:00Z')

test('terms of an offer', () => {
  const cases: readonly (readonly [AccessTermsView, string])[] = [
    [{}, 'For good: it does not expire'],
    [{ hours: 1 }, '1 hour'],
    [{ views: 3, days: 30 }, '3 views, 30 days'],
    [{ until }, 'Until 22 December 2026 at 09:00'],
    [{ views: 1, until }, '1 view, until 22 December 2026 at 09:00'],
  ]
  for (const [terms, words] of cases) assert.equal(accessTermsWords(terms, frame), words)
})

test('what is left of a purchase', () => {
  const cases: readonly (readonly [AccessLeftView, string])[] = [
    [{ hasEnded: false }, 'For good: it does not expire'],
    [{ hasEnded: false, until }, 'Until 22 December 2026 at 09:00'],
    [{ hasEnded: false, viewsLeft: 1 }, '1 view left'],
    [{ hasEnded: false, viewsLeft: 2, until }, '2 views left, until 22 December 2026 at 09:00'],
    [{ hasEnded: true, until }, 'Ended 22 December 2026 at 09:00'],
    [{ hasEnded: true, viewsLeft: 0 }, 'All views used'],
  ]
  for (const [left, words] of cases) assert.equal(accessLeftWords(left, frame), words)
})
