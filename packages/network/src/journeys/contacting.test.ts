// A person writes to customer service on the pages and is answered: signed on, about a purchase; and not signed on,
// with an address that nobody has proved. Others find none of it, and merchants learn nothing.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { MailMessage } from '../platform/index.ts'
import type { Browser } from './testing/open-browser.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { open, signOn, submit } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

const sent: MailMessage[] = []
let market: Market
let shop: Shop
let ada: TestCustomer
let bob: TestCustomer
let purchase: string

before(async () => {
  const mailer = {
    send: (mail: MailMessage) => Promise.resolve(void sent.push(mail)),
    close: () => undefined,
  }
  market = await openMarket({ mailer, settings: { TALLYSTICK_MESSAGES_PER_DAY: '4' } })
  shop = await market.openShop('Courier')
  await market.sell(shop, 'article', '2.50')
  ada = await market.register('ada')
  bob = await market.register('bob')
  const order = { id: 'first', merchant: shop.merchant, offer: 'article' }
  const { body } = await market.net.call(ada.token, 'POST', '/purchases', order)
  purchase = String(body['purchase'])
})
after(() => market.close())

async function signedOn(customer: TestCustomer): Promise<Browser> {
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), customer)
  return browser
}

async function operate(method: string, path: string, body?: object) {
  const { operatorToken, call } = market.net
  const answer = await call(operatorToken, method, `/conversations${path}`, body)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}

/** Everything that waits becomes a mail and leaves. @returns the mails that left. */
async function deliver(): Promise<readonly MailMessage[]> {
  await market.net.network.doDueWork()
  return sent.splice(0)
}

async function answer(conversation: string, text: string): Promise<MailMessage> {
  await deliver()
  await operate('POST', `/${conversation}/answers`, { text, by: 'Grace' })
  const [mail, ...more] = await deliver()
  assert.ok(mail)
  assert.deepEqual(more, [], 'one mail')
  return mail
}

/** The open conversation that begins so. */
async function findOpen(beginning: string): Promise<string> {
  const { data } = await operate('GET', '/queue?limit=200')
  const found = (data as readonly Record<string, unknown>[]).find(({ first_text: text }) =>
    String(text).startsWith(beginning),
  )
  return String(found?.['conversation'])
}

function linkIn({ text }: MailMessage): string {
  const found = /http:\/\/localhost:\d+(\/help\/messages\/\S+)/.exec(text)?.[1]
  assert.ok(found, text)
  return found
}

test('from the page of a purchase to the answer, and on', async () => {
  const browser = await signedOn(ada)
  const item = await open(browser, `/purchases/${purchase}`)
  const [, href = ''] = /href="(\/help\/contact\?purchase=[^"]+)"/.exec(item.html) ?? []
  const form = await open(browser, href)
  assert.match(form.html, new RegExp(`value="${purchase}"\\s+selected`))
  const wrong = await submit(browser, form, '/help/contact', { purchase, message: ' ' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Write what it is about\./)
  const message = 'The last page <b>is missing</b>.\n\nCan you help?'
  const page = await submit(browser, wrong, '/help/contact', { purchase, message })
  assert.match(page.url, /\/help\/messages\/cnv_\w+$/)
  assert.match(page.html, /Waiting for our answer/)
  assert.match(page.html, /&lt;b&gt;is missing/)
  assert.match(page.html, new RegExp(`href="/purchases/${purchase}"`))

  const conversation = await findOpen('The last page')
  assert.match(page.url, new RegExp(conversation))
  const mail = await answer(conversation, 'It is there again.\n\nPlease look.')
  assert.equal(mail.to, ada.email)
  assert.match(mail.text, /It is there again\.\n\nPlease look\./)
  const back = await open(browser, linkIn(mail))
  assert.match(back.html, /Answered/)
  assert.match(back.html, /It is there again\./)
  assert.doesNotMatch(back.html, /Grace/, 'who it was is nobody’s to know')
  const again = await submit(browser, back, '/help/messages/', { message: 'Thank you.' })
  assert.match(again.html, /Waiting for our answer/)
  const list = await open(browser, '/help/messages')
  assert.match(list.html, /The last page &lt;b&gt;is missing/)
  assert.match(list.html, /The article/)

  const others = await signedOn(bob)
  assert.equal((await open(others, new URL(page.url).pathname)).status, 404)
  assert.match((await open(others, '/help/messages')).html, /You have not written to us yet/)
  const foreign = await open(others, `/help/contact?purchase=${purchase}`)
  assert.doesNotMatch(foreign.html, new RegExp(`value="${purchase}"`))
  const stolen = await submit(others, foreign, '/help/contact', { purchase, message: 'Mine!' })
  assert.equal(stolen.status, 422)
  const { body } = await market.net.call(shop.token, 'GET', '/merchants/me/events')
  assert.doesNotMatch(JSON.stringify(body), /conversation|message/)
})

