// What comes back to an account that is closed goes back through the processor: whichever way it came, before it was
// closed or after, and although everything that named a card was erased.
import assert from 'node:assert/strict'
import { createSecretKey } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { startProcessor } from '@tallystick/stand-ins/processor'
import type { StartedProcessor } from '@tallystick/stand-ins/processor'
import { keepWayBack, selectReturnsOfAccount, selectWayBack, setWayBack } from '../credits/index.ts'
import { buyOne, decide, giveBack } from '../credits/testing/credit-world.ts'
import { giveGift, returnGift } from '../gifts/index.ts'
import type { GiftPorts } from '../gifts/index.ts'
import { lookAfterGifts } from '../gifts/testing/look-after-gifts.ts'
import { testOutward } from '../outward/testing/test-outward.ts'
import { createHttpClient, newId } from '../platform/index.ts'
import { createSimulatorAdapter } from '../processors/index.ts'
import { placePurchases } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { addOffers } from '../purchases/testing/purchase-world.ts'
import { eraseMethods } from './erase-methods.ts'
import { closePaymentAccount } from './index.ts'
import { assertBooksAreClean } from './testing/audit-world.ts'
import { doBillingWork, unfinishedWork } from './testing/billing-work.ts'
import {
  addBuyer,
  addMerchant,
  bill,
  openBillingWorld,
  owed,
  report,
} from './testing/billing-world.ts'
import type { BillingWorld, TestBuyer } from './testing/billing-world.ts'

const keys = { apiKey: 'an-api-key-of-tests', controlKey: 'a-control-key-of-tests' }
const http = createHttpClient({ arePrivateAddressesAllowed: true })
let world: BillingWorld
let processor: StartedProcessor
let merchant: string
let buyer: TestBuyer

before(async () => {
  world = await openBillingWorld()
  processor = await startProcessor({ port: 0, ...keys })
  merchant = await addMerchant(world)
  await addOffers(world, [merchant], { sku: 'present', prices: { USD: 5_000_000n } })
})
after(async () => {
  http.close()
  await processor.close()
  await world.close()
})
beforeEach(async () => {
  processor.processor.behave()
  buyer = await addBuyer(world)
})

async function send(): Promise<void> {
  const processors = [createSimulatorAdapter({ http, url: processor.url, key: keys.apiKey })]
  await doBillingWork(world, { kinds: ['return_credit'], processors })
}

const forgetWaysBack = () => doBillingWork(world, { kinds: ['forget_way_back'] })

/** As a person who closes does it: what names cards and bank accounts is gone afterwards. */
async function close(): Promise<void> {
  const { bucket, paymentAccount } = buyer
  const closed = await closePaymentAccount(
    { ...world, writeOff: () => 500_000n },
    { paymentAccount },
  )
  assert.equal(closed.status, 'closed')
  await world.database.transaction('test.erase', async (tx) => {
    await eraseMethods(tx, paymentAccount)
    await tx.query({
      name: 'test.blank-methods',
      text: `update payment_methods set status = 'removed', label = '', processor_token = ''
        where bucket = $1 and payment_account = $2`,
      values: [bucket, paymentAccount],
    })
  })
}

let month = 0
async function pay(): Promise<void> {
  month += 1
  const date = Temporal.PlainDate.from('2026-11-22').add({ months: month }).toString()
  const { requests } = await bill(world, date)
  const lines = requests.map(({ request }) => ({ request, status: 'paid' as const }))
  await report(world, lines)
}

async function buyPaid(): Promise<Purchase> {
  const purchase = await buyOne(world, buyer, merchant, 5_000_000n)
  await pay()
  return purchase
}

function giftPorts(): GiftPorts {
  return {
    ...world,
    giftKey: createSecretKey(Buffer.alloc(32, 7)),
    outward: testOutward(),
    giftDays: 365,
    answerDays: 5,
    place: async (order) => {
      const [outcome] = await placePurchases(world, [order])
      if (outcome === undefined) throw new Error('one order has one outcome')
      return outcome
    },
  }
}

async function givePaid(): Promise<{
  readonly gift: string
  readonly expiresAt: Temporal.Instant
}> {
  const { bucket, purchasingAccount, paymentAccount } = buyer
  const given = await giveGift(giftPorts(), {
    gift: newId('gft', { ...world, bucket }),
    giver: { purchasingAccount, paymentAccount },
    merchant,
    sku: 'present',
    price: { micros: 5_000_000n, currency: 'USD' as Purchase['currency'] },
    receiver: { email: 'grace@example.org', emailKey: 'grace@example.org', language: 'en' },
    senderName: 'Ada',
    message: '',
  })
  assert.ok(given.status === 'sent', given.status)
  await pay()
  return given.gift
}

/** What went back to the buyer's card, by the processor's own book. */
async function wentBack(): Promise<readonly string[]> {
  const returns = await world.database.read('test.returns', (tx) =>
    selectReturnsOfAccount(tx, { ...buyer, currency: 'USD' }),
  )
  const ids = new Set(returns.map(({ id }) => id))
  return processor.processor
    .book()
    .entries.filter(({ kind, reference }) => kind === 'return' && ids.has(reference))
    .map(({ status, amount }) => `${status} ${amount}`)
}

