// What is wrong in a page is found, each time that the page is looked at, and by the rules that were named.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { findAxeFaults, openChromium } from './index.ts'

let browser: Browser
before(async () => {
  browser = await openChromium()
})
after(() => browser.close())

test('a picture without words, and pale letters once it is dark', async () => {
  const page = await browser.newPage({ colorScheme: 'light' })
  await page.setContent(`<!doctype html><html lang="en"><title>Page</title>
    <style>@media (prefers-color-scheme: dark) { p { color: #eee } }</style>
    <main><h1>Page</h1><p>Words</p><img src="data:,"></main></html>`)
  const idsOf = async (rules?: readonly string[]) =>
    (await findAxeFaults(page, rules)).map(({ id, nodes }) => [id, nodes[0]?.target])
  assert.deepEqual(await idsOf(), [['image-alt', ['img']]])
  assert.deepEqual(await idsOf(['color-contrast']), [])
  await page.emulateMedia({ colorScheme: 'dark' })
  assert.deepEqual(await idsOf(['color-contrast']), [['color-contrast', ['p']]])
})
