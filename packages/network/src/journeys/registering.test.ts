// Registering in the middle of a purchase, through the processor's card page, and back into the purchase.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startProcessor } from '@tallystick/stand-ins/processor'
import type { StartedProcessor } from '@tallystick/stand-ins/processor'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { confirmByMail } from './testing/step-up.ts'
import { buy, detailsOf, open, push, redeem, submit } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

let processor: StartedProcessor
let market: Market
let courier: Shop
// A transaction before which the process dies.
let dyingAt = ''

before(async () => {
  processor = await startProcessor({ port: 0, apiKey: 'key', controlKey: 'control' })
  market = await openMarket({
    wrapDatabase: (database) => ({
      ...database,
      transaction: (name, work) =>
        name === dyingAt
          ? Promise.reject(new Error('the process died'))
          : database.transaction(name, work),
    }),
    settings: { TALLYSTICK_PROCESSOR_URL: processor.url, TALLYSTICK_PROCESSOR_KEY: 'key' },
  })
  courier = await market.openShop('Courier')
  await market.sell(courier, 'article', '2.50')
})
after(async () => {
  await market.close()
  await processor.close()
})

function typedFor(name: string): Record<string, string> {
  return {
    first_name: 'Ada',
    last_name: 'Lovelace',
    country: 'DE',
    postal_code: '10115',
    email: `${name}@example.org`,
    member_id: name,
    password: 'many words make one',
    password_again: 'many words make one',
    recovery_phrase: 'a sentence only I would write',
    currency: 'USD',
    time_zone: 'Europe/Berlin',
  }
}

/** Types a card on the processor's page; answers where it sends the browser, or its page. */
async function typeCard(browser: Browser, page: Page, number: string): Promise<Page> {
  const form = readPageForm(page.html, '/setup/')
  const response = await browser.post(new URL(form.action, page.url).href, {
    ...form.fields,
    number,
    expiry: '08/29',
    cvc: '123',
    postal_code: '10115',
  })
  const location = response.headers.get('location')
  if (location === null) {
    return { status: response.status, url: page.url, html: await response.text() }
  }
  return await open(browser, location)
}

async function registrationPage(browser: Browser, url: string): Promise<Page> {
  const signOn = await open(browser, url)
  const link = /href="(\/register[^"]*)"/.exec(signOn.html)?.[1] ?? ''
  return await open(browser, link.replaceAll('&amp;', '&'))
}

async function toCardPage(browser: Browser, page: Page, name: string): Promise<Page> {
  const answer = await submit(browser, page, '/register', typedFor(name))
  assert.ok(answer.url.startsWith(processor.url), answer.html)
  // The browser test follows redirects within one origin; here it goes over to the processor.
  return await open(browser, answer.url)
}

test('register in the middle of a purchase; the purchase goes on', async () => {
  const browser = market.browser()
  const pushed = await push(courier, { details: detailsOf(courier, 'r-1', 'article') })
  const page = await registrationPage(browser, pushed.url)
  assert.match(page.html, /The article/)
  const card = await toCardPage(browser, page, 'ada')
  const done = await typeCard(browser, card, '4242424242424242')
  assert.equal(done.status, 200, done.html)
  assert.match(done.html, /Your account is open/)
  const onwards = /href="(\/confirm\/[^"]*)"/.exec(done.html)?.[1] ?? ''
  const confirm = await open(browser, onwards)
  assert.match(confirm.html, /Buy for \$2\.50/)
  const back = await submit(browser, confirm, '/confirm/')
  assert.equal((await redeem(courier, { pushed, back })).detail['status'], 'purchased')

  const mails = await market.net.opened.database.read('test.mails', (tx) =>
    tx.query<{ subject: string }>({
      name: 'test.select-mails',
      text: `select subject from outbox_mails where recipient = 'ada@example.org'`,
    }),
  )
  assert.deepEqual(mails, [{ subject: 'Your account at Tallystick is open' }])

  const account = await open(browser, '/account')
  assert.match(account.html, /Visa ending in 4242/)
  await submit(browser, account, '/sign-off')
  const returned = await open(browser, done.url)
  assert.equal(new URL(returned.url).pathname, '/sign-on', 'the way back opens no second session')
})