interface Way {
  /** What has something come back later: bought, and paid. */
  readonly prepare: () => Promise<unknown>
  readonly comesBack: (prepared: never) => Promise<unknown>
  readonly goesBack: string
  readonly rest: bigint
}
const way = <Prepared>(
  prepare: () => Promise<Prepared>,
  comesBack: (prepared: Prepared) => Promise<unknown>,
  [goesBack, rest]: readonly [string, bigint] = ['returned 5.00', 0n],
): Way => ({ prepare, comesBack, goesBack, rest })
const expired = async ({ expiresAt }: { readonly expiresAt: Temporal.Instant }): Promise<void> => {
  if (Temporal.Instant.compare(expiresAt, world.clock.now()) > 0) world.clock.set(expiresAt)
  await lookAfterGifts(giftPorts())
}

const ways: Readonly<Record<string, Way>> = {
  'a refund': way(buyPaid, (one) => giveBack(world, one, one.priceMicros, { isFinal: true })),
  'a refund in part, less than a cent of it': way(
    buyPaid,
    (one) => giveBack(world, one, 2_505_000n, { isFinal: true }),
    ['returned 2.50', 5_000n],
  ),
  'a cancellation': way(
    buyPaid,
    (one) => giveBack(world, one, 1_230_000n, { kind: 'cancellation', isFinal: true }),
    ['returned 1.23', 0n],
  ),
  'a dispute that was granted': way(buyPaid, async (one) => {
    const credit = await giveBack(world, one, one.priceMicros, { kind: 'dispute' })
    await decide(world, credit, 'granted')
  }),
  'a dispute that was refused': way(
    buyPaid,
    async (one) => {
      const credit = await giveBack(world, one, one.priceMicros, { kind: 'dispute' })
      await decide(world, credit, 'refused')
    },
    ['', 0n],
  ),
  'less than a cent': way(buyPaid, (one) => giveBack(world, one, 9_999n, { isFinal: true }), [
    '',
    9_999n,
  ]),
  'a gift that nobody took up': way(givePaid, expired),
  'a gift taken back': way(givePaid, ({ gift }) =>
    returnGift(giftPorts(), { gift, cause: 'taken_back', giver: buyer }),
  ),
  'a gift that nobody can take up any more': way(givePaid, ({ gift }) =>
    returnGift(giftPorts(), { gift, cause: 'merchant_closed' }),
  ),
}

for (const [name, { prepare, comesBack, goesBack, rest }] of Object.entries(ways)) {
  for (const when of ['before', 'after'] as const) {
    test(`${name}: closed ${when}`, async () => {
      const prepared = (await prepare()) as never
      if (when === 'before') await close()
      await comesBack(prepared)
      if (when === 'after') await close()
      await send()
      await send()
      assert.deepEqual((await wentBack()).join(), goesBack)
      assert.equal(await owed(world, buyer), -rest)
      await assertBooksAreClean(world)
    })
  }
}

test('several at once: all of it, once', async () => {
  const purchase = await buyPaid()
  await close()
  await Promise.all([
    ...Array.from({ length: 5 }, () => giveBack(world, purchase, 1_000_000n, { isFinal: true })),
    send(),
  ])
  await Promise.all([send(), send()])
  assert.deepEqual(
    await wentBack(),
    Array.from({ length: 5 }, () => 'returned 1.00'),
  )
  assert.equal(await owed(world, buyer), 0n)
  await assertBooksAreClean(world)
})

test('what nobody has decided yet stays until it is', async () => {
  const purchase = await buyPaid()
  await close()
  const claim = await giveBack(world, purchase, 1_000_000n, { kind: 'dispute' })
  await giveBack(world, purchase, 2_000_000n, { isFinal: true })
  await send()
  assert.deepEqual(await wentBack(), ['returned 2.00'])
  await assertBooksAreClean(world)
  await decide(world, claim, 'granted')
  await send()
  assert.deepEqual(await wentBack(), ['returned 2.00', 'returned 1.00'])
  assert.equal(await owed(world, buyer), 0n)
  await assertBooksAreClean(world)
})

test('what the processor refused waits for a person, and goes with what comes back next', async () => {
  const purchase = await buyPaid()
  await close()
  processor.processor.misbehave({ declinedReturns: 1 })
  await giveBack(world, purchase, 2_000_000n, { isFinal: true })
  await send()
  await send()
  assert.equal(await owed(world, buyer), -2_000_000n)
  await assertBooksAreClean(world)
  await giveBack(world, purchase, 1_000_000n, { isFinal: true })
  await send()
  assert.deepEqual(await wentBack(), ['declined 2.00', 'returned 3.00'])
  assert.equal(await owed(world, buyer), 0n)
  await assertBooksAreClean(world)
})