test('a refusal leads to a person, who sees what stood in the way and what it is about', async () => {
  const browser = await signedOn(ada)
  const refund = `/purchases/${purchase}/refund`
  const typed = { reason: 'quality', explanation: '', amount: '' }
  await submit(browser, await open(browser, refund), refund, typed)
  const refused = await open(browser, refund)
  assert.equal(refused.status, 409)
  const [, href = ''] = /href="(\/help\/contact\?refused=[^"]+)"/.exec(refused.html) ?? []
  const form = await open(browser, href.replaceAll('&amp;', '&'))
  assert.match(form.html, new RegExp(`value="${purchase}"\\s+selected`))
  const sentOff = { purchase, message: 'I have not had it back.' }
  await submit(browser, form, '/help/contact', sentOff)
  const shown = await operate('GET', `/${await findOpen('I have not had it back')}`)
  assert.deepEqual([shown['refused_by'], shown['purchase']], ['refund.already_refunded', purchase])
})

test('a page that was left is read again after signing on', async () => {
  const browser = market.browser()
  await open(browser, `/help/contact?purchase=${purchase}`)
  const page = await signOn(browser, await open(browser, '/sign-on'), ada)
  assert.match(page.url, new RegExp(`/help/contact\\?purchase=${purchase}$`))
})

async function writeAsStranger(browser: Browser, email: string, message: string): Promise<Page> {
  const form = await open(browser, '/help/contact')
  assert.doesNotMatch(form.html, /name="purchase"/)
  return await submit(browser, form, '/help/contact', { email, message })
}

test('somebody who is not signed on: a known address is answered like an unknown one, and neither has mail', async () => {
  await deliver()
  const browser = market.browser()
  const pages: string[] = []
  for (const email of [ada.email, 'nobody@mail.example']) {
    const page = await writeAsStranger(browser, email, 'I cannot sign on.')
    assert.match(page.url, /\/help\/contact\/sent$/)
    pages.push(page.html.replaceAll(/nonce="[^"]*"/g, ''))
  }
  assert.equal(pages[0], pages[1])
  assert.deepEqual(await deliver(), [])
  const adas = await open(await signedOn(ada), '/help/messages')
  assert.doesNotMatch(adas.html, /I cannot sign on/, 'an address proves nothing')
  for (const email of ['ada', 'a@b', 'eve@mail.example\nBcc: x@y.example']) {
    const page = await writeAsStranger(browser, email, 'Hello.')
    assert.equal(page.status, 422, email)
    assert.match(page.html, /Enter an e-mail address/)
  }
})

test('the answer to an address is the only way back to the conversation', async () => {
  const email = 'eve@mail.example'
  await writeAsStranger(market.browser(), email, 'May I have two accounts?')
  const conversation = await findOpen('May I have two')
  const mail = await answer(conversation, 'You may.')
  assert.equal(mail.to, email)
  assert.match(mail.text, /somebody gave this address/)
  const link = linkIn(mail)
  const browser = market.browser()
  assert.match((await open(browser, link.split('?', 1)[0] ?? '')).url, /\/sign-on$/)
  assert.equal((await open(browser, `${link}x`)).status, 404)
  const page = await open(browser, link)
  assert.match(page.html, /May I have two accounts\?/)
  const again = await submit(browser, page, '/help/messages/', { message: 'Thank you!' })
  assert.match(again.html, /Thank you!/)
  assert.match(again.html, /Waiting for our answer/)
  const shown = await operate('GET', `/${conversation}`)
  assert.equal((shown['messages'] as object[]).length, 3)
})

test('more than so many a day are refused, with what was typed still there', async () => {
  const browser = market.browser()
  const write = () => writeAsStranger(browser, 'often@mail.example', 'Once more, please.')
  for (let time = 0; time < 4; time += 1) assert.match((await write()).url, /sent$/)
  const refused = await write()
  assert.equal(refused.status, 429)
  assert.match(refused.html, /as many messages as we take in a day/)
  assert.match(refused.html, />Once more, please\.<\/textarea>/)
})

test('a form that was used before keeps other words, and says so', async () => {
  const browser = market.browser()
  const form = await open(browser, '/help/contact')
  const typed = { email: 'twice@mail.example', message: 'First words.' }
  await submit(browser, form, '/help/contact', typed)
  const other = await submit(browser, form, '/help/contact', { ...typed, message: 'Other words.' })
  assert.equal(other.status, 409)
  assert.match(other.html, />Other words\.<\/textarea>/)
  const sentToo = await submit(browser, other, '/help/contact', {
    ...typed,
    message: 'Other words.',
  })
  assert.match(sentToo.url, /sent$/)
})
