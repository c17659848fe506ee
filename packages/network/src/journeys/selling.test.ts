// What a merchant sees of what it sold: lists, figures, refunds, and nobody's name.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gatherSales } from './testing/gather-sales.ts'
import { openScript } from './testing/open-script.ts'
import type { Json, Script, ScriptCustomer, ScriptMerchant } from './testing/open-script.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'
import { assertAuditIsClean } from './testing/read-books.ts'

let net: TestNetwork
let script: Script
let journal: ScriptMerchant
let other: ScriptMerchant
const buyers: ScriptCustomer[] = []

before(async () => {
  net = await openTestNetwork({ startsAt: '2026-11-30T09:00:00Z' })
  script = openScript(net)
  journal = await script.merchant('journal')
  other = await script.merchant('other')
  await script.offer(journal, 'story', '2.50', { kind: 'digital' })
  await script.offer(journal, 'print', '30.00', { kind: 'metered' })
  await script.offer(other, 'story', '1.00', { kind: 'metered' })
  for (let number = 0; number < 6; number += 1)
    buyers.push(await script.customer(`buyer-${number}`))
})
after(async () => {
  try {
    await assertAuditIsClean(net)
  } finally {
    await net.close()
  }
})

const list = async (path: string, { token } = journal): Promise<readonly Json[]> =>
  (await script.get(token, `/merchants/me/${path}`))['data'] as readonly Json[]

async function buy(number: number, merchant: ScriptMerchant, sku: string, id: string) {
  const buyer = buyers[number]
  assert.ok(buyer)
  net.clock.advance({ minutes: 1 })
  const { purchase } = await script.buy(buyer, merchant, sku, id)
  return { buyer, purchase: String(purchase) }
}

/** What stands first in a list, in a few of its members. */
const pick = (rows: readonly Json[], ...names: readonly string[]): readonly unknown[] =>
  rows.map((row) => names.map((name) => (row[name] as Json | undefined)?.['amount'] ?? row[name]))

const askBack = (of: { buyer: ScriptCustomer; purchase: string }, id: string, amount?: string) =>
  script.post(of.buyer.token, `/purchases/${of.purchase}/refunds`, {
    id,
    reason: 'quality',
    explanation: 'It says that Ada Lovelace wrote it.',
    ...(amount === undefined ? {} : { amount }),
  })

test('sales are listed newest first, under each filter, page by page', async () => {
  await buy(0, journal, 'story', 'one')
  net.clock.advance({ hours: 24 })
  const print = await buy(1, journal, 'print', 'two')
  await buy(2, journal, 'story', 'three')
  await buy(2, other, 'story', 'elsewhere')
  await gatherSales(net)
  await gatherSales(net)
  const all = await list('sales')
  assert.deepEqual(pick(all, 'id', 'sku', 'price', 'share', 'state'), [
    ['three', 'story', '2.50', '2.25', 'sold'],
    ['two', 'print', '30.00', '27.00', 'sold'],
    ['one', 'story', '2.50', '2.25', 'sold'],
  ])
  for (const [query, ids] of [
    ['from=2026-12-01', ['three', 'two']],
    ['to=2026-11-30', ['one']],
    ['sku=story', ['three', 'one']],
    ['sku=story&from=2026-12-01', ['three']],
    ['least=2.51', ['two']],
    ['most=2.50&sku=print', []],
    ['currency=EUR', []],
    ['state=refunded', []],
    ['state=sold&sku=print', ['two']],
  ] as const) {
    assert.deepEqual(
      pick(await list(`sales?${query}`), 'id'),
      ids.map((id) => [id]),
      query,
    )
  }
  const first = await script.get(journal.token, '/merchants/me/sales?limit=2')
  const rest = await script.get(
    journal.token,
    `/merchants/me/sales?limit=2&after=${String(first['next'])}`,
  )
  assert.deepEqual(pick(rest['data'] as Json[], 'id'), [['one']])
  assert.equal(rest['next'], null)
  // A cursor that was made for another merchant leads nowhere but among one's own.
  const path = `/merchants/me/sales?after=${String(first['next'])}`
  const { body: foreign } = await net.call(other.token, 'GET', path)
  const leads = (foreign['data'] ?? []) as readonly Json[]
  assert.ok(leads.every(({ id }) => id === 'elsewhere'))
  const text = JSON.stringify(all)
  for (const { customer, payment_account, purchasing_account } of buyers) {
    for (const id of [customer, payment_account, purchasing_account]) {
      assert.ok(!text.includes(id))
    }
  }
  assert.ok(!text.includes(print.purchase), 'ids inside stay inside')
})

test('what is given back is listed, and counts when it was granted', async () => {
  const story = await buy(3, journal, 'story', 'four')
  const print = await buy(4, journal, 'print', 'five')
  await gatherSales(net)
  net.clock.advance({ hours: 24 })
  await askBack(story, 'at once')
  const { refund } = await askBack(print, 'to be decided', '20.00')
  await gatherSales(net)
  const states = async () =>
    pick((await list('sales')).slice(0, 2), 'id', 'state', 'asked_back', 'refunded')
  assert.deepEqual(await states(), [
    ['five', 'in_question', '20.00', '0.00'],
    ['four', 'refunded', '0.00', '2.50'],
  ])
  assert.deepEqual(pick(await list('credits?status=provisional'), 'kind', 'amount', 'share'), [
    ['refund', '20.00', '18.00'],
  ])
  const decision = { grant: true, reason: 'it was torn' }
  await script.post(net.operatorToken, `/refunds/${String(refund)}/decision`, decision)
  await gatherSales(net)
  assert.deepEqual((await states())[0], ['five', 'partly_refunded', '0.00', '20.00'])
  const [sale] = await list('sales')
  const shown = await script.get(journal.token, `/merchants/me/sales/${String(sale?.['sale'])}`)
  assert.deepEqual(pick(shown['credits'] as Json[], 'kind', 'status', 'amount'), [
    ['refund', 'granted', '20.00'],
  ])
  assert.ok(!JSON.stringify([shown, await list('credits')]).includes('Lovelace'))
  const foreign = await net.call(
    other.token,
    'GET',
    `/merchants/me/sales/${String(sale?.['sale'])}`,
  )
  assert.equal(foreign.body['code'], 'unknown_sale')
})

