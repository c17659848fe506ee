// A whole life on the network, and its erasure: no word of the person stays in the database, and none was ever logged.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createLog } from '../platform/index.ts'
import type { MailMessage } from '../platform/index.ts'
import { assertGone, dumpDatabase } from './testing/dump-database.ts'
import type { Browser } from './testing/open-browser.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { openScript } from './testing/open-script.ts'
import { assertAuditIsClean } from './testing/read-books.ts'
import { confirmByMail, lastNotice } from './testing/step-up.ts'
import { buy, detailsOf, open, push, signOn, submit } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

const logged: string[] = []
const address = '8.8.4.4'
const sent: MailMessage[] = []
let market: Market
let shop: Shop

before(async () => {
  const mailer = {
    send: (mail: MailMessage) => Promise.resolve(void sent.push(mail)),
    close: () => undefined,
  }
  market = await openMarket({
    mailer,
    log: createLog('debug', (line) => void logged.push(line)),
    settings: { TALLYSTICK_TRUSTED_PROXY: '127.0.0.1,::1', TALLYSTICK_BILLING_THRESHOLD: '0.01' },
  })
  shop = await market.openShop('Courier')
  await market.sell(shop, 'article', '2.50')
  await market.sell(shop, 'present', '1.00')
  await market.sell(shop, 'essay', '12.00')
  await market.sell(shop, 'paper', '3.00', { kind: 'subscription', term: 'P1M' })
})
after(() => market.close())

