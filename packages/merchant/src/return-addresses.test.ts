// Where visitors come back to, from every door: to the page they left, and to the front page where that is none.
import assert from 'node:assert/strict'
import test from 'node:test'
import { makeEncryptionKey, makeTicket } from './testing/make-ticket.ts'
import { createWorld } from './testing/world.ts'

const site = 'https://shoreline.example'

const returns: readonly (readonly [asked: string, landed: string])[] = [
  ['/read/tides', '/read/tides'],
  ['/read/tides?page=2&q=a%20b', '/read/tides?page=2&q=a%20b'],
  ['/wiki/AC%2FDC', '/wiki/AC%2FDC'],
  ['/wiki/100%25', '/wiki/100%25'],
  ['/wiki/50%', '/wiki/50%'],
  ['/wiki/a%5Cb', '/wiki/a%5Cb'],
  ['/läden/№1', '/l%C3%A4den/%E2%84%961'],
  ["/o'neill;v=1/(x)/[y]", "/o'neill;v=1/(x)/[y]"],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['/..%2f..%2fadmin', '/'],
  ['/tally/sign-out', '/'],
  [`/${'a'.repeat(1500)}`, '/'],
]

const doors = ['buy', 'sign-on', 'both in a row'] as const
for (const door of doors) {
  for (const [asked, landed] of returns) {
    test(`${door}: whoever is to return to ${asked.slice(0, 30)} lands on ${landed}`, async () => {
      const { browser, network } = createWorld()
      const query = new URLSearchParams({ return: asked }).toString()
      const isThere = (url: URL): boolean => !url.pathname.startsWith('/tally/')
      const stop = { stopAt: (url: URL) => url.origin === site && isThere(url) }
      const paths = { buy: [`buy?sku=tides&${query}`], 'sign-on': [`sign-on?${query}`] }
      const both = [...paths['sign-on'], ...paths.buy]
      for (const path of door === 'both in a row' ? both : paths[door]) {
        const { url } = await browser.open(`${site}/tally/${path}`, stop)
        assert.equal(url, site + landed)
      }
      assert.equal(network.purchases().length, door === 'sign-on' ? 0 : 1)
    })
  }
}

for (const [asked, landed] of returns.filter(([path]) => path.startsWith('/'))) {
  test(`ticket: whoever is sent to ${asked.slice(0, 30)} lands on ${landed}`, async () => {
    const key = makeEncryptionKey('site-1')
    const world = createWorld({ encryptionKey: [{ ...key }] })
    // As the network writes it: an address, whatever the merchant had typed.
    const { href } = new URL(asked, site)
    if (new URL(href).origin !== site) return
    const visit = await world.browser.open(`${site}/tally/ticket`, {
      method: 'POST',
      body: new URLSearchParams({ ticket: makeTicket(world, { to: key, claims: { url: href } }) }),
      headers: { origin: world.network.issuer },
      stopAt: ({ pathname }) => !pathname.startsWith('/tally/'),
    })
    assert.equal(visit.url, site + landed)
  })
}
