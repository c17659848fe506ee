// Amounts that are promised before they are spent: limits and the credit limit count them until they are released or
// end.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { setLimits } from '../limits/index.ts'
import { createFaults, createPgDatabase, FaultError, noLog, testClock } from '../platform/index.ts'
import { doDueWork } from '../work/index.ts'
import type { Handlers } from '../work/index.ts'
import { reservationWork } from './reservation-work.ts'
import { placePurchases, previewPurchase } from './index.ts'
import { releaseReservation, reserveAmount } from './reserve-amount.ts'
import type { ReservationInput } from './reserve-amount.ts'
import { addBuyer, addMerchant, addOffers, openWorld, orderOf } from './testing/purchase-world.ts'
import type { TestBuyer, World } from './testing/purchase-world.ts'
import { findFaults } from './testing/read-world.ts'

let opened: World
let merchant: string
let other: string
let buyer: TestBuyer
before(async () => {
  opened = await openWorld({ poolMax: 8 })
  merchant = await addMerchant(opened)
  other = await addMerchant(opened)
  const song = { sku: 'song', kind: 'metered', prices: { USD: 400_000n } }
  await addOffers(opened, [merchant, other], song)
})
after(() => opened.close())
beforeEach(async () => {
  buyer = await addBuyer(opened)
})

const usd = getCurrency('USD').code
const limited = (creditLimitMicros?: bigint) => ({
  ...opened,
  purchasePolicy: {
    creditRule:
      creditLimitMicros === undefined
        ? undefined
        : { first: () => creditLimitMicros, most: () => creditLimitMicros },
    alertShareMillionths: 800_000n,
  },
})

let count = 0
function reserve(more: Partial<ReservationInput> = {}, ports = limited()) {
  count += 1
  return reserveAmount(ports, {
    reservation: `alw_${count}`,
    purchasingAccount: buyer.purchasingAccount,
    merchant,
    amountMicros: 700_000n,
    endsAt: opened.clock.now().add({ hours: 1 }),
    ...more,
  })
}

const answerOf = (outcome: { readonly status: string; readonly code?: string } | undefined) =>
  outcome?.code ?? outcome?.status

async function buy(ports = limited(), at = merchant): Promise<string | undefined> {
  count += 1
  const [outcome] = await placePurchases(ports, [
    orderOf(buyer, at, `song-${count}`, { sku: 'song' }),
  ])
  return answerOf(outcome)
}

async function setDayLimit(amountMicros: bigint, at: string | null = null): Promise<void> {
  const limit = { window: 'day', merchant: at, purchasingAccount: null, amountMicros } as const
  await opened.database.transaction('test.limit', (tx) =>
    setLimits(tx, {
      purchasingAccount: buyer.purchasingAccount,
      limits: [{ ...limit, currency: usd }],
      at: opened.clock.now(),
    }),
  )
}

function release(reservation: string): Promise<boolean> {
  const { bucket } = buyer
  return opened.database.transaction('test.release', (tx) =>
    releaseReservation(tx, { bucket, reservation, at: opened.clock.now() }),
  )
}

describe('a limit counts what is reserved as if it were spent', () => {
  test('until it is released, once', async () => {
    await setDayLimit(1_000_000n)
    const made = await reserve()
    assert.ok(made.status === 'reserved')
    assert.equal(await buy(), 'limit_reached')
    const preview = await previewPurchase(limited(), orderOf(buyer, merchant, '', { sku: 'song' }))
    assert.ok(preview.state === 'refused')
    assert.equal(preview.refusal.limit?.leftMicros, 300_000n)
    assert.equal(await release(made.reservation.reservation), true)
    assert.equal(await release(made.reservation.reservation), false)
    assert.equal(await buy(), 'purchased')
    assert.equal(await buy(), 'purchased')
    assert.equal(await buy(), 'limit_reached')
  })

  test('until it ends', async () => {
    await setDayLimit(1_000_000n)
    assert.equal(answerOf(await reserve()), 'reserved')
    assert.equal(await buy(), 'limit_reached')
    opened.clock.advance({ hours: 1 })
    assert.equal(await buy(), 'purchased')
  })

  test('where it is for: not at another merchant', async () => {
    await setDayLimit(1_000_000n, merchant)
    assert.equal(answerOf(await reserve({ merchant: other, amountMicros: 900_000n })), 'reserved')
    assert.equal(await buy(), 'purchased')
    assert.equal(answerOf(await reserve({ amountMicros: 600_001n })), 'limit_reached')
    assert.equal(answerOf(await reserve({ amountMicros: 600_000n })), 'reserved')
    assert.equal(await buy(), 'limit_reached')
    assert.equal(await buy(limited(), other), 'purchased')
  })

  test('and of two at once that are too much together one is refused', async () => {
    await setDayLimit(1_000_000n)
    const outcomes = await Promise.all([reserve(), reserve(), reserve()])
    assert.deepEqual(outcomes.map(answerOf).toSorted(), [
      'limit_reached',
      'limit_reached',
      'reserved',
    ])
  })
})

