import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../platform/api/index.ts'
import { readOffersFile } from './index.ts'

const body = {
  sku: 'api',
  title: 'An article',
  price: { amount: '2.50', currency: 'USD' },
  url: 'https://courier.example/1',
}

test('a file is an array or lines; what is wrong with one offer stays its own', () => {
  const bad = { ...body, price: { amount: '0', currency: 'USD' } }
  const both = { ...body, prices: [body.price] }
  const items = [body, bad, both, 5]
  const array = readOffersFile(`\uFEFF${JSON.stringify(items, null, 2)}\n`)
  const lines = readOffersFile(items.map((item) => JSON.stringify(item)).join('\r\n'))
  for (const read of [array, lines]) {
    assert.deepEqual(
      read.map((one) => (one.ok ? one.sku : one.problem.code)),
      ['api', 'invalid_amount', 'invalid_field', 'invalid_field'],
    )
  }
  assert.throws(() => readOffersFile('[{]'), Problem)
  assert.throws(() => readOffersFile(JSON.stringify(Array.from({ length: 1001 }, () => body))), {
    code: 'too_many_lines',
  })
  assert.deepEqual(readOffersFile(''), [])
})
