// The meter: how much is free, for whom, and what becomes of cookies that are deleted, copied, old or forged.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createTally } from './adapters/fetch.ts'
import type { Meter } from './meter/meter.ts'
import { createMeterCounts } from './meter/meter-counts.ts'
import type { MeterCounts } from './meter/meter-counts.ts'
import { createBrowser } from './testing/browser.ts'
import type { Browser } from './testing/browser.ts'
import { createWorld } from './testing/world.ts'
import type { World, WorldChanges } from './testing/world.ts'

const here = 'https://shoreline.example'
const host = 'shoreline.example'
const cookieName = '__Host-tally-meter'
const meter: Meter = { freeCount: 3, every: 'week', timeZone: 'America/Halifax' }
const offers = (sku: string) =>
  sku === 'letter'
    ? { sku, title: sku, price: { amount: '2.00', currency: 'USD' }, term: 'P1M' }
    : { sku, title: sku, price: { amount: '0.05', currency: 'USD' } }

const openWorld = (changes: WorldChanges = {}): World => createWorld({ offers, meter, ...changes })
/** Which of some items open, one after the other. */
const read = async (browser: Browser, skus: readonly string[]): Promise<readonly string[]> => {
  const opened: string[] = []
  for (const sku of skus) {
    const { response } = await browser.open(`${here}/read/${sku}`)
    if (response.status === 200) opened.push(sku)
  }
  return opened
}

test('three items a week are free, then the price of this one stands on the gate', async () => {
  const { browser } = openWorld()
  assert.deepEqual(await read(browser, ['a', 'b', 'c', 'd', 'e']), ['a', 'b', 'c'])
  const { text } = await browser.open(`${here}/read/d`)
  assert.match(text, /5 cents, on your tab; no subscription/)
  assert.match(text, /You have had your 3 free items this week\./)
  assert.match(text, /The count starts anew on Monday 23 November\./)
})

test('an item that was counted opens again, and is not counted again', async () => {
  const { browser } = openWorld()
  assert.deepEqual(await read(browser, ['a', 'a', 'b', 'a']), ['a', 'a', 'b', 'a'])
  assert.deepEqual(await read(browser, ['c', 'd', 'a', 'b']), ['c', 'a', 'b'])
})

test('content that is free is kept by no cache, and says how many are left', async () => {
  const { site } = openWorld()
  const page = site.tally.sell(
    () => 'a',
    async (request, visitor) => {
      const again = await site.tally.visitor(request)
      return Response.json([visitor.meter, again.meter?.leftCount])
    },
  )
  const answer = await page(new Request(`${here}/a`))
  assert.equal(answer.headers.get('cache-control'), 'private, no-store')
  assert.match(
    answer.headers.get('set-cookie') ?? '',
    /^__Host-tally-meter=[^;]+; Path=\/; HttpOnly; /,
  )
  const startsAnewSeconds = Date.parse('2026-11-23T04:00:00Z') / 1000
  const { timeZone } = meter
  assert.deepEqual(await answer.json(), [
    { freeCount: 3, leftCount: 2, every: 'week', startsAnewSeconds, timeZone },
    2,
  ])
})

test('a page of no item says how many are left, and counts nothing', async () => {
  const { browser, site } = openWorld()
  const left = async (): Promise<number | undefined> => {
    const cookie = [...browser.cookies(host)].map(([name, value]) => `${name}=${value}`).join('; ')
    const visitor = await site.tally.visitor(new Request(`${here}/`, { headers: { cookie } }))
    return visitor.meter?.leftCount
  }
  assert.deepEqual([await left(), await left()], [3, 3])
  await read(browser, ['a', 'b'])
  assert.equal(await left(), 1)
  await browser.open(`${here}/tally/buy?sku=z&return=%2F`)
  assert.equal(await left(), 1)
})

