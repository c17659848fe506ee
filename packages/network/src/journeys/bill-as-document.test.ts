// The bill from the purchase to the printed statement: whose, for whom, what was paid, and the same in every form.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import type { Browser } from './testing/open-browser.ts'
import { openMarket, password } from './testing/open-market.ts'
import type { Market, TestCustomer } from './testing/open-market.ts'
import { readPageForm } from './testing/read-page-form.ts'

let market: Market
let merchant: string
before(async () => {
  market = await openMarket({
    settings: {
      TALLYSTICK_OPERATOR_NAME: 'Verband der Zeitungen e. V.',
      TALLYSTICK_OPERATOR_ADDRESS: 'Hafenstraße 12; 20457 Hamburg',
      TALLYSTICK_OPERATOR_PHONE: '+49 40 1234567',
    },
  })
  const shop = await market.openShop('Harbour Data')
  merchant = shop.merchant
  await market.sell(shop, 'tides', '2.50', { kind: 'metered' })
})
after(() => market.close())

async function signOn(customer: TestCustomer): Promise<Browser> {
  const browser = market.browser()
  const page = await (await browser.send('/sign-on')).text()
  const form = readPageForm(page, '/sign-on')
  const fields = { ...form.fields, identifier: customer.email, password }
  assert.equal((await browser.post(form.action, fields)).status, 303)
  return browser
}

async function change(
  browser: Browser,
  action: string,
  fields: Record<string, string>,
): Promise<void> {
  const form = readPageForm(await (await browser.send('/profile')).text(), action)
  assert.equal((await browser.post(action, { ...form.fields, ...fields })).status, 303)
}

async function textOf(browser: Browser, path: string): Promise<string> {
  const response = await browser.send(path)
  assert.equal(response.status, 200, path)
  if (!path.endsWith('.pdf')) {
    const html = await response.text()
    return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  }
  const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()))
  return (await extractText(pdf, { mergePages: true })).text.replaceAll(/\s+/g, ' ')
}

function assertSays(text: string, ...words: readonly string[]): void {
  for (const word of words) assert.ok(text.includes(word), `${word} in ${text}`)
}

/** Runs the day, and has what it asks for paid. */
async function billOn(date: string): Promise<void> {
  const { call, operatorToken, url } = market.net
  const run = await call(operatorToken, 'POST', '/billing/runs', { date })
  const { body } = await call(
    operatorToken,
    'GET',
    `/billing/runs/${String(run.body['run'])}/requests`,
  )
  const requests = body['data'] as { request: string }[]
  const lines = requests.map(({ request }) => `${JSON.stringify({ request, status: 'paid' })}\n`)
  const answer = await fetch(`${url}/api/v1/billing/reports`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${operatorToken}`,
      'content-type': 'application/x-ndjson',
    },
    body: lines.join(''),
  })
  assert.ok(answer.ok, await answer.text())
}

/** Of a column of a file, in millionths. */
function sumOf(csv: string, column: number): bigint {
  const records = csv.trim().split('\r\n').slice(1)
  return records.reduce((sum, record) => {
    const [whole = '0', part = ''] = (record.split(',')[column] ?? '').split('.')
    return sum + BigInt(whole || '0') * 1_000_000n + BigInt(part.padEnd(6, '0'))
  }, 0n)
}

test('page, PDF and CSV say the same; a closed one goes on saying what held when it closed', async () => {
  const ada = await market.register('ada-bill', { last_name: 'Lovelace', billing_day: 22 })
  const buy = async (id: string) => {
    const order = { id, merchant, offer: 'tides' }
    const { status } = await market.net.call(ada.token, 'POST', '/purchases', order)
    assert.equal(status, 201)
  }
  await buy('one')
  await buy('two')
  const browser = await signOn(ada)
  const operator = ['Verband der Zeitungen e. V.', 'Hafenstraße 12', '20457 Hamburg']
  const open = [
    ...operator,
    'Telephone +49 40 1234567',
    'ada-bill Lovelace',
    'SW1A 1AA',
    'United Kingdom',
    '2 lines in all',
    'Together on',
    'is charged to',
    'if it is more than $4.00.',
  ]
  for (const path of ['/statements', '/statements/current.pdf']) {
    const text = await textOf(browser, path)
    assertSays(text, ...open)
    assert.doesNotMatch(text, /Document number/)
  }
  const today = market.net.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const billedOn = today.with({ day: 22 }).add({ months: today.day > 22 ? 1 : 0 })
  await billOn(billedOn.toString())
  market.net.clock.advance({ hours: 1 })
  await change(browser, '/profile/name', { first_name: 'Augusta', last_name: 'King' })
  await change(browser, '/profile/residence', { country: 'DE', postal_code: '20457' })
  await buy('three')
  const closed = `/statements/${billedOn.toString()}`
  for (const path of [closed, `${closed}.pdf`]) {
    const text = await textOf(browser, path)
    assertSays(text, ...operator, 'ada-bill Lovelace', 'SW1A 1AA', 'United Kingdom')
    assertSays(text, '2 lines in all', '$5.00 was paid on', 'with ', 'Closed on 22')
    assert.match(text, /Document number [0-9A-Z]{28}-1 /)
    assert.doesNotMatch(text, /Augusta King SW1A|Germany/)
  }
  for (const path of ['/statements', '/statements/current.pdf']) {
    assertSays(await textOf(browser, path), 'Augusta King', '20457', 'Germany')
  }
  const csv = await (await browser.send(`${closed}.csv`)).text()
  assert.equal(sumOf(csv, 5) - sumOf(csv, 6), 5_000_000n)
  assertSays(await textOf(browser, `${closed}.pdf`), 'Total, USD $5.00')
  // What was paid stands in the period in which the money came.
  const now = await (await browser.send('/statements/current.csv')).text()
  assert.deepEqual([sumOf(now, 5), sumOf(now, 6)], [2_500_000n, 5_000_000n])
  assertSays(
    await textOf(browser, '/statements/current.pdf'),
    'Previous balance $5.00',
    '2 lines in all $7.50 $5.00',
    'Balance, USD $2.50',
  )
})

test('a receipt says who sold through whom, to whom, and what paid for it', async () => {
  const eve = await market.register('eve-bill', { billing_day: 21 })
  const orders = ['one', 'two'].map((id) => ({ id, merchant, offer: 'tides' }))
  const [first] = await Promise.all(
    orders.map((order) => market.net.call(eve.token, 'POST', '/purchases', order)),
  )
  const path = `/purchases/${String(first?.body['purchase'])}/receipt.pdf`
  const browser = await signOn(eve)
  const before = await textOf(browser, path)
  assertSays(before, 'Verband der Zeitungen e. V.', 'eve-bill Lovelace', 'The tides', '$2.50')
  assert.doesNotMatch(before, /Paid with/)
  const today = market.net.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const billedOn = today.with({ day: 21 }).add({ months: 2 })
  await billOn(billedOn.toString())
  assert.match(await textOf(browser, path), /Paid with \S+/)
})
