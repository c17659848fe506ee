// Every form of the pages that changes something, sent twice at once and once more: its thing is done once. Taken from
// the pages' own routes, so that a new form is asked for its line here.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { countAll, fingerprintBooks } from './testing/read-books.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { confirmByMail } from './testing/step-up.ts'
import { open, signOn, submit } from './testing/walk-pages.ts'

interface Case {
  /** Where the form stands, and how its action begins; with something new to act on. */
  readonly at: () => Promise<readonly [page: string, action: string]>
  readonly typed?: Readonly<Record<string, string>>
  /** The account changes so but once. */
  readonly isOnce?: boolean
  /** Rows that come with it, by table. */
  readonly brings?: Readonly<Record<string, number>>
}

let market: Market
let shop: Shop
let ada: TestCustomer
let browser: Browser
let count = 0

before(async () => {
  market = await openMarket({ settings: { TALLYSTICK_CREDIT_LIMIT: '100000' } })
  shop = await market.openShop('Courier')
  await market.sell(shop, 'print', '3.00', { kind: 'metered' })
  await market.sell(shop, 'article', '2.50')
  ada = await market.register('ada')
  browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), ada)
})
after(() => market.close())

async function call(path: string, body: object, token = ada.token) {
  const answer = await market.net.call(token, 'POST', path, body)
  assert.ok(answer.status < 300, JSON.stringify(answer.body))
  return answer.body
}

async function buy(offer = 'print'): Promise<string> {
  count += 1
  const order = { id: `order-${count}`, merchant: shop.merchant, offer }
  return String((await call('/purchases', order))['purchase'])
}

async function subscribe(): Promise<string> {
  count += 1
  const sku = `letter-${count}`
  await market.sell(shop, sku, '1.00', { kind: 'subscription', term: 'P1M' })
  return `/subscriptions/${(await buy(sku)).replace('pur_', 'sub_')}`
}

const typedPerson = () => {
  count += 1
  return {
    first_name: 'Max',
    last_name: 'Hopper',
    email: `max-${count}@example.org`,
    member_id: 'max',
  }
}

async function invite(): Promise<{ readonly page: string; readonly invitation: string }> {
  const made = (await call('/group/accounts', typedPerson())) as {
    readonly purchasing_account: string
    readonly invitations: readonly { readonly invitation: string }[]
  }
  const page = `/group/${made.purchasing_account}`
  return { page, invitation: made.invitations[0]?.invitation ?? '' }
}

async function giveGift(): Promise<string> {
  const form = await open(browser, `/gifts/new?purchase=${await buy('article')}`)
  count += 1
  const email = `friend-${count}@example.org`
  const typed = { email, step: 'check', sender: 'Ada', message: 'For you' }
  const check = await submit(browser, form, '/gifts/new', typed)
  await submit(browser, check, '/gifts/new', { step: 'give' })
  const [, gift = ''] =
    /action="(\/gifts\/gft_\w+)\/resend"/.exec((await open(browser, '/gifts')).html) ?? []
  return gift
}

const profile = (action: string) => () => Promise.resolve(['/profile', action] as const)
const limits = (action: string) => () => Promise.resolve(['/limits', action] as const)

