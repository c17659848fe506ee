// What is left under the caps that a site set: told with the sign-on and each purchase, shown before one buys.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createWorld } from './testing/world.ts'
import type { World } from './testing/world.ts'
import { capText } from './words/cap-text.ts'
import { gateWords } from './words/gate-words.ts'
import type { Language } from './words/gate-words.ts'

const here = 'https://shoreline.example'
const host = 'shoreline.example'
const until = '2026-12-01T04:00:00Z'
const told = (left: string) => [{ window: 'month', currency: 'USD', amount: '5.00', left, until }]

async function see({ browser, site }: World): Promise<readonly string[]> {
  const cookie = [...browser.cookies(host)].map(([name, value]) => `${name}=${value}`).join('; ')
  const visitor = await site.tally.visitor(new Request(`${here}/`, { headers: { cookie } }))
  return visitor.caps.map((cap) => capText(cap))
}

test('a sign-on brings them, a purchase brings them anew, and the offer page shows them', async () => {
  const world = createWorld()
  const { browser, network } = world
  assert.deepEqual(await see(world), [])
  network.tellCaps(told('3.40'))
  await browser.open(`${here}/tally/sign-on?return=%2F`)
  assert.deepEqual(await see(world), ['$3.40 of $5.00 left this month.'])
  network.tellCaps(told('2.40'))
  await browser.open(`${here}/tally/buy?sku=storms&return=%2F`)
  const { text } = await browser.open(`${here}/read/atlas`)
  assert.match(text, /\$2\.40 of \$5\.00 left this month\./)
  network.tellCaps(told('0.00'))
  await browser.open(`${here}/tally/buy?sku=tides&return=%2F`)
  assert.deepEqual(await see(world), [
    'You have paid $5.00 this month: the rest of it costs you nothing.',
  ])
})

test('in the next window all of it is left again', async () => {
  const world = createWorld({ sessionHours: 6 })
  const end = '2026-11-22T10:00:00Z'
  world.network.tellCaps([{ ...told('1.00')[0], window: 'day', until: end }])
  await world.browser.open(`${here}/tally/sign-on?return=%2F`)
  assert.deepEqual(await see(world), ['$1.00 of $5.00 left today.'])
  world.clock.advance(50 * 60)
  assert.deepEqual(await see(world), ['$5.00 of $5.00 left today.'])
})

test('a merchant that has taken its caps back, or is signed off, shows none', async () => {
  const world = createWorld()
  world.network.tellCaps(told('3.40'))
  await world.browser.open(`${here}/tally/sign-on?return=%2F`)
  world.network.tellCaps(undefined)
  await world.browser.open(`${here}/tally/buy?sku=tides&return=%2F`)
  assert.deepEqual(await see(world), [])
  world.network.tellCaps(told('3.40'))
  await world.browser.open(`${here}/tally/buy?sku=storms&return=%2F`)
  await world.browser.open(`${here}/tally/sign-out?from=here`)
  assert.deepEqual(await see(world), [])
})

test('what is no cap is left out, and signs nobody off', async () => {
  const [right] = told('3.40')
  const wrong: readonly unknown[] = [
    'caps',
    [null, 7, {}],
    [{ ...right, window: 'year' }],
    [{ ...right, left: '3,40' }],
    [{ ...right, currency: 'XXX' }],
    [{ ...right, until: 'soon' }],
  ]
  for (const caps of wrong) {
    const world = createWorld()
    world.network.tellCaps(caps)
    const { text } = await world.browser.open(`${here}/tally/sign-on?return=%2F`)
    assert.match(text, /^signed on/)
    assert.deepEqual(await see(world), [], JSON.stringify(caps))
  }
})

test('in every language, left and used up', () => {
  const cap = { amount: '5.00', currency: 'EUR' }
  for (const language of Object.keys(gateWords) as Language[]) {
    for (const window of ['day', 'week', 'month'] as const) {
      const texts = ['2.40', '0.00'].map((amount) =>
        capText({ window, cap, left: { amount, currency: 'EUR' }, endsSeconds: 0 }, language),
      )
      assert.notEqual(texts[0], texts[1])
      for (const text of texts) assert.match(text, /5[.,]00/)
    }
  }
})
