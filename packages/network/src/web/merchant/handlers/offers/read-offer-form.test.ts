// What was typed into the form of an offer: a table of outcomes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import type { OfferTerms } from '../../../../offers/index.ts'
import { sampleFrame } from '../../../gallery/sample-world.ts'
import { merchantWing } from '../../navigation.ts'
import { readOfferForm, readTyped } from './read-offer-form.ts'

const { code: currency } = getCurrency('USD')
const frame = sampleFrame('bm9uY2U=', true, 'en', merchantWing)
const good = {
  title: 'A story',
  url: 'https://courier.example/story',
  price: '2.50',
  kind: 'digital',
}

function read(typed: Readonly<Record<string, string>>, present?: OfferTerms) {
  return readOfferForm(readTyped({ ...good, ...typed }), { frame, currency, present })
}

const rows: readonly (readonly [Readonly<Record<string, string>>, readonly string[]])[] = [
  [{}, []],
  [{ days: '30' }, []],
  [{ kind: 'subscription', term: 'P1M' }, []],
  [{ title: '' }, ['title']],
  [{ title: 'x'.repeat(201), url: 'x'.repeat(2001) }, ['title', 'url']],
  [{ description: '\u0000' }, ['description']],
  [{ price: '0' }, ['price']],
  [{ price: '-1' }, ['price']],
  [{ price: '' }, ['price']],
  [{ days: '0' }, ['days']],
  [{ days: '1.5' }, ['days']],
  [{ days: 'many', price: 'much' }, ['days', 'price']],
  [{ term: 'P1M' }, ['term']],
  [{ term: 'soon', kind: 'subscription' }, ['term']],
  [{ term: 'P1M', days: '3', kind: 'subscription' }, ['term']],
]

test('what is wrong is said at each field', () => {
  for (const [typed, fields] of rows) {
    const outcome = read(typed)
    const faults = outcome.ok ? [] : Object.keys(outcome.faults).toSorted()
    assert.deepEqual(faults, fields, JSON.stringify(typed))
  }
})

test('what the form does not ask stays as it was', () => {
  const present: OfferTerms = {
    title: 'Before',
    description: 'x',
    kind: 'digital',
    url: 'https://courier.example/before',
    prices: new Map([
      [currency, 1_000_000n],
      [getCurrency('EUR').code, 900_000n],
    ]),
    access: { hours: 4, days: 2 },
    royalties: [{ holder: 'hol_1', shareMillionths: 100_000n }],
    incentives: [],
    taxCategory: 'standard',
    refundPolicy: 'none',
  }
  const outcome = read({ days: '' }, present)
  assert.ok(outcome.ok)
  const { prices, access, royalties, refundPolicy, title, description } = outcome.terms
  assert.deepEqual([...prices.values()], [2_500_000n, 900_000n])
  assert.deepEqual(access, { hours: 4 })
  assert.deepEqual([title, description, refundPolicy], ['A story', '', 'none'])
  assert.deepEqual(royalties, present.royalties)
})
