// The process dies at each point of a renewal, of the worker's round and of a cancellation in turn, and several work at
// once: in the end there is one term, one credit, and everybody was told once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testOutward } from '../outward/testing/test-outward.ts'
import { createFaults, createPgDatabase, FaultError, noLog } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { gatherPurchases, placePurchases } from '../purchases/index.ts'
import { addBuyer, addMerchant, addOffers, openWorld } from '../purchases/testing/purchase-world.ts'
import type { TestBuyer, World } from '../purchases/testing/purchase-world.ts'
import { orderOf } from '../purchases/testing/purchase-world.ts'
import { cancelSubscription, findSubscription, renewSubscription, setAutomatic } from './index.ts'
import type { SubscriptionPorts } from './index.ts'
import { doSubscriptionWork } from './testing/do-subscription-work.ts'

let world: World
let merchant: string
before(async () => {
  world = await openWorld()
  merchant = await addMerchant(world)
  const prices = { USD: 11_000_000n }
  await addOffers(world, [merchant], { kind: 'subscription', prices, access: { term: 'P1M' } })
})
after(() => world.close())

function portsOf(database: Database) {
  const { clock, random } = world
  const gathering = gatherPurchases({ database, clock, random })
  const ports: SubscriptionPorts = {
    database,
    clock,
    random,
    placePurchase: (order) => gathering.place(order),
    outward: testOutward(),
    rules: { noticeDays: 7, graceDays: 3 },
    budget: () => ({ budgetMicros: 100_000_000n, budgetCount: 20 }),
    answerDays: 5,
  }
  return { ...ports, log: noLog }
}

interface Subscribed extends TestBuyer {
  readonly own: { readonly subscription: string; readonly purchasingAccount: string }
}

async function subscribe(): Promise<Subscribed> {
  const buyer = await addBuyer(world)
  const [outcome] = await placePurchases(world, [orderOf(buyer, merchant, 'first')])
  assert.equal(outcome?.status, 'purchased')
  const { purchasingAccount } = buyer
  const subscription = outcome.purchase.purchase.replace('pur_', 'sub_')
  return { ...buyer, own: { subscription, purchasingAccount } }
}

/** Runs the work on a database that dies at the n-th point; answers whether it came to its end instead. */
async function isFinished(
  killAt: number,
  work: (ports: ReturnType<typeof portsOf>) => Promise<unknown>,
) {
  const database = createPgDatabase({ url: world.url, faults: createFaults(killAt), poolMax: 1 })
  try {
    await work(portsOf(database))
    return true
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return false
  } finally {
    await database.close()
  }
}

async function countTold({ own }: Subscribed, kind: string, type: string): Promise<string> {
  const [row] = await world.database.read('test.count-told', (tx) =>
    tx.query<{ notices: bigint; events: bigint }>({
      name: 'test.count-told',
      text: `select
          (select count(*) from outbox_notices where kind = $1 and receiver = $3) as notices,
          (select count(*) from merchant_events where type = $2 and data->>'subscription' = $4) as events`,
      values: [kind, type, own.purchasingAccount, own.subscription],
    }),
  )
  return `${row?.notices} notices, ${row?.events} events`
}

async function countTerms({ own }: Subscribed): Promise<number> {
  const found = await world.database.read('test.find', (tx) =>
    findSubscription(tx, own.subscription, own.purchasingAccount),
  )
  return found?.subscription.terms.length ?? 0
}

/** The worker of a process that lives. */
async function workOn(): Promise<void> {
  world.clock.advance({ minutes: 2 })
  await doSubscriptionWork(portsOf(world.database))
}

test('a renewal that dies at any point is one term in the end, whoever goes on', async () => {
  let killAt = 0
  for (let isDone = false; !isDone;) {
    killAt += 1
    const subscribed = await subscribe()
    const command = { ...subscribed.own, commandId: 'renewal' }
    isDone = await isFinished(killAt, (ports) => renewSubscription(ports, command))
    // Every other time nobody asks again, and the worker alone finds what was left undone.
    if (killAt % 2 === 0) await renewSubscription(portsOf(world.database), command)
    await workOn()
    await renewSubscription(portsOf(world.database), command)
    assert.equal(await countTerms(subscribed), 2, `killed at point ${killAt}`)
    const told = await countTold(subscribed, 'subscription_renewed', 'entitlement.renewed')
    assert.equal(told, '1 notices, 1 events', `killed at point ${killAt}`)
  }
  assert.ok(killAt > 30, `only ${killAt} points were passed`)
})

