import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { apportionMicros, getCurrency } from '@tallystick/money'
import { portionKinds } from '../books/index.ts'
import { decideLegs } from './decide-legs.ts'
import type { Funding } from './funding.ts'
import type { Portion } from './portion.ts'

const currency = getCurrency('USD').code
const funding = (lot: string | null, micros: bigint): Funding => ({
  source: lot === null ? 'tab' : 'prepaid',
  lot,
  micros,
  currency,
})
const portion = (receiver: string, micros: bigint): Portion => ({
  kind: receiver === '' ? 'fee' : 'royalty',
  receiver,
  micros,
})

test('each funding pays its part of each portion: the tab by the largest remainder, lots divide the rest', () => {
  const legs = decideLegs(
    [funding('lot_a', 50n), funding('lot_b', 10n), funding(null, 40n)],
    [portion('h0', 61n), portion('h1', 30n), portion('', 9n)],
  )
  assert.deepEqual(
    legs.map(({ lot, receiver, amountMicros }) => [lot ?? 'tab', receiver, amountMicros]),
    [
      ['lot_a', 'h0', 31n],
      ['lot_a', 'h1', 15n],
      ['lot_a', '', 4n],
      ['lot_b', 'h0', 6n],
      ['lot_b', 'h1', 3n],
      ['lot_b', '', 1n],
      ['tab', 'h0', 24n],
      ['tab', 'h1', 12n],
      ['tab', '', 4n],
    ],
  )
})

test('what is free has no legs', () => assert.deepEqual(decideLegs([], []), []))

/** Two sides that add up to the same price. */
const anySides = fc
  .tuple(
    fc.array(fc.bigInt({ min: 1n, max: 1000n }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.bigInt({ min: 0n, max: 50n }), { minLength: 1, maxLength: 6 }),
    fc.boolean(),
  )
  .map(([amounts, weights, hasTab]) => {
    const price = amounts.reduce((sum, micros) => sum + micros, 0n)
    const isWeighed = weights.some((weight) => weight > 0n)
    const parts = isWeighed ? apportionMicros(price, weights) : [price]
    return {
      fundings: amounts.map((micros, index) => {
        const isTab = hasTab && index === amounts.length - 1
        return funding(isTab ? null : `lot_${index}`, micros)
      }),
      portions: parts
        .map((micros, index) => portion(`h${index}`, micros))
        .filter(({ micros }) => micros > 0n),
    }
  })

test('whatever the two sides are: the legs of each funding are it, those of each portion too, and none is zero', () => {
  fc.assert(
    fc.property(anySides, ({ fundings, portions }) => {
      const legs = decideLegs(fundings, portions)
      assert.ok(legs.every(({ amountMicros }) => amountMicros > 0n))
      const sumOf = (isOf: (leg: (typeof legs)[number]) => boolean): bigint =>
        legs.filter(isOf).reduce((sum, { amountMicros }) => sum + amountMicros, 0n)
      for (const { lot, micros } of fundings)
        assert.equal(
          sumOf((leg) => leg.lot === lot),
          micros,
        )
      for (const { receiver, micros } of portions) {
        assert.equal(
          sumOf((leg) => leg.receiver === receiver),
          micros,
        )
      }
      // The tab's part of a portion is off by less than one from its exact one.
      const price = sumOf(() => true)
      const onTab = sumOf(({ lot }) => lot === null)
      for (const { receiver, micros } of portions) {
        const part = sumOf(({ lot, receiver: of }) => lot === null && of === receiver)
        const off = part * price - onTab * micros
        assert.ok(off < price && off > -price)
      }
    }),
  )
})

test('portions are stated in the order of their kinds', () => {
  assert.deepEqual(portionKinds, ['share', 'royalty', 'reward', 'tax', 'fee'])
})
