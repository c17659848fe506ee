// One sale at a site of the SDK and a running network, as a browser without scripts goes through it.
import assert from 'node:assert/strict'
import { createBrowser } from '../../../merchant/src/testing/browser.ts'
import { requestOverHttp } from '../../../merchant/src/testing/site-on-a-port.ts'
import { readPageForm } from '../../../network/src/journeys/testing/read-page-form.ts'

export interface Buyer {
  readonly identifier: string
  readonly password: string
}

const stepsMax = 5

/** @returns the pages of the network on the way, by the first part of their path. */
export async function buyArticle(site: string, buyer: Buyer): Promise<readonly string[]> {
  const browser = createBrowser(requestOverHttp)
  const page = `${site}/articles/tides`
  const before = await browser.open(page)
  assert.equal(before.response.status, 402, before.text)
  assert.doesNotMatch(before.text, /All of tides/)
  const path = /href="(\/tally\/buy[^"]*)"/.exec(before.text)?.[1]?.replaceAll('&#38;', '&') ?? ''
  let at = await browser.open(site + path)
  const pages: string[] = []
  while (!at.url.startsWith(site)) {
    const { origin, pathname } = new URL(at.url)
    pages.push(pathname.split('/')[1] ?? '')
    assert.ok(pages.length <= stepsMax, `lost at ${pages.join(', ')}: ${at.text}`)
    const form = readPageForm(at.text, pathname)
    const typed = pathname === '/sign-on' ? buyer : {}
    at = await browser.open(new URL(form.action, at.url).href, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ ...form.fields, ...typed }),
    })
  }
  assert.deepEqual([at.url, at.response.status], [page, 200], at.text)
  assert.match(at.text, /All of tides/)
  assert.match((await browser.open(page)).text, /All of tides/)
  return pages
}
