// Every form of the pages, sent with a fault: it comes back with a summary that leads to each wrong field, a title that
// says so, and what was typed, but for secrets. Taken from the pages' own routes: a new form has to have its line here.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from './testing/open-browser.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { escapeHtml, isKept, readFaults } from './testing/read-faults.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { confirmByMail, lastNotice } from './testing/step-up.ts'
import { detailsOf, open, push, signOn, submit } from './testing/walk-pages.ts'

interface Case {
  /** Where the form stands. */
  readonly page: () => Promise<string> | string
  /** How its action begins; the page's own address, unless told. */
  readonly action?: string
  readonly typed: Readonly<Record<string, string>>
  /** The button's own field. */
  readonly pressed?: Readonly<Record<string, string>>
  /** The fields that the summary leads to; none where it is the form as such that was not taken. */
  readonly wrong: readonly string[]
  /** Fields of `typed` that never come back. */
  readonly secrets?: readonly string[]
  /** Who has bought nothing yet; who has no password yet; nobody who is signed on. Unless told, a customer. */
  readonly by?: 'newcomer' | 'registered' | 'stranger'
}

let market: Market
let shop: Shop
let ada: TestCustomer
let browser: Browser
let others: Readonly<Record<NonNullable<Case['by']>, Browser>>
let count = 0

before(async () => {
  market = await openMarket()
  shop = await market.openShop('Courier')
  await market.sell(shop, 'article', '2.50')
  ada = await market.register('ada')
  browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), ada)
  const [newcomer, registered] = [market.browser(), market.browser()]
  await signOn(newcomer, await open(newcomer, '/sign-on'), await market.register('bess'))
  const { email } = await market.register('cleo', { password: undefined })
  await submit(registered, await open(registered, '/sign-on/link'), '/sign-on/link', { email })
  const path = (await lastNotice(market.net, 'sign_on_link'))['path'] ?? ''
  await submit(registered, await open(registered, path), path)
  others = { newcomer, registered, stranger: market.browser() }
})
after(() => market.close())

async function buy(): Promise<string> {
  count += 1
  const offer = `article-${count}`
  await market.sell(shop, offer, '2.50')
  const order = { id: `order-${count}`, merchant: shop.merchant, offer }
  const { body } = await market.net.call(ada.token, 'POST', '/purchases', order)
  return String(body['purchase'])
}

/** The page of a purchase that a merchant sent the browser for. */
async function confirmPage(): Promise<string> {
  const pushed = await push(shop, { details: detailsOf(shop, 'shown', 'article') })
  return new URL((await open(browser, pushed.url)).url).pathname
}

async function joinPage(): Promise<string> {
  const invited = { first_name: 'Max', last_name: '', email: 'max@example.org', member_id: 'max' }
  await market.net.call(ada.token, 'POST', '/group/accounts', invited)
  return (await lastNotice(market.net, 'group_invited'))['path'] ?? ''
}

async function signOnPage(): Promise<string> {
  const account = await open(browser, `/group/add`)
  const typed = { first_name: 'Mia', email: 'mia@example.org', member_id: 'mia' }
  const added = await submit(browser, account, '/group/add', typed)
  return await confirmed(`${/\/group\/pac_\w+/.exec(added.html)?.[0] ?? ''}/sign-ons/add`)
}

async function recoveryPage(): Promise<string> {
  await submit(others.stranger, await open(others.stranger, '/recover'), '/recover', {
    email: ada.email,
  })
  return (await lastNotice(market.net, 'recovery_link'))['path'] ?? ''
}

const secret = 'a secret & <no> echo'
const person = { first_name: 'Max', last_name: 'Hopper', email: 'nowhere', member_id: 'a@b' }

