// Opening and deciding credits on real PostgreSQL: outcomes, movements, and what they did to the books.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import type { Purchase } from '../purchases/index.ts'
import { addBuyer, addMerchant, openWorld } from '../purchases/testing/purchase-world.ts'
import type { TestBuyer, World } from '../purchases/testing/purchase-world.ts'
import { creditBalance, decideCredit, listCredits, selectCreditsOfPurchases } from './index.ts'
import type { MovementRange } from './index.ts'
import {
  askCredit,
  buyOne,
  claims,
  credited,
  decide,
  giveBack,
  legsOf,
} from './testing/credit-world.ts'

let world: World
let buyer: TestBuyer
let merchant: string
before(async () => {
  world = await openWorld()
  merchant = await addMerchant(world)
  buyer = await addBuyer(world)
})
after(() => world.close())

const usd = getCurrency('USD').code
const buy = (priceMicros = 1_000_000n): Promise<Purchase> =>
  buyOne(world, buyer, merchant, priceMicros)

describe('opening', () => {
  test('a provisional credit is owed less at once, and nobody has given it', async () => {
    const [before, claimed] = [await credited(world, buyer), await claims(world)]
    const purchase = await buy()
    const opened = await askCredit(world, purchase, 400_000n)
    assert.ok(opened.status === 'opened')
    const { credit, movement } = opened
    assert.deepEqual(
      [credit.status, credit.takenFrom, credit.tabMicros, credit.decidedAt],
      ['provisional', 'pending', 400_000n, null],
    )
    assert.deepEqual(await legsOf(world, credit), ['share 360000', 'fee 40000'])
    assert.ok(movement !== null)
    assert.deepEqual([movement.kind, movement.amountMicros], ['credited', 400_000n])
    assert.equal(await credited(world, buyer), before + 400_000n)
    assert.equal(await claims(world), claimed + 400_000n)
    assert.equal(movement.totalMicros, before + 400_000n)
    const [read] = await world.database.read('test', (tx) =>
      selectCreditsOfPurchases(tx, [{ bucket: purchase.bucket, purchase: purchase.purchase }]),
    )
    assert.deepEqual(read, credit)
  })

  test('twice: the first credit, and no second movement', async () => {
    const purchase = await buy()
    const first = await giveBack(world, purchase, 400_000n, { cause: 'rfd_twice' })
    const balance = await credited(world, buyer)
    assert.deepEqual(await askCredit(world, purchase, 400_000n, { cause: 'rfd_twice' }), {
      status: 'exists',
      credit: first,
    })
    assert.equal(await credited(world, buyer), balance)
    // A cause stands for one credit: other content under it is a bug of the caller, never a second credit.
    for (const [of, amount, kind] of [
      [purchase, 400_001n, 'refund'],
      [purchase, 400_000n, 'dispute'],
      [await buy(), 400_000n, 'refund'],
    ] as const) {
      await assert.rejects(
        askCredit(world, of, amount, { cause: 'rfd_twice', kind }),
        /other content/,
      )
    }
    assert.equal(await credited(world, buyer), balance)
  })

  test('never more than the price, whatever it is for', async () => {
    const purchase = await buy()
    await giveBack(world, purchase, 600_000n, { kind: 'refund', isFinal: true })
    await giveBack(world, purchase, 300_000n, { kind: 'dispute' })
    const balance = await credited(world, buyer)
    for (const kind of ['refund', 'dispute', 'cancellation'] as const) {
      assert.deepEqual(await askCredit(world, purchase, 100_001n, { kind }), {
        status: 'too_much',
        leftMicros: 100_000n,
      })
    }
    assert.equal(await credited(world, buyer), balance)
    await giveBack(world, purchase, 100_000n, { kind: 'cancellation' })
    assert.deepEqual(await askCredit(world, purchase, 1n), { status: 'too_much', leftMicros: 0n })
  })

  test('the constraint says no where nobody asked', async () => {
    const purchase = await buy()
    await giveBack(world, purchase, 1_000_000n)
    await assert.rejects(
      world.database.transaction('test', (tx) =>
        tx.query({
          name: 'test.over',
          text: `update credited_purchases set credited_micros = credited_micros + 1 where purchase = $1`,
          values: [purchase.purchase],
        }),
      ),
      { code: '23514' },
    )
  })
})

