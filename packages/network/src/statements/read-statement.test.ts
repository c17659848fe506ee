// Statements as payers and members read them: the worked example, filters, pages, and sums over random histories.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getCurrency, printMicros } from '@tallystick/money'
import fc from 'fast-check'
import {
  addBuyer,
  addMerchant,
  bill,
  openBillingWorld,
  report,
} from '../billing/testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from '../billing/testing/billing-world.ts'
import { buyOne, decide, giveBack } from '../credits/testing/credit-world.ts'
import type { Purchase } from '../purchases/index.ts'
import { readAccountStanding } from './account-standing.ts'
import { getViewer } from './find-viewer.ts'
import { markExpense } from './mark-expense.ts'
import type { StatementPosition } from './read-lines.ts'
import { readStatement } from './read-statement.ts'
import type { StatementPage } from './read-statement.ts'
import { currentPeriod } from './statement.ts'
import type { StatementFilter, StatementLine, StatementOrder } from './statement.ts'
import { walkExpenses } from './walk-expenses.ts'
import { walkStatement } from './walk-statement.ts'

const usd = getCurrency('USD').code
let world: BillingWorld
let merchant: string
let otherMerchant: string

before(async () => {
  world = await openBillingWorld()
  merchant = await addMerchant(world)
  otherMerchant = await addMerchant(world)
})
after(() => world.close())

interface Look {
  readonly period?: string
  readonly filter?: StatementFilter
  readonly order?: StatementOrder
  readonly after?: StatementPosition | undefined
  readonly limit?: number
}

async function find(buyer: TestBuyer, look: Look = {}): Promise<StatementPage | undefined> {
  return await world.database.read('test.statement', async (tx) =>
    readStatement(tx, {
      viewer: await getViewer(tx, buyer.purchasingAccount),
      period: look.period ?? currentPeriod,
      filter: look.filter ?? {},
      order: look.order ?? 'oldest',
      after: look.after,
      limit: look.limit ?? 1000,
    }),
  )
}

async function read(buyer: TestBuyer, look: Look = {}): Promise<StatementPage> {
  const page = await find(buyer, look)
  assert.ok(page !== undefined)
  return page
}

const amounts = (lines: readonly StatementLine[]): string[] =>
  lines.map(({ kind, micros }) => `${kind} ${printMicros(micros, usd)}`)

function mark(by: TestBuyer, purchase: Purchase | string, isOn = true) {
  const id = typeof purchase === 'string' ? purchase : purchase.purchase
  return markExpense(world, { ...by, purchase: id, isOn })
}