const cases: Readonly<Record<string, Case>> = {
  'POST /buy/:merchant': {
    page: () => `/buy/${shop.merchant}?sku=article`,
    action: '/buy/',
    typed: { one_click: '1', one_click_price: 'ten', one_click_day: '20' },
    wrong: ['one_click_price'],
  },
  'POST /confirm/:transaction': {
    page: confirmPage,
    typed: { one_click: '1', one_click_price: 'ten', one_click_day: '20' },
    wrong: ['one_click_price'],
  },
  'POST /gifts/new': {
    page: async () => `/gifts/new?purchase=${await buy()}`,
    action: '/gifts/new',
    typed: { email: 'nowhere', sender: '', message: 'With "love" & <joy>' },
    wrong: ['email', 'sender'],
  },
  'POST /group/add': {
    page: () => '/group/add',
    typed: { ...person, password: 'short', password_again: 'short', recovery_phrase: secret },
    wrong: ['email', 'member_id', 'password'],
    secrets: ['password', 'password_again', 'recovery_phrase'],
  },
  'POST /group/:account/sign-ons/add': {
    page: signOnPage,
    typed: { ...person, password: 'short', password_again: 'short', recovery_phrase: 'few' },
    wrong: ['email', 'member_id', 'password', 'recovery_phrase'],
    secrets: ['password', 'password_again', 'recovery_phrase'],
  },
  'POST /help/contact': {
    page: () => '/help/contact',
    typed: { email: 'nowhere', message: '' },
    wrong: ['email', 'message'],
    by: 'stranger',
  },
  'POST /help/messages/:id': {
    page: async () => {
      const form = await open(browser, '/help/contact')
      const typed = { purchase: '', message: 'Where is it?' }
      return new URL((await submit(browser, form, '/help/contact', typed)).url).pathname
    },
    typed: { message: '' },
    wrong: ['message'],
  },
  'POST /join/:token': {
    page: joinPage,
    typed: { password: 'many words here', password_again: 'others', recovery_phrase: 'few' },
    wrong: ['password_again'],
    secrets: ['password', 'password_again', 'recovery_phrase'],
    by: 'stranger',
  },
  'POST /limits': {
    page: () => '/limits',
    typed: { form: 'add', window: 'week', merchant: '', 'amount-add': '"ten"' },
    pressed: { do: 'save' },
    wrong: ['amount-add'],
  },
  'POST /notifications': {
    page: () => '/notifications',
    typed: { subscription: '{' },
    wrong: [],
    secrets: ['subscription'],
  },
  'POST /notifications/purchases': {
    page: () => '/notifications',
    action: '/notifications/purchases',
    typed: { purchase_mails: 'xx' },
    wrong: ['purchase_mails'],
  },
  'POST /profile/email': {
    page: () => confirmed('/profile'),
    action: '/profile/email',
    typed: { email: 'no & where' },
    wrong: ['email'],
  },
  'POST /profile/language': {
    page: () => '/profile',
    action: '/profile/language',
    typed: { language: 'xx' },
    wrong: ['language'],
  },
  'POST /profile/name': {
    page: () => '/profile',
    action: '/profile/name',
    typed: { first_name: '', last_name: '' },
    wrong: ['first_name'],
  },
  'POST /profile/privacy/close': {
    page: () => confirmed('/profile/privacy/close', others.newcomer),
    typed: { word: 'perhaps' },
    wrong: ['word'],
    by: 'newcomer',
  },
  'POST /profile/privacy/merchants/:merchant': {
    page: () => `/profile/privacy/merchants/${shop.merchant}`,
    typed: { owned: 'xx' },
    wrong: ['owned'],
  },
  'POST /profile/residence': {
    page: () => '/profile',
    action: '/profile/residence',
    typed: { country: 'DE', postal_code: '1' },
    wrong: ['postal_code'],
  },
  'POST /profile/schedule': {
    page: () => '/profile',
    action: '/profile/schedule',
    typed: { billing_day: '40', time_zone: 'Europe/Berlin' },
    wrong: ['billing_day'],
  },
  'POST /profile/security/app': {
    page: () => confirmed('/profile/security/app'),
    typed: { code: '12' },
    wrong: ['code'],
    secrets: ['code'],
  },
  'POST /profile/security/confirm': {
    page: async () => {
      await submit(browser, await open(browser, '/profile/security'), '/sign-off')
      await signOn(browser, await open(browser, '/sign-on'), ada)
      await submit(
        browser,
        await open(browser, '/profile/security/confirm'),
        '/profile/security/confirm/code',
      )
      return '/profile/security/confirm'
    },
    action: '/profile/security/confirm?',
    typed: { typed: '000000' },
    wrong: ['typed'],
    secrets: ['typed'],
  },
  'POST /profile/security/member-id': {
    page: () => confirmed('/profile/security/member-id'),
    typed: { member_id: 'a@b' },
    wrong: ['member_id'],
  },
  'POST /profile/security/passkeys/add': {
    page: () => confirmed('/profile/security/passkeys/add'),
    typed: { name: '', credential: '{}' },
    wrong: ['name'],
    secrets: ['credential'],
  },
  'POST /profile/security/password': {
    page: () => confirmed('/profile/security/password'),
    typed: { password: 'short', password_again: 'short' },
    wrong: ['password'],
    secrets: ['password', 'password_again'],
  },
  'POST /profile/security/phrase': {
    page: () => confirmed('/profile/security/phrase'),
    typed: { phrase: 'few' },
    wrong: ['phrase'],
    secrets: ['phrase'],
  },
  'POST /purchases/:id/dispute': {
    page: async () => `/purchases/${await buy()}/dispute`,
    typed: { explanation: 'x'.repeat(2001) },
    wrong: ['explanation'],
  },
  'POST /purchases/:id/refund': {
    page: async () => `/purchases/${await buy()}/refund`,
    typed: { reason: '', explanation: 'It "did" not <open>', amount: 'all' },
    wrong: ['reason', 'amount'],
  },
  'POST /recover': {
    page: () => '/recover',
    typed: { email: 'no & where' },
    wrong: ['email'],
    by: 'stranger',
  },
  'POST /recover/address': {
    page: () => '/recover/address',
    typed: { member_id: 'ada', personal_code: 'K7M2Q-9XT4B', phrase: secret, new_email: 'nowhere' },
    wrong: ['new_email'],
    secrets: ['personal_code', 'phrase'],
    by: 'stranger',
  },
  'POST /recover/:token': {
    page: recoveryPage,
    typed: { phrase: secret, password: 'many words here', password_again: 'others' },
    wrong: ['password_again'],
    secrets: ['phrase', 'password', 'password_again'],
    by: 'stranger',
  },
  'POST /console/apply': {
    page: () => '/console/apply',
    typed: {
      name: 'The "Daily"',
      site: 'daily.example/?q',
      sold: 'Tides',
      country: 'DE',
      currency: 'EUR',
    },
    wrong: ['site'],
  },
  'POST /register': {
    page: () => '/register',
    typed: { email: 'no & where' },
    wrong: ['email'],
    by: 'stranger',
  },
  'POST /register, the second page': {
    page: () => '/register',
    typed: { first_name: '', last_name: '', postal_code: '"1"', country: 'DE' },
    pressed: { step: 'details', email: 'max@example.org' },
    wrong: ['first_name', 'postal_code'],
    by: 'stranger',
  },
  'POST /register/finish': {
    page: () => '/register/finish',
    typed: { password: 'short', password_again: 'short' },
    wrong: ['password'],
    secrets: ['password', 'password_again'],
    by: 'registered',
  },
  'POST /register/passkey': {
    page: () => '/register/finish',
    action: '/register/passkey',
    typed: { credential: '{}' },
    wrong: [],
    secrets: ['credential'],
    by: 'registered',
  },
  'POST /sign-on': {
    page: () => '/sign-on',
    typed: { identifier: 'no & body', password: secret, personal_code: 'K7M2Q' },
    wrong: ['identifier'],
    secrets: ['password'],
    by: 'stranger',
  },
  'POST /sign-on/link': {
    page: () => '/sign-on/link',
    typed: { email: 'no & where' },
    wrong: ['email'],
    by: 'stranger',
  },
  'POST /sign-on/passkey': {
    page: () => '/sign-on',
    action: '/sign-on/passkey',
    typed: { credential: '{}' },
    wrong: [],
    secrets: ['credential'],
    by: 'stranger',
  },
  'GET /statements/expenses': {
    page: () => '/statements/expenses',
    typed: { from: '31 April', to: '2026-04-01' },
    wrong: ['from'],
  },
}

