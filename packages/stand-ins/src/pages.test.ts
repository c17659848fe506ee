import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { findAxeFaults, openChromium } from '@tallystick/test-browser'
import { createTransport } from 'nodemailer'
import type { Browser, Page } from 'playwright-core'
import { startMailbox } from './mailbox/index.ts'
import { startProcessor } from './processor/index.ts'

// A folder in STAND_IN_SHOTS collects a picture of every page that is looked at.
const shotsFolder = process.env['STAND_IN_SHOTS']

async function launch(t: TestContext): Promise<Browser> {
  const browser = await openChromium()
  t.after(() => browser.close())
  return browser
}

async function shoot(page: Page, name: string): Promise<void> {
  if (shotsFolder === undefined) return
  mkdirSync(shotsFolder, { recursive: true })
  const path = join(shotsFolder, `${name.replaceAll(' ', '-')}.png`)
  await page.screenshot({ path, fullPage: true })
}

type Removable = { remove: () => void }

const looks = [
  ['light', 1200],
  ['light', 360],
  ['dark', 360],
] as const

/** Looks at the page: no accessibility fault, no sideways scrolling, at any of the widths and lights. */
async function inspect(page: Page, name: string): Promise<void> {
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    const where = `${name} ${colorScheme} ${width}`
    const found = (await findAxeFaults(page)).map(({ id, nodes }) => [
      id,
      nodes.map(({ html }) => html),
    ])
    assert.deepEqual(found, [], where)
    const overflow = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    assert.equal(overflow, 0, where)
    await shoot(page, where)
  }
  await page.setViewportSize({ width: 1200, height: 800 })
}

/** The network's side of the return: it sends the customer on to a third origin, as a purchase does. */
async function startReturnSites(t: TestContext): Promise<string> {
  const shop = createServer((_, response) => response.end('<title>Shop</title>'))
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  const shopUrl = `http://localhost:${(shop.address() as AddressInfo).port}/article`
  const network = createServer(({ url = '' }, response) => {
    response.writeHead(303, { location: `${shopUrl}${new URL(url, shopUrl).search}` }).end()
  })
  await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve))
  t.after(() => [shop.close(), network.close()])
  return `http://127.0.0.1:${(network.address() as AddressInfo).port}/register/card`
}

test('a customer adds a card without scripts, by what labels say, and is sent back', async (t) => {
  const browser = await launch(t)
  const returnUrl = await startReturnSites(t)
  const keys = { apiKey: 'a', controlKey: 'c' }
  const { processor, url, close } = await startProcessor({ port: 0, ...keys })
  t.after(close)
  const opened = await fetch(`${url}/v1/setup-sessions`, {
    method: 'POST',
    headers: { authorization: 'Bearer a' },
    body: JSON.stringify({
      id: 'set_1',
      currency: 'USD',
      return_url: returnUrl,
      customer_reference: 'pac_1',
      postal_code: '10115',
      country: 'DE',
    }),
  })
  const { url: cardUrl } = (await opened.json()) as { url: string }
  // The first look is with scripts on, because axe is one; the pages themselves have none.
  const page = await (await browser.newContext()).newPage()
  await page.goto(cardUrl)
  await inspect(page, 'card')
  await page.getByRole('link', { name: '4000 0000 0000 0002' }).click()
  await page.getByRole('button', { name: 'Check and save card' }).click()
  await inspect(page, 'card-declined')
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(cardUrl)
  assert.equal(await plain.getByLabel('Billing postal code').inputValue(), '10115')
  await plain.getByLabel('Card number').fill('4242 4242 4242 4241')
  await plain.getByLabel('Expiry date').fill('08/31')
  await plain.getByLabel('Security code').fill('123')
  await plain.getByRole('button', { name: 'Check and save card' }).click()
  await plain.getByText('its check digit does not fit').waitFor()
  await plain.getByLabel('Card number').fill('4242 4242 4242 4242')
  await plain.getByLabel('Security code').fill('123')
  await plain.getByRole('button', { name: 'Check and save card' }).click()
  await plain.waitForURL('http://localhost:*/article?session=set_1')
  assert.equal(processor.findSetupSession('set_1')?.status, 'verified')
  await page.goto(cardUrl)
  await inspect(page, 'card-ended')
})

