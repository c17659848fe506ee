// Registering in the middle of a purchase, through the processor's card page, and back into the purchase.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startProcessor } from '@tallystick/stand-ins/processor'
import type { StartedProcessor } from '@tallystick/stand-ins/processor'
import {
  choosePassword,
  mailsTo,
  newcomer,
  newcomersPassword as password,
  proofPathsTo,
  toCardPage,
  typeCard,
} from './testing/register-steps.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { confirmByMail, lastNotice } from './testing/step-up.ts'
import { buy, detailsOf, open, push, redeem, signOn, submit } from './testing/walk-pages.ts'
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

async function registrationPage(browser: Browser, url: string): Promise<Page> {
  const signOn = await open(browser, url)
  const link = /href="(\/register[^"]*)"/.exec(signOn.html)?.[1] ?? ''
  return await open(browser, link.replaceAll('&amp;', '&'))
}

async function subjectsTo(name: string): Promise<readonly string[]> {
  return (await mailsTo(market.net, name)).map(({ subject }) => subject)
}

test('register in the middle of a purchase; the purchase goes on', async () => {
  const browser = market.browser()
  const pushed = await push(courier, { details: detailsOf(courier, 'r-1', 'article') })
  const page = await registrationPage(browser, pushed.url)
  assertBuying(page)
  const second = await submit(browser, page, '/register', { email: 'ada@example.org' })
  assertBuying(second)
  const card = await toCardPage(browser, page, 'ada')
  const done = await typeCard(browser, card, '4242424242424242')
  assert.equal(done.status, 200, done.html)
  assertBuying(done)
  assert.match(done.html, /Continue to “The article”/)
  const confirm = await choosePassword(browser, done)
  assert.match(confirm.html, /Buy for \$2\.50/)
  const back = await submit(browser, confirm, '/confirm/')
  assert.equal((await redeem(courier, { pushed, back })).detail['status'], 'purchased')
  assert.deepEqual(await subjectsTo('ada'), ['Your account at Tallystick is open'])

  const account = await open(browser, '/account')
  assert.match(account.html, /Visa ending in 4242/)
  await submit(browser, account, '/sign-off')
  const returned = await open(browser, await leavingAddress(card))
  assert.equal(new URL(returned.url).pathname, '/sign-on', 'the way back opens no second session')
})

/** What is bought, for how much, where, and the way back. */
function assertBuying({ html }: Page): void {
  const band = /<div class="buying">[\s\S]*?<\/div>/.exec(html)?.[0] ?? ''
  assert.match(band, /The article/)
  assert.match(band, /\$2\.50/)
  assert.match(band, new RegExp(`href="${courier.site}/article"`))
  assert.match(band, /Courier/)
}

test('who registers in German is written to and shown pages in German', async () => {
  const browser = market.browser()
  await browser.send('/language/de')
  const page = await open(browser, '/register')
  assert.match(page.html, /<html lang="de">/)
  const done = await typeCard(browser, await toCardPage(browser, page, 'gerda'), '4242424242424242')
  assert.match(done.html, /<html lang="de">/)
  assert.match((await subjectsTo('gerda'))[0] ?? '', /Konto/)
  browser.dropCookie('tallystick-language')
  assert.match((await open(browser, '/account')).html, /<html lang="de">/, 'the profile knows')
})

test('the process dies before the new account is signed on: the same browser goes on from there, once', async () => {
  const browser = market.browser()
  const card = await toCardPage(browser, await open(browser, '/register'), 'grace')
  dyingAt = 'signon.start-session'
  const died = await typeCard(browser, card, '4242424242424242')
  dyingAt = ''
  assert.equal(died.status, 500)
  const stranger = market.browser()
  await open(stranger, '/')
  assert.equal((await open(stranger, died.url)).status, 404)
  const again = await open(browser, died.url)
  const account = await choosePassword(browser, again)
  assert.equal(new URL(account.url).pathname, '/account')
  await submit(browser, account, '/sign-off')
  assert.equal(new URL((await open(browser, died.url)).url).pathname, '/sign-on')
  await signOnBy('grace')
})

test('the process dies before the new account is signed on: a day later only a mailed link leads there', async () => {
  const browser = market.browser()
  const card = await toCardPage(browser, await open(browser, '/register'), 'late')
  dyingAt = 'signon.start-session'
  const died = await typeCard(browser, card, '4242424242424242')
  dyingAt = ''
  market.net.clock.advance({ hours: 24 })
  assert.equal(new URL((await open(browser, died.url)).url).pathname, '/sign-on')
})

async function signOnBy(name: string): Promise<Page> {
  const browser = market.browser()
  const typed = { identifier: `${name}@example.org`, password }
  const account = await submit(browser, await open(browser, '/sign-on'), '/sign-on', typed)
  assert.equal(new URL(account.url).pathname, '/account', account.html)
  return account
}