test('it starts anew with the next week on the wall of the site', async () => {
  const { browser, clock } = openWorld()
  await read(browser, ['a', 'b', 'c'])
  clock.advance(
    Date.parse('2026-11-23T03:59:59Z') / 1000 - Date.parse('2026-11-22T09:10:00Z') / 1000,
  )
  assert.deepEqual(await read(browser, ['d']), [])
  clock.advance(1)
  assert.deepEqual(await read(browser, ['d', 'e', 'f', 'a']), ['d', 'e', 'f'])
})

test('what was bought opens and is not counted; a subscription is never free', async () => {
  const { browser } = openWorld()
  await browser.open(`${here}/tally/buy?sku=a&return=%2F`)
  assert.deepEqual(await read(browser, ['a', 'letter', 'b', 'c', 'd', 'e']), ['a', 'b', 'c', 'd'])
})

test('a known customer has three on all devices together', async () => {
  const { browser, network, site } = openWorld()
  const other = createBrowser(async (request) =>
    new URL(request.url).origin === here
      ? ((await site.tally.routes(request)) ??
        site.tally.sell(
          () => new URL(request.url).pathname.slice('/read/'.length),
          () => new Response('all of it'),
        )(request))
      : network.fetch(request),
  )
  network.signOn('cus_ada')
  for (const one of [browser, other]) {
    await one.open(`${here}/tally/sign-on?return=%2Fread%2Fa`)
  }
  assert.deepEqual(await read(browser, ['b']), ['b'])
  assert.deepEqual(await read(other, ['b', 'c', 'd']), ['b', 'c'])
  assert.deepEqual(await read(browser, ['d', 'c']), ['c'])
})

test('what was read before signing on counts: signing on is not three more', async () => {
  const { browser, network } = openWorld()
  await read(browser, ['a', 'b'])
  network.signOn('cus_ada')
  await browser.open(`${here}/tally/sign-on?return=%2F`)
  assert.deepEqual(await read(browser, ['c', 'd', 'a']), ['c', 'a'])
})

for (const isKnown of [true, false]) {
  const who = isKnown ? 'customer' : 'browser'
  test(`50 requests of one ${who} at once on many servers: exactly 3 are free`, async () => {
    const counts = createMeterCounts()
    // Like a store elsewhere: it answers later, and takes one step at a time.
    const meterCounts: MeterCounts = {
      look: (count) => Promise.resolve(counts.look(count)),
      take: (asked) => Promise.resolve().then(() => counts.take(asked)),
    }
    const { browser, network, site } = openWorld({ meterCounts })
    if (isKnown) network.signOn('cus_ada')
    if (isKnown) await browser.open(`${here}/tally/sign-on?return=%2F`)
    else await read(browser, ['a'])
    const cookie = [...browser.cookies(host)].map(([name, value]) => `${name}=${value}`).join('; ')
    const skus = Array.from({ length: 50 }, (_unused, index) =>
      (isKnown ? '' : 'a').concat(String(index)),
    )
    const open = async (sku: string, index: number): Promise<Response> => {
      const server = index % 2 === 0 ? site.tally : createTally(site.settings)
      const page = server.sell(
        () => sku,
        () => new Response('all of it'),
      )
      return page(new Request(`${here}/read/${sku}`, { headers: { cookie } }))
    }
    const answers = await Promise.all(skus.map(open))
    const freeCount = answers.filter(({ status }) => status === 200).length
    assert.equal(freeCount + (isKnown ? 0 : 1), 3)
  })
}

test('a cookie that is deleted, forged, damaged or another site’s counts as none', async () => {
  const { browser } = openWorld()
  await read(browser, ['a', 'b', 'c'])
  const cookie = browser.cookies(host).get(cookieName) ?? ''
  const elsewhere = openWorld()
  await elsewhere.browser.open('https://inland.example/read/a')
  const foreign = elsewhere.browser.cookies('inland.example').get(cookieName) ?? ''
  const damaged = `${cookie.slice(0, -4)}${cookie.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`
  for (const value of ['', 'forged', damaged, foreign]) {
    browser.setCookie(host, cookieName, value)
    assert.deepEqual(await read(browser, ['d', 'e', 'f', 'g']), ['d', 'e', 'f'], value)
  }
})