test('a person reads the book and tells the processor to misbehave', async (t) => {
  const browser = await launch(t)
  const { processor, url, close } = await startProcessor({ port: 0, apiKey: 'a', controlKey: 'c' })
  t.after(close)
  const page = await (await browser.newContext()).newPage()
  await page.goto(url)
  await inspect(page, 'book-empty')
  const paymentMethods = ['pm_card_ok', 'pm_card_declined', 'pm_card_authentication_required']
  const charges = paymentMethods.map((paymentMethod, n) => {
    const id = `preq_01k6zq0q2v8w7n3m4c5d6e7f8${n}`
    return { id, amount: '4.50', currency: n === 2 ? 'EUR' : 'USD', paymentMethod }
  })
  processor.acceptBatch({ id: 'bat_1', charges })
  await page.goto(url)
  await page.getByLabel('Decline every charge').check()
  await page.getByLabel('Leave lines out of the next').fill('2')
  await page.getByLabel('Instead of answering').selectOption('Never answer')
  await page.getByLabel('Decline these payment methods').fill('pm_a pm_b')
  await page.getByLabel('Refuse batches with one of these').fill('pm_c')
  await page.getByRole('button', { name: 'Do as told' }).click()
  const told = processor.misbehaviour()
  const { declineAll, partialReports, timeOutAnswer, declinePaymentMethods } = told
  assert.deepEqual(
    [declineAll, partialReports, timeOutAnswer, declinePaymentMethods],
    [true, 2, 'none', ['pm_a', 'pm_b']],
  )
  assert.deepEqual(told.refusePaymentMethods, ['pm_c'])
  assert.equal(await page.getByLabel('Leave lines out of the next').inputValue(), '2')
  await inspect(page, 'book')
  await page.getByRole('button', { name: 'Behave again' }).click()
  await page.getByText('Newest first').waitFor()
  assert.equal(processor.misbehaviour().declineAll, false)
  const foreign = await fetch(`${url}/misbehave`, {
    method: 'POST',
    headers: {
      origin: 'https://elsewhere.example',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'declineAll=on',
  })
  assert.equal(foreign.status, 403)
})

test('a person reads mail: the list, a mail as designed, its text', async (t) => {
  const browser = await launch(t)
  const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 })
  t.after(mailbox.close)
  const page = await (await browser.newContext()).newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(mailbox.url)
  await inspect(page, 'mail-none')
  const sender = createTransport({ host: '127.0.0.1', port: mailbox.smtpPort })
  for (const subject of ['Confirm your address', 'Your purchase at The Meridian Review']) {
    await sender.sendMail({
      from: 'Tallystick <hello@network.example>',
      to: 'j@example.org',
      subject,
      text: `Hello,\n\nopen https://network.example/confirm?token=abc to go on.\n`,
      html: `<html lang="en"><body style="font-family:Georgia;background:#fbfaf7;padding:24px">
        <h1 style="color:#0b5d3b">${subject}</h1><script>document.title='bad'</script>
        <p>Open <a href="https://network.example/confirm">this page</a> to go on.</p></body></html>`,
    })
  }
  await page.goto(mailbox.url)
  await inspect(page, 'mail-list')
  await page.getByRole('link', { name: 'Your purchase' }).click()
  await page.frameLocator('iframe').getByRole('heading', { name: 'Your purchase' }).waitFor()
  // The mail's script is kept from running; its styles are not kept from applying.
  assert.match(complaints.join('\n'), /Blocked script execution in 'about:srcdoc'/)
  assert.doesNotMatch(complaints.join('\n'), /style/)
  await shoot(page, 'mail-frame')
  // axe asks every frame for its findings, and would wait for one that allows no script.
  await page.getByTitle('The mail as designed').evaluate((frame: Removable) => frame.remove())
  await inspect(page, 'mail')
  await page.getByRole('link', { name: 'Plain text' }).click()
  await page.getByRole('link', { name: 'https://network.example/confirm?token=abc' }).waitFor()
  await inspect(page, 'mail-text')
  await page.getByRole('link', { name: 'All mails' }).click()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await page.getByText('No mail yet').waitFor()
  assert.equal(mailbox.messages().length, 0)
})
