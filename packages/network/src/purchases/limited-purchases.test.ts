// Limits, caps and one-click rules under parallel orders: two gatherings with own pools stand for two processes.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { freezeAccount, setLimits, setOneClickRule, setPriceCaps } from '../limits/index.ts'
import { createPgDatabase } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { gatherPurchases, placePurchases } from './index.ts'
import type { Order, Outcome, PurchaseGathering } from './index.ts'
import { addBuyer, addMerchant, addOffers, openWorld, orderOf } from './testing/purchase-world.ts'
import type { TestBuyer, World } from './testing/purchase-world.ts'
import { findFaults } from './testing/read-world.ts'
import { sumWindows } from './testing/sum-windows.ts'

let world: World
let otherDatabase: Database
let processes: readonly PurchaseGathering[]
before(async () => {
  world = await openWorld()
  otherDatabase = createPgDatabase({ url: world.url, poolMax: 5 })
  // Small batches, so that many of them meet.
  processes = [world, { ...world, database: otherDatabase }].map((ports) =>
    gatherPurchases(ports, { batchCountMax: 2, batchMax: 7, queueMax: 1_000 }),
  )
})
after(async () => {
  await otherDatabase.close()
  await world.close()
})

/** Orders in turn to both processes, all at the same time. */
function placeAll(orders: readonly Order[]): Promise<readonly Outcome[]> {
  return Promise.all(
    orders.map((order, index) => {
      const gathering = processes[index % 2]
      assert.ok(gathering)
      return gathering.place(order)
    }),
  )
}

function answerOf(outcome: Outcome): string {
  return outcome.status === 'refused' ? outcome.code : outcome.status
}

function countAnswers(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes) {
    const answer = answerOf(outcome)
    counts[answer] = (counts[answer] ?? 0) + 1
  }
  return counts
}

type LimitInput = Parameters<typeof setLimits>[1]['limits'][number]

async function limit(
  by: TestBuyer,
  ...limits: readonly (Partial<LimitInput> & Pick<LimitInput, 'amountMicros'>)[]
): Promise<void> {
  const outcome = await world.database.transaction('test.limit', (tx) =>
    setLimits(tx, {
      purchasingAccount: by.purchasingAccount,
      limits: limits.map((one) => ({
        window: 'day',
        merchant: null,
        purchasingAccount: null,
        currency: 'USD' as LimitInput['currency'],
        ...one,
      })),
      at: world.clock.now(),
    }),
  )
  assert.equal(outcome.status, 'set')
}

async function addMetered(price: bigint): Promise<string> {
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind: 'metered', prices: { USD: price } })
  return merchant
}

/** Orders of the members in turn. */
function ordersOf(
  members: readonly TestBuyer[],
  merchant: string,
  { count, name, more = {} }: { count: number; name: string; more?: Partial<Order> },
): readonly Order[] {
  return Array.from({ length: count }, (_, index) => {
    const member = members[(index >> 1) % members.length]
    assert.ok(member)
    return orderOf(member, merchant, `${name}-${index}`, more)
  })
}

const dollar = 1_000_000n

test('5.00 a day, 0.25 each, 200 orders over two processes and two members: exactly 20 pass', async () => {
  const payer = await addBuyer(world)
  const member = await addBuyer(world, { groupOf: payer })
  const merchant = await addMetered(250_000n)
  // Nothing was ever bought on this account before.
  await limit(payer, { amountMicros: 5n * dollar })
  const orders = ordersOf([payer, member], merchant, { count: 200, name: 'first' })
  const outcomes = await placeAll(orders)
  assert.deepEqual(countAnswers(outcomes), { purchased: 20, limit_reached: 180 })
  const refused = outcomes.find((outcome) => outcome.status === 'refused')
  assert.ok(refused?.status === 'refused')
  assert.equal(refused.limit?.leftMicros, 0n)
  assert.equal(refused.limit.amountMicros, 5n * dollar)
  // Sent again: what passed exists, the rest stays refused.
  assert.deepEqual(countAnswers(await placeAll(orders)), { exists: 20, limit_reached: 180 })
  assert.deepEqual(await findFaults(world), [])
})

