// All that two merchants receive of the same customers, in every field: nothing tells them whom they have in common.
// With `LINKS=100x4` (customers × rounds) it prints what each kind of field tells: 0.5 is nothing.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { seededRandom } from '../platform/index.ts'
import { measureLink } from './testing/measure-links.ts'
import type { Link, Sighting } from './testing/measure-links.ts'
import { visitTwoMerchants } from './testing/visit-two-merchants.ts'
import type { TwoMerchants } from './testing/visit-two-merchants.ts'

const asked = /^(\d+)x(\d+)$/.exec(process.env['LINKS'] ?? '')
const [customerCount, roundCount] = [Number(asked?.[1] ?? 24), Number(asked?.[2] ?? 1)]
const random = seededRandom('two merchants')
let both: TwoMerchants
before(async () => {
  both = await visitTwoMerchants({ customerCount, roundCount, random })
})

const aucMax = 0.55
/** Few visitors come by more than that by chance: it tells for certain what is this far from 0.5, or from chance. */
const certain = { apart: 0.35, deviations: 6 }

interface Compared {
  readonly field: string
  readonly customer: Link
  readonly family: Link
}

function compareAll(): readonly Compared[] {
  const [here, there] = both.received
  return [...here].flatMap(([field, sightings]) => {
    const others = there.get(field)
    if (others === undefined) return []
    const measure = (whom: 'same customer' | 'same family'): Link =>
      measureLink(sightings, others, { whom, random })
    return { field, customer: measure('same customer'), family: measure('same family') }
  })
}

test('no field, beginning, end, length, order or instant tells a customer or a family from strangers', (t) => {
  const compared = compareAll()
  for (const kind of ['token', 'purchase', 'ticket', 'event', 'webhook', 'sign-off', 'listed']) {
    assert.ok(
      compared.some(({ field }) => field.startsWith(kind)),
      kind,
    )
  }
  if (asked !== null) for (const line of printed(compared)) t.diagnostic(line)
  const telling = compared.flatMap(({ field, customer, family }) =>
    [customer, family]
      .filter(({ auc, chance }) => {
        const unlikely = Math.min(certain.apart, certain.deviations * Math.max(chance, 0.01))
        return Math.abs(auc - 0.5) > Math.max(aucMax - 0.5, unlikely)
      })
      .map(({ measure, auc }) => `${field}: ${measure} ${auc.toFixed(3)}`),
  )
  assert.deepEqual(telling, [])
})

test('no id inside reaches a merchant, and no long text that tells somebody reaches both', () => {
  const inside = /(?!mer_)\b[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}/
  assert.deepEqual(both.bytes.filter((line) => inside.test(line)).slice(0, 5), [])
  const [here, there] = both.received
  const shared = [...here].flatMap(([field, sightings]) => {
    const values = new Set((there.get(field) ?? []).map(({ value }) => value))
    return personal(sightings)
      .filter((value) => values.has(value))
      .map((value) => `${field}: ${value}`)
  })
  assert.deepEqual(shared, [])
})

/** Long texts that one visitor alone was seen with. */
function personal(sightings: readonly Sighting[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { value } of sightings) {
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .filter(([value, count]) => value.length >= 12 && count === 1)
    .map(([value]) => value)
}

function printed(compared: readonly Compared[]): readonly string[] {
  const say = ({ auc, chance, measure }: Link): string =>
    `${auc.toFixed(3)} ±${chance.toFixed(3)} ${measure.padEnd(9)}`
  return [
    `${customerCount} customers, ${roundCount} rounds: AUC ± what chance does`,
    ...compared.map(
      ({ field, customer, family }) =>
        `${field.padEnd(52)} customer ${say(customer)} family ${say(family)}`,
    ),
  ]
}
