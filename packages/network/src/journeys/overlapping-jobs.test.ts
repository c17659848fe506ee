// Jobs that overlap: each of the network's list, run twice at once by one process, and by another beside it. No lock of
// the runner's is in the way here: each has to be safe by itself, as after a lease that ran out.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dumpDatabase } from './testing/dump-database.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, TestCustomer } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { assertAuditIsClean } from './testing/read-books.ts'
import { buy, open, signOn, submit } from './testing/walk-pages.ts'

let market: Market
const { signal } = new AbortController()

before(async () => {
  market = await openMarket()
})
after(() => market.close())

/** A month of two customers at two merchants, so that every job finds something of its kind, or nothing at all. */
async function live(): Promise<void> {
  const { net } = market
  const courier = await market.openShop('Courier')
  const harbor = await market.openShop('Harbor')
  await market.sell(courier, 'article', '2.50')
  await market.sell(harbor, 'weekly', '3.00', { kind: 'subscription', term: 'P7D', access: {} })
  const people: (readonly [TestCustomer, Browser])[] = []
  for (const name of ['ada', 'bert']) {
    const customer = await market.register(name)
    const browser = market.browser()
    await buy(browser, courier, { id: `${name}-1`, sku: 'article', customer })
    people.push([customer, browser])
  }
  for (const [index, [customer]] of people.entries()) {
    const order = { id: `weekly-${index}`, merchant: harbor.merchant, offer: 'weekly' }
    await net.call(customer.token, 'POST', '/purchases', order)
  }
  const [, browser] = people[0] ?? []
  assert.ok(browser !== undefined)
  await submit(browser, await open(browser, '/account'), '/sign-off')
  await submit(market.browser(), await open(market.browser(), '/register'), '/register', {
    email: 'late@example.org',
  })
  net.clock.advance({ hours: 24 * 40 })
  const late = await market.register('late')
  await signOn(market.browser(), await open(market.browser(), '/sign-on'), late)
}

test('each job, twice at once and beside itself: none fails, and nothing is done twice', async () => {
  await live()
  const { net } = market
  const beside = net.openBeside(net.opened.database)
  const names = net.network.jobs.map(({ name }) => name)
  assert.ok(names.length >= 10, names.join(' '))
  for (const name of names) {
    const both = [net.network, beside].map(({ jobs }) => jobs.find((job) => job.name === name))
    const runs = both.flatMap((job) => (job === undefined ? [] : [job, job]))
    assert.equal(runs.length, 4, name)
    const ends = await Promise.allSettled(runs.map((job) => job.work(signal)))
    for (const end of ends) assert.equal(end.status, 'fulfilled', `${name}: ${reasonOf(end)}`)
  }
  await net.network.doDueWork()
  await assertAuditIsClean(net)
  await assertOnce('mails', 'select cause as id from outbox_mails')
  await assertOnce('notices', 'select cause as id from outbox_notices')
  await assertOnce('events', 'select merchant || cause as id from merchant_events')
  await assertOnce('heads', 'select number::text as id from chain_heads')
  await assertOnce(
    'terms of a subscription',
    `select concat_ws(' ', purchasing_account, offer, term, access_from) as id from purchases where term is not null`,
  )
})

test('a job that finds nothing to do changes nothing', async () => {
  const { net } = market
  const run = async (): Promise<void> => {
    for (const { name, work } of net.network.jobs) if (name !== 'make-head') await work(signal)
  }
  await run()
  const earlier = await dumpDatabase(net.opened.database)
  await run()
  assert.equal(await dumpDatabase(net.opened.database), earlier)
})

function reasonOf(end: PromiseSettledResult<void>): string {
  return end.status === 'rejected' ? String(end.reason) : ''
}

async function assertOnce(what: string, text: string): Promise<void> {
  const rows = await market.net.opened.database.read('test.once', (tx) =>
    tx.query<{ id: string; count: number }>({
      name: `test.once-${what.replaceAll(' ', '-')}`,
      text: `select id, count(*)::integer as count from (${text}) x group by id having count(*) > 1`,
    }),
  )
  assert.deepEqual(rows, [], what)
}