test('the worked example: payer 3.50, member 5.00, combined 8.50, requested 8.50; a refund of 1.00', async () => {
  const payer = await addBuyer(world)
  const member = await addBuyer(world, { groupOf: payer })
  await buyOne(world, payer, merchant, 2_500_000n)
  const cheap = await buyOne(world, payer, otherMerchant, 1_000_000n)
  await buyOne(world, member, merchant, 2_500_000n)
  await buyOne(world, member, otherMerchant, 2_500_000n)

  const own = await read(member)
  assert.equal(own.totals.totalMicros, 5_000_000n)
  assert.deepEqual(amounts(own.lines), ['purchase 2.50', 'purchase 2.50'])
  assert.deepEqual(
    own.members.map(({ purchasingAccount }) => purchasingAccount),
    [member.purchasingAccount],
  )
  const all = await read(payer)
  assert.equal(all.totals.totalMicros, 8_500_000n)
  assert.equal(all.lines.length, 4)
  assert.deepEqual(
    all.members.map(({ role, totalMicros }) => [role, totalMicros]),
    [
      ['payer', 3_500_000n],
      ['member', 5_000_000n],
    ],
  )

  await giveBack(world, cheap, 1_000_000n)
  const refunded = await read(payer)
  assert.equal(refunded.totals.totalMicros, 7_500_000n)
  assert.equal(refunded.totals.creditsMicros, 1_000_000n)
  const credit = refunded.lines.find(({ kind }) => kind === 'credit')
  assert.ok(credit?.kind === 'credit')
  assert.deepEqual(
    [credit.creditKind, credit.state, credit.micros],
    ['refund', 'provisional', 1_000_000n],
  )
  assert.equal(
    (await read(member)).totals.creditsMicros,
    0n,
    'a member sees no credit of the payer',
  )

  const run = await bill(world, '2026-12-22')
  const asked = run.requests.find(({ paymentAccount }) => paymentAccount === payer.paymentAccount)
  assert.equal(asked?.amountMicros, 7_500_000n)
  const past = await read(payer, { period: '2026-12-22' })
  assert.equal(past.totals.totalMicros, 7_500_000n)
  assert.equal((await read(member, { period: '2026-12-22' })).totals.totalMicros, 5_000_000n)
  await report(world, [{ request: asked.request, status: 'paid' }])
  const now = await read(payer)
  assert.deepEqual(
    [now.totals.previousMicros, now.totals.paymentsMicros, now.totals.totalMicros],
    [7_500_000n, 7_500_000n, 0n],
  )
  assert.deepEqual(amounts(now.lines), ['payment 7.50'])
  assert.deepEqual(amounts((await read(member)).lines), [], 'a member sees no payment')

  const status = await world.database.read('test.status', async (tx) => ({
    payer: await readAccountStanding(tx, await getViewer(tx, payer.purchasingAccount)),
    member: await readAccountStanding(tx, await getViewer(tx, member.purchasingAccount)),
  }))
  assert.deepEqual(
    status.payer.statements.map(({ state, totals }) => [state, totals.totalMicros]),
    [['paid', 7_500_000n]],
  )
  assert.equal(status.payer.requests.length, 1)
  assert.deepEqual(status.member.requests, [])
  assert.deepEqual(
    status.member.statements.map(({ state, totals }) => [state, totals.totalMicros]),
    [[undefined, 5_000_000n]],
  )
})

test('a payment stands in the period in which it was made, and in no other', async () => {
  const payer = await addBuyer(world)
  await buyOne(world, payer, merchant, 5_000_000n)
  const first = await bill(world, '2027-01-22')
  const own = first.requests.find(({ paymentAccount }) => paymentAccount === payer.paymentAccount)
  assert.ok(own)
  await report(world, [{ request: own.request, status: 'paid' }])
  world.clock.advance({ minutes: 1 })
  await buyOne(world, payer, merchant, 6_000_000n)
  await bill(world, '2027-02-22')
  const periods = ['2027-01-22', '2027-02-22', currentPeriod]
  const pages = await Promise.all(periods.map((period) => read(payer, { period })))
  assert.deepEqual(
    pages.map(({ lines }) => amounts(lines)),
    [['purchase 5.00'], ['payment 5.00', 'purchase 6.00'], []],
  )
  assert.equal(await find(payer, { period: '2027-03-22' }), undefined)
  assert.equal(await find(payer, { period: 'never' }), undefined)
  const stranger = await addBuyer(world)
  assert.equal(await find(stranger, { period: '2027-01-22' }), undefined, "another's period")
})

test('a refused credit comes back, and both lines stand', async () => {
  const payer = await addBuyer(world)
  const bought = await buyOne(world, payer, merchant, 3_000_000n)
  const credit = await giveBack(world, bought, 3_000_000n)
  assert.equal((await read(payer)).totals.totalMicros, 0n)
  await decide(world, credit, 'refused')
  const page = await read(payer)
  assert.deepEqual(amounts(page.lines).toSorted(), ['credit -3.00', 'credit 3.00', 'purchase 3.00'])
  assert.equal(page.totals.totalMicros, 3_000_000n)
})

