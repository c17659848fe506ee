// The billing day in mails: whoever is asked has one, about the answer; whoever is not is told what became of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { buyOne, giveBack } from '../credits/testing/credit-world.ts'
import { doBillingWork, unfinishedWork } from './testing/billing-work.ts'
import {
  addBuyers,
  addMerchants,
  bill,
  buy,
  openBillingWorld,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'

let world: BillingWorld
let merchant: string
before(async () => {
  world = await openBillingWorld()
  const [first] = await addMerchants(world, 1)
  assert.ok(first !== undefined)
  merchant = first
})
after(() => world.close())

/** All that an account is told about money, oldest first: notices in short, and mails about answers. */
async function toldTo({ paymentAccount }: TestBuyer): Promise<readonly string[]> {
  const rows = await world.database.read('test.told', (tx) =>
    tx.query<{ told: string }>({
      name: 'test.select-told',
      text: `select concat_ws(' ', kind, facts ->> 'period', facts ->> 'outcome',
          coalesce(facts ->> 'owedAmount', facts ->> 'askedAmount')) as told, created_at
        from outbox_notices where receiver = $1
        union all
        select subject, created_at from outbox_mails where cause like '%/' || $1 order by created_at`,
      values: [paymentAccount],
    }),
  )
  return rows.map(({ told }) => told)
}

/** All that is due a day later. */
async function nextDay(): Promise<void> {
  world.clock.advance({ hours: 25 })
  await doBillingWork(world, {
    kinds: ['announce_answer', 'announce_bill'],
    compose: ({ request, period }) => {
      const recipient = `${request.paymentAccount}@mail.example`
      const subject = `${request.status} ${period ?? ''}`
      return Promise.resolve({ recipient, subject, text: subject, html: subject })
    },
  })
}

async function removeMethods({ bucket, paymentAccount }: TestBuyer): Promise<void> {
  await world.database.transaction('test.remove-methods', (tx) =>
    tx.query({
      name: 'test.remove-methods',
      text: `update payment_methods set status = 'removed' where bucket = $1 and payment_account = $2`,
      values: [bucket, paymentAccount],
    }),
  )
}

interface Case {
  readonly name: string
  readonly micros: bigint
  readonly prepare?: (buyer: TestBuyer) => Promise<unknown>
  readonly answer?: 'paid' | 'declined'
  readonly told: readonly string[]
}

const day = '2026-12-22'
const cases: readonly Case[] = [
  { name: 'paid', micros: 5_000_000n, answer: 'paid', told: [`paid ${day}`] },
  { name: 'declined', micros: 5_000_000n, answer: 'declined', told: [`declined ${day}`] },
  {
    name: 'asked for, and not answered within a day',
    micros: 5_000_000n,
    told: [`payment_asked ${day} 5000000 USD`],
  },
  {
    name: 'too little to be asked for',
    micros: 4_000_000n,
    told: [`statement_closed ${day} below_threshold 4000000 USD`],
  },
  {
    name: 'no payment method',
    micros: 5_000_000n,
    prepare: removeMethods,
    told: [`statement_closed ${day} without_method 5000000 USD`],
  },
  { name: 'nothing bought', micros: 0n, told: [] },
]

test('one mail on the billing day, which says what happened', async () => {
  const buyers = await addBuyers(world, cases.length)
  const answers = new Map<string, 'paid' | 'declined'>()
  for (const [at, { micros, prepare, answer }] of cases.entries()) {
    const buyer = buyers[at]
    assert.ok(buyer !== undefined)
    if (micros > 0n) await buy(world, buyer, merchant, micros)
    await prepare?.(buyer)
    if (answer !== undefined) answers.set(buyer.paymentAccount, answer)
  }
  const run = await bill(world, day)
  const lines = run.requests.flatMap(({ request, paymentAccount }) => {
    const status = answers.get(paymentAccount)
    return status === undefined ? [] : [{ request, status }]
  })
  assert.equal(lines.length, answers.size)
  await report(world, lines)
  // Whoever was answered has nothing more to wait for.
  const waiting = await unfinishedWork(world, ['announce_bill'])
  assert.equal(waiting.length, run.requests.length - lines.length)
  await nextDay()
  await nextDay()
  for (const [at, { name, told }] of cases.entries()) {
    const buyer = buyers[at]
    assert.ok(buyer !== undefined)
    assert.deepEqual(await toldTo(buyer), told, name)
  }
})

test('a payment without an answer for a month, and a credit, are told as such', async () => {
  const [slow, credited] = await addBuyers(world, 2)
  assert.ok(slow && credited)
  await buy(world, slow, merchant, 5_000_000n)
  const item = await buyOne(world, credited, merchant, 6_000_000n)
  const first = await bill(world, '2027-02-22')
  const own = first.requests.filter(({ paymentAccount: of }) => of === credited.paymentAccount)
  await report(
    world,
    own.map(({ request }) => ({ request, status: 'paid' })),
  )
  await nextDay()
  await giveBack(world, item, 6_000_000n)
  await buy(world, slow, merchant, 1_000_000n)
  world.clock.advance({ hours: 1 })
  await bill(world, '2027-03-22')
  await nextDay()
  assert.deepEqual(await toldTo(slow), [
    'payment_asked 2027-02-22 5000000 USD',
    'statement_closed 2027-03-22 still_open 6000000 USD',
  ])
  assert.deepEqual(await toldTo(credited), [
    'paid 2027-02-22',
    'statement_closed 2027-03-22 in_credit 6000000 USD',
  ])
})