test('a limit set in the middle of a day counts what was bought before, and lowering holds at once', async () => {
  const payer = await addBuyer(world)
  const member = await addBuyer(world, { groupOf: payer })
  const merchant = await addMetered(250_000n)
  await placePurchases(world, ordersOf([payer, member], merchant, { count: 8, name: 'before' }))
  await limit(payer, { amountMicros: 5n * dollar })
  const orders = ordersOf([payer, member], merchant, { count: 100, name: 'after' })
  assert.equal(countAnswers(await placeAll(orders))['purchased'], 12)
  // Raised, nearly used up, taken away, and set again: nothing is forgotten meanwhile.
  await limit(payer, { amountMicros: 6n * dollar })
  const next = ordersOf([payer], merchant, { count: 3, name: 'next' })
  assert.equal(countAnswers(await placeAll(next))['purchased'], 3)
  await limit(payer)
  const free = ordersOf([member], merchant, { count: 2, name: 'free' })
  assert.equal(countAnswers(await placeAll(free))['purchased'], 2)
  await limit(payer, { amountMicros: 6n * dollar + 500_000n })
  const last = ordersOf([payer, member], merchant, { count: 10, name: 'last' })
  assert.equal(countAnswers(await placeAll(last))['purchased'], 1)
})

test("limits while they change under parallel orders: never beyond the highest, and the last one's word holds", async () => {
  const payer = await addBuyer(world)
  const merchant = await addMetered(250_000n)
  await limit(payer, { amountMicros: 5n * dollar })
  const orders = ordersOf([payer], merchant, { count: 200, name: 'moving' })
  const placed = placeAll(orders)
  for (const amountMicros of [dollar, 3n * dollar, 2n * dollar])
    await limit(payer, { amountMicros })
  const countBefore = countAnswers(await placed)['purchased'] ?? 0
  assert.ok(countBefore >= 4 && countBefore <= 20, `${countBefore}`)
  const after = await placeAll(ordersOf([payer], merchant, { count: 40, name: 'moved' }))
  assert.equal(countAnswers(after)['purchased'] ?? 0, Math.max(0, 8 - countBefore))
})

const scopes: readonly [
  name: string,
  limits: (buying: {
    payer: TestBuyer
    member: TestBuyer
    merchant: string
  }) => readonly Partial<LimitInput>[],
  passes: readonly [payerHere: number, memberHere: number, payerThere: number],
][] = [
  ['each purchase', () => [{ window: 'purchase', amountMicros: 249_999n }], [0, 0, 0]],
  ['one member', ({ member }) => [{ purchasingAccount: member.purchasingAccount }], [40, 4, 40]],
  ['one merchant', ({ merchant }) => [{ merchant }], [4, 0, 40]],
  [
    'one member at one merchant, and a month for all',
    ({ member, merchant }) => [
      { purchasingAccount: member.purchasingAccount, merchant },
      { window: 'month', amountMicros: 12n * dollar },
    ],
    [40, 4, 4],
  ],
]
for (const [name, limitsOf, passes] of scopes) {
  test(`a limit of 1.00 for ${name}: ${passes.join(', ')} pass`, async () => {
    const payer = await addBuyer(world)
    const member = await addBuyer(world, { groupOf: payer })
    const merchant = await addMetered(250_000n)
    const elsewhere = await addMetered(250_000n)
    const limits = limitsOf({ payer, member, merchant })
    await limit(payer, ...limits.map((one) => ({ amountMicros: dollar, ...one })))
    const counts: number[] = []
    for (const [buyer, where] of [
      [payer, merchant],
      [member, merchant],
      [payer, elsewhere],
    ] as const) {
      const name = `at-${where}-${buyer.purchasingAccount}`
      const outcomes = await placeAll(ordersOf([buyer], where, { count: 40, name }))
      counts.push(countAnswers(outcomes)['purchased'] ?? 0)
    }
    assert.deepEqual(counts, passes)
  })
}

