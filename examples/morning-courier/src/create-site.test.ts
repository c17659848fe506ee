// What the paper shows to whom, without a network: prices to everybody, texts to nobody who has not paid.
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import test from 'node:test'
import { priceText } from '@tallystick/merchant'
import { catalogue } from './catalogue.ts'
import { createSite, offers, registration } from './create-site.ts'

const { privateKey } = generateKeyPairSync('ed25519')

async function withSite(run: (site: string) => Promise<void>): Promise<void> {
  const probe = createServer().listen(0)
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  const site = createSite({
    issuer: 'https://network.example',
    merchant: 'mer_courier',
    key: { ...privateKey.export({ format: 'jwk' }), kid: 'k1' },
    secret: 'a secret of at least thirty-two bytes',
    site: `http://localhost:${port}`,
    http: { fetch: () => Promise.reject(new TypeError('nobody may be called')) },
    log: () => undefined,
  })
  await site.listen(port)
  try {
    await run(`http://localhost:${port}`)
  } finally {
    await site.close()
  }
}

test('every article is for sale and every offer has its article', () => {
  assert.equal(catalogue.length, registration.offers.length)
  assert.equal(new Set(catalogue.map(({ sku }) => sku)).size, offers.length)
  for (const { paragraphs } of catalogue) assert.ok(paragraphs.length >= 4)
})

test('the front page names every article with its price', async () => {
  await withSite(async (site) => {
    const page = await (await fetch(site)).text()
    for (const { offer } of catalogue) {
      assert.ok(page.includes(priceText(offer)), offer.sku)
      assert.ok(page.includes(`href="${offer.path ?? ''}"`), offer.sku)
    }
  })
})

const sold = catalogue.filter(({ isMetered }) => isMetered !== true)
for (const { offer, paragraphs } of sold) {
  test(`unpaid, ${offer.sku} shows its first paragraph and a buy link only`, async () => {
    await withSite(async (site) => {
      const response = await fetch(site + (offer.path ?? ''))
      const page = await response.text()
      assert.equal(response.headers.get('cache-control'), 'private, no-store')
      assert.ok(page.includes(paragraphs[0] ?? ''))
      for (const paid of paragraphs.slice(1)) assert.ok(!page.includes(paid.slice(0, 40)))
      assert.ok(page.includes(`/tally/buy?sku=${offer.sku}`))
    })
  })
}

test('one of the longer reads is free each week, and the next one says when there is another', async () => {
  await withSite(async (site) => {
    const [first, second] = catalogue.filter(({ isMetered }) => isMetered === true)
    const open = async (article: typeof first, cookie = ''): Promise<Response> =>
      fetch(site + (article?.offer.path ?? ''), { headers: { cookie } })
    const free = await open(first)
    const page = await free.text()
    assert.ok(page.includes((first?.paragraphs[1] ?? '').slice(0, 40)))
    assert.match(page, /This one is on the paper\. You have had your free item this week\./)
    const cookie = (free.headers.getSetCookie()[0] ?? '').split(';')[0]
    const closed = await (await open(second, cookie)).text()
    assert.ok(!closed.includes((second?.paragraphs[1] ?? '').slice(0, 40)))
    assert.match(closed, /50 cents, on your tab; no subscription/)
    assert.match(closed, /The count starts anew on Monday/)
    assert.match(await (await open(first, cookie)).text(), /This one is on the paper/)
  })
})

test('the readers’ room asks for a sign-on; unknown articles are not found', async () => {
  await withSite(async (site) => {
    const headers = { 'sec-fetch-mode': 'navigate' }
    const room = await fetch(`${site}/readers-room`, { redirect: 'manual', headers })
    assert.doesNotMatch(await room.text(), /Letters/)
    assert.ok([303, 401].includes(room.status))
    assert.equal((await fetch(`${site}/articles/unknown`)).status, 404)
  })
})
