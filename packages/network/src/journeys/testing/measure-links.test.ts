// What is measured says so where something tells, and says nothing where nothing does.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../platform/index.ts'
import { measureLink } from './measure-links.ts'
import type { Sighting } from './measure-links.ts'
import type { FieldValue } from './flatten-message.ts'

const random = seededRandom('links')
const text = (): string => Buffer.from(random.bytes(12)).toString('base64url')
const families = Array.from({ length: 20 }, text)

type ValueOf = (customer: number, family: number) => FieldValue
const seen = (valueOf: ValueOf): readonly Sighting[] =>
  Array.from({ length: 60 }, (_, customer) => {
    const family = customer % 20
    return { customer, family, round: 0, value: valueOf(customer, family) }
  })

const fields: readonly (readonly [
  what: string,
  here: ValueOf,
  there: ValueOf,
  tells: 'nothing' | 'customers' | 'families',
])[] = [
  ['texts drawn for each', text, text, 'nothing'],
  ['one text for all', () => 'same', () => 'same', 'nothing'],
  ['numbers drawn for each', () => random.below(1e6), () => random.below(1e6), 'nothing'],
  ['one instant at both', (customer) => customer * 7, (customer) => customer * 7, 'customers'],
  [
    'an instant and a little later',
    (customer) => customer * 100,
    (customer) => customer * 100 + random.below(50),
    'customers',
  ],
  [
    'the bucket of the payer in front',
    (_, family) => `${families[family] ?? ''}${text()}`,
    (_, family) => `${families[family] ?? ''}${text()}`,
    'families',
  ],
  ['a length', (customer) => 'x'.repeat(customer), (customer) => 'y'.repeat(customer), 'customers'],
]
for (const [what, here, there, tells] of fields) {
  test(`${what}: ${tells}`, () => {
    const [one, two] = [seen(here), seen(there)]
    for (const whom of ['same customer', 'same family'] as const) {
      const { auc, chance } = measureLink(one, two, { whom, random })
      const isTold = tells === 'families' || (tells === 'customers' && whom === 'same customer')
      if (isTold) assert.ok(auc > 0.9, `${whom}: ${auc}`)
      else if (tells === 'nothing') assert.ok(Math.abs(auc - 0.5) < 6 * Math.max(chance, 0.01))
    }
  })
}
