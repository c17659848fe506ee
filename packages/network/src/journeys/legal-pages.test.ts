// Terms, privacy notice and imprint, as people find them: in a sandbox, in a network with texts of its operator, and in
// one without.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { legalPages } from '../contract/index.ts'
import { openMarket } from './testing/open-market.ts'
import { open } from './testing/walk-pages.ts'

const paths = legalPages.map((page) => `/${page}`)

test('in a sandbox all three are linked from every page, and say that it is one', async () => {
  const market = await openMarket()
  try {
    const browser = market.browser()
    const home = await open(browser, '/')
    for (const path of paths) {
      assert.match(home.html, new RegExp(`href="${path}"`))
      assert.equal((await open(browser, path)).status, 200, path)
    }
    assert.match((await open(browser, '/terms')).html, /This is a sandbox/)
    await open(browser, '/language/fr')
    assert.match((await open(browser, '/privacy')).html, /bac à sable/)
    assert.match((await open(browser, '/imprint')).html, /mailto:help@network\.example/)
  } finally {
    await market.close()
  }
})

test('outside a sandbox there is no link to what is missing, and no page', async () => {
  const market = await openMarket({ settings: { TALLYSTICK_SANDBOX: '0' } })
  try {
    const browser = market.browser()
    const home = await open(browser, '/')
    for (const path of paths) {
      assert.doesNotMatch(home.html, new RegExp(`href="${path}"`))
      assert.equal((await open(browser, path)).status, 404, path)
    }
  } finally {
    await market.close()
  }
})