test('who registers in German is written to and shown pages in German', async () => {
  const browser = market.browser()
  await browser.send('/language/de')
  const page = await open(browser, '/register')
  assert.match(page.html, /<html lang="de">/)
  const done = await typeCard(browser, await toCardPage(browser, page, 'gerda'), '4242424242424242')
  assert.match(done.html, /<html lang="de">/)
  const [mail] = await market.net.opened.database.read('test.mails', (tx) =>
    tx.query<{ subject: string }>({
      name: 'test.select-german-mails',
      text: `select subject from outbox_mails where recipient = 'gerda@example.org'`,
    }),
  )
  assert.match(mail?.subject ?? '', /Konto/)
  browser.dropCookie('tallystick-language')
  assert.match((await open(browser, '/account')).html, /<html lang="de">/, 'the profile knows')
})

test('the process dies before the personal code is shown: signed on by address, the person finds that there is none, and makes one', async () => {
  const browser = market.browser()
  const card = await toCardPage(browser, await open(browser, '/register'), 'grace')
  dyingAt = 'web.first-personal-code'
  const died = await typeCard(browser, card, '4242424242424242')
  dyingAt = ''
  assert.equal(died.status, 500)
  // Reloaded, and from then on: the account is open, and nobody is signed on by the way back.
  const again = await open(browser, died.url)
  assert.equal(new URL(again.url).pathname, '/sign-on')
  const typed = { identifier: 'grace@example.org', password: 'many words make one' }
  const account = await submit(browser, again, '/sign-on', typed)
  assert.equal(new URL(account.url).pathname, '/account')
  assert.match((await open(browser, '/profile/security')).html, /You have none yet/)
  const asked = await open(browser, '/profile/security/code')
  const ask = await confirmByMail(market.net, browser, asked)
  const made = await submit(browser, ask, '/profile/security/code')
  assert.match(made.html, /[0-9A-Z]{5}-[0-9A-Z]{5}/)
  assert.doesNotMatch((await open(browser, '/profile/security')).html, /You have none yet/)
})

test('mistakes stand at their fields, what was typed stays, passwords do not', async () => {
  const browser = market.browser()
  const page = await open(browser, '/register')
  const typed = {
    ...typedFor('bess'),
    email: 'not an address',
    postal_code: '1',
    password_again: 'other words than before',
  }
  const answer = await submit(browser, page, '/register', typed)
  assert.equal(answer.status, 422)
  assert.match(answer.html, /3 answers need another look/)
  assert.match(answer.html, /value="not an address"/)
  assert.match(answer.html, /value="Lovelace"/)
  assert.doesNotMatch(answer.html, /many words make one|other words than before/)
})

const cards: readonly [number: string, words: RegExp][] = [
  ['4000000000000002', /The card was declined/],
  ['4000000000000069', /The card has expired/],
  ['4000000000000010', /The postal code did not match/],
]
for (const [index, [number, words]] of cards.entries()) {
  test(`a card that is refused, and another try: ${number}`, async () => {
    const browser = market.browser()
    const name = `card-${index}`
    const card = await toCardPage(browser, await open(browser, '/register'), name)
    await typeCard(browser, card, number)
    const left = await open(browser, await leavingAddress(card))
    assert.match(left.html, words)
    const again = await submit(browser, left, '/register/card')
    const done = await typeCard(browser, await open(browser, again.url), '4242424242424242')
    assert.match(done.html, /Your account is open/)
  })
}

