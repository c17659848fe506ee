// What the house shows to whom, without a network: findings to everybody, tables and charts to who has paid.
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import test from 'node:test'
import { priceText } from '@tallystick/merchant'
import { catalogue } from './catalogue.ts'
import { createSite, registration } from './create-site.ts'
import { printCsv } from './pages.ts'

const { privateKey } = generateKeyPairSync('ed25519')

async function withSite(run: (site: string) => Promise<void>): Promise<void> {
  const probe = createServer().listen(0)
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  const site = createSite({
    issuer: 'https://network.example',
    merchant: 'mer_harbor',
    key: { ...privateKey.export({ format: 'jwk' }), kid: 'k1' },
    secret: 'a secret of at least thirty-two bytes',
    site: `http://127.0.0.1:${port}`,
    http: { fetch: () => Promise.reject(new TypeError('nobody may be called')) },
    log: () => undefined,
  })
  await site.listen(port)
  try {
    await run(`http://127.0.0.1:${port}`)
  } finally {
    await site.close()
  }
}

test('every report is for sale and every offer has its report', () => {
  assert.equal(catalogue.length, registration.offers.length)
  for (const { table, chart } of catalogue) {
    for (const row of table.rows) assert.equal(row.length, table.columns.length, table.caption)
    for (const { values } of chart.series) assert.equal(values.length, chart.labels.length)
  }
})

test('the list names every report with its price', async () => {
  await withSite(async (site) => {
    const page = await (await fetch(site)).text()
    for (const { offer } of catalogue) assert.ok(page.includes(priceText(offer)), offer.sku)
  })
})

for (const { offer, findings, sections } of catalogue) {
  test(`unpaid, ${offer.sku} shows its findings and a buy link, no chart and no table`, async () => {
    await withSite(async (site) => {
      const response = await fetch(site + (offer.path ?? ''))
      const page = await response.text()
      assert.equal(response.headers.get('cache-control'), 'private, no-store')
      assert.ok(page.includes((findings[0] ?? '').slice(0, 30)))
      assert.ok(page.includes(`/tally/buy?sku=${offer.sku}`))
      assert.doesNotMatch(page, /<table|class="chart"/)
      for (const { paragraphs } of sections) {
        for (const paid of paragraphs) assert.ok(!page.includes(paid.slice(0, 30)))
      }
    })
  })
}

test('the library and its files ask for a sign-on; unknown reports are not found', async () => {
  await withSite(async (site) => {
    for (const path of ['/library', '/library/grain-freight.csv']) {
      const response = await fetch(site + path, { redirect: 'manual' })
      assert.ok([303, 401].includes(response.status), path)
      assert.doesNotMatch(await response.text(), /Vellin/)
    }
    assert.equal((await fetch(`${site}/reports/unknown`)).status, 404)
  })
})

test('tables are printed as CSV', () => {
  const table = { caption: 'c', columns: ['a', 'b'], rows: [['1,400', 'say "x"']] }
  assert.equal(printCsv(table), 'a,b\r\n"1,400","say ""x"""\r\n')
})