/** Nothing is typed into them, or chosen: they are a button. */
const buttons: readonly string[] = [
  'POST /browser-accounts/forget',
  'POST /buy/:merchant/cancel',
  'POST /console/join/:token',
  'POST /confirm/:transaction/cancel',
  'POST /gifts/:code/redeem',
  'POST /gifts/:gift/resend',
  'POST /gifts/:gift/return',
  'POST /group/:account/invitations/:invitation/resend',
  'POST /group/:account/invitations/:invitation/withdraw',
  'POST /group/:account/remove',
  'POST /group/:account/sign-ons/:signOn/remove',
  'POST /library/:purchase/open',
  'POST /limits/freeze',
  'POST /limits/one-click',
  'POST /notifications/:id/remove',
  'POST /profile/email/:token',
  'POST /profile/email/proof',
  'POST /profile/privacy/export',
  'POST /profile/security/app/remove',
  'POST /profile/security/code',
  'POST /profile/security/confirm/code',
  'POST /profile/security/passkeys/:passkey/remove',
  'POST /profile/security/recovery/stop',
  'POST /profile/security/sessions/:session/end',
  'POST /profile/security/sessions/end-all',
  'POST /profile/security/sessions/end-others',
  'POST /purchases/:id/business-expense',
  'POST /register/card',
  'POST /sign-off',
  'POST /sign-on/link/:token',
  'POST /subscriptions/:id/agree',
  'POST /subscriptions/:id/automatic',
  'POST /subscriptions/:id/cancel',
  'POST /subscriptions/:id/renew',
]

