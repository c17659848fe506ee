// A clean book gives no finding; every single wrong in it is found and named, and every rule finds one.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { auditBooks, rules } from './index.ts'
import { breakdownCorruptions } from './testing/breakdown-corruptions.ts'
import { bucketCorruptions } from './testing/bucket-corruptions.ts'
import { corruptions } from './testing/corruptions.ts'
import { capCorruptions } from './testing/cap-corruptions.ts'
import { chainCorruptions } from './testing/chain-corruptions.ts'
import { claimCorruptions } from './testing/claim-corruptions.ts'
import { creditCorruptions } from './testing/credit-corruptions.ts'
import { operatorActionCorruptions } from './testing/operator-action-corruptions.ts'
import { openVariedBook } from './testing/open-varied-book.ts'
import type { VariedBook } from './testing/open-varied-book.ts'
import { workCorruptions } from './testing/work-corruptions.ts'

let book: VariedBook
before(async () => {
  book = await openVariedBook()
})
after(() => book.close())

test('a clean, varied book gives no finding, and every rule has looked at something', async () => {
  const { ok, checked, findings } = await auditBooks(book.query)
  assert.deepEqual(findings, [])
  assert.equal(ok, true)
  assert.deepEqual(Object.keys(checked), [...rules.map(({ name }) => name), 'chain-heads'])
  const unseen = Object.entries(checked).filter(([, count]) => count === 0)
  assert.deepEqual(unseen, [])
})

describe('corruptions', () => {
  const all = [
    ...corruptions,
    ...bucketCorruptions,
    ...chainCorruptions,
    ...operatorActionCorruptions,
    ...breakdownCorruptions,
    ...creditCorruptions,
    ...claimCorruptions,
    ...capCorruptions,
    ...workCorruptions,
  ]
  for (const { name, rule, statements } of all) {
    test(`${name}: ${rule}`, async () => {
      const { ok, findings } = await book.tryOut(statements, () => auditBooks(book.query))
      assert.equal(ok, false)
      const named = findings.filter((finding) => finding.rule === rule)
      assert.ok(named.length > 0, `found only ${JSON.stringify(findings)}`)
      for (const { id, detail, invariant } of named) {
        assert.match(invariant, /^[A-Z]\d+$/)
        assert.notEqual(id, '')
        assert.notEqual(detail, '')
      }
    })
  }

  test('each rule finds one of them', () => {
    const hit = new Set(all.map(({ rule }) => rule))
    assert.deepEqual(
      rules.map(({ name }) => name).filter((name) => !hit.has(name)),
      [],
    )
  })
})

test('a thoroughly broken book still gets an answer that a person can read', async () => {
  const { findings } = await book.tryOut(
    ['update purchases set tab_total_micros = tab_total_micros + 1'],
    () => auditBooks(book.query),
  )
  const named = findings.filter(({ rule }) => rule === 'place-on-tab')
  assert.equal(named.length, 100)
})