/** A browser at an address of its own, behind a proxy of ours. */
function browserFrom(client: string): Browser {
  const inner = market.browser()
  const send: Browser['send'] = (url, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('x-forwarded-for', client)
    headers.set('user-agent', 'Mozilla/5.0 (X11; Linux x86_64) Zweistromland/77.0')
    return inner.send(url, { ...init, headers })
  }
  const origin = market.net.url
  return {
    ...inner,
    send,
    post: (url, fields) =>
      send(url, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
    async follow(url) {
      let at = new URL(url, origin)
      for (;;) {
        const response = await send(at.href)
        const location = response.headers.get('location')
        if (location === null) return { response, url: at.href }
        at = new URL(location, at)
        if (at.origin !== origin) return { response, url: at.href }
      }
    },
  }
}

async function signedOn(customer: TestCustomer, client = '9.9.9.9'): Promise<Browser> {
  const browser = browserFrom(client)
  const page = await signOn(browser, await open(browser, '/sign-on'), customer)
  assert.equal(page.status, 200, page.html)
  return browser
}

async function call(token: string, method: string, path: string, body?: unknown) {
  const answer = await market.net.call(token, method, path, body)
  assert.ok(answer.status < 300, `${method} ${path}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Everything that waits becomes a mail and leaves, as the workers do it. */
async function deliver(): Promise<void> {
  const { network } = market.net
  for (const name of ['remove-expired', 'abandon-registrations']) {
    const job = network.jobs.find((one) => one.name === name)
    assert.ok(job, name)
    await job.work(new AbortController().signal)
  }
  await network.doDueWork()
}

async function confirmed(browser: Browser, page: Page): Promise<Page> {
  return page.url.includes('/security/confirm')
    ? await confirmByMail(market.net, browser, page)
    : page
}

async function give(
  browser: Browser,
  words: { email: string; sender: string; message: string },
  sku = 'present',
) {
  const pushed = await push(shop, { details: detailsOf(shop, `gift-${words.email}`, sku) })
  const page = await open(browser, pushed.url)
  const link = /href="(\/gifts\/new[^"]*)"/.exec(page.html)?.[1] ?? ''
  const form = await open(browser, link.replaceAll('&amp;', '&'))
  const given = await submit(
    browser,
    await submit(browser, form, '/gifts/new', words),
    '/gifts/new',
  )
  assert.match(given.html, /Your gift is on its way/)
}

async function takeUp(browser: Browser): Promise<void> {
  const { path = '' } = await lastNotice(market.net, 'gift_received')
  const taken = await submit(browser, await open(browser, path), `${path}/redeem`)
  assert.match(taken.html, /It is yours/)
}

async function moveTo(browser: Browser, customer: TestCustomer, email: string) {
  const ask = async () =>
    await submit(browser, await open(browser, '/profile'), '/profile/email', { email })
  await confirmed(browser, await ask())
  assert.match((await ask()).url, /email_asked/)
  const { path = '' } = await lastNotice(market.net, 'email_change_link')
  const link = await open(browser, path)
  assert.match((await submit(browser, link, '/profile/email/')).html, /changed|confirmed|counts/i)
  return { ...customer, email }
}

/** What browsers and authenticators would have brought, which other tests do for real. */
async function addKeys(customer: TestCustomer): Promise<void> {
  const now = market.net.clock.now()
  await market.net.opened.database.transaction('test.keys', async (tx) => {
    const [row] = await tx.query<{ bucket: number; id: string }>({
      name: 'test.sign-on',
      text: 'select bucket, id from sign_ons where purchasing_account = $1',
      values: [customer.purchasingAccount],
    })
    assert.ok(row)
    const statements: readonly [string, readonly unknown[]][] = [
      [
        `insert into passkeys (credential_id, id, sign_on, public_key, counter, transports, name, added_at)
          values ($2, 'psk_test', $1, $2, 0, '{internal}', 'Quillfeather’s telephone', $3)`,
        [row.id, Buffer.from('key'), now],
      ],
      [
        `insert into authenticator_apps (sign_on, sealed_key, last_step, started_at) values ($1, $2, 0, $3)`,
        [row.id, Buffer.from('key'), now],
      ],
      [
        `insert into push_subscriptions (bucket, id, sign_on, endpoint, p256dh, auth, label, added_at)
          values ($1, 'psh_test', $2, 'https://push.example/xevelyn-endpoint', 'p', 'a', 'Xevelyn’s laptop', $3)`,
        [row.bucket, row.id, now],
      ],
      [
        `insert into push_messages (id, cause, subscription, title, body, path, created_at)
          values ('psm_test', 'x', 'psh_test', 'Hello', 'For Xevelyn', '/', $1)`,
        [now],
      ],
    ]
    for (const [index, [text, values]] of statements.entries()) {
      await tx.query({ name: `test.key-${index}`, text, values: [...values] })
    }
  })
}

/** Bills whatever day the accounts chose, and says that the bank paid. */
async function payAll(): Promise<void> {
  const { operatorToken } = market.net
  const lines: object[] = []
  for (
    let day = Temporal.PlainDate.from('2026-12-02');
    lines.length < 2;
    day = day.add({ days: 1 })
  ) {
    const run = await call(operatorToken, 'POST', '/billing/runs', { date: day.toString() })
    const path = `/billing/runs/${String(run['run'])}/requests`
    const { data } = await call(operatorToken, 'GET', path)
    const requests = data as readonly { readonly request: string }[]
    lines.push(...requests.map(({ request }) => ({ request, status: 'paid' })))
  }
  await openScript(market.net).report(lines)
}

const person = {
  first_name: 'Xevelyn',
  last_name: 'Quillfeather',
  postal_code: 'EC1A 1BB',
  member_id: 'xevelynx',
}
const memberOf = (payer: TestCustomer) => ({
  group_of: payer.paymentAccount,
  first_name: 'Zoltanek',
  last_name: 'Brambleby',
})
/** All that somebody could be known by. */
const words = [
  'Xevelyn',
  'Quillfeather',
  'EC1A',
  'xevelynx',
  'zweite-anschrift',
  'Zoltanek',
  'Brambleby',
  'Ingeborg',
  'Tannhauser',
  'tannhaus',
  'Zweistromland',
  'Ottokar',
  address,
  '8.8.4',
]

function countCards(dump: string): number {
  return dump.match(/^(payment_requests|credit_returns)\.method_label: \S/gm)?.length ?? 0
}

/** Without these the test would look for what was never there. */
const expected = [
  'Quillfeather',
  'zweite-anschrift',
  'Brambleby',
  'Tannhauser',
  'Ottokar',
  'xevelyn-endpoint',
  'telephone',
  'For Xevelyn',
]

/** Signed on and answered, and once more without signing on. */
async function writeToService(browser: Browser, { email }: TestCustomer): Promise<void> {
  const strange = browserFrom(address)
  for (const [from, typed] of [
    [browser, { purchase: '', message: 'Ottokar is my brother. Yours, Quillfeather' }],
    [strange, { email, message: 'Ottokar again.' }],
  ] as const) {
    const sent = await submit(from, await open(from, '/help/contact'), '/help/contact', typed)
    assert.ok(sent.status === 200, sent.html)
  }
  const { data } = await call(market.net.operatorToken, 'GET', '/conversations/queue')
  for (const { conversation } of data as readonly { readonly conversation: string }[]) {
    const path = `/conversations/${conversation}/answers`
    await call(market.net.operatorToken, 'POST', path, { text: 'Dear Ottokar,', by: 'Grace' })
  }
}

/**
 * Buys, disputes, gives, receives, moves, invites; answers the customer under the last address, and the link of
 * the gift.
 */
async function live(payer: TestCustomer, friend: TestCustomer) {
  const browser = await signedOn(payer, address)
  const friendBrowser = await signedOn(friend)
  await give(friendBrowser, {
    email: payer.email,
    sender: 'A friend',
    message: 'For you, Xevelyn Quillfeather',
  })
  await takeUp(browser)
  const moved = await moveTo(browser, payer, 'zweite-anschrift@example.net')
  await give(
    browser,
    { email: friend.email, sender: 'Xevelyn', message: 'Yours, Quillfeather' },
    'article',
  )
  const gift = (await lastNotice(market.net, 'gift_received'))['path'] ?? ''
  await deliver()
  await buy(browser, shop, { id: 'essay-1', sku: 'essay', customer: moved })
  await buy(browser, shop, { id: 'paper-1', sku: 'paper', customer: moved })
  const { data } = await call(payer.token, 'GET', '/purchases')
  const bought = data as readonly { purchase: string; offer: string }[]
  const essay = bought.find(({ offer }) => offer === 'essay')?.purchase ?? ''
  const paper = bought.find(({ offer }) => offer === 'paper')?.purchase ?? ''
  await submit(browser, await open(browser, `/purchases/${essay}`), `/purchases/${essay}/business`)
  const subscription = paper.replace('pur_', 'sub_')
  await call(payer.token, 'PUT', `/subscriptions/${subscription}/automatic`, { on: true })
  const dispute = await call(payer.token, 'POST', `/purchases/${essay}/disputes`, {
    id: 'd-1',
    explanation: 'It was not me. Quillfeather, EC1A 1BB',
  })
  if (dispute['status'] === 'pending') {
    await call(
      market.net.operatorToken,
      'POST',
      `/disputes/${String(dispute['dispute'])}/decision`,
      {
        grant: false,
        reason: 'Dear Ms Quillfeather, it was you.',
      },
    )
  }
  await call(payer.token, 'POST', `/purchases/${paper}/refunds`, {
    id: 'r-1',
    reason: 'other',
    explanation: 'I am Xevelyn and I pressed it twice',
  })
  await writeToService(browser, moved)
  await call(payer.token, 'POST', '/group/accounts', {
    id: 'person-1',
    first_name: 'Ingeborg',
    last_name: 'Tannhauser',
    email: 'tannhaus@example.org',
    member_id: 'ingeborg',
    recovery_phrase: 'the quick brown fox naps',
  })
  // Somebody types the address into the form of a registration.
  const stranger = browserFrom(address)
  await open(stranger, '/register')
  await submit(stranger, await open(stranger, '/sign-on'), '/sign-on', {
    identifier: moved.email,
    password: 'not the right one',
  })
  return { moved, gift }
}

test('no word of a person stays in the database, of their group neither, and none was ever logged', async () => {
  const payer = await market.register('xevelynx', person)
  const friend = await market.register('friend')
  const member = await market.register('brambleby', memberOf(payer))
  await call(member.token, 'POST', '/purchases', {
    id: 'm-1',
    merchant: shop.merchant,
    offer: 'article',
  })
  await signedOn(member, address)
  const { moved, gift } = await live(payer, friend)
  await deliver()
  market.net.clock.set(Temporal.Instant.from('2027-01-02T09:00:00Z'))
  await payAll()
  await deliver()

  const browser = await signedOn(moved, address)
  const page = await confirmed(browser, await open(browser, '/profile/privacy/close'))
  assert.match(page.html, /closed and erased too/)
  await addKeys(payer)
  const before = await dumpDatabase(market.net.opened.database)
  for (const word of expected) assert.ok(before.includes(word), word)
  assert.equal(countCards(before), 2)
  const closed = await submit(browser, page, '/profile/privacy/close', { word: 'erase' })
  assert.match(closed.html, /Your account is closed/, logged.slice(-3).join('\n'))
  await deliver()

  const left = await dumpDatabase(market.net.opened.database)
  assertGone(left, words)
  // Somebody else's card keeps its name.
  assert.equal(countCards(left), 1)
  assertGone(logged.join('\n'), words)
  assert.ok(
    sent.some(({ to, subject }) => to === member.email && /closed and erased/.test(subject)),
  )
  await assertAuditIsClean(market.net)

  for (const [token, email] of [
    [payer.token, moved.email],
    [member.token, member.email],
  ] as const) {
    assert.equal((await market.net.call(token, 'GET', '/purchases')).status, 401)
    const refused = browserFrom('9.9.9.9')
    const form = await open(refused, '/sign-on')
    assert.match((await signOn(refused, form, { ...moved, email })).html, /did not match/)
  }
  // Whoever was given something can still take it up.
  const friendBrowser = await signedOn(friend)
  const taken = await submit(friendBrowser, await open(friendBrowser, gift), `${gift}/redeem`)
  assert.match(taken.html, /It is yours/)
})