test('of two on their way the first is refused: it waits, and the audit knows it', async () => {
  const purchase = await buyPaid()
  await close()
  await giveBack(world, purchase, 2_000_000n, { isFinal: true })
  world.clock.advance({ milliseconds: 1 })
  await giveBack(world, purchase, 1_000_000n, { isFinal: true })
  processor.processor.misbehave({ declinedReturns: 1 })
  await send()
  assert.deepEqual(await wentBack(), ['declined 2.00', 'returned 1.00'])
  assert.equal(await owed(world, buyer), -2_000_000n)
  await assertBooksAreClean(world)
})

test('a way back is known until the gifts have ended, and a while longer; then a person must look', async () => {
  const { expiresAt } = await givePaid()
  const second = await buyPaid()
  await close()
  // Long after it was closed a gift still waits to be taken up.
  world.clock.set(expiresAt.subtract({ hours: 1 }))
  await forgetWaysBack()
  await giveBack(world, second, 1_000_000n, { isFinal: true })
  await send()
  assert.deepEqual(await wentBack(), ['returned 1.00'])
  world.clock.set(expiresAt)
  await lookAfterGifts(giftPorts())
  await send()
  assert.deepEqual(await wentBack(), ['returned 1.00', 'returned 5.00'])
  world.clock.advance({ hours: 24 * 31 })
  await forgetWaysBack()
  await giveBack(world, second, 1_000_000n, { isFinal: true })
  await send()
  assert.deepEqual(await wentBack(), ['returned 1.00', 'returned 5.00'])
  assert.equal(await owed(world, buyer), -1_000_000n)
  const [last] = await world.database.read('test.returns', (tx) =>
    selectReturnsOfAccount(tx, { ...buyer, currency: 'USD' }),
  )
  assert.equal(last?.status, 'refused')
  assert.equal(last.refusedReason, 'it is not known where to')
  await assertBooksAreClean(world)
})

test('an operator says where it goes: what was refused sets out that way, once, and whoever asked is told', async () => {
  const purchase = await buyPaid()
  const way = { processor: 'simulator', token: 'pm_card_other' }
  const { paymentAccount } = buyer
  assert.deepEqual(await setWayBack(world, { paymentAccount, way }), {
    status: 'refused',
    code: 'account_open',
  })
  await close()
  processor.processor.misbehave({ declinedReturns: 1 })
  await giveBack(world, purchase, 2_000_000n, { isFinal: true })
  await send()
  const waiting = async () => (await unfinishedWork(world, ['return_credit'])).length
  const waitingCount = await waiting()
  const tell = { email: 'ada@mail.example', language: 'de' }
  const [one, other] = await Promise.all([
    setWayBack(world, { paymentAccount, way, tell }),
    setWayBack(world, { paymentAccount, way, tell }),
  ])
  const micros = [one, other].map((set) => 'returned' in set && set.returned?.amountMicros)
  assert.deepEqual(micros.toSorted(), [2_000_000n, undefined])
  await send()
  assert.deepEqual(await wentBack(), ['declined 2.00', 'returned 2.00'])
  const { entries } = processor.processor.book()
  assert.equal(entries.at(-1)?.paymentMethod, 'pm_card_other')
  assert.equal(await waiting(), waitingCount - 1)
  const notices = await world.database.read('test.told', (tx) =>
    tx.query<{ email: string; amount: string }>({
      name: 'test.told',
      text: `select email, facts ->> 'returnedAmount' as amount from outbox_notices where kind = 'credit_on_its_way'`,
    }),
  )
  assert.deepEqual(notices, [{ email: 'ada@mail.example', amount: '2000000 USD' }])
  await assertBooksAreClean(world)
  // It is forgotten like the way before it.
  world.clock.advance({ hours: 24 * 31 })
  await forgetWaysBack()
  const left = await world.database.read('test.way', (tx) => selectWayBack(tx, buyer))
  assert.equal(left, undefined)
})

const mends: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'an operator says where it goes',
    () => {
      const way = { processor: 'simulator', token: 'pm_card_ok' }
      return setWayBack(world, { paymentAccount: buyer.paymentAccount, way })
    },
  ],
  [
    'its way back would be forgotten',
    async () => {
      const way = { ...buyer, processor: 'simulator', token: 'pm_card_ok' }
      const at = world.clock.now()
      await world.database.transaction('test.keep', (tx) => keepWayBack(tx, world, { ...way, at }))
      world.clock.advance({ hours: 24 * 31 })
      await forgetWaysBack()
    },
  ],
]
for (const [when, mend] of mends) {
  test(`the audit names what stands on a closed account and never went on its way; it does when ${when}`, async () => {
    const purchase = await buyPaid()
    await giveBack(world, purchase, 1_000_000n, { isFinal: true })
    await world.database.transaction('test.close', (tx) =>
      tx.query({
        name: 'test.close-without-return',
        text: `update payment_accounts set status = 'closed' where bucket = $1 and id = $2`,
        values: [buyer.bucket, buyer.paymentAccount],
      }),
    )
    await assert.rejects(assertBooksAreClean(world), /closed/)
    await mend()
    await send()
    assert.deepEqual(await wentBack(), ['returned 1.00'])
    assert.equal(await owed(world, buyer), 0n)
    await assertBooksAreClean(world)
  })
}
