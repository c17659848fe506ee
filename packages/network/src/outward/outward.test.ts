// What two merchants are given of the same things is as if it were of different ones.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId, seededRandom, testClock } from '../platform/index.ts'
import { testOutward } from './testing/test-outward.ts'

const clock = testClock('2026-12-01T09:00:00Z')
const random = seededRandom('outward')
const purchase = newId('pur', { clock, random, bucket: 3 })
const subscription = purchase.replace('pur_', 'sub_')

describe('ids', () => {
  const outward = testOutward()
  it('are the same each time at one merchant, and others at another', () => {
    const here = outward.idFor('mer_a', purchase)
    assert.equal(outward.idFor('mer_a', purchase), here)
    assert.equal(outward.readId('mer_a', here), purchase)
    assert.notEqual(outward.idFor('mer_b', purchase), here)
    assert.notEqual(outward.readId('mer_b', here), purchase)
    assert.notEqual(testOutward({ secret: 'another' }).idFor('mer_a', purchase), here)
  })
  it('do not tell that a subscription began with a purchase', () => {
    const [one, two] = [purchase, subscription].map((id) => outward.idFor('mer_a', id).slice(4))
    assert.notEqual(one, two)
  })
  it('of the network’s own are none', () => {
    assert.equal(outward.readId('mer_a', purchase), undefined)
  })
})

describe('instants', () => {
  const spreadSeconds = 120
  const outward = testOutward({ spreadSeconds })
  const at = Temporal.Instant.from('2026-12-01T09:00:00.123456Z')
  const delayMs = (merchant: string, account: string): number =>
    outward.instantFor(merchant, account, at).epochMilliseconds - at.epochMilliseconds
  const accounts = Array.from({ length: 400 }, (_, index) => `pac_${index}`)

  it('lie within the spread behind what happened, anywhere', () => {
    const delays = accounts.map((account) => delayMs('mer_a', account))
    assert.ok(delays.every((delay) => delay > 0 && delay <= spreadSeconds * 1000))
    const meanMs = delays.reduce((sum, delay) => sum + delay, 0) / delays.length
    assert.ok(Math.abs(meanMs - spreadSeconds * 500) < spreadSeconds * 100, String(meanMs))
  })
  it('of one customer at two merchants are as far apart as those of two customers', () => {
    const apart = (other: (index: number) => string): number =>
      accounts
        .map((account, index) =>
          Math.abs(delayMs('mer_a', account) - delayMs('mer_b', other(index))),
        )
        .reduce((sum, ms) => sum + ms, 0)
    const same = apart((index) => accounts[index] ?? '')
    const different = apart((index) => accounts[(index + 1) % accounts.length] ?? '')
    assert.ok(Math.abs(same / different - 1) < 0.15, `${same} beside ${different}`)
  })
  it('keep the order of what one customer did', () => {
    let before = outward.instantFor('mer_a', 'pac_1', at)
    for (let second = 1; second < 600; second += 7) {
      const next = outward.instantFor('mer_a', 'pac_1', at.add({ seconds: second }))
      assert.ok(Temporal.Instant.compare(before, next) <= 0)
      before = next
    }
  })
  it('are those of what happened where nothing is spread', () => {
    assert.equal(testOutward().instantFor('mer_a', 'pac_1', at), at)
  })
})
