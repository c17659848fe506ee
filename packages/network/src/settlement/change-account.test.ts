// A payout account that is changed: it waits, its owners are told, and until it counts the former one comes back at
// once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  addMerchant,
  earn,
  openSettlementWorld,
  reasonOf,
  setTerms,
} from './testing/settlement-world.ts'
import type { SettlementWorld } from './testing/settlement-world.ts'

let world: SettlementWorld
before(async () => {
  world = await openSettlementWorld()
})
after(() => world.close())

async function query<Row>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  return await world.database.transaction('test.query', (tx) =>
    tx.query<Row & object>({
      name: `test.${text.length}.${text.slice(0, 40)}`,
      text,
      values: [...values],
    }),
  )
}

/** A merchant with money, of an organisation of two owners and a developer. */
async function openOwned(): Promise<string> {
  const merchant = await addMerchant(world)
  const values = [merchant, world.clock.now()]
  await query(
    `insert into organisations (id, name, founded_at) values ('org_' || $1, 'The Daily', $2)`,
    values,
  )
  await query(
    `insert into organisation_people (organisation, sign_on, role, joined_at)
      select 'org_' || $1, $1 || '-' || p.name, p.role, $2
      from (values ('ann', 'owner'), ('bob', 'owner'), ('cid', 'developer')) p (name, role)`,
    values,
  )
  await query(
    `insert into organisation_merchants (merchant, organisation, added_at) values ($1, 'org_' || $1, $2)`,
    values,
  )
  await earn(world, merchant, 30_000_000n)
  return merchant
}

const toldOf = (merchant: string) =>
  query<{ account: string; countsAt: string; told: string }>(
    `select facts ->> 'account' as account, facts ->> 'countsAt' as "countsAt", cause as told from outbox_notices
      where kind = 'payout_account_changed' and cause like 'payout-account/' || $1 || '/%' order by cause`,
    [merchant],
  )

const steps: readonly (readonly [
  account: string,
  hours: number,
  reason: string | undefined,
  why: string,
])[] = [
  ['first', 0, undefined, 'the first account waits for nothing'],
  ['first', 1, undefined, 'the same once more is no change'],
  ['other', 1, 'account_changed', 'another one waits'],
  ['first', 1, undefined, 'the former one comes back at once'],
  ['other', 1, 'account_changed', 'it waits again'],
  ['third', 1, 'account_changed', 'a third one while the second waits'],
  ['other', 1, 'account_changed', 'the second one never counted'],
  ['first', 1, undefined, 'only the one that counted'],
  ['other', 1, 'account_changed', 'and it waits'],
  ['other', 73, undefined, 'until it counts'],
  ['first', 1, 'account_changed', 'then the first one waits as any other'],
]

test('it waits; until it counts, the account that counted before comes back at once', async () => {
  const merchant = await openOwned()
  for (const [account, hours, reason, why] of steps) {
    world.clock.advance({ hours })
    await setTerms(world, merchant, { account })
    assert.equal(await reasonOf(world, merchant), reason, why)
  }
})

test('each owner is told of a change, once, of what and from when; nobody else is', async () => {
  const merchant = await openOwned()
  await setTerms(world, merchant, { account: 'DE-first' })
  await setTerms(world, merchant, { account: 'DE-first', days: 20 })
  assert.deepEqual(await toldOf(merchant), [])
  await setTerms(world, merchant, { account: 'DE-second' })
  await setTerms(world, merchant, { account: 'DE-second' })
  const told = await toldOf(merchant)
  assert.deepEqual(
    told.map((one) => one.told.split('/').slice(3)),
    [
      ['2', `${merchant}-ann`],
      ['2', `${merchant}-bob`],
    ],
  )
  const countsAt = world.clock.now().add({ hours: 72 }).toString()
  for (const one of told) {
    assert.deepEqual([one.account, one.countsAt], ['simulator ending in cond', countsAt])
  }
})
