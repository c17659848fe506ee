// The site's own subscribers and staff: everything is open, nothing is counted, and the network hears nothing of them.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Meter } from './meter/meter.ts'
import { createWorld } from './testing/world.ts'
import type { WorldChanges } from './testing/world.ts'

const here = 'https://shoreline.example'
const host = 'shoreline.example'
const meter: Meter = { freeCount: 3, every: 'week', timeZone: 'Europe/Berlin' }
const offers = (sku: string) => ({ sku, title: sku, price: { amount: '0.05', currency: 'USD' } })

/** A subscriber who comes with a cookie of the site's own; a sandbox is asked for its time by everybody else. */
function openWorld(changes: WorldChanges = {}) {
  const world = createWorld({
    meter,
    offers,
    isSandbox: true,
    isOwnReader: ({ headers }) => (headers.get('cookie') ?? '').includes('subscriber=yes'),
    ...changes,
  })
  world.browser.setCookie(host, 'subscriber', 'yes')
  const calls: string[] = []
  const paths = ['/oauth/request', '/oauth/token', '/.well-known/openid-configuration']
  return {
    ...world,
    countCalls: () =>
      paths.reduce((sum, path) => sum + world.network.countCalls(path), calls.length),
  }
}

for (const isLater of [false, true]) {
  const answers = isLater ? 'later' : 'at once'
  test(`a site that says ${answers} who its own readers are: the 4th and the 40th item open`, async () => {
    const isOwn = ({ headers }: { headers: { get: (name: string) => string | null } }): boolean =>
      (headers.get('cookie') ?? '').includes('subscriber=yes')
    const { browser, countCalls, network } = openWorld({
      isOwnReader: (visit) => (isLater ? Promise.resolve(isOwn(visit)) : isOwn(visit)),
    })
    for (let index = 1; index <= 40; index += 1) {
      const { response, text } = await browser.open(`${here}/read/item-${index}`)
      assert.deepEqual([response.status, text], [200, `all of item-${index}`])
      assert.equal(response.headers.get('set-cookie'), null)
      assert.equal(response.headers.get('cache-control'), 'private, no-store')
    }
    assert.equal((await browser.open(`${here}/members`)).text, 'members only')
    await browser.open(`${here}/`)
    for (const path of ['buy?sku=a&return=%2Fread%2Fa', 'sign-on?return=%2Fread%2Fa']) {
      const visit = await browser.open(`${here}/tally/${path}`)
      assert.deepEqual([visit.url, visit.text], [`${here}/read/a`, 'all of a'])
    }
    assert.equal(countCalls(), 0)
    assert.deepEqual([...browser.cookies(host).keys()], ['subscriber'])
    assert.deepEqual(network.purchases(), [])
  })
}

test('what they read is counted against nobody once they are readers like others', async () => {
  const { browser } = openWorld()
  for (const sku of ['a', 'b', 'c', 'd']) await browser.open(`${here}/read/${sku}`)
  browser.setCookie(host, 'subscriber', 'no')
  const statuses: number[] = []
  for (const sku of ['a', 'b', 'c', 'd']) {
    statuses.push((await browser.open(`${here}/read/${sku}`)).response.status)
  }
  assert.deepEqual(statuses, [200, 200, 200, 402])
})

test('a page is told who they are, and who is not', async () => {
  const { site } = openWorld()
  const see = async (cookie: string) => {
    const visitor = await site.tally.visitor(new Request(`${here}/`, { headers: { cookie } }))
    return [visitor.isOwnReader, visitor.isShown, visitor.meter?.leftCount]
  }
  assert.deepEqual(await see('subscriber=yes'), [true, true, undefined])
  assert.deepEqual(await see('subscriber=no'), [false, true, 3])
})
