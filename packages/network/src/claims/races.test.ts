// Many at once: one purchase asked back fifty times, beside disputes, billing runs, reports and decisions.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Json, ScriptCustomer } from '../journeys/testing/open-script.ts'
import { assertAuditIsClean } from '../journeys/testing/read-books.ts'
import { openClaimWorld } from './testing/claim-world.ts'
import type { ClaimWorld } from './testing/claim-world.ts'

let world: ClaimWorld

before(async () => {
  world = await openClaimWorld({
    TALLYSTICK_REFUND_BUDGET: '20.00',
    TALLYSTICK_REFUND_BUDGET_COUNT: '8',
  })
})
after(() => world.net.close())

function times<T>(count: number, make: (index: number) => Promise<T>): Promise<readonly T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => make(index)))
}

/** How often each code, or status, was answered. */
function tally(answers: readonly { readonly body: Json }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { body } of answers) {
    const said = String(body['code'] ?? body['status'])
    counts[said] = (counts[said] ?? 0) + 1
  }
  return counts
}

async function creditedOf(purchase: string): Promise<bigint> {
  const [row] = await world.net.opened.database.read('test.credited', (tx) =>
    tx.query<{ sum: string }>({
      name: 'test.credited',
      text: `select coalesce(sum(amount_micros), 0)::text as sum from purchase_credits
        where purchase = $1 and status <> 'refused'`,
      values: [purchase],
    }),
  )
  return BigInt(row?.sum ?? '0')
}

test('fifty requests with different ids: the money is given back once', async () => {
  const customer = await world.customer()
  const purchase = await world.buy(customer, '9.00')
  const answers = await times(50, () => world.ask(customer, purchase))
  assert.deepEqual(tally(answers), { granted: 1, already_refunded: 49 })
  assert.equal(await world.script.owed(customer), '0.00')
  assert.equal(await creditedOf(purchase), 9_000_000n)
  assert.equal((await world.events(purchase)).length, 1)
  await assertAuditIsClean(world.net)
})

test('fifty parts of 0.30 from 9.00: thirty fit, to the millionth', async () => {
  const customer = await world.customer()
  const purchase = await world.buy(customer, '9.00')
  const answers = await times(50, () => world.ask(customer, purchase, { amount: '0.30' }))
  const counts = tally(answers)
  // Eight at once are the budget; the rest waits for people.
  assert.deepEqual(counts, { granted: 8, pending: 22, already_refunded: 20 })
  assert.equal(await world.script.owed(customer), '0.00')
  await assertAuditIsClean(world.net)
})

test('one request sent fifty times at once: one refund, one answer', async () => {
  const customer = await world.customer()
  const purchase = await world.buy(customer, '12.00')
  const answers = await times(50, () => world.ask(customer, purchase, { id: 'once' }))
  assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1)
  assert.deepEqual(
    answers
      .map(({ status }) => status)
      .toSorted((a, b) => b - a)
      .slice(0, 2),
    [201, 200],
  )
  assert.equal(await creditedOf(purchase), 12_000_000n)
})

test('the budget holds for all purchases and members of one payer, at once', async () => {
  const payer = await world.customer()
  const member = await world.customer({ group_of: payer.payment_account })
  const bought: [ScriptCustomer, string][] = []
  for (let index = 0; index < 10; index += 1) {
    const who = index % 2 === 0 ? payer : member
    bought.push([who, await world.buy(who, '3.00')])
  }
  const answers = await Promise.all(bought.map(([who, purchase]) => world.ask(who, purchase)))
  // 6 × 3.00 are 18.00; a seventh would be above 20.00.
  assert.deepEqual(tally(answers), { granted: 6, pending: 4 })
  await assertAuditIsClean(world.net)
})

test('refunds beside disputes of the same purchases: never both', async () => {
  const customer = await world.customer()
  for (let round = 0; round < 5; round += 1) {
    const purchase = await world.buy(customer, '12.00')
    const answers = await times(10, (index) =>
      index % 2 === 0 ? world.ask(customer, purchase) : world.dispute(customer, purchase),
    )
    const { pending, ...others } = tally(answers)
    assert.equal(pending, 1, JSON.stringify(others))
    const refusals = ['already_refunded', 'already_disputed', 'purchase_disputed']
    assert.deepEqual(
      Object.keys(others).filter((code) => !refusals.includes(code)),
      [],
    )
    assert.equal(await creditedOf(purchase), 12_000_000n)
  }
  assert.equal(await world.script.owed(customer), '0.00')
  await assertAuditIsClean(world.net)
})

test('decisions at once: one of them holds, and the money moved once', async () => {
  const customer = await world.customer()
  const purchase = await world.buy(customer, '15.00')
  const { body } = await world.ask(customer, purchase)
  const answers = await times(20, (index) =>
    world.decide('refunds', body['refund'], index % 2 === 0),
  )
  const counts = tally(answers)
  assert.equal(counts['already_decided'], 10)
  const { granted = 0, refused = 0 } = counts
  assert.equal(granted + refused, 10)
  assert.equal(await world.script.owed(customer), granted > 0 ? '0.00' : '15.00')
  await assertAuditIsClean(world.net)
})

for (const status of ['paid', 'declined'] as const) {
  test(`requests, disputes and decisions beside a billing run and its report (${status})`, async () => {
    const customers = await times(6, () => world.customer())
    const bought: { customer: ScriptCustomer; purchase: string }[] = []
    for (const customer of customers) {
      for (const price of ['12.00', '2.50', '11.00']) {
        bought.push({ customer, purchase: await world.buy(customer, price) })
      }
    }
    const waiting = await Promise.all(
      bought
        .slice(0, 6)
        .map(({ customer, purchase }) => world.ask(customer, purchase, { amount: '1.00' })),
    )
    const date = status === 'paid' ? '2027-01-22' : '2027-02-22'
    const [, ...answers] = await Promise.all([
      world.bill(date, status),
      ...bought.map(({ customer, purchase }, index) =>
        index % 3 === 0 ? world.dispute(customer, purchase) : world.ask(customer, purchase),
      ),
      ...waiting.map(({ body }, index) => world.decide('refunds', body['refund'], index % 2 === 0)),
    ])
    for (const { status: code, body } of answers) {
      assert.ok(code < 500, JSON.stringify(body))
    }
    await assertAuditIsClean(world.net)
    const queues = await Promise.all(
      (['refunds', 'disputes'] as const).map(async (what) => {
        const page = await world.script.get(world.net.operatorToken, `/${what}/queue?limit=200`)
        return (page['data'] as readonly Json[]).map(
          (one) => [what, one[what.slice(0, -1)]] as const,
        )
      }),
    )
    for (const [index, [what, id]] of queues.flat().entries()) {
      assert.equal((await world.decide(what, id, index % 2 === 0)).status, 200)
    }
    await assertAuditIsClean(world.net)
    // Whatever came back to the tabs is asked for by the next run, and then all is settled.
    await world.bill(status === 'paid' ? '2027-01-23' : '2027-03-22')
    await assertAuditIsClean(world.net)
  })
}
