// One visitor's whole way through a site, for every adapter alike: look, buy, read, join, leave.
import assert from 'node:assert/strict'
import { createBrowser } from './browser.ts'
import { requestOverHttp } from './site-on-a-port.ts'
import type { StandInNetwork } from './stand-in-network.ts'

export async function visitSite(network: StandInNetwork, site: string, id: string): Promise<void> {
  const browser = createBrowser((request) =>
    new URL(request.url).origin === network.issuer
      ? network.fetch(request)
      : requestOverHttp(request),
  )
  const page = `${site}/articles/tides`
  const before = await browser.open(page)
  assert.equal(before.response.status, 402)
  assert.doesNotMatch(before.text, /All of tides/)
  const path = /href="(\/tally\/buy[^"]*)"/.exec(before.text)?.[1]?.replaceAll('&#38;', '&') ?? ''
  const bought = await browser.open(site + path)
  assert.deepEqual([bought.url, bought.response.status], [page, 200])
  assert.match(bought.text, /All of tides/)
  assert.match(bought.response.headers.get('cache-control') ?? '', /no-store/)

  assert.equal((await browser.open(`${site}/tally/buy?sku=unknown`)).response.status, 404)
  assert.match((await browser.open(`${site}/members`)).text, /Welcome/)

  // Server to server: the network ends the session.
  const token = await network.logoutToken(id)
  const post = (body: URLSearchParams): Promise<Response> =>
    requestOverHttp(new Request(`${site}/tally/backchannel-logout`, { method: 'POST', body }))
  assert.equal((await post(new URLSearchParams({ logout_token: 'x.y.z' }))).status, 400)
  assert.equal((await browser.open(page)).response.status, 200)
  assert.equal((await post(new URLSearchParams({ logout_token: token }))).status, 200)
  assert.equal((await browser.open(page)).response.status, 402)

  network.signOn('cus_next')
  assert.match((await browser.open(`${site}/members`)).text, /Welcome/)
  const isHome = (url: URL): boolean => url.href === `${site}/`
  assert.equal(
    (await browser.open(`${site}/tally/sign-out?from=everywhere`, { stopAt: isHome })).url,
    `${site}/`,
  )
  assert.equal(network.signedOn(), undefined)
}
