import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { addBuyer, addMerchant, openWorld } from '../purchases/testing/purchase-world.ts'
import type { TestBuyer, World } from '../purchases/testing/purchase-world.ts'
import { selectAccountRules } from './store.ts'
import { setLimits } from './set-limits.ts'
import type { LimitToSet } from './set-limits.ts'

const usd = getCurrency('USD').code
const eur = getCurrency('EUR').code

let world: World
let payer: TestBuyer
let member: TestBuyer
let stranger: TestBuyer
let merchant: string
before(async () => {
  world = await openWorld()
  payer = await addBuyer(world)
  member = await addBuyer(world, { groupOf: payer })
  stranger = await addBuyer(world)
  merchant = await addMerchant(world)
})
after(() => world.close())

function limit(more: Partial<LimitToSet> = {}): LimitToSet {
  const amountMicros = 5_000_000n
  return {
    window: 'day',
    merchant: null,
    purchasingAccount: null,
    amountMicros,
    currency: usd,
    ...more,
  }
}

async function set(by: TestBuyer, ...limits: readonly LimitToSet[]): Promise<string> {
  const outcome = await world.database.transaction('test.set-limits', (tx) =>
    setLimits(tx, { purchasingAccount: by.purchasingAccount, limits, at: world.clock.now() }),
  )
  return outcome.status === 'set' ? 'set' : `${outcome.code} ${outcome.index ?? ''}`.trim()
}

async function read(): Promise<readonly string[]> {
  const rules = await world.database.read('test.read-limits', (tx) =>
    selectAccountRules(tx, [payer.paymentAccount]),
  )
  const nameOf = (account: string | null): string =>
    account === null ? 'all' : account === payer.purchasingAccount ? 'payer' : 'member'
  return (rules.get(payer.paymentAccount)?.limits ?? [])
    .map(
      (one) =>
        `${one.setBy}: ${nameOf(one.purchasingAccount)} ${one.window} ${one.amountMicros / 1_000_000n}${one.merchant === null ? '' : ' here'}`,
    )
    .toSorted()
}

async function factsVersion(): Promise<bigint> {
  const [row] = await world.database.read('test.facts-version', (tx) =>
    tx.query<{ version: bigint }>({
      name: 'test.facts-version',
      text: 'select facts_version as version from buckets where bucket = $1',
      values: [payer.bucket],
    }),
  )
  return row?.version ?? 0n
}

test('a payer sets limits for all, for a member, at a merchant; what is left out is gone', async () => {
  const forMember = { purchasingAccount: member.purchasingAccount }
  assert.equal(
    await set(payer, limit(), limit({ window: 'month', ...forMember }), limit({ merchant })),
    'set',
  )
  assert.deepEqual(await read(), [
    'payer: all day 5',
    'payer: all day 5 here',
    'payer: member month 5',
  ])
  assert.equal(await set(payer, limit({ amountMicros: 3_000_000n })), 'set')
  assert.deepEqual(await read(), ['payer: all day 3'])
  assert.equal(await set(payer), 'set')
  assert.deepEqual(await read(), [])
})

test("a member sets own limits beside the payer's, and cannot take those away", async () => {
  const forMember = { purchasingAccount: member.purchasingAccount }
  await set(payer, limit({ ...forMember, amountMicros: 2_000_000n }), limit())
  assert.equal(await set(member, limit({ amountMicros: 9_000_000n })), 'set')
  const both = ['member: member day 9', 'payer: all day 5', 'payer: member day 2']
  assert.deepEqual(await read(), both)
  // Named or not, a member's limit is its own.
  assert.equal(await set(member, limit({ ...forMember, amountMicros: 9_000_000n })), 'set')
  assert.deepEqual(await read(), both)
  assert.equal(await set(member), 'set')
  assert.deepEqual(await read(), ['payer: all day 5', 'payer: member day 2'])
  await set(payer)
})

test('the same limits twice change nothing, and no process forgets what it knows', async () => {
  await set(payer, limit(), limit({ window: 'week' }))
  const version = await factsVersion()
  await set(payer, limit({ window: 'week' }), limit())
  assert.equal(await factsVersion(), version)
  await set(payer, limit())
  assert.ok((await factsVersion()) > version)
  await set(payer)
})

test('what may not be set is refused as a whole', async () => {
  await set(payer, limit())
  const cases: readonly [by: TestBuyer, limits: readonly LimitToSet[], outcome: string][] = [
    [payer, [limit(), limit({ merchant: 'mer_none' })], 'unknown_merchant 1'],
    [payer, [limit({ currency: eur })], 'wrong_currency 0'],
    [payer, [limit(), limit()], 'limit_repeated 1'],
    [payer, [limit({ purchasingAccount: 'pac_none' })], 'unknown_purchasing_account 0'],
    [
      payer,
      [limit({ purchasingAccount: stranger.purchasingAccount })],
      'unknown_purchasing_account 0',
    ],
    [
      member,
      [limit({ purchasingAccount: payer.purchasingAccount })],
      'unknown_purchasing_account 0',
    ],
    [member, [limit(), limit({ purchasingAccount: member.purchasingAccount })], 'limit_repeated 1'],
    [{ ...payer, purchasingAccount: 'pac_none' }, [limit()], 'unknown_purchasing_account'],
  ]
  for (const [by, limits, outcome] of cases) assert.equal(await set(by, ...limits), outcome)
  assert.deepEqual(await read(), ['payer: all day 5'])
})

test('every change stays written, in its order: set, raised, taken away; what stays as it was is none', async () => {
  const own = await addBuyer(world)
  const month = limit({ window: 'month' })
  assert.equal(await set(own, limit(), month), 'set')
  world.clock.advance({ hours: 1 })
  assert.equal(await set(own, limit({ amountMicros: 6_000_000n }), month), 'set')
  assert.equal(await set(own, month), 'set')
  assert.equal(await set(own, month), 'set')
  const changes = await world.database.read('test.changes', (tx) =>
    tx.query<{ change: string }>({
      name: 'test.changes',
      text: `select number || ' ' || set_by || ' ' || span || ' ' || coalesce(amount_micros::text, 'none') as change
        from limit_changes where bucket = $1 and payment_account = $2 order by number`,
      values: [own.bucket, own.paymentAccount],
    }),
  )
  assert.deepEqual(
    changes.map(({ change }) => change),
    ['1 payer day 5000000', '2 payer month 5000000', '3 payer day 6000000', '4 payer day none'],
  )
  const change = world.database.transaction('test.change', (tx) =>
    tx.query({ name: 'test.change', text: 'update limit_changes set amount_micros = 1' }),
  )
  await assert.rejects(change, /never changed/)
})