test('every form has a line here', () => {
  const forms = market.net.network.pageRoutes
    .filter(({ method }) => method === 'POST')
    // Of pages about a merchant: console-forms.test.ts.
    .filter(({ path }) => !path.startsWith('/console/:merchant'))
    .map(({ method, path }) => `${method} ${path}`)
  const listed = [...Object.keys(cases), ...buttons].filter(
    (form) => form.startsWith('POST') && !form.includes(','),
  )
  assert.deepEqual([...new Set(forms)].toSorted(), listed.toSorted())
})

for (const [form, one] of Object.entries(cases)) {
  const { page, action, typed, pressed, wrong, secrets = [], by } = one
  test(`${form}: not taken, it says what is wrong`, async () => {
    const who = by === undefined ? browser : others[by]
    const path = await page()
    const { html } = await open(who, path)
    const [method] = form.split(' ')
    const answer = await send(who, { method, html, typed: { ...typed, ...pressed }, path, action })
    assert.ok(answer.status < 500)
    const faults = readFaults(answer.html)
    const named = faults.targets.map((target) => target.replace(/^field-(.*?)(-0)?$/, '$1'))
    assert.deepEqual(named.toSorted(), [...wrong].toSorted())
    assert.equal(faults.wrong.length, wrong.length)
    for (const [name, text] of Object.entries(typed)) {
      if (secrets.includes(name)) {
        assert.ok(!isKept(answer.html, name, text), `${name} came back`)
        if (text === secret) assert.ok(!answer.html.includes(escapeHtml(secret)), name)
      } else if (text !== '' && text !== 'xx') {
        assert.ok(isKept(answer.html, name, text), `${name} is not kept`)
      }
    }
  })
}

async function send(
  who: Browser,
  {
    method,
    html,
    typed,
    path,
    action = path.split('?')[0] ?? path,
  }: {
    readonly method: string | undefined
    readonly html: string
    readonly typed: Readonly<Record<string, string>>
    readonly path: string
    readonly action: string | undefined
  },
): Promise<{ readonly status: number; readonly html: string }> {
  if (method === 'GET') {
    const answer = await who.send(`${path}?${new URLSearchParams({ ...typed }).toString()}`)
    return { status: answer.status, html: await answer.text() }
  }
  const { action: whole, fields } = readPageForm(formOf(html, action), action)
  const answer = await who.post(whole, { ...fields, ...typed })
  return { status: answer.status, html: await answer.text() }
}

/** From the form of just this action on, where the page has several that begin so. */
function formOf(html: string, action: string): string {
  const at = html.search(new RegExp(`action="${RegExp.escape(action.replace(/\?$/, ''))}["?]`))
  return html.slice(Math.max(0, html.lastIndexOf('<form', at)))
}

/** The page, after a second factor where one is asked for. */
async function confirmed(path: string, who = browser): Promise<string> {
  const page = await open(who, `/profile/security/confirm?next=${encodeURIComponent(path)}`)
  if (page.html.includes('/profile/security/confirm/code')) {
    await confirmByMail(market.net, who, page)
  }
  return path
}