describe('deciding', () => {
  test('granted: the merchant gives it, the customer has it already', async () => {
    const purchase = await buy()
    const credit = await giveBack(world, purchase, 1_000_000n)
    const [balance, claimed] = [await credited(world, buyer), await claims(world)]
    assert.equal(await decide(world, credit, 'granted'), 'decided')
    assert.equal(await credited(world, buyer), balance)
    assert.equal(await claims(world), claimed - 1_000_000n)
    for (const outcome of ['granted', 'refused'] as const) {
      assert.equal(await decide(world, credit, outcome), 'already_granted')
    }
    assert.equal(await claims(world), claimed - 1_000_000n)
  })

  test('refused: owed as before, and it may be asked for again', async () => {
    const purchase = await buy()
    const balance = await credited(world, buyer)
    const credit = await giveBack(world, purchase, 1_000_000n)
    assert.equal(await decide(world, credit, 'refused'), 'decided')
    assert.equal(await credited(world, buyer), balance)
    for (const outcome of ['granted', 'refused'] as const) {
      assert.equal(await decide(world, credit, outcome), 'already_refused')
    }
    const again = await giveBack(world, purchase, 1_000_000n, { isFinal: true })
    assert.deepEqual(await legsOf(world, again), ['share 900000', 'fee 100000'])
  })

  test('one granted at once needs no decision', async () => {
    const credit = await giveBack(world, await buy(), 1n, { isFinal: true })
    assert.equal(await decide(world, credit, 'refused'), 'already_granted')
  })

  test('a credit that never was is a bug of the caller', async () => {
    const of = { bucket: 3, credit: 'crd_none', outcome: 'granted', at: world.clock.now() } as const
    await assert.rejects(
      world.database.transaction('test', (tx) => decideCredit(tx, world, of)),
      /there is no credit/,
    )
  })
})

test('movements are numbered without gaps, add up to the balance, and name their member', async () => {
  const payer = await addBuyer(world)
  const member = await addBuyer(world, { groupOf: payer })
  const own = await giveBack(world, await buyOne(world, payer, merchant, 1_000_000n), 1_000_000n)
  const theirs = await giveBack(world, await buyOne(world, member, merchant, 500_000n), 200_000n)
  await decide(world, own, 'refused')
  await decide(world, theirs, 'granted')
  const { paymentAccount } = payer
  const tab = { paymentAccount, currency: usd }
  const list = (more: Partial<MovementRange> = {}) =>
    world.database.read('test', (tx) => listCredits(tx, { ...tab, limit: 100, ...more }))
  const all = await list()
  assert.deepEqual(
    all.map(({ number, kind, amountMicros, totalMicros }) => [
      number,
      kind,
      amountMicros,
      totalMicros,
    ]),
    [
      [1n, 'credited', 1_000_000n, 1_000_000n],
      [2n, 'credited', 200_000n, 1_200_000n],
      [3n, 'refused', -1_000_000n, 200_000n],
    ],
  )
  assert.deepEqual(
    all.map(({ credit }) => [credit?.credit, credit?.status]),
    [
      [own.credit, 'refused'],
      [theirs.credit, 'granted'],
      [own.credit, 'refused'],
    ],
  )
  assert.equal(await world.database.read('test', (tx) => creditBalance(tx, tab)), 200_000n)
  const numbers = async (more: Partial<MovementRange>) =>
    (await list(more)).map(({ number }) => number)
  assert.deepEqual(await numbers({ purchasingAccount: member.purchasingAccount }), [2n])
  assert.deepEqual(await numbers({ afterNumber: 1n }), [2n, 3n])
  assert.deepEqual(await numbers({ afterNumber: 1n, throughNumber: 2n }), [2n])
  // Another customer's tab is none of it.
  assert.deepEqual(await numbers({ paymentAccount: buyer.paymentAccount, throughNumber: 0n }), [])
})