test('a new day makes room, also after 23 and 25 hours; the same wall hour twice is one day', async () => {
  const timeZone = 'Europe/Berlin'
  const payer = await addBuyer(world, { timeZone })
  const merchant = await addMetered(dollar)
  world.clock.set(Temporal.Instant.from('2027-03-27T22:59:59Z'))
  await limit(payer, { amountMicros: dollar })
  let number = 0
  const buyAt = async (at: string): Promise<string> => {
    world.clock.set(Temporal.Instant.from(at))
    const [outcome] = await placePurchases(world, [orderOf(payer, merchant, `day-${number++}`)])
    assert.ok(outcome)
    return answerOf(outcome)
  }
  const days: readonly [at: string, answer: string][] = [
    ['2027-03-27T22:59:59Z', 'purchased'],
    // Midnight of the 28th, whose clocks go forward at 2.
    ['2027-03-27T23:00:00Z', 'purchased'],
    ['2027-03-28T21:59:59Z', 'limit_reached'],
    // 23 hours after it began.
    ['2027-03-28T22:00:00Z', 'purchased'],
    // The 31st of October has 25 hours: 2:30 comes twice.
    ['2027-10-30T22:00:00Z', 'purchased'],
    ['2027-10-31T00:30:00Z', 'limit_reached'],
    ['2027-10-31T01:30:00Z', 'limit_reached'],
    ['2027-10-31T22:59:59Z', 'limit_reached'],
    ['2027-10-31T23:00:00Z', 'purchased'],
  ]
  for (const [at, answer] of days) assert.equal(await buyAt(at), answer, at)
  const sums = await sumWindows(world, {
    ...payer,
    timeZone,
    span: 'day',
    by: { member: false, merchant: false },
  })
  for (const { begins, sum } of sums) assert.ok(sum <= dollar, begins)
})

test('a process whose clock is behind counts in the day that it still has', async () => {
  const payer = await addBuyer(world)
  const merchant = await addMetered(dollar)
  await limit(payer, { amountMicros: 2n * dollar })
  const today = world.clock.now().toZonedDateTimeISO('UTC').startOfDay()
  const lateToday = today.add({ hours: 23, minutes: 59 }).toInstant()
  const tomorrow = today.add({ days: 1, minutes: 1 }).toInstant()
  const buy = async (id: string, happenedAt: Temporal.Instant): Promise<string> => {
    const order = orderOf(payer, merchant, id)
    const [outcome] = await placePurchases(world, [order], { happenedAt })
    assert.ok(outcome)
    return answerOf(outcome)
  }
  const answers: string[] = []
  for (const [id, at] of [
    ['a', lateToday],
    ['b', tomorrow],
    ['c', lateToday],
    ['d', lateToday],
    ['e', tomorrow],
    ['f', tomorrow],
  ] as const) {
    answers.push(await buy(id, at))
  }
  const passed = 'purchased'
  const full = 'limit_reached'
  assert.deepEqual(answers, [passed, passed, passed, full, passed, full])
})

test("a merchant's cap of 1.00 a day and the operator's of 1.50: 200 orders charge exactly that", async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMetered(300_000n)
  const other = await addMetered(400_000n)
  const at = world.clock.now()
  const currency = 'USD' as LimitInput['currency']
  await world.database.transaction('test.cap', async (tx) => {
    const caps = [{ window: 'day' as const, amountMicros: dollar, currency }]
    await setPriceCaps(tx, { merchant, caps, at })
    const all = [{ window: 'day' as const, amountMicros: dollar + 500_000n, currency }]
    await setPriceCaps(tx, { merchant: null, caps: all, at })
  })
  const outcomes = await placeAll(ordersOf([buyer], merchant, { count: 100, name: 'capped' }))
  assert.deepEqual(countAnswers(outcomes), { purchased: 100 })
  const prices = outcomes.flatMap((outcome) =>
    outcome.status === 'refused' ? [] : outcome.purchase.priceMicros,
  )
  assert.deepEqual(
    prices.filter((price) => price > 0n).toSorted((a, b) => Number(b - a)),
    [300_000n, 300_000n, 300_000n, 100_000n],
  )
  await placeAll(ordersOf([buyer], other, { count: 100, name: 'elsewhere' }))
  const day = { ...buyer, span: 'day', timeZone: 'UTC' }
  const atEach = await sumWindows(world, { ...day, by: { member: true, merchant: true } })
  assert.deepEqual(
    new Map(atEach.map((sum) => [sum.merchant, sum.sum])),
    new Map([
      [merchant, dollar],
      [other, 500_000n],
    ]),
  )
  // The next day it costs again.
  world.clock.advance({ hours: 24 })
  const [next] = await placePurchases(world, [orderOf(buyer, merchant, 'next-day')])
  assert.ok(next?.status === 'purchased')
  assert.equal(next.purchase.priceMicros, 300_000n)
  await world.database.transaction('test.uncap', (tx) =>
    setPriceCaps(tx, { merchant: null, caps: [], at }),
  )
  assert.deepEqual(await findFaults(world), [])
})