test('the browser is lost before a password was chosen: a mailed link leads back, and there one is chosen', async () => {
  const lost = market.browser()
  const card = await toCardPage(lost, await open(lost, '/register'), 'hedy')
  await typeCard(lost, card, '4242424242424242')
  for (const typed of ['', 'null', password]) {
    const stranger = market.browser()
    const page = await open(stranger, '/sign-on')
    const sent = { identifier: 'hedy@example.org', password: typed }
    assert.equal((await submit(stranger, page, '/sign-on', sent)).status, 422)
  }
  const browser = market.browser()
  const askLink = async () =>
    await submit(browser, await open(browser, '/sign-on/link'), '/sign-on/link', {
      email: 'hedy@example.org',
    })
  await askLink()
  const none = await lastNotice(market.net, 'sign_on_link', 'hedy@example.org')
  assert.deepEqual(none, {}, 'its mailbox has not answered')
  const [proof = ''] = await proofPathsTo(market.net, 'hedy')
  await submit(browser, await open(browser, proof), proof)
  market.net.clock.advance({ seconds: 1 })
  await askLink()
  const path = (await lastNotice(market.net, 'sign_on_link'))['path'] ?? ''
  const account = await submit(browser, await open(browser, path), path)
  assert.equal(new URL(account.url).pathname, '/account')
  const profile = await open(browser, '/profile')
  const list = /id="to-do"[\s\S]*?<\/section>/.exec(profile.html)?.[0] ?? ''
  const links = [...list.matchAll(/<li>\s*<a href="([^"]+)"/g)].map(([, href]) => href)
  assert.deepEqual(links, [
    '/register/finish?next=%2Fprofile',
    '/profile/security/phrase',
    '/profile/security/code',
  ])
  await choosePassword(browser, await open(browser, '/register/finish'))
  await signOnBy('hedy')
  assert.doesNotMatch((await open(browser, '/profile')).html, /register\/finish/)
  // Later, the ordinary ways ask for a second factor.
  const ask = await confirmByMail(market.net, browser, await signedOnAt(browser, 'code'))
  const made = await submit(browser, ask, '/profile/security/code')
  assert.match(made.html, /[0-9A-Z]{5}-[0-9A-Z]{5}/)
})

async function signedOnAt(browser: Browser, page: string): Promise<Page> {
  await submit(browser, await open(browser, '/account'), '/sign-off')
  const typed = { identifier: 'hedy@example.org', password }
  await submit(browser, await open(browser, '/sign-on'), '/sign-on', typed)
  return await open(browser, `/profile/security/${page}`)
}

test('the first password is its owner’s to choose: nobody else, and not twice', async () => {
  const stranger = market.browser()
  const page = await open(stranger, '/register/finish')
  assert.equal(new URL(page.url).pathname, '/sign-on')
  const other = market.browser()
  const ida = await market.register('ida')
  await signOn(other, await open(other, '/sign-on'), ida)
  const past = await open(other, '/register/finish?next=%2Flibrary')
  assert.equal(new URL(past.url).pathname, '/library', 'who has a password is led on')
  const { fields } = readPageForm((await open(other, '/account')).html, '/sign-off')
  const posted = await other.post('/register/finish', { ...fields, password: 'words of a thief' })
  assert.equal(posted.headers.get('location'), '/account')
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), ida)
  assert.equal((await open(browser, '/account')).status, 200, 'the password is the one of before')
})

test('mistakes stand at their fields, what was typed stays', async () => {
  const browser = market.browser()
  const page = await open(browser, '/register')
  const first = await submit(browser, page, '/register', { email: 'not an address' })
  assert.equal(first.status, 422)
  assert.match(first.html, /id="error-email"/)
  const second = await submit(browser, page, '/register', { email: 'Bess@EXAMPLE.org' })
  const typed = { ...newcomer, first_name: '', last_name: '', postal_code: '1' }
  const answer = await submit(browser, second, '/register', typed)
  assert.equal(answer.status, 422)
  assert.match(answer.html, /2 answers need another look/)
  assert.match(answer.html, /value="1"/)
  assert.match(answer.html, /Bess@example\.org/)
})

test('without scripts a password is typed twice; with them once', async () => {
  const browser = market.browser()
  const card = await toCardPage(browser, await open(browser, '/register'), 'jane')
  const done = await typeCard(browser, card, '4242424242424242')
  assert.match(done.html, /<noscript>[\s\S]*name="password_again"[\s\S]*<\/noscript>/)
  const typed = { password, password_again: 'other words than before' }
  const differ = await submit(browser, done, '/register/finish', typed)
  assert.equal(differ.status, 422)
  assert.match(differ.html, /id="error-password_again"/)
  assert.doesNotMatch(differ.html, /many words make one|other words than before/)
  const next = await submit(browser, differ, '/register/finish', {
    password,
    password_again: password,
  })
  assert.equal(new URL(next.url).pathname, '/account')
  await signOnBy('jane')
})

const known: readonly (readonly [
  name: string,
  typed: Readonly<Record<string, string>>,
  expected: Readonly<Record<string, string>>,
])[] = [
  [
    'zoe.zone+news',
    { country: 'CH', postal_code: '8001', time_zone: 'Europe/Zurich' },
    { member_id: 'zoe.zone', time_zone: 'Europe/Zurich', currency: 'USD' },
  ],
  [
    'no-script',
    { country: 'US', postal_code: '94105', time_zone: '' },
    { member_id: 'no-script', time_zone: 'America/New_York', currency: 'USD' },
  ],
  [
    'odd-browser',
    { country: 'FR', postal_code: '75001', time_zone: 'Nowhere/<b>' },
    { member_id: 'odd-browser', time_zone: 'Europe/Paris', currency: 'USD' },
  ],
]
for (const [name, typed, expected] of known) {
  test(`what is not asked is known: ${name}`, async () => {
    const browser = market.browser()
    const page = await open(browser, '/register')
    const card = await toCardPage(browser, page, name, { ...newcomer, ...typed })
    const done = await typeCard(browser, card, '4242424242424242')
    await choosePassword(browser, done)
    const profile = (await open(browser, '/profile')).html
    for (const text of Object.values(expected)) assert.ok(profile.includes(text), text)
  })
}

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
  await choosePassword(first, await typeCard(first, card, '4242424242424242'))
  const browser = market.browser()
  const customer = { email: 'faye@example.org', password }
  const walked = await buy(browser, courier, {
    id: 'f-1',
    sku: 'article',
    customer: { ...customer, memberId: '', token: '', paymentAccount: '', purchasingAccount: '' },
  })
  assert.equal((await redeem(courier, walked)).detail['status'], 'purchased')
})
