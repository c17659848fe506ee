import assert from 'node:assert/strict'
import { createSecretKey } from 'node:crypto'
import { test } from 'node:test'
import { pairwiseSubject } from './pairwise-subject.ts'

test('a subject is stable, and another one for each merchant, account and parting', () => {
  const key = createSecretKey(Buffer.alloc(32, 1))
  const subject = pairwiseSubject(key, 'mer_a', 'pac_1', 0)
  assert.equal(subject, 'oeRJQ09HNmCwXqYro17qtnEXu9ReGkYs3hhwC7vjMo0')
  assert.match(subject, /^[\w-]{43}$/)
  const all = [
    subject,
    pairwiseSubject(key, 'mer_b', 'pac_1', 0),
    pairwiseSubject(key, 'mer_a', 'pac_2', 0),
    pairwiseSubject(createSecretKey(Buffer.alloc(32, 2)), 'mer_a', 'pac_1', 0),
    pairwiseSubject(key, 'mer_a', 'pac_1', 1),
    pairwiseSubject(key, 'mer_a', 'pac_1', 2),
  ]
  assert.equal(new Set(all).size, 6)
})