test('a term that was renewed under an id of before there were reserved ones is not renewed again', async () => {
  const ports = portsOf(world.database)
  for (const isMeanwhile of [false, true]) {
    const subscribed = await subscribe()
    const { own } = subscribed
    const renews = own.subscription.replace('sub_', 'pur_')
    const renewBefore = async (): Promise<void> => {
      const order = orderOf(subscribed, merchant, `renew/${renews}`, { renews })
      const [outcome] = await placePurchases(world, [order])
      assert.equal(outcome?.status, 'purchased')
    }
    if (!isMeanwhile) await renewBefore()
    const placePurchase: SubscriptionPorts['placePurchase'] = async (order) => {
      if (isMeanwhile) await renewBefore()
      return await ports.placePurchase(order)
    }
    const command = { ...own, commandId: 'renewal', renews }
    const renewed = await renewSubscription({ ...ports, placePurchase }, command)
    assert.equal(renewed.status, 'exists')
    await workOn()
    assert.equal((await renewSubscription(ports, command)).status, 'exists')
    assert.equal(await countTerms(subscribed), 2)
  }
})

test('a worker that dies at any point renews once in the end', async () => {
  let killAt = 0
  for (let isDone = false; !isDone;) {
    killAt += 1
    const subscribed = await subscribe()
    await setAutomatic(portsOf(world.database), { ...subscribed.own, isOn: true })
    await workOn()
    world.clock.advance({ days: 32 })
    isDone = await isFinished(killAt, (ports) => doSubscriptionWork(ports))
    await workOn()
    assert.equal(await countTerms(subscribed), 2, `killed at point ${killAt}`)
    const told = await countTold(subscribed, 'subscription_renewed', 'entitlement.renewed')
    assert.equal(told, '1 notices, 1 events', `killed at point ${killAt}`)
    await setAutomatic(portsOf(world.database), { ...subscribed.own, isOn: false })
  }
  assert.ok(killAt > 30, `only ${killAt} points were passed`)
})

test('a cancellation that dies at any point is one credit in the end', async () => {
  let killAt = 0
  for (let isDone = false; !isDone;) {
    killAt += 1
    const subscribed = await subscribe()
    await renewSubscription(portsOf(world.database), subscribed.own)
    const command = { ...subscribed.own, commandId: 'cancellation' }
    isDone = await isFinished(killAt, (ports) => cancelSubscription(ports, command))
    const cancelled = await cancelSubscription(portsOf(world.database), command)
    assert.ok('cancellation' in cancelled, cancelled.status)
    const { creditMicros } = cancelled.cancellation
    // All of both terms but the first day.
    assert.ok(creditMicros > 21_000_000n && creditMicros < 22_000_000n)
    const told = await countTold(subscribed, 'subscription_cancelled', 'entitlement.ended')
    assert.equal(told, '1 notices, 2 events', `killed at point ${killAt}`)
    const [sum] = await world.database.read('test.credits', (tx) =>
      tx.query<{ count: bigint; micros: string }>({
        name: 'test.credits',
        text: `select count(*) as count, sum(amount_micros)::text as micros from purchase_credits
          where purchasing_account = $1`,
        values: [subscribed.purchasingAccount],
      }),
    )
    assert.deepEqual(sum, { count: 2n, micros: creditMicros.toString() })
  }
  assert.ok(killAt > 30, `only ${killAt} points were passed`)
})

test('two processes and their workers, customers and a switch at once: one term each', async () => {
  const subscribed: Subscribed[] = []
  for (let n = 0; n < 6; n += 1) {
    const one = await subscribe()
    await setAutomatic(portsOf(world.database), { ...one.own, isOn: true })
    subscribed.push(one)
  }
  const second = createPgDatabase({ url: world.url, poolMax: 5 })
  try {
    world.clock.advance({ days: 32 })
    await Promise.all([
      ...[world.database, second, world.database, second].map((database) =>
        doSubscriptionWork(portsOf(database)),
      ),
      ...subscribed.map(({ own }) =>
        renewSubscription(portsOf(second), {
          ...own,
          renews: own.subscription.replace('sub_', 'pur_'),
        }),
      ),
    ])
    await workOn()
    for (const one of subscribed) {
      assert.equal(await countTerms(one), 2)
      const told = await countTold(one, 'subscription_renewed', 'entitlement.renewed')
      assert.equal(told, '1 notices, 1 events')
    }
  } finally {
    await second.close()
  }
})

test('whoever has switched it off is not charged, however close the worker was', async () => {
  for (let round = 0; round < 10; round += 1) {
    const subscribed = await subscribe()
    await setAutomatic(portsOf(world.database), { ...subscribed.own, isOn: true })
    world.clock.advance({ days: 32 })
    const [switched] = await Promise.all([
      setAutomatic(portsOf(world.database), { ...subscribed.own, isOn: false }),
      doSubscriptionWork(portsOf(world.database)),
    ])
    const count = await countTerms(subscribed)
    // It was off before it was bought, or bought before it was off, or the switch said: not now.
    if (switched.status === 'changed' && count === 1) {
      await workOn()
      assert.equal(await countTerms(subscribed), 1)
    }
    assert.ok(['changed', 'busy'].includes(switched.status), switched.status)
    await setAutomatic(portsOf(world.database), { ...subscribed.own, isOn: false })
  }
})
