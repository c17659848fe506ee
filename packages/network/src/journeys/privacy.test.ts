// Statements, profile and privacy through the pages: files, not yours, export, and erasure that leaves nothing behind.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { assertGone, dumpDatabase } from './testing/dump-database.ts'
import { assertAuditIsClean } from './testing/read-books.ts'
import type { Browser } from './testing/open-browser.ts'
import { openMarket, password } from './testing/open-market.ts'
import type { Market, TestCustomer } from './testing/open-market.ts'
import { readPageForm } from './testing/read-page-form.ts'

let market: Market
let merchant: string

before(async () => {
  market = await openMarket()
  const shop = await market.openShop('courier')
  merchant = shop.merchant
  await market.sell(shop, 'article', '2.50')
  await market.sell(shop, 'song', '1.00', { kind: 'metered' })
  await market.sell(shop, 'note', '0.30')
})
after(() => market.close())

async function buy({ token }: TestCustomer, offer: string, id: string): Promise<string> {
  const { body } = await market.net.call(token, 'POST', '/purchases', { id, merchant, offer })
  assert.equal(body['status'], 'purchased', JSON.stringify(body))
  return String(body['purchase'])
}

async function signOn(customer: TestCustomer): Promise<Browser> {
  const browser = market.browser()
  const page = await (await browser.send('/sign-on')).text()
  const form = readPageForm(page, '/sign-on')
  const fields = { ...form.fields, identifier: customer.email, password }
  const answer = await browser.post(form.action, fields)
  assert.equal(answer.status, 303, await answer.text())
  return browser
}

/** As after a second factor, which the tests of sign-on try. */
async function stepUp(): Promise<void> {
  await market.net.opened.database.transaction('test.step-up', (tx) =>
    tx.query({
      name: 'test.step-up',
      text: 'update sessions set stepped_up_at = $1 where ended_at is null',
      values: [market.net.clock.now()],
    }),
  )
}

async function submit(
  browser: Browser,
  page: string,
  action: string,
  more: Record<string, string> = {},
) {
  const html = await (await browser.send(page)).text()
  const form = readPageForm(html, action)
  return await browser.post(form.action, { ...form.fields, ...more })
}

async function pdfText(response: Response): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()))
  return (await extractText(pdf, { mergePages: true })).text.replaceAll(/\s+/g, ' ')
}

test('statement, item page, files; another customer sees none of it', async () => {
  const ada = await market.register('ada-statement')
  const other = await market.register('other-statement')
  const purchase = await buy(ada, 'article', 'one')
  await buy(ada, 'song', 'two')
  const browser = await signOn(ada)
  const page = await (await browser.send('/statements')).text()
  for (const words of ['The article', 'The song', '3.50', 'courier', `/purchases/${purchase}`]) {
    assert.ok(page.includes(words), words)
  }
  assert.equal(
    (await submit(browser, `/purchases/${purchase}`, `/purchases/${purchase}/business-expense`))
      .status,
    303,
  )
  assert.match(
    await (await browser.send(`/purchases/${purchase}`)).text(),
    /Marked as a business expense/,
  )
  const filtered = await (await browser.send('/statements?which=business')).text()
  assert.ok(filtered.includes('The article') && !filtered.includes('The song'))
  const csv = await (await browser.send('/statements/current.csv?which=business')).text()
  assert.deepEqual(csv.trim().split('\r\n').length, 2)
  assert.match(csv, /,2\.50,,USD,,yes,pur_/)
  const text = await pdfText(await browser.send('/statements/current.pdf'))
  for (const words of ['The article', 'The song', '$3.50', 'ada-statement Lovelace'])
    assert.ok(text.includes(words), `${words}: ${text}`)
  assert.match(
    await pdfText(await browser.send(`/purchases/${purchase}/receipt.pdf`)),
    /Receipt .*The article/,
  )
  assert.equal(
    (await (await browser.send(`/purchases/${purchase}/receipt`)).text()).split('.').length,
    3,
  )
  assert.match(await (await browser.send('/statements/expenses')).text(), /The article/)
  assert.match(await (await browser.send('/statements/expenses.csv')).text(), /The article/)
  assert.match(await pdfText(await browser.send('/statements/expenses.pdf')), /The article/)
  assert.equal((await browser.send('/statements/expenses?from=x')).status, 422)
  assert.equal((await browser.send('/statements/status')).status, 200)

  const stranger = await signOn(other)
  const own = await market.net.call(market.net.operatorToken, 'POST', '/billing/runs', {
    date: '2026-12-01',
  })
  assert.ok(own.status < 300)
  const nothing = [
    '/statements/2026-12-01',
    '/statements/2026-12-01.pdf',
    '/statements/2026-12-01.csv',
  ]
  for (const path of [
    ...nothing,
    `/purchases/${purchase}`,
    `/purchases/${purchase}/receipt`,
    `/purchases/${purchase}/receipt.pdf`,
    '/statements/never',
  ]) {
    assert.equal((await stranger.send(path)).status, 404, path)
  }
  for (const path of [
    '/statements',
    '/statements/current.csv',
    '/statements/expenses',
    '/statements/status',
    '/profile/privacy',
  ]) {
    assert.ok(!(await (await stranger.send(path)).text()).includes('The article'), path)
  }
  const anyone = market.browser()
  for (const path of [
    '/statements/current.pdf',
    '/statements/expenses.csv',
    '/profile',
    '/profile/privacy',
    `/purchases/${purchase}/receipt`,
  ]) {
    assert.equal((await anyone.send(path)).status, 303, path)
  }
})