test('the credit limit counts the tab and what is reserved, until that is released or ends', async () => {
  const ports = limited(1_000_000n)
  const made = await reserve({}, ports)
  assert.ok(made.status === 'reserved')
  assert.equal(await buy(ports), 'credit_limit_reached')
  assert.equal(answerOf(await reserve({ amountMicros: 300_001n }, ports)), 'credit_limit_reached')
  assert.equal(await release(made.reservation.reservation), true)
  assert.equal(await buy(ports), 'purchased')
  assert.equal(answerOf(await reserve({ amountMicros: 600_000n }, ports)), 'reserved')
  assert.equal(await buy(ports), 'credit_limit_reached')
  opened.clock.advance({ hours: 1 })
  // It has ended. Its hold waits to be voided, and counts no more.
  assert.equal(await buy(ports), 'purchased')
  assert.deepEqual(await findFaults(opened), [])
})

describe('one that has ended is released by work', () => {
  const realClock = testClock('2026-11-01T10:00:00Z')
  const doWork = (database = opened.database) => {
    realClock.advance({ minutes: 5 })
    const handlers = new Map(Object.entries(reservationWork(opened))) as Handlers
    return doDueWork({ ...opened, database, realClock, log: noLog }, handlers)
  }
  const held = async (): Promise<readonly (string | null)[]> => {
    const rows = await opened.database.read('test.held', (tx) =>
      tx.query<{ state: string | null; micros: bigint }>({
        name: 'test.held',
        text: `select w.state, a.debit_holds_micros as micros from ledger_accounts a
          left join work w on w.bucket = a.bucket and w.kind = 'end_reservation' and w.owner = $1
          where a.id like 'tab:' || $1 || ':%'`,
        values: [buyer.paymentAccount],
      }),
    )
    return rows.flatMap(({ state, micros }) => [state, micros.toString()])
  }

  test('at its end and not before, once', async () => {
    await reserve()
    await doWork()
    assert.deepEqual(await held(), ['waiting', '700000'])
    opened.clock.advance({ hours: 1 })
    await doWork()
    assert.deepEqual(await held(), ['done', '0'])
    assert.deepEqual(await findFaults(opened), [])
  })

  test('unless it was released before: nothing is left to do', async () => {
    const made = await reserve()
    assert.ok(made.status === 'reserved')
    await release(made.reservation.reservation)
    assert.deepEqual(await held(), ['done', '0'])
    opened.clock.advance({ hours: 1 })
    await doWork()
    assert.deepEqual(await findFaults(opened), [])
  })

  test('whoever dies of it, at any point', async () => {
    for (let killAt = 1, isDead = true; isDead; killAt += 1) {
      buyer = await addBuyer(opened)
      await reserve()
      opened.clock.advance({ hours: 1 })
      const faults = createFaults(killAt)
      const dying = createPgDatabase({ url: opened.url, faults, poolMax: 1 })
      isDead = await doWork(dying).then(
        () => false,
        (error: unknown) => error instanceof FaultError,
      )
      await dying.close()
      await doWork()
      assert.deepEqual(await held(), ['done', '0'], `killed at ${killAt}`)
    }
    assert.deepEqual(await findFaults(opened), [])
  })
})

test('twice: the same is answered as before, other content is a conflict, and nothing more is held', async () => {
  const endsAt = opened.clock.now().add({ hours: 2 })
  const same = { reservation: 'alw_same', endsAt }
  assert.equal(answerOf(await reserve(same)), 'reserved')
  assert.equal(answerOf(await reserve(same)), 'exists')
  for (const more of [
    { amountMicros: 700_001n },
    { merchant: other },
    { endsAt: endsAt.add({ hours: 1 }) },
  ]) {
    assert.equal(answerOf(await reserve({ ...same, ...more })), 'conflict')
  }
  const ports = limited(1_100_000n)
  assert.equal(await buy(ports), 'purchased')
  assert.equal(await buy(ports), 'credit_limit_reached')
})

const refused: readonly [what: string, more: () => Partial<ReservationInput>, code: string][] = [
  ['an unknown account', () => ({ purchasingAccount: 'pac_none' }), 'unknown_purchasing_account'],
  ['an unknown merchant', () => ({ merchant: 'mer_none' }), 'unknown_merchant'],
  ['more than one amount may be', () => ({ amountMicros: 2n ** 62n }), 'amount_too_large'],
]
for (const [what, more, code] of refused) {
  test(`nothing is reserved for ${what}: ${code}`, async () => {
    assert.equal(answerOf(await reserve(more())), code)
  })
}

test('no amount, and an end that has come, are bugs of the caller', async () => {
  await assert.rejects(reserve({ amountMicros: 0n }), RangeError)
  await assert.rejects(reserve({ endsAt: opened.clock.now() }), RangeError)
  await assert.rejects(release('alw_none'), /there is no reservation/)
})