test('one click up to 0.25 each and 1.00 a day: exactly 4 of 200 go through unasked', async () => {
  const buyer = await addBuyer(world)
  const merchant = await addMetered(250_000n)
  const set = (rule: Parameters<typeof setOneClickRule>[1]['rule']) =>
    world.database.transaction('test.one-click', (tx) =>
      setOneClickRule(tx, { ...buyer, merchant, rule, at: world.clock.now() }),
    )
  const more = { oneClick: true } as const
  const before = await placeAll(ordersOf([buyer], merchant, { count: 3, name: 'none', more }))
  assert.deepEqual(countAnswers(before), { confirmation_needed: 3 })
  assert.equal(await set({ priceMaxMicros: 250_000n, dayMaxMicros: dollar }), 'set')
  const outcomes = await placeAll(ordersOf([buyer], merchant, { count: 200, name: 'click', more }))
  assert.deepEqual(countAnswers(outcomes), { purchased: 4, confirmation_needed: 196 })
  // Whoever is asked may buy more, and that does not count.
  const asked = await placeAll(ordersOf([buyer], merchant, { count: 5, name: 'asked' }))
  assert.deepEqual(countAnswers(asked), { purchased: 5 })
  // A new rule does not forget what went through unasked under the one before.
  assert.equal(await set(null), 'removed')
  assert.equal(await set({ priceMaxMicros: dollar, dayMaxMicros: dollar + 250_000n }), 'set')
  const again = await placeAll(ordersOf([buyer], merchant, { count: 9, name: 'again', more }))
  assert.deepEqual(countAnswers(again), { purchased: 1, confirmation_needed: 8 })
})

test('frozen by the payer: nobody buys, what is owned is delivered, a member cannot undo it', async () => {
  const payer = await addBuyer(world)
  const member = await addBuyer(world, { groupOf: payer })
  const merchant = await addMerchant(world)
  await addOffers(world, [merchant], { kind: 'digital' })
  await addOffers(world, [merchant], { sku: 'click', kind: 'metered' })
  await placePurchases(world, [orderOf(member, merchant, 'owned')])
  const freeze = (who: TestBuyer, isOn: boolean) =>
    world.database.transaction('test.freeze', (tx) =>
      freezeAccount(tx, { ...who, isOn, at: world.clock.now() }),
    )
  const buy = async (who: TestBuyer, id: string, sku = 'click'): Promise<string> => {
    const [outcome] = await placePurchases(world, [orderOf(who, merchant, id, { sku })])
    assert.ok(outcome)
    return answerOf(outcome)
  }
  const orders = ordersOf([payer, member], merchant, {
    count: 100,
    name: 'f',
    more: { sku: 'click' },
  })
  const placed = placeAll(orders)
  assert.deepEqual(await freeze(payer, true), { status: 'frozen', scope: 'payment_account' })
  // From the answer on nothing passes, whatever was on its way.
  const beforeCount = await countOf(member)
  await placed
  assert.equal(await countOf(member), beforeCount)
  assert.equal(await buy(member, 'no-1'), 'account_frozen')
  assert.equal(await buy(member, 'owned-again', 'article'), 'already_owned')
  await freeze(member, false)
  assert.equal(await buy(member, 'no-2'), 'account_frozen')
  await freeze(payer, false)
  assert.equal(await buy(member, 'yes-1'), 'purchased')
  // A member's own freeze is the member's alone, and twice is once.
  await freeze(member, true)
  assert.deepEqual(await freeze(member, true), { status: 'frozen', scope: 'purchasing_account' })
  assert.equal(await buy(member, 'no-3'), 'account_frozen')
  assert.equal(await buy(payer, 'yes-2'), 'purchased')
})

async function countOf({ paymentAccount }: TestBuyer): Promise<bigint> {
  const rows = await world.database.read('test.count-of', (tx) =>
    tx.query<{ count: bigint }>({
      name: 'test.count-of',
      text: 'select count(*) as count from purchases where payment_account = $1',
      values: [paymentAccount],
    }),
  )
  return rows[0]?.count ?? 0n
}