test('profile: names, language, billing; an e-mail address changes once its owner confirms', async () => {
  const customer = await market.register('grace-profile')
  const browser = await signOn(customer)
  assert.equal(
    (
      await submit(browser, '/profile', '/profile/name', {
        first_name: 'Grace',
        last_name: 'Hopper',
      })
    ).status,
    303,
  )
  const wrong = await submit(browser, '/profile', '/profile/name', {
    first_name: 'x'.repeat(101),
    last_name: 'Kept',
  })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="Kept"/)
  const moved = { country: 'DE', postal_code: '20457' }
  assert.equal(
    (await submit(browser, '/profile', '/profile/residence', moved)).headers.get('location'),
    '/profile?saved=residence',
  )
  const elsewhere = { country: 'DE', postal_code: 'SW1A 1AA' }
  const refused = await submit(browser, '/profile', '/profile/residence', elsewhere)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /value="SW1A 1AA"/)
  const scheduled = { billing_day: '5', time_zone: 'Europe/Paris' }
  assert.equal((await submit(browser, '/profile', '/profile/schedule', scheduled)).status, 303)
  const page = await (await browser.send('/profile')).text()
  assert.match(page, /Hopper/)
  assert.match(page, /value="20457"/)
  assert.match(page, /They can be changed again on/)
  assert.throws(() => readPageForm(page, '/profile/schedule'))
  const { csrf = '' } = readPageForm(page, '/profile/name').fields
  const soon = await browser.post('/profile/schedule', {
    csrf,
    billing_day: '6',
    time_zone: 'Europe/Paris',
  })
  assert.equal(soon.status, 422)

  const asked = { csrf, email: 'grace@new.example' }
  assert.match(
    (await browser.post('/profile/email', asked)).headers.get('location') ?? '',
    /security\/confirm/,
  )
  await stepUp()
  assert.equal(
    (await browser.post('/profile/email', asked)).headers.get('location'),
    '/profile?saved=email_asked',
  )
  const [notice] = await market.net.opened.database.read('test.notice', (tx) =>
    tx.query<{ path: string }>({
      name: 'test.notice',
      text: `select facts ->> 'path' as path from outbox_notices where email = 'grace@new.example'`,
    }),
  )
  assert.ok(notice)
  const owner = market.browser()
  const link = await (await owner.send(notice.path)).text()
  const form = readPageForm(link, '/profile/email/')
  assert.match(await (await owner.post(form.action, form.fields)).text(), /grace@new\.example/)
  assert.equal((await owner.post(form.action, form.fields)).status, 410, 'once')
  assert.equal((await owner.send(notice.path)).status, 410)
  await signOn({ ...customer, email: 'grace@new.example' })
})