test('filters: merchant, member, business expense; totals of the period stay', async () => {
  const payer = await addBuyer(world)
  const member = await addBuyer(world, { groupOf: payer })
  const one = await buyOne(world, payer, merchant, 1_000_000n)
  await buyOne(world, payer, otherMerchant, 2_000_000n)
  const three = await buyOne(world, member, merchant, 3_000_000n)
  assert.equal(await mark(payer, one), 'marked')
  assert.equal(await mark(payer, one), 'marked', 'twice')
  assert.equal(await mark(member, three), 'marked')
  const cases: readonly (readonly [StatementFilter, readonly string[]])[] = [
    [{}, ['purchase 1.00', 'purchase 2.00', 'purchase 3.00']],
    [{ merchant }, ['purchase 1.00', 'purchase 3.00']],
    [{ purchasingAccount: member.purchasingAccount }, ['purchase 3.00']],
    [{ purchasingAccount: member.purchasingAccount, merchant: otherMerchant }, []],
    [{ isBusinessOnly: true }, ['purchase 1.00', 'purchase 3.00']],
    [{ isBusinessOnly: true, purchasingAccount: payer.purchasingAccount }, ['purchase 1.00']],
  ]
  for (const [filter, expected] of cases) {
    const page = await read(payer, { filter })
    assert.deepEqual(amounts(page.lines), expected, JSON.stringify(filter))
    assert.equal(page.next, undefined)
    assert.equal(page.totals.totalMicros, 6_000_000n)
  }
  // A member's filter by another member changes nothing of what is theirs.
  const filter = { purchasingAccount: payer.purchasingAccount }
  assert.deepEqual(amounts((await read(member, { filter })).lines), ['purchase 3.00'])
  assert.equal(await mark(payer, one, false), 'unmarked')
  assert.equal(await mark(payer, one, false), 'unmarked', 'twice')
  const left = await read(payer, { filter: { isBusinessOnly: true } })
  assert.deepEqual(amounts(left.lines), ['purchase 3.00'])

  // Not yours.
  const stranger = await addBuyer(world)
  assert.equal(await mark(stranger, three), 'unknown_purchase')
  assert.equal(await mark(member, one), 'unknown_purchase', "a member, the payer's")
  assert.equal(await mark(stranger, 'pur_nonsense'), 'unknown_purchase')

  const span = {
    from: world.clock.now().subtract({ hours: 1 }),
    before: world.clock.now().add({ hours: 1 }),
  }
  for (const [buyer, count] of [
    [payer, 1],
    [member, 1],
    [stranger, 0],
  ] as const) {
    const viewer = await world.database.read('test.viewer', (tx) =>
      getViewer(tx, buyer.purchasingAccount),
    )
    const listed: string[] = []
    for await (const lines of walkExpenses(world.database, { viewer, ...span })) {
      listed.push(...lines.map(({ purchase }) => purchase))
    }
    assert.equal(listed.length, count)
  }
})

async function walked(
  buyer: TestBuyer,
  filter: StatementFilter,
): Promise<readonly StatementLine[]> {
  const viewer = await world.database.read('test.viewer', (tx) =>
    getViewer(tx, buyer.purchasingAccount),
  )
  const found = await walkStatement(world.database, { viewer, period: currentPeriod, filter })
  assert.ok(found)
  const lines: StatementLine[] = []
  for await (const chunk of found.lines) lines.push(...chunk)
  return lines
}

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('buy' as const),
      who: fc.nat(2),
      at: fc.nat(1),
      cents: fc.integer({ min: 1, max: 900 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('credit' as const),
      which: fc.nat(50),
      share: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      which: fc.nat(50),
      isGranted: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('bill' as const), isPaid: fc.boolean() }) },
)

