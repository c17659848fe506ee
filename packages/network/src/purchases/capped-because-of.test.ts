// Which later purchases cost less under a cap because of an earlier one: told purchase by purchase, and on a database.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { setPriceCaps } from '../limits/index.ts'
import type { PriceCap } from '../limits/index.ts'
import { decideCappedBecauseOf } from './decide-capped-because-of.ts'
import { listCappedBecauseOf, placePurchases } from './index.ts'
import type { Purchase } from './index.ts'
import type { CountedPurchase, GivenBack } from './store-given-back.ts'
import { addBuyer, addMerchant, addOffers, openWorld, orderOf } from './testing/purchase-world.ts'
import type { TestBuyer, World } from './testing/purchase-world.ts'

const currency = getCurrency('USD').code
const cap = (amountMicros: bigint, more: Partial<PriceCap> = {}): PriceCap => ({
  merchant: 'a',
  currency,
  window: 'day',
  amountMicros,
  ...more,
})
const network = { merchant: null }

/** `a 5 of 9 on 2`: a purchase at merchant a, charged 5 of a list price of 9, on the second day of the month. */
function bought(text: string, index: number): CountedPurchase {
  const [, merchant = '', price, list, day = 1] =
    /^(\w+) (\d+)(?: of (\d+))?(?: on (\d+))?$/.exec(text) ?? []
  const priceMicros = BigInt(price ?? 0)
  return {
    purchase: `p${index + 1}`,
    tabNumber: BigInt(index + 1),
    merchant,
    priceMicros,
    cappedMicros: BigInt(list ?? price ?? 0) - priceMicros,
    happenedAt: Temporal.Instant.from('2026-12-01T12:00:00Z').add({
      hours: 24 * (Number(day) - 1),
    }),
  }
}

interface Case {
  readonly caps: readonly PriceCap[]
  readonly bought: readonly string[]
  /** Purchase, amount, and the last number of the tab then. */
  readonly back?: readonly (readonly [of: number, amount: bigint, after: number])[]
  /** Because of which one. */
  readonly of?: number
  readonly found: readonly number[]
}

const cases: Readonly<Record<string, Case>> = {
  'all after the cap was reached': {
    caps: [cap(5n)],
    bought: ['a 5', 'a 0 of 3', 'a 0 of 4'],
    found: [2, 3],
  },
  'none before it': { caps: [cap(5n)], bought: ['a 5', 'a 0 of 3'], of: 2, found: [] },
  'only a part of it': { caps: [cap(5n)], bought: ['a 3', 'a 2 of 4', 'a 0 of 4'], found: [2, 3] },
  'not where the cap was not reached': { caps: [cap(9n)], bought: ['a 3', 'a 2'], found: [] },
  'not another merchant’s, under its own cap': {
    caps: [cap(5n), cap(1n, { merchant: 'b' })],
    bought: ['a 5', 'b 1', 'b 0 of 4'],
    found: [],
  },
  'another merchant’s, under the network’s': {
    caps: [cap(5n, network)],
    bought: ['a 5', 'b 0 of 4'],
    found: [2],
  },
  'not where a tighter cap holds all the same': {
    caps: [cap(50n, network), cap(1n, { merchant: 'b' })],
    bought: ['a 5', 'b 1', 'b 0 of 4'],
    found: [],
  },
  'not on another day': {
    caps: [cap(5n)],
    bought: ['a 5', 'a 5 on 2', 'a 0 of 3 on 2'],
    found: [],
  },
  'on another day of the month': {
    caps: [cap(5n, { window: 'month' })],
    bought: ['a 5', 'a 0 of 3 on 2', 'a 0 of 3 on 31'],
    found: [2, 3],
  },
  'in the week alone': {
    caps: [cap(5n, { window: 'week' })],
    // 2026-12-01 is a Tuesday.
    bought: ['a 5', 'a 0 of 3 on 6', 'a 5 of 9 on 7', 'a 0 of 1 on 7'],
    found: [2],
  },
  'not where enough else was paid': {
    // Gifts count, and are not capped.
    caps: [cap(5n)],
    bought: ['a 2', 'a 9', 'a 0 of 3'],
    found: [],
  },
  'not what was bought after it was given back': {
    caps: [cap(5n)],
    bought: ['a 5', 'a 0 of 3', 'a 5', 'a 0 of 3'],
    back: [[1, 5n, 2]],
    found: [2],
  },
  'what was bought after a part was given back': {
    caps: [cap(5n)],
    bought: ['a 5', 'a 2 of 4', 'a 0 of 1'],
    back: [[1, 2n, 1]],
    found: [2, 3],
  },
  'what came after another was given back': {
    caps: [cap(5n)],
    bought: ['a 3', 'a 2 of 3', 'a 2 of 7', 'a 0 of 1'],
    back: [[2, 2n, 2]],
    found: [2, 3, 4],
  },
  'all of it, where the caps were others then': {
    caps: [cap(9n)],
    bought: ['a 5', 'a 0 of 3'],
    found: [2],
  },
  'all of it, where there was a cap then': { caps: [], bought: ['a 5', 'a 0 of 3'], found: [2] },
}

