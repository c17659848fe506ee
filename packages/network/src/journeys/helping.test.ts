// Help, as people look for it: a question leads to the paragraph that answers it, every topic to pages that there
// are, and what nothing answers to people.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { textsOf } from '../web/index.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market } from './testing/open-market.ts'
import { open } from './testing/walk-pages.ts'

let market: Market
before(async () => {
  market = await openMarket()
})
after(() => market.close())

test('a question leads to the paragraph that answers it', async () => {
  const browser = market.browser()
  const page = await open(browser, '/help?q=How+do+I+get+my+mony+back%3F')
  const [, path = '', id = ''] = /<a href="(\/help\/[\w-]+)#([\w-]+)"/.exec(page.html) ?? []
  assert.deepEqual([path, id], ['/help/refunds', 'ask'])
  const topic = await open(browser, path)
  assert.match(topic.html, new RegExp(`<h2 id="${id}">How to get your money back</h2>`))
})

test('what nothing answers leads to people, and is shown as it was asked', async () => {
  const page = await open(market.browser(), '/help?q=%3Cb%3Ebicycle')
  assert.match(page.html, /Nothing here answers “&lt;b&gt;bicycle”/)
  assert.match(page.html, /href="\/help\/contact"/)
})

test('every topic is a page, and leads to pages that there are', async () => {
  const paths = new Set(
    market.net.network.pageRoutes.filter(({ method }) => method === 'GET').map(({ path }) => path),
  )
  const browser = market.browser()
  for (const { slug, sections, links } of textsOf('en').customer.help.topics) {
    const page = await open(browser, `/help/${slug}`)
    assert.equal(page.status, 200, slug)
    for (const { id } of sections) assert.match(page.html, new RegExp(`id="${id}"`), slug)
    for (const [, path] of links) assert.ok(paths.has(path), `${slug}: ${path}`)
  }
})
