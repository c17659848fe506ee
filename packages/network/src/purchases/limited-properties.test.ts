// Any limits and caps, any orders at any times, in batches over two processes: no window is ever exceeded.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { setLimits, setPriceCaps } from '../limits/index.ts'
import { createPgDatabase } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { placePurchases } from './index.ts'
import type { Order } from './index.ts'
import { addBuyer, addMerchant, addOffers, openWorld, orderOf } from './testing/purchase-world.ts'
import type { TestBuyer, World } from './testing/purchase-world.ts'
import { findFaults } from './testing/read-world.ts'
import { sumWindows } from './testing/sum-windows.ts'

let world: World
let otherDatabase: Database
before(async () => {
  world = await openWorld()
  otherDatabase = createPgDatabase({ url: world.url, poolMax: 3 })
})
after(async () => {
  await otherDatabase.close()
  await world.close()
})

const zones = ['UTC', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe']
const windows = ['purchase', 'day', 'week', 'month'] as const
const spans = ['day', 'week', 'month'] as const
const prices = [10n, 70n, 130n, 0n]

const anyLimit = fc.record({
  window: fc.constantFrom(...windows),
  member: fc.constantFrom(null, 0, 1),
  merchant: fc.constantFrom(null, 0, 1),
  amountMicros: fc.bigInt({ min: 0n, max: 900n }),
})
const anyCap = fc.record({
  window: fc.constantFrom(...spans),
  amountMicros: fc.bigInt({ min: 1n, max: 500n }),
})
const anyStep = fc.record({
  /** Up to two days after the step before. */
  minutes: fc.integer({ min: 0, max: 2_880 }),
  orders: fc.array(
    fc.record({
      member: fc.constantFrom(0, 1),
      merchant: fc.constantFrom(0, 1),
      process: fc.constantFrom(0, 1),
    }),
    { minLength: 1, maxLength: 8 },
  ),
})
const uniqueBy = <Value>(arbitrary: fc.Arbitrary<Value>, selector: (value: Value) => string) =>
  fc.uniqueArray(arbitrary, { maxLength: 4, selector })
const anyRun = fc.record({
  timeZone: fc.constantFrom(...zones),
  limits: uniqueBy(anyLimit, (one) => `${one.window} ${one.member} ${one.merchant}`),
  caps: uniqueBy(anyCap, (one) => one.window),
  networkCaps: uniqueBy(anyCap, (one) => one.window),
  boughtBefore: fc.integer({ min: 0, max: 6 }),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 12 }),
  priceIndex: fc.constantFrom(0, 1, 2),
})
type Run = typeof anyRun extends fc.Arbitrary<infer Value> ? Value : never

let runNumber = 0

async function play(run: Run) {
  runNumber += 1
  // Clocks change somewhere in these weeks, and the month does.
  world.clock.advance({ hours: 24 * 40 })
  const payer = await addBuyer(world, { timeZone: run.timeZone })
  const members = [payer, await addBuyer(world, { groupOf: payer })]
  const merchants = [await addMerchant(world), await addMerchant(world)]
  const price = prices[run.priceIndex] ?? 1n
  await addOffers(world, merchants, { kind: 'metered', prices: { USD: price } })
  const startsAt = world.clock.now()
  let orderNumber = 0
  const orderFor = (member: number, merchant: number): Order => {
    const buyer = members[member] as TestBuyer
    return orderOf(buyer, merchants[merchant] as string, `${runNumber}-${orderNumber++}`)
  }
  for (let count = 0; count < run.boughtBefore; count += 1) {
    await placePurchases(world, [orderFor(count % 2, 0)])
  }
  await setAll(run, members, merchants)
  for (const { minutes, orders } of run.steps) {
    world.clock.advance({ minutes })
    const batches = [0, 1].map((process) =>
      orders
        .filter((order) => order.process === process)
        .map(({ member, merchant }) => orderFor(member, merchant)),
    )
    await Promise.all(
      batches.map((batch, process) =>
        placePurchases(process === 0 ? world : { ...world, database: otherDatabase }, batch),
      ),
    )
  }
  return { payer, members, merchants, startsAt }
}

async function setAll(run: Run, members: readonly TestBuyer[], merchants: readonly string[]) {
  const at = world.clock.now()
  const currency = 'USD' as Parameters<typeof setLimits>[1]['limits'][number]['currency']
  await world.database.transaction('test.set-all', async (tx) => {
    const set = await setLimits(tx, {
      purchasingAccount: members[0]?.purchasingAccount ?? '',
      limits: run.limits.map(({ window, member, merchant, amountMicros }) => ({
        window,
        purchasingAccount: member === null ? null : (members[member]?.purchasingAccount ?? null),
        merchant: merchant === null ? null : (merchants[merchant] ?? null),
        amountMicros,
        currency,
      })),
      at,
    })
    assert.equal(set.status, 'set')
    const capsOf = (caps: Run['caps']) => caps.map((cap) => ({ ...cap, currency }))
    await setPriceCaps(tx, { merchant: merchants[0] ?? '', caps: capsOf(run.caps), at })
    await setPriceCaps(tx, { merchant: null, caps: capsOf(run.networkCaps), at })
  })
}

test('no window of any limit or cap is ever exceeded, beyond what was spent before it was set', async () => {
  await fc.assert(
    fc.asyncProperty(anyRun, async (run) => {
      const { payer, members, merchants, startsAt } = await play(run)
      const { paymentAccount } = payer
      const sumsOf = async (span: string, by: { member: boolean; merchant: boolean }) =>
        await sumWindows(world, { paymentAccount, span, timeZone: run.timeZone, by })
      const price = prices[run.priceIndex] ?? 1n
      const beforeOf = (begins: string, member: number | null, merchant: number | null): bigint => {
        // All that was bought before was bought at one moment, at the first merchant, by both in turn.
        const local = startsAt.toZonedDateTimeISO(run.timeZone).toPlainDate().toString()
        if (begins.slice(0, 10) > local || merchant === 1) return 0n
        const count = run.boughtBefore
        const ofMember =
          member === null ? count : member === 0 ? Math.ceil(count / 2) : Math.floor(count / 2)
        return BigInt(ofMember) * price
      }
      for (const { window, member, merchant, amountMicros } of run.limits) {
        if (window === 'purchase') continue
        for (const sum of await sumsOf(window, {
          member: member !== null,
          merchant: merchant !== null,
        })) {
          if (member !== null && sum.purchasingAccount !== members[member]?.purchasingAccount)
            continue
          if (merchant !== null && sum.merchant !== merchants[merchant]) continue
          const before = beforeOf(sum.begins, member, merchant)
          const most = amountMicros > before ? amountMicros : before
          assert.ok(sum.sum <= most, `${window} from ${sum.begins}: ${sum.sum} of ${most}`)
        }
      }
      for (const [caps, merchant] of [
        [run.caps, 0],
        [run.networkCaps, null],
      ] as const) {
        for (const { window, amountMicros } of caps) {
          for (const sum of await sumsOf(window, { member: true, merchant: merchant !== null })) {
            if (merchant !== null && sum.merchant !== merchants[merchant]) continue
            const member = sum.purchasingAccount === payer.purchasingAccount ? 0 : 1
            const before = beforeOf(sum.begins, member, merchant)
            const most = amountMicros > before ? amountMicros : before
            assert.ok(
              sum.sum <= most,
              `cap of a ${window} from ${sum.begins}: ${sum.sum} of ${most}`,
            )
          }
        }
      }
    }),
    { numRuns: 60 },
  )
  assert.deepEqual(await findFaults(world), [])
})
