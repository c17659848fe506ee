// The console's pages of what was sold, without scripts: what stands there, narrowed, as a file, and nobody's name.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gatherSales } from './testing/gather-sales.ts'
import type { Browser } from './testing/open-browser.ts'
import { openTenants } from './testing/open-tenants.ts'
import type { Tenants } from './testing/open-tenants.ts'
import { open, signOn } from './testing/walk-pages.ts'
import { openBrowser } from './testing/open-browser.ts'

let tenants: Tenants
let browser: Browser
let base: string
const password = 'correct horse battery'

before(async () => {
  tenants = await openTenants()
  const { net, script, customer } = tenants
  // One who signs on with a password, in the place of Ada, who has none.
  const owner = await script.customer('olive', {
    password,
    first_name: 'Olive',
    last_name: 'Oakley',
  })
  await net.opened.database.transaction('test.give', async (tx) => {
    await tx.query({
      name: 'test.give-organisation',
      text: `update organisation_people set sign_on = (select id from sign_ons where purchasing_account = $1)
        where sign_on = (select id from sign_ons where purchasing_account = $2)`,
      values: [owner.purchasing_account, customer.purchasing_account],
    })
  })
  await gatherSales(net)
  browser = openBrowser(net.url)
  await signOn(browser, await open(browser, '/sign-on'), { email: 'olive@example.org', password })
  base = `/console/${tenants.merchant.merchant}`
})
after(() => tenants.net.close())

const textOf = (page: string): string =>
  page
    .replaceAll(/<head>.*?<\/head>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

async function read(path: string): Promise<string> {
  const { html } = await open(browser, `${base}${path}`)
  const text = textOf(html)
  for (const private_ of ['Lovelace', 'ada@example.org', tenants.customer.purchasing_account]) {
    assert.ok(!html.includes(private_), `${path} tells ${private_}`)
  }
  return text
}

test('the overview has what there is, why nothing is paid, days and best offers', async () => {
  const text = await read('')
  assert.match(text, /What you have \$ ?\d/)
  assert.match(text, /there is no account to pay to/)
  assert.match(text, /The last 30 days/)
  assert.match(text, /Sold best this month .*The print/)
})

test('sales are listed, narrowed and shown one by one', async () => {
  const all = await read('/sales')
  for (const title of ['The article', 'The print', 'The dear'])
    assert.ok(all.includes(title), title)
  const narrowed = await read('/sales?sku=article&state=sold&least=1')
  assert.ok(narrowed.includes('The article') && !narrowed.includes('The print'))
  assert.match(await read('/sales?from=2030-01-01'), /No sale is like that/)
  const wrong = await read('/sales?from=yesterday&sku=none&least=1,2,3')
  assert.match(wrong, /Write a day such as .* There is no offer under this sku.* Write an amount/)
  const { html } = await open(browser, `${base}/sales?sku=article`)
  const [, path = ''] = /href="([^"]*\/sales\/pur_[^"]*)"/.exec(html) ?? []
  const one = textOf((await open(browser, path)).html)
  assert.match(one, /The article .*2\.50.* Yours .*2\.25.*merchants are not told/)
})

test('the list is saved as a file, as it is narrowed', async () => {
  const response = await browser.send(`${base}/sales.csv?sku=print`)
  assert.equal(response.status, 200)
  assert.match(response.headers.get('content-disposition') ?? '', /sales\.csv/)
  const lines = (await response.text()).trimEnd().split('\r\n')
  assert.match(lines[0] ?? '', /^\uFEFF?Sold at \(UTC\),Purchase,Order,Offer,/)
  assert.equal(lines.length, 3)
  assert.ok(lines.slice(1).every((line) => line.includes(',print,The print,1,30.00,27.00,')))
})

test('refunds, figures and payouts', async () => {
  assert.match(await read('/refunds'), /The print dispute .*waits for a decision/)
  assert.match(await read('/refunds?status=refused'), /None is in this state/)
  const figures = await read('/figures')
  assert.match(figures, /December 2026 .*By day.*By offer.*The dear/)
  assert.match(figures, /No week with a sale is over yet/)
  assert.match(await read('/figures?month=2026-11'), /Nothing was sold in this month/)
  assert.match(await read('/payouts'), /Nothing was paid out yet/)
})
