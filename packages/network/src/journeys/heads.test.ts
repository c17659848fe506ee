// The page about heads: for everybody, the newest first, each the one that the API publishes.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market } from './testing/open-market.ts'
import { open } from './testing/walk-pages.ts'

let market: Market
before(async () => {
  market = await openMarket()
})
after(() => market.close())

/** What the job does each hour. */
async function makeHeads(count: number): Promise<void> {
  const job = market.net.network.jobs.find(({ name }) => name === 'make-head')
  assert.ok(job !== undefined)
  for (let made = 0; made < count; made += 1) {
    market.net.clock.advance({ hours: 1 })
    await job.work(new AbortController().signal)
  }
}

const hashesOn = (html: string): readonly string[] =>
  [...html.matchAll(/<code>([\w-]{43})<\/code>/g)].map(([, hash = '']) => hash)

test('a network without heads says that there will be one', async () => {
  const page = await open(market.browser(), '/heads')
  assert.match(page.html, /No head yet/)
})

test('the newest of them, a day on a page, as the API has them; each leads to how to keep and compare them', async () => {
  await makeHeads(30)
  const { body } = await market.net.call(undefined, 'GET', '/heads?limit=200')
  const published = (body['data'] as readonly { hash: string }[]).map(({ hash }) => hash).reverse()
  assert.equal(published.length, 30)
  const browser = market.browser()
  const first = await open(browser, '/heads')
  assert.deepEqual(hashesOn(first.html), published.slice(0, 24))
  const [, next = ''] = /href="(\/heads\?after=[^"]+)"/.exec(first.html) ?? []
  const second = await open(browser, next)
  assert.deepEqual(hashesOn(second.html), published.slice(24))
  for (const words of [
    `${market.net.url}/api/v1/heads?from=1`,
    'tallystick audit --heads heads.jsonl',
    'href="/api/v1/head-keys"',
  ]) {
    assert.ok(first.html.replaceAll('&amp;', '&').includes(words), words)
  }
  for (const wrong of ['x', '-1', 'WyJhIl0']) {
    assert.ok((await open(browser, `/heads?after=${wrong}`)).status < 500)
  }
})
