// A network that takes a call and never answers it: what is known already opens, and nobody waits for the answer.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Fetch } from './platform/http.ts'
import { createWorld } from './testing/world.ts'
import type { World } from './testing/world.ts'

const here = 'https://shoreline.example'

/** Somebody who bought, and a network that may fall silent. */
async function buyFromSilenceable() {
  let isSilent = false
  const fetch: Fetch = (url, init) =>
    isSilent ? new Promise(() => undefined) : world.network.fetch(url, init)
  const world: World = createWorld({ http: { fetch, patienceMs: 1 } })
  const buy = `${here}/tally/buy?sku=storms&return=%2Fread%2Fstorms`
  assert.equal((await world.browser.open(buy)).text, 'all of storms')
  const receipt = world.network.receiptOf(world.network.purchases()[0]?.purchase ?? '')
  assert.equal((await world.site.tally.engine.checkReceipt(receipt)).ok, true)
  return {
    ...world,
    fallSilent: () => {
      isSilent = true
    },
  }
}

type Silenceable = Awaited<ReturnType<typeof buyFromSilenceable>>
const ways: readonly [way: string, open: (world: Silenceable) => Promise<string>, seen: string][] =
  [
    [
      'what was bought',
      async ({ browser }) => (await browser.open(`${here}/read/storms`)).text,
      'all of storms',
    ],
    [
      'what is for members',
      async ({ browser }) => (await browser.open(`${here}/members`)).text,
      'members only',
    ],
    [
      'a page that says who is there',
      async ({ browser }) =>
        (await browser.open(`${here}/`)).text.startsWith('signed on') ? 'yes' : '',
      'yes',
    ],
    [
      'a receipt that was not seen before',
      async ({ network, site }) => {
        const { purchase = '' } = network.purchases()[0] ?? {}
        return String((await site.tally.engine.checkReceipt(network.receiptOf(purchase))).ok)
      },
      'true',
    ],
  ]
for (const [way, open, seen] of ways) {
  test(`${way} opens while the network is silent`, async () => {
    const world = await buyFromSilenceable()
    world.fallSilent()
    // The list of events is to be read again, and the keys are old.
    world.clock.advance(700)
    assert.equal(await open(world), seen)
    // The same round is still running: nobody waits for it a second time.
    assert.equal(await open(world), seen)
  })
}
