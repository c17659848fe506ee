// Mails about purchases, from the click to the outbox: once a day, each time, never; nobody is told twice, or of
// nothing.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, TestCustomer } from './testing/open-market.ts'
import { open, signOn, submit } from './testing/walk-pages.ts'

let market: Market
let merchant: string
let count = 0
before(async () => {
  market = await openMarket({ startsAt: '2026-12-01T10:00:00Z' })
  const shop = await market.openShop('Harbour Data')
  merchant = shop.merchant
  await market.sell(shop, 'tides', '2.50', { kind: 'metered' })
  // From here on mornings count.
  await round()
})
after(() => market.close())

async function buy({ token }: TestCustomer, times = 1): Promise<readonly string[]> {
  const bought: string[] = []
  for (let at = 0; at < times; at += 1) {
    count += 1
    const order = { id: `order-${count}`, merchant, offer: 'tides' }
    const { status, body } = await market.net.call(token, 'POST', '/purchases', order)
    assert.equal(status, 201)
    bought.push(String(body['purchase']))
  }
  return bought
}

async function writeDue(): Promise<void> {
  await market.net.network.doDueWork(['write_digest'])
}

/** The round of mornings, and what it leads to. */
async function round(): Promise<void> {
  const job = market.net.network.jobs.find(({ name }) => name === 'write-digests')
  assert.ok(job !== undefined)
  await job.work(new AbortController().signal)
  await writeDue()
}

/** Through the next seven o'clock everywhere, in rounds as they come. */
async function nextMorning(): Promise<void> {
  for (let hour = 0; hour < 24; hour += 6) {
    market.net.clock.advance({ hours: 6 })
    await round()
  }
}

interface SentMail {
  readonly subject: string
  readonly text: string
}

async function mailsTo({ email }: TestCustomer): Promise<readonly SentMail[]> {
  return await market.net.opened.database.read('test.digests', (tx) =>
    tx.query<SentMail>({
      name: 'test.select-digests',
      text: `select subject, text_body as text from outbox_mails
        where cause like 'digest/%' and recipient = $1 order by created_at, id`,
      values: [email],
    }),
  )
}

async function waiting(): Promise<number> {
  const [row] = await market.net.opened.database.read('test.waiting', (tx) =>
    tx.query<{ count: bigint }>({
      name: 'test.count-digest-work',
      text: `select count(*) as count from work where kind = 'write_digest' and state = 'waiting'`,
    }),
  )
  return Number(row?.count ?? 0n)
}

async function choose(customer: TestCustomer, purchaseMails: string): Promise<void> {
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), customer)
  const page = await open(browser, '/notifications')
  const typed = { purchase_mails: purchaseMails }
  const saved = await submit(browser, page, '/notifications/purchases', typed)
  assert.match(saved.html, /From now on you get these e-mails as you chose/)
  assert.match(saved.html, new RegExp(`value="${purchaseMails}"\\s+checked`))
}

const subjectsOf = async (customer: TestCustomer): Promise<readonly string[]> =>
  (await mailsTo(customer)).map(({ subject }) => subject)

test('once a day, unless somebody chose otherwise: one mail of all, and none of nothing', async () => {
  const ada = await market.register('ada-daily')
  const idle = await market.register('idle')
  const [first = ''] = await buy(ada, 3)
  assert.equal(await waiting(), 0, 'a sale leaves no work for it')
  await round()
  assert.deepEqual(await subjectsOf(ada), [])
  await nextMorning()
  await nextMorning()
  const [mail, ...more] = await mailsTo(ada)
  assert.deepEqual([mail?.subject, more], ['Your 3 purchases: $7.50', []])
  for (const words of [
    'The tides: $2.50',
    'Harbour Data · 1 Dec, 10:00',
    `Report a problem: ${market.net.url}/purchases/${first}`,
    'Together: $7.50',
    `${market.net.url}/notifications`,
  ]) {
    assert.ok(mail?.text.includes(words), `${words} in ${mail?.text ?? ''}`)
  }
  assert.deepEqual(await subjectsOf(idle), [])
  await buy(ada)
  await nextMorning()
  assert.deepEqual(await subjectsOf(ada), [
    'Your 3 purchases: $7.50',
    'You bought “The tides” for $2.50',
  ])
})

test('each time: what is bought within two minutes is one mail, also when several write it', async () => {
  const eve = await market.register('eve-each')
  await choose(eve, 'each')
  await buy(eve, 2)
  assert.equal(await waiting(), 1)
  await writeDue()
  assert.deepEqual(await subjectsOf(eve), [])
  market.net.clock.advance({ minutes: 3 })
  await Promise.all([writeDue(), writeDue()])
  assert.deepEqual(await subjectsOf(eve), ['Your 2 purchases: $5.00'])
  await buy(eve)
  market.net.clock.advance({ minutes: 3 })
  await writeDue()
  await nextMorning()
  assert.deepEqual(await subjectsOf(eve), [
    'Your 2 purchases: $5.00',
    'You bought “The tides” for $2.50',
  ])
})

test('never, and again: what was bought meanwhile is not told', async () => {
  const nell = await market.register('nell-none')
  await choose(nell, 'none')
  await buy(nell, 2)
  await nextMorning()
  assert.deepEqual(await subjectsOf(nell), [])
  await choose(nell, 'daily')
  await nextMorning()
  assert.deepEqual(await subjectsOf(nell), [])
  await buy(nell)
  await nextMorning()
  assert.deepEqual(await subjectsOf(nell), ['You bought “The tides” for $2.50'])
})

test('of many, some are listed and all are counted', async () => {
  const max = await market.register('max-many')
  await buy(max, 33)
  await nextMorning()
  const [mail] = await mailsTo(max)
  assert.equal(mail?.subject, 'Your 33 purchases: $82.50')
  assert.equal(mail.text.match(/Report a problem/g)?.length, 30)
  assert.match(mail.text, /3 more are on your statement\./)
})

test('another choice than these is none, and somebody else’s stays', async () => {
  const una = await market.register('una')
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), una)
  const page = await open(browser, '/notifications')
  const typed = { purchase_mails: 'hourly' }
  const refused = await submit(browser, page, '/notifications/purchases', typed)
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Choose one of these/)
  const { html } = await open(browser, '/notifications')
  assert.match(html, /value="daily"\s+checked/)
})

test('who is gone is not written to', async () => {
  const gone = await market.register('gone')
  await buy(gone)
  await market.net.opened.database.transaction('test.end-sign-ons', (tx) =>
    tx.query({
      name: 'test.end-sign-ons',
      text: 'update sign_ons set ended_at = $2 where purchasing_account = $1',
      values: [gone.purchasingAccount, market.net.clock.now()],
    }),
  )
  await nextMorning()
  assert.deepEqual(await subjectsOf(gone), [])
  assert.equal(await waiting(), 0)
})
