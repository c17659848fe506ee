// What became of a closed statement: every way it can go, a part of it paid later, and with nothing guessed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  addBuyer,
  addMerchant,
  bill,
  openBillingWorld,
  report,
} from '../billing/testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from '../billing/testing/billing-world.ts'
import { buyOne, giveBack } from '../credits/testing/credit-world.ts'
import type { Purchase } from '../purchases/index.ts'
import { getViewer } from './find-viewer.ts'
import { readHead } from './read-statement.ts'

let world: BillingWorld
let merchant: string
before(async () => {
  world = await openBillingWorld()
  merchant = await addMerchant(world)
})
after(() => world.close())

/** In short: the state, the amount, the method, why not. */
async function paymentOf(buyer: TestBuyer, period: string): Promise<string> {
  const head = await world.database.read('test.head', async (tx) =>
    readHead(tx, { viewer: await getViewer(tx, buyer.purchasingAccount), period }),
  )
  assert.ok(head !== undefined)
  const { payment } = head
  if (payment === undefined) return 'undefined'
  if (!('micros' in payment)) return payment.state
  return [payment.state, payment.micros, payment.method, payment.declinedReason ?? '']
    .join(' ')
    .trim()
}

type Answer = 'paid' | 'declined'

interface Month {
  readonly buys?: bigint
  /** Of the first purchase. */
  readonly givesBack?: bigint
  /** Undefined: nobody answers. */
  readonly answer?: Answer
}

interface Case {
  readonly name: string
  readonly months: readonly Month[]
  /** Of each month's statement, when all months are over. */
  readonly became: readonly string[]
}

const method = 'Card'
const cases: readonly Case[] = [
  { name: 'paid', months: [{ buys: 5n, answer: 'paid' }], became: [`paid 5000000 ${method}`] },
  { name: 'no answer yet', months: [{ buys: 5n }], became: [`requested 5000000 ${method}`] },
  {
    name: 'declined',
    months: [{ buys: 5n, answer: 'declined' }],
    became: [`declined 5000000 ${method} card_expired`],
  },
  { name: 'too little', months: [{ buys: 2n }], became: ['carried'] },
  {
    name: 'too little, and paid with the next one',
    months: [{ buys: 2n }, { buys: 3n, answer: 'paid' }],
    became: [`paid 5000000 ${method}`, `paid 5000000 ${method}`],
  },
  {
    name: 'declined, and asked for again with the next one',
    months: [{ buys: 5n, answer: 'declined' }, { buys: 1n }],
    became: [`requested 6000000 ${method}`, `requested 6000000 ${method}`],
  },
  {
    name: 'declined, and paid with the next one',
    months: [{ buys: 5n, answer: 'declined' }, { answer: 'paid' }],
    became: [`paid 5000000 ${method}`, `paid 5000000 ${method}`],
  },
  {
    name: 'too little, and given back since',
    months: [{ buys: 2n }, { givesBack: 2n }],
    became: ['covered', 'settled'],
  },
  {
    name: 'paid, then nothing owed',
    months: [{ buys: 5n, answer: 'paid' }, { givesBack: 5n }],
    became: [`paid 5000000 ${method}`, 'settled'],
  },
]

const million = 1_000_000n
for (const [at, { name, months, became }] of cases.entries()) {
  test(name, async () => {
    const buyer = await addBuyer(world)
    // A year for each case, so that runs and days are its own.
    const days = months.map((_, month) => `${2030 + at}-0${month + 1}-22`)
    let first: Purchase | undefined
    for (const [month, { buys, givesBack, answer }] of months.entries()) {
      if (buys !== undefined) {
        const bought = await buyOne(world, buyer, merchant, buys * million)
        first ??= bought
      }
      if (givesBack !== undefined && first !== undefined) {
        await giveBack(world, first, givesBack * million)
      }
      // Runs are told apart, and put in order, by when they began.
      world.clock.advance({ hours: 1 })
      const { requests } = await bill(world, days[month] ?? '')
      const own = requests.filter(({ paymentAccount }) => paymentAccount === buyer.paymentAccount)
      if (answer === undefined) continue
      const reason = answer === 'declined' ? { reason: 'card_expired' } : {}
      await report(
        world,
        own.map(({ request }) => ({ request, status: answer, ...reason })),
      )
    }
    assert.deepEqual(await Promise.all(days.map((day) => paymentOf(buyer, day))), became)
  })
}

test('a member owes nobody, and a period that runs was not asked for', async () => {
  const payer = await addBuyer(world)
  const member = await addBuyer(world, { groupOf: payer })
  await buyOne(world, member, merchant, 5n * million)
  await bill(world, '2050-01-22')
  assert.equal(await paymentOf(payer, '2050-01-22'), `requested 5000000 ${method}`)
  assert.equal(await paymentOf(member, '2050-01-22'), 'undefined')
  assert.equal(await paymentOf(payer, 'current'), 'undefined')
})