test('the export has what is kept, and nothing of others', async () => {
  const ada = await market.register('ada-export')
  await market.register('other-export')
  const purchase = await buy(ada, 'article', 'one')
  const browser = await signOn(ada)
  const first = await submit(browser, '/profile/privacy', '/profile/privacy/export')
  assert.match(first.headers.get('location') ?? '', /security\/confirm/)
  await stepUp()
  const answer = await submit(browser, '/profile/privacy', '/profile/privacy/export')
  assert.equal(answer.headers.get('content-type'), 'application/zip')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const expected = [
    'README.txt',
    'profile.json',
    'sign-ons.json',
    'purchases.json',
    'purchases.csv',
    'statements.json',
    'partings.json',
    'past-statements.json',
    'payments.json',
    'credits.json',
    'limits.json',
    'subscriptions.json',
    'refunds.json',
    'cancellations.json',
    'disputes.json',
    'messages.json',
    'gifts.json',
    'sessions.json',
    'merchants.json',
    'notices.json',
    'organisations.json',
  ]
  assert.deepEqual(Object.keys(files).toSorted(), expected.toSorted())
  const all = Object.values(files)
    .map((file) => strFromU8(file))
    .join('\n')
  for (const words of [purchase, 'ada-export@example.org', 'SW1A 1AA'])
    assert.ok(all.includes(words), words)
  assert.ok(!all.includes('other-export'))
  assert.doesNotMatch(all, /passwordHash|tokenHash|shareMicros/)
})

test('an export has nothing of relatives: neither what others on the bill bought, nor who shares the account', async () => {
  const payer = await market.register('payer-of-kin')
  const kin: [name: string, customer: TestCustomer, purchase: string][] = []
  for (const [index, name] of ['xanthe', 'xavier'].entries()) {
    const customer = await market.register(name, { group_of: payer.paymentAccount })
    kin.push([name, customer, await buy(customer, 'article', `kin-${index}`)])
  }
  kin.push(['payer-of-kin', payer, await buy(payer, 'article', 'kin-payer')])
  const sharing = { ...spouse, password, email: 'xspouse@example.org' }
  const path = `/group/accounts/${payer.purchasingAccount}/sign-ons`
  assert.equal((await market.net.call(payer.token, 'POST', path, sharing)).status, 201)
  await signOn({ ...payer, email: sharing.email })
  for (const [own, customer] of kin) {
    const browser = await signOn(customer)
    await stepUp()
    const answer = await submit(browser, '/profile/privacy', '/profile/privacy/export')
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
    for (const [name, , purchase] of kin) {
      const isOwn = name === own
      assert.equal(read('purchases.json').includes(purchase), isOwn, `${own}: ${name}'s purchase`)
      assert.equal(read('profile.json').includes(name), isOwn, `${own}: ${name} in the profile`)
      assert.equal(read('sign-ons.json').includes(name), isOwn, `${own}: ${name}'s sign-on`)
    }
    const sessions = JSON.parse(read('sessions.json')) as readonly unknown[]
    assert.equal(sessions.length, 1, `${own}: its own session, and nobody else's`)
    const all = Object.values(files).map((file) => strFromU8(file))
    assert.ok(!all.join('\n').includes(sharing.email), `${own}: who shares the payer's account`)
  }
})

const spouse = { first_name: 'Xenia', last_name: 'Doe', member_id: 'xenia' }

test('an address that was only typed hands over nothing that was sent there, and erases none of it', async () => {
  const payer = await market.register('payer-typed')
  const email = 'xowner@example.org'
  // Its owner has no account: they wrote to customer service, and another group invites them.
  const asked = { email, message: 'Where is xyzzy?' }
  await submit(market.browser(), '/help/contact', '/help/contact', asked)
  const other = await market.register('payer-of-owner')
  const invited = { first_name: 'Xandra', last_name: 'Doe', email, member_id: 'xandra' }
  const group = await market.net.call(other.token, 'POST', '/group/accounts', invited)
  assert.equal(group.status, 201)
  await market.net.network.doDueWork(['word_notice'])
  const member = { first_name: 'Max', last_name: 'Doe', email, member_id: 'max', password }
  const { status } = await market.net.call(payer.token, 'POST', '/group/accounts', member)
  assert.equal(status, 201)
  const browser = await signOn({ ...payer, email })
  await stepUp()
  const answer = await submit(browser, '/profile/privacy', '/profile/privacy/export')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const notices = strFromU8(files['notices.json'] ?? new Uint8Array())
  assert.equal(notices.trim(), '[]')
  const all = Object.values(files).map((file) => strFromU8(file))
  assert.doesNotMatch(all.join('\n'), /xyzzy|Xandra/)
  const word = { word: 'erase' }
  const done = await submit(browser, '/profile/privacy/close', '/profile/privacy/close', word)
  assert.equal(done.headers.get('location'), '/closed', await done.text())
  await market.net.network.doDueWork(['erase_person', 'word_notice'])
  const left = await dumpDatabase(market.net.opened.database)
  for (const words of ['xyzzy', 'Xandra', email]) assert.ok(left.includes(words), words)
  const { body } = await market.net.call(other.token, 'GET', '/group/accounts')
  assert.match(JSON.stringify(body), /"email":"xowner@example.org"/, 'the invitation stands')
})