const cases: Readonly<Record<string, Case>> = {
  'POST /limits': {
    at: limits('/limits'),
    typed: { form: 'add', window: 'month', merchant: '', member: '', 'amount-add': '5000' },
  },
  'POST /limits/freeze': { at: limits('/limits/freeze'), typed: { on: '0' } },
  'POST /profile/name': {
    at: profile('/profile/name'),
    typed: { first_name: 'Augusta', last_name: 'King' },
  },
  'POST /notifications/purchases': {
    at: () => Promise.resolve(['/notifications', '/notifications/purchases'] as const),
    typed: { purchase_mails: 'each' },
  },
  'POST /profile/residence': {
    at: profile('/profile/residence'),
    typed: { country: 'DE', postal_code: '20457' },
  },
  'POST /profile/language': { at: profile('/profile/language'), typed: { language: 'en' } },
  'POST /profile/schedule': {
    at: profile('/profile/schedule'),
    typed: { time_zone: 'Europe/Berlin', billing_day: '7' },
    isOnce: true,
  },
  'POST /profile/email': {
    at: async () => {
      await openConfirmed('/profile/security/confirm?next=%2Fprofile')
      return ['/profile', '/profile/email']
    },
    typed: { email: 'ada-king@example.org' },
    isOnce: true,
    brings: { email_changes: 1, outbox_notices: 1 },
  },
  'POST /console/apply': {
    at: () => Promise.resolve(['/console/apply', '/console/apply']),
    typed: {
      name: 'The Daily',
      site: 'https://daily.example',
      sold: 'Articles',
      country: 'DE',
      currency: 'EUR',
    },
    brings: { merchant_applications: 1, merchants: 1, organisations: 1 },
  },
  'POST /group/add': {
    at: () => Promise.resolve(['/group/add', '/group/add']),
    typed: { ...typedPerson(), email: 'added@example.org' },
    brings: { invitations: 1, purchasing_accounts: 1, outbox_notices: 1 },
  },
  'POST /group/:account/sign-ons/add': {
    at: async () => {
      const { page } = await invite()
      return [`${page}/sign-ons/add`, `${page}/sign-ons/add`]
    },
    typed: { ...typedPerson(), email: 'another@example.org' },
    brings: { invitations: 1, outbox_notices: 1 },
  },
  'POST /group/:account/remove': {
    at: async () => {
      const { page } = await invite()
      return [page, `${page}/remove`]
    },
  },
  'POST /group/:account/invitations/:invitation/resend': {
    at: async () => {
      const { page, invitation } = await invite()
      return [page, `${page}/invitations/${invitation}/resend`]
    },
    brings: { outbox_notices: 1 },
  },
  'POST /group/:account/invitations/:invitation/withdraw': {
    at: async () => {
      const { page, invitation } = await invite()
      return [page, `${page}/invitations/${invitation}/withdraw`]
    },
  },
  'POST /purchases/:id/refund': {
    at: async () => {
      const page = `/purchases/${await buy()}/refund`
      return [page, page]
    },
    typed: { reason: 'quality', explanation: '', amount: '1.00' },
    brings: { claims: 1, purchase_credits: 1, outbox_notices: 1 },
  },
  'POST /purchases/:id/dispute': {
    at: async () => {
      const page = `/purchases/${await buy()}/dispute`
      return [page, page]
    },
    typed: { explanation: 'It was not me.' },
    brings: { claims: 1, purchase_credits: 1, outbox_notices: 1 },
  },
  'POST /purchases/:id/business-expense': {
    at: async () => {
      const page = `/purchases/${await buy()}`
      return [page, `${page}/business-expense`]
    },
    typed: { on: '1' },
    brings: { business_expenses: 1 },
  },
  'POST /gifts/new': {
    at: async () => {
      const page = await open(browser, `/gifts/new?purchase=${await buy('article')}`)
      count += 1
      const email = `given-${count}@example.org`
      const typed = { email, step: 'check', sender: 'Ada', message: 'For you' }
      checked = (await submit(browser, page, '/gifts/new', typed)).html
      return ['checked', '/gifts/new']
    },
    typed: { step: 'give' },
    brings: { gifts: 1, purchases: 1 },
  },
  'POST /gifts/:gift/resend': {
    at: async () => ['/gifts', `${await giveGift()}/resend`],
    brings: { outbox_notices: 1 },
  },
  'POST /gifts/:gift/return': {
    at: async () => ['/gifts', `${await giveGift()}/return`],
    brings: { purchase_credits: 1 },
  },
  'POST /help/contact': {
    at: () => Promise.resolve(['/help/contact', '/help/contact']),
    typed: { purchase: '', message: 'Where is my article?' },
    brings: { conversations: 1, conversation_messages: 1 },
  },
  'POST /help/messages/:id': {
    at: async () => {
      const page = await open(browser, '/help/contact')
      const typed = { purchase: '', message: 'Where is it?' }
      const { url } = await submit(browser, page, '/help/contact', typed)
      const { pathname } = new URL(url)
      return [pathname, pathname]
    },
    typed: { message: 'I have found it.' },
    brings: { conversation_messages: 1 },
  },
  'POST /subscriptions/:id/renew': {
    at: async () => {
      const page = await subscribe()
      return [page, `${page}/renew`]
    },
    brings: { purchases: 1, outbox_notices: 1, merchant_events: 1 },
  },
  'POST /subscriptions/:id/automatic': {
    at: async () => {
      const page = await subscribe()
      return [page, `${page}/automatic`]
    },
    brings: { merchant_events: 1 },
  },
  'POST /subscriptions/:id/cancel': {
    at: async () => {
      const page = `${await subscribe()}/cancel`
      return [page, page]
    },
    brings: { subscription_cancellations: 1, outbox_notices: 1 },
  },
}
/** A page that only a form leads to. */
let checked = ''