test('over random histories lines add up, no purchase is missing or twice, and pages are the whole', async () => {
  let billedOn = Temporal.PlainDate.from('2027-06-22')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 22 }), async (steps) => {
      const payer = await addBuyer(world)
      const members = [
        payer,
        await addBuyer(world, { groupOf: payer }),
        await addBuyer(world, { groupOf: payer }),
      ]
      const bought: Purchase[] = []
      const left = new Map<string, bigint>()
      const credits: Awaited<ReturnType<typeof giveBack>>[] = []
      const periods: string[] = []
      for (const one of steps) {
        world.clock.advance({ minutes: 1 })
        if (one.do === 'buy') {
          const by = members[one.who] ?? payer
          const purchase = await buyOne(
            world,
            by,
            one.at === 0 ? merchant : otherMerchant,
            BigInt(one.cents) * 10_000n,
          )
          bought.push(purchase)
          left.set(purchase.purchase, purchase.priceMicros)
        } else if (one.do === 'credit') {
          const purchase = bought[one.which % Math.max(1, bought.length)]
          if (purchase === undefined) continue
          const rest = left.get(purchase.purchase) ?? 0n
          const amount = rest / BigInt(one.share)
          if (amount === 0n) continue
          left.set(purchase.purchase, rest - amount)
          credits.push(await giveBack(world, purchase, amount))
        } else if (one.do === 'decide') {
          const credit = credits[one.which % Math.max(1, credits.length)]
          if (credit !== undefined)
            await decide(world, credit, one.isGranted ? 'granted' : 'refused')
        } else {
          billedOn = billedOn.add({ months: 1 })
          const run = await bill(world, billedOn.toString())
          periods.push(billedOn.toString())
          const status = one.isPaid ? 'paid' : 'declined'
          const lines = run.requests.map(({ request }) => ({ request, status, reason: 'no' }))
          await report(
            world,
            lines.map((line) => (one.isPaid ? { request: line.request, status } : line)),
          )
        }
      }
      await assertSums(payer, members, bought, [...periods, currentPeriod])
    }),
    { numRuns: 12 },
  )
})

async function assertSums(
  payer: TestBuyer,
  members: readonly TestBuyer[],
  bought: readonly Purchase[],
  periods: readonly string[],
): Promise<void> {
  const seen: string[] = []
  const seenByMembers: string[] = []
  let previousMicros = 0n
  for (const period of periods) {
    const page = await find(payer, { period })
    // Nothing was bought before the first closing: then there is no statement.
    if (page === undefined) continue
    const { totals, lines } = page
    assert.equal(totals.previousMicros, previousMicros, 'each begins where the one before ended')
    let sumMicros = totals.previousMicros
    for (const line of lines) sumMicros += line.kind === 'purchase' ? line.micros : -line.micros
    assert.equal(totals.totalMicros, sumMicros)
    const { purchasesMicros, creditsMicros, paymentsMicros } = totals
    assert.equal(
      totals.totalMicros,
      totals.previousMicros + purchasesMicros - creditsMicros - paymentsMicros,
    )
    previousMicros = totals.totalMicros
    seen.push(...lines.flatMap((line) => (line.kind === 'purchase' ? [line.purchase] : [])))
    const ofMembers = page.members.reduce((sum, member) => sum + member.purchasesMicros, 0n)
    assert.equal(ofMembers, purchasesMicros)
    for (const member of members.slice(1)) {
      const own = await read(member, { period })
      seenByMembers.push(
        ...own.lines.flatMap((line) => (line.kind === 'purchase' ? [line.purchase] : [])),
      )
      const total = own.lines.reduce(
        (sum, line) => sum + (line.kind === 'purchase' ? line.micros : -line.micros),
        0n,
      )
      assert.equal(own.totals.totalMicros, total)
    }
    for (const order of ['newest', 'oldest'] as const) {
      const whole = await read(payer, { period, order })
      assert.equal(whole.next, undefined)
      const paged: StatementLine[] = []
      let after: StatementPosition | undefined
      do {
        const part = await read(payer, { period, order, after, limit: 3 })
        assert.ok(part.lines.length <= 3)
        paged.push(...part.lines)
        after = part.next
      } while (after !== undefined)
      assert.deepEqual(paged, whole.lines, order)
    }
  }
  const ids = bought.map(({ purchase }) => purchase as string)
  assert.deepEqual(seen.toSorted(), ids.toSorted(), "each purchase once on the payer's statements")
  const theirs = bought.filter(
    ({ purchasingAccount }) => purchasingAccount !== payer.purchasingAccount,
  )
  assert.deepEqual(
    seenByMembers.toSorted(),
    theirs.map(({ purchase }) => purchase as string).toSorted(),
  )
  const current = await read(payer)
  assert.deepEqual(await walked(payer, {}), current.lines, 'a file has the lines of the pages')
  assert.equal(current.period.currency, usd)
}