test('figures by day and offer are those of the list', async () => {
  const figures = await script.get(
    journal.token,
    '/merchants/me/figures?from=2026-11-30&to=2026-12-02',
  )
  assert.deepEqual(pick(figures['days'] as Json[], 'on', 'sales', 'sold', 'share', 'refunded'), [
    ['2026-11-30', 1, '2.50', '2.25', '0.00'],
    ['2026-12-01', 4, '65.00', '58.50', '0.00'],
    ['2026-12-02', 0, '0.00', '0.00', '22.50'],
  ])
  assert.deepEqual(figures['total'], {
    sales: 5,
    sold: '67.50',
    share: '60.75',
    refunds: 2,
    refunded: '22.50',
    refunded_share: '20.25',
  })
  // What is the merchant's by its figures is what the ledger has for it.
  const { USD } = await script.get(journal.token, '/merchants/me/balance')
  assert.equal((USD as Json)['total'], '40.50')
  const best = await list('figures/offers?month=2026-12')
  assert.deepEqual(pick(best, 'sku', 'sales', 'sold', 'refunded'), [
    ['print', 2, '60.00', '20.00'],
    ['story', 2, '5.00', '2.50'],
  ])
  const next = (
    await script.get(journal.token, '/merchants/me/figures/offers?month=2026-12&limit=1')
  )['next']
  assert.deepEqual(
    pick(await list(`figures/offers?month=2026-12&limit=1&after=${String(next)}`), 'sku'),
    [['story']],
  )
  for (const [query, code] of [
    ['figures?from=2026-12-02&to=2026-12-01', 'invalid_field'],
    ['figures?from=2025-01-01&to=2026-12-01', 'invalid_field'],
    ['figures?sku=none', 'unknown_offer'],
    ['figures/offers?month=2026-13', 'invalid_field'],
  ] as const) {
    const { body } = await net.call(journal.token, 'GET', `/merchants/me/${query}`)
    assert.equal(body['code'], code, query)
  }
})

test('people are counted once a week, when it is over, and never fewer than five of them', async () => {
  // Five have bought in the first week; one of them twice.
  await buy(0, journal, 'print', 'once more')
  await gatherSales(net)
  assert.deepEqual(await list('figures/people'), [], 'the week is not over')
  net.clock.set(Temporal.Instant.from('2026-12-08T09:00:00Z'))
  for (let number = 0; number < 6; number += 1)
    await buy(number, journal, 'print', `next ${number}`)
  await gatherSales(net)
  assert.deepEqual(await list('figures/people'), [
    { week: '2026-11-30', new: null, returning: null },
  ])
  net.clock.set(Temporal.Instant.from('2026-12-15T09:00:00Z'))
  // Five came again, and one was new: of six sales that leaves one, so the five are not shown either.
  assert.deepEqual((await list('figures/people'))[0], {
    week: '2026-12-07',
    new: null,
    returning: null,
  })
  for (let number = 0; number < 6; number += 1)
    await buy(number, journal, 'print', `then ${number}`)
  for (let number = 0; number < 5; number += 1) await buy(0, journal, 'print', `much ${number}`)
  await gatherSales(net)
  net.clock.set(Temporal.Instant.from('2026-12-22T09:00:00Z'))
  assert.deepEqual((await list('figures/people'))[0], {
    week: '2026-12-14',
    new: null,
    returning: 6,
  })
  assert.deepEqual(await list('figures/people', other), [
    { week: '2026-11-30', new: null, returning: null },
  ])
})

test('a purchase is told to the webhook that listens, once, and to no engine; before it was there nothing is written', async () => {
  const quiet = await script.merchant('quiet')
  await script.offer(quiet, 'story', '2.50')
  const kept = () =>
    net.opened.database.read('kept', (tx) =>
      tx.query<{ type: string; purchase: string; data: Json }>({
        name: 'test.select-events',
        text: 'select type, purchase, data from merchant_events where merchant = $1',
        values: [quiet.merchant],
      }),
    )
  await buy(0, quiet, 'story', 'before')
  await gatherSales(net)
  assert.deepEqual(await kept(), [])
  const webhook = { address: 'https://hooks.example/', events: ['purchase.made'] }
  await script.post(quiet.token, '/merchants/me/webhooks', webhook)
  const { purchase } = await buy(1, quiet, 'story', 'after')
  await gatherSales(net)
  await gatherSales(net)
  const [event, ...more] = await kept()
  assert.deepEqual(more, [])
  assert.partialDeepStrictEqual(event, {
    type: 'purchase.made',
    purchase,
    data: {
      id: 'after',
      sku: 'story',
      quantity: 1,
      price: '2.50',
      currency: 'USD',
      purpose: 'own',
    },
  })
  assert.deepEqual(await script.get(quiet.token, '/merchants/me/events'), { data: [], next: null })
})