test('closing asks for the word, says what is owed, and erases everything; the books stay whole', async () => {
  const eve = await market.register('xevelynx', {
    first_name: 'Xevelyn',
    last_name: 'Quillfeather',
    postal_code: 'EC1A 1BB',
  })
  const purchase = await buy(eve, 'song', 'one')
  const browser = await signOn(eve)
  await stepUp()
  const blocked = await (await browser.send('/profile/privacy/close')).text()
  assert.match(blocked, /\$1\.00 is still owed/)
  const asked = await market.net.call(eve.token, 'POST', `/purchases/${purchase}/refunds`, {
    id: 'r1',
    reason: 'other',
    explanation: 'Signed, Quillfeather of EC1A 1BB',
  })
  assert.ok(asked.status < 300, JSON.stringify(asked.body))
  const before = await dumpDatabase(market.net.opened.database)
  assert.match(before, /Quillfeather/)
  const wrong = await submit(browser, '/profile/privacy/close', '/profile/privacy/close', {
    word: 'yes',
  })
  assert.equal(wrong.status, 422)
  const done = await submit(browser, '/profile/privacy/close', '/profile/privacy/close', {
    word: 'erase',
  })
  assert.equal(done.headers.get('location'), '/closed', await done.text())
  assert.match(await (await browser.send('/closed')).text(), /Your account is closed/)
  assert.equal((await browser.send('/account')).status, 303, 'signed off')
  assert.equal((await market.net.call(eve.token, 'GET', '/purchases')).status, 401)
  await market.net.network.doDueWork(['erase_person'])
  assertGone(await dumpDatabase(market.net.opened.database), [
    'Quillfeather',
    'Xevelyn',
    'EC1A',
    'xevelynx@example.org',
  ])
  await assertAuditIsClean(market.net)
  // The address is free again.
  await market.register('xevelynx')
})

test('who owes little can leave: a little is written off, more is asked for by the next bill, however little', async () => {
  const little = await market.register('little')
  await buy(little, 'note', 'n1')
  const browser = await signOn(little)
  await stepUp()
  const page = await (await browser.send('/profile/privacy/close')).text()
  assert.doesNotMatch(page, /is still owed/)
  const word = { word: 'erase' }
  const done = await submit(browser, '/profile/privacy/close', '/profile/privacy/close', word)
  assert.equal(done.headers.get('location'), '/closed', await done.text())

  const more = await market.register('more')
  await buy(more, 'song', 's1')
  const other = await signOn(more)
  await stepUp()
  const asks = await (await other.send('/profile/privacy/close')).text()
  assert.match(asks, /\$1\.00 is still owed\./)
  assert.match(asks, /it is asked for on \d+ \w+ \d{4}, however little/)
  const asked = await submit(other, '/profile/privacy/close', '/profile/privacy/close')
  assert.equal(asked.headers.get('location'), '/profile/privacy/close')
  const waits = await (await other.send('/profile/privacy/close')).text()
  assert.match(waits, /It is asked for on \d+ \w+ \d{4}; close the account when it is paid/)
  assert.doesNotMatch(waits, /Ask me for it/)
  await assertAuditIsClean(market.net)
})

test('a member leaves and is erased; the payer keeps account and statement', async () => {
  const payer = await market.register('payer-kept')
  const member = await market.register('zoltanek', {
    group_of: payer.paymentAccount,
    first_name: 'Zoltanek',
    last_name: 'Brambleby',
  })
  assert.equal(member.paymentAccount, payer.paymentAccount)
  await buy(member, 'article', 'm1')
  const browser = await signOn(member)
  await stepUp()
  const page = await (await browser.send('/profile/privacy/close')).text()
  assert.match(page, /Leave and erase/)
  const done = await submit(browser, '/profile/privacy/close', '/profile/privacy/close', {
    word: 'erase',
  })
  assert.equal(done.headers.get('location'), '/closed', await done.text())
  await market.net.network.doDueWork(['erase_person'])
  assertGone(await dumpDatabase(market.net.opened.database), ['Zoltanek', 'Brambleby'])
  const { body } = await market.net.call(payer.token, 'GET', '/statements/current')
  assert.equal((body['totals'] as { total: string }[])[0]?.total, '2.50')
  assert.equal((body['lines'] as unknown[]).length, 1)
  await assertAuditIsClean(market.net)
})