describe('decided', () => {
  for (const [name, one] of Object.entries(cases)) {
    test(name, () => {
      const purchases = one.bought.map(bought)
      const givenBack = (one.back ?? []).map(([of, amountMicros, after]): GivenBack => {
        const purchase = purchases[of - 1]
        assert.ok(purchase)
        const { merchant, happenedAt: boughtAt } = purchase
        return { ...purchase, merchant, amountMicros, boughtAt, afterNumber: BigInt(after) }
      })
      const cause = purchases[(one.of ?? 1) - 1]
      assert.ok(cause)
      const { caps } = one
      const found = decideCappedBecauseOf(cause, {
        purchasingAccount: 'pac_j',
        purchases,
        givenBack,
        caps,
        timeZone: 'UTC',
      })
      assert.deepEqual(
        found,
        one.found.map((number) => `p${number}`),
      )
    })
  }
})

describe('on a database', () => {
  let world: World
  let merchant: string
  before(async () => {
    world = await openWorld()
    merchant = await addMerchant(world)
    await addOffers(world, [merchant], { kind: 'metered', prices: { USD: 3_000_000n } })
    await world.database.transaction('test.cap', (tx) =>
      setPriceCaps(tx, {
        merchant,
        caps: [{ window: 'day', amountMicros: 5_000_000n, currency }],
        at: world.clock.now(),
      }),
    )
  })
  after(() => world.close())

  let orderCount = 0
  async function buy(buyer: TestBuyer): Promise<Purchase> {
    const [outcome] = await placePurchases(world, [
      orderOf(buyer, merchant, `order-${(orderCount += 1)}`),
    ])
    assert.ok(outcome?.status === 'purchased')
    return outcome.purchase
  }
  const because = async (purchase: Purchase): Promise<readonly string[]> => {
    const found = await world.database.read('test.because', (tx) =>
      listCappedBecauseOf(tx, purchase),
    )
    return found.map((one) => one.purchase)
  }

  test('on the customer’s day, for the member who bought, and only what came after', async () => {
    // Midnight is at 10:00 here, and the clock stands there.
    const payer = await addBuyer(world, { timeZone: 'Pacific/Kiritimati' })
    const member = await addBuyer(world, { groupOf: payer })
    const [first, second, third] = [await buy(payer), await buy(payer), await buy(payer)]
    assert.deepEqual(
      [first, second, third].map(({ priceMicros }) => priceMicros),
      [3_000_000n, 2_000_000n, 0n],
    )
    const others = await buy(member)
    assert.deepEqual(await because(first), [second.purchase, third.purchase])
    assert.deepEqual(await because(second), [third.purchase])
    assert.deepEqual(await because(third), [])
    assert.deepEqual(await because(others), [])
    world.clock.advance({ hours: 24 })
    const [fourth, fifth] = [await buy(payer), await buy(payer)]
    assert.deepEqual(await because(first), [second.purchase, third.purchase])
    assert.deepEqual(await because(fourth), [fifth.purchase])
  })
})
