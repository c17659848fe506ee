// What a refused refund or dispute says of itself.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from '../../texts/index.ts'
import { refusalReason } from './refusal-reason.ts'

test('the words of a person come first, then those of the rule, then none', () => {
  for (const [view, words] of [
    [{ reason: 'Read twice', rule: undefined }, 'Read twice'],
    [{ reason: 'Read twice', rule: 'opened' }, 'Read twice'],
    [{ rule: 'opened' }, 'It was opened from your account after it was bought.'],
    [{ rule: 'unclear' }, undefined],
    [{}, undefined],
  ] as const) {
    assert.equal(refusalReason(en, view), words)
  }
})