const onceByItself = 'what it acts on is used up by it, and the second finds it gone'
const again = 'asks each time for what is typed anew: a password, a code, a proof'
const nothing = 'changes nothing that lasts'
const others: Readonly<Record<string, string>> = {
  'POST /buy/:merchant': 'an order: buy-links.test.ts',
  'POST /buy/:merchant/cancel': nothing,
  'POST /console/join/:token': onceByItself,
  'POST /confirm/:transaction': 'an order: buying.test.ts',
  'POST /confirm/:transaction/cancel': onceByItself,
  'POST /gifts/:code/redeem': 'giving.test.ts',
  'POST /group/:account/sign-ons/:signOn/remove': onceByItself,
  'POST /join/:token': onceByItself,
  'POST /library/:purchase/open': 'each opening is one: a ticket of its own',
  'POST /limits/one-click': onceByItself,
  'POST /notifications': 'a browser is known by its address',
  'POST /notifications/:id/remove': onceByItself,
  'POST /profile/email/:token': onceByItself,
  'POST /profile/email/proof': again,
  'POST /profile/privacy/close': onceByItself,
  'POST /profile/privacy/export': nothing,
  'POST /profile/privacy/merchants/:merchant':
    'with nothing in between, the second is the first: parting.test.ts',
  'POST /recover': again,
  'POST /recover/:token': onceByItself,
  'POST /recover/address': again,
  'POST /register': 'registering.test.ts',
  'POST /register/card': 'registering.test.ts',
  'POST /register/finish': 'choose-first-secret.test.ts',
  'POST /register/passkey': 'choose-first-secret.test.ts',
  'POST /sign-off': onceByItself,
  'POST /sign-on': again,
  'POST /sign-on/link': again,
  'POST /sign-on/link/:token': onceByItself,
  'POST /sign-on/passkey': again,
  'POST /browser-accounts/forget': onceByItself,
  'POST /subscriptions/:id/agree': 'agrees to one price, which is then agreed to',
}

test('every form has a line here', () => {
  const forms = market.net.network.pageRoutes
    .filter(({ method }) => method === 'POST')
    // Of pages about a merchant: console-forms.test.ts.
    .filter(({ path }) => !path.startsWith('/console/:merchant'))
    .map(({ path }) => `POST ${path}`)
    // Behind a proof that is asked for again after a while; passwords, passkeys and codes are set, not added up.
    .filter((form) => !form.startsWith('POST /profile/security/'))
  const listed = [...Object.keys(cases), ...Object.keys(others)]
  assert.deepEqual([...new Set(forms)].toSorted(), listed.toSorted())
})

for (const [form, { at, typed = {}, brings = {} }] of Object.entries(cases)) {
  test(`${form}: twice at once, and once more, is once`, async () => {
    const [page, action] = await at()
    const html = page === 'checked' ? checked : await openConfirmed(page)
    const { action: whole, fields } = readPageForm(formOf(html, action), action)
    const post = () => browser.post(whole, { ...fields, ...typed })
    const earlier = await countAll(market.net)
    const [first, second] = await Promise.all([post(), post()])
    assert.ok(first.status < 400, String(first.status))
    assert.ok(second.status < 500, String(second.status))
    const later = await countAll(market.net)
    for (const [table, more] of Object.entries(brings)) {
      assert.equal((later.get(table) ?? 0) - (earlier.get(table) ?? 0), more, table)
    }
    const prints = await fingerprintBooks(market.net)
    const third = await post()
    assert.ok(third.status < 500, String(third.status))
    assert.deepEqual(changed(prints, await fingerprintBooks(market.net)), [])
  })
}

for (const [form, { at, isOnce, typed = {}, brings = {} }] of Object.entries(cases)) {
  if (isOnce === true) continue
  test(`${form}: sent when the sign-on had ended, it waits until its sender is back`, async () => {
    const [page, action] = await at()
    const html = page === 'checked' ? checked : await openConfirmed(page)
    const { action: whole, fields } = readPageForm(formOf(html, action), action)
    count += 1
    const given = 'email' in typed ? { ...typed, email: `kept-${count}@example.org` } : typed
    await market.net.call(ada.token, 'DELETE', '/sessions')
    const earlier = await countAll(market.net)
    const answer = await browser.post(whole, { ...fields, ...given })
    assert.equal(answer.headers.get('location'), '/sign-on')
    let shown = await signOn(browser, await open(browser, '/sign-on'), ada)
    assert.equal(new URL(shown.url).pathname, '/kept-form')
    shown = await submit(browser, shown, whole)
    if (shown.html.includes('/profile/security/confirm/code')) {
      shown = await confirmByMail(market.net, browser, shown)
      assert.equal(new URL(shown.url).pathname, '/kept-form')
      shown = await submit(browser, shown, whole)
    }
    assert.ok(shown.status < 400, String(shown.status))
    const later = await countAll(market.net)
    for (const [table, more] of Object.entries(brings)) {
      // A second factor is a mail, too.
      if (table === 'outbox_notices') continue
      assert.equal((later.get(table) ?? 0) - (earlier.get(table) ?? 0), more, table)
    }
  })
}

/** With a second factor, where one is asked for. */
async function openConfirmed(url: string): Promise<string> {
  const page = await open(browser, url)
  if (!page.html.includes('/profile/security/confirm/code')) return page.html
  return (await confirmByMail(market.net, browser, page)).html
}

/** From the form of just this action on, where the page has several that begin so. */
function formOf(html: string, action: string): string {
  const at = html.search(new RegExp(`action="${RegExp.escape(action)}["?]`))
  return html.slice(Math.max(0, html.lastIndexOf('<form', at)))
}

/** That a session was used is no deed; that facts were counted has them read anew. */
function changed(
  prints: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly string[] {
  return [...now.keys()].filter(
    (table) => !['sessions', 'buckets'].includes(table) && now.get(table) !== prints.get(table),
  )
}