test('a card that was typed at a processor that is set up no longer is asked after nowhere else', async () => {
  const browser = market.browser()
  const card = await toCardPage(browser, await open(browser, '/register'), 'gone')
  const address = await leavingAddress(card)
  await market.net.opened.database.transaction('test.move', (tx) =>
    tx.query({
      name: 'test.move-registration',
      text: `update registrations set card_processor = 'gone' where status = 'started'`,
      values: [],
    }),
  )
  await typeCard(browser, card, '4242424242424242')
  const left = await open(browser, address)
  assert.match(left.html, /The card could not be checked/)
  // Another try goes to a processor that there is.
  const again = await submit(browser, left, '/register/card')
  const done = await typeCard(browser, await open(browser, again.url), '4242424242424242')
  assert.match(done.html, /Your account is open/)
})

/** Where the card page would send the browser back to, taken from its own record of the session. */
async function leavingAddress(card: Page): Promise<string> {
  const secret = new URL(card.url).pathname.split('/')[2] ?? ''
  await Promise.resolve()
  const session = processor.processor.findSetupSessionBySecret(secret)
  if (session === undefined) throw new Error('no such session')
  const url = new URL(session.returnUrl)
  url.searchParams.set('session', session.id)
  return url.href
}

test('leaving the card page: nothing is open, and one may try again', async () => {
  const browser = market.browser()
  const card = await toCardPage(browser, await open(browser, '/register'), 'cora')
  const left = await open(browser, `${card.url}/cancel`)
  const back = await open(browser, left.url)
  assert.match(back.html, /No card yet/)
  assert.equal(new URL((await open(browser, '/account')).url).pathname, '/sign-on')
})

test('an address that has an account: said after the card, and told to its owner by mail', async () => {
  await market.register('dora')
  const browser = market.browser()
  const card = await toCardPage(browser, await open(browser, '/register'), 'dora')
  const done = await typeCard(browser, card, '4242424242424242')
  assert.match(done.html, /id="error-email"/)
  assert.equal(new URL((await open(browser, '/account')).url).pathname, '/sign-on')
})

test('the way back belongs to the browser that set out', async () => {
  const browser = market.browser()
  const card = await toCardPage(browser, await open(browser, '/register'), 'edna')
  await typeCard(browser, card, '4000000000000002')
  const address = await leavingAddress(card)
  const stranger = market.browser()
  await open(stranger, '/')
  assert.equal((await open(stranger, address)).status, 404)
  // Whoever knows the registration may call their browser what they like: no form's token opens it.
  const registration = new URL(address, market.net.url).searchParams.get('registration') ?? ''
  const own = stranger.cookie('tally-browser') ?? ''
  for (const claimed of [`${own} ${registration}`, `card-return;${registration};${own}`]) {
    stranger.setCookie('tally-browser', claimed)
    const page = await open(stranger, '/sign-on')
    const check = readPageForm(page.html, '/sign-on').fields['csrf'] ?? ''
    stranger.setCookie('tally-browser', own)
    const query = new URLSearchParams({ registration, check }).toString()
    assert.equal((await open(stranger, `/register/card-return?${query}`)).status, 404)
  }
})

test('the form leads to the processor, and its policy says so', async () => {
  const answer = await fetch(`${market.net.url}/register`)
  assert.ok(
    answer.headers
      .get('content-security-policy')
      ?.includes(`form-action 'self' ${new URL(processor.url).origin}`),
  )
})

test('a registered customer signs on with the password that was chosen', async () => {
  const first = market.browser()
  const card = await toCardPage(first, await open(first, '/register'), 'faye')
  await typeCard(first, card, '4242424242424242')
  const { email, password } = typedFor('faye')
  const browser = market.browser()
  const customer = { email: email ?? '', password: password ?? '' }
  const walked = await buy(browser, courier, {
    id: 'f-1',
    sku: 'article',
    customer: { ...customer, memberId: '', token: '', paymentAccount: '', purchasingAccount: '' },
  })
  assert.equal((await redeem(courier, walked)).detail['status'], 'purchased')
})