test('a cookie that is copied, or brought back as it was before, shares one count', async () => {
  const { browser } = openWorld()
  await read(browser, ['a'])
  const early = browser.cookies(host).get(cookieName) ?? ''
  await read(browser, ['b', 'c'])
  browser.setCookie(host, cookieName, early)
  assert.deepEqual(await read(browser, ['d', 'b', 'c']), ['b', 'c'])
})

test('a server that remembers nothing reads the count in the cookie', async () => {
  const { browser, site } = openWorld()
  await read(browser, ['a', 'b', 'c'])
  const cookie = `${cookieName}=${browser.cookies(host).get(cookieName) ?? ''}`
  const restarted = createTally(site.settings)
  const open = async (sku: string): Promise<number> => {
    const page = restarted.sell(
      () => sku,
      () => new Response('all of it'),
    )
    return (await page(new Request(`${here}/read/${sku}`, { headers: { cookie } }))).status
  }
  assert.deepEqual([await open('d'), await open('a')], [402, 200])
})

test('an old cookie is another week’s: it neither opens nor uses up anything', async () => {
  const { browser, clock } = openWorld()
  await read(browser, ['a', 'b', 'c'])
  const old = browser.cookies(host).get(cookieName) ?? ''
  clock.advance(7 * 86_400)
  browser.setCookie(host, cookieName, old)
  assert.deepEqual(await read(browser, ['d', 'e', 'f', 'g', 'a']), ['d', 'e', 'f'])
})

test('each kind of item has an allowance of its own where the site says so', async () => {
  const allowanceOf = (sku: string): string | undefined =>
    sku.startsWith('video') ? 'videos' : sku.startsWith('archive') ? undefined : 'articles'
  const { browser } = openWorld({ meter: { ...meter, freeCount: 1, allowanceOf } })
  const skus = ['a', 'b', 'video1', 'video2', 'archive1', 'a', 'video1']
  assert.deepEqual(await read(browser, skus), ['a', 'video1', 'a', 'video1'])
})

test('where only the signed-on have free items, others have none', async () => {
  const { browser, network } = openWorld({ meter: { ...meter, onlySignedOn: true } })
  assert.deepEqual(await read(browser, ['a']), [])
  network.signOn('cus_ada')
  await browser.open(`${here}/tally/sign-on?return=%2F`)
  assert.deepEqual(await read(browser, ['a', 'b', 'c', 'd']), ['a', 'b', 'c'])
})

test('a page that a browser fetches on suspicion is not counted', async () => {
  const { browser } = openWorld()
  const headers = { 'sec-purpose': 'prefetch;prerender' }
  const early = await browser.open(`${here}/read/a`, { headers })
  assert.deepEqual([early.response.status, early.text], [503, ''])
  assert.equal(browser.cookies(host).size, 0)
})

test('the largest meter fits into a cookie', async () => {
  const allowanceOf = (sku: string): string => sku.slice(0, 1)
  const { browser } = openWorld({ meter: { ...meter, freeCount: 50, allowanceOf } })
  const skus = Array.from({ length: 250 }, (_unused, index) => `${index % 5}-a-long-name-${index}`)
  assert.equal((await read(browser, skus)).length, 250)
  assert.ok((browser.cookies(host).get(cookieName) ?? '').length < 3900)
})

test('a meter that cannot work is refused at the start, by name', () => {
  const { site } = openWorld()
  const wrong: readonly [RegExp, object][] = [
    [/freeCount/, { freeCount: 0 }],
    [/freeCount/, { freeCount: 2.5 }],
    [/freeCount/, { freeCount: 51 }],
    [/every/, { every: 'day' }],
    [/timeZone/, { timeZone: 'Mars/Olympus' }],
  ]
  for (const [named, changes] of wrong) {
    const settings = { ...site.settings, meter: { ...meter, ...changes } }
    assert.throws(() => createTally(settings), named)
  }
})
