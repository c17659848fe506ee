import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textsOf } from '../texts/index.ts'
import { sayMethod } from './say-method.ts'

const cases = [
  ['en', 'Visa ending in 4242', 'Visa ending in 4242'],
  ['de', 'Visa ending in 4242', 'Visa (Endziffern 4242)'],
  ['fr', 'American Express ending in 0005', 'American Express se terminant par 0005'],
  ['es', 'Visa ending in 4242', 'Visa terminada en 4242'],
  ['de', 'Rechnung', 'Rechnung'],
  ['de', '', ''],
] as const
for (const [language, label, said] of cases) {
  test(`${language}: ${label}`, () => {
    assert.equal(sayMethod(textsOf(language), label), said)
  })
}
