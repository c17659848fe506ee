// In the end everybody leaves who may. Gifts that they gave are still on their way, and come back when they are gone:
// so does the money (L5, L6).
import { selectBalance } from '@tallystick/ledger'
import { parseMicros } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { askForAll, closePaymentAccount } from '@tallystick/network/rooms/billing'
import { giveGift } from '@tallystick/network/rooms/gifts'
import { bucketOf, newId } from '@tallystick/network/rooms/platform'
import { readAutomatic, setAutomatic } from '@tallystick/network/rooms/subscriptions'
import { billDue, collect, submit } from './actors/bill.ts'
import { checkRegister, decideParked } from './actors/decide-parked.ts'
import { doAllWork, doWork } from './actors/work.ts'
import { ask } from './world/ask.ts'
import { isPayer, isRegistered } from './world/people.ts'
import type { RegisteredCustomer } from './world/people.ts'
import { check } from './world/violation.ts'
import { giftDays } from './world/network-process.ts'
import { count, pick } from './world/world.ts'
import type { World } from './world/world.ts'

const giftsEach = 3
const billingDays = 33
const daysPerRound = 3
/** What asking for would cost, in each currency. */
const writeOff = (): bigint => 500_000n

export type Run = (world: World, work: (world: World) => Promise<void>) => Promise<void>

/** After all else was checked: what is bought here, nobody has ordered. */
export async function everybodyLeaves(world: World, run: Run): Promise<void> {
  const customers = world.customers.filter(isRegistered)
  for (const customer of customers) await run(world, (same) => give(same, customer))
  for (const customer of customers) await run(world, (same) => stopRenewing(same, customer))
  for (let day = 0; day < billingDays; day += daysPerRound) {
    world.clock.advance({ hours: 24 * daysPerRound })
    for (const work of [billDue, submit, collect, collect]) await run(world, work)
  }
  for (const payer of customers.filter(isPayer)) await run(world, (same) => close(same, payer))
  await run(world, sendBack)
  // Every other time the processor will not have one of those that come later.
  if (world.chance.below(2) === 0) world.processor.misbehave({ declinedReturns: 1 })
  world.clock.advance({ hours: 24 * giftDays })
  await run(world, endGifts)
  await run(world, sendBack)
  await run(world, decideParked)
  await run(world, sendBack)
  await run(world, aMonth)
  // Who owed too much to be let go was asked for it by then, however little.
  for (const payer of customers.filter(isPayer)) await run(world, (same) => close(same, payer))
  for (const work of [sendBack, decideParked, sendBack]) await run(world, work)
  // Where the money went is forgotten when nothing can come back any more.
  for (let times = 0; times < 2; times += 1) await run(world, aMonth)
  // A bill that nobody answers is told a day later.
  world.clock.advance({ hours: 24 })
  await run(world, doAllWork)
  await run(world, checkReturns)
  await run(world, checkRegister)
}

async function aMonth(world: World): Promise<void> {
  world.clock.advance({ hours: 24 * 31 })
  for (const work of [billDue, submit, collect, doAllWork]) await work(world)
}

async function give(world: World, customer: RegisteredCustomer): Promise<void> {
  const { chance, merchants } = world
  const { purchasingAccount, paymentAccount } = customer.accounts
  for (let left = giftsEach; left > 0; left -= 1) {
    const shop = pick(chance, merchants)
    const sku = shop.skus.find((one) => one.sku === 'article')
    const micros = sku?.terms.at(-1)?.prices.get(customer.currency as CurrencyCode)
    if (sku === undefined || micros === undefined) continue
    const answer = await ask(world, 'a gift', ({ ports, gifts }) =>
      giveGift(gifts, {
        gift: newId('gft', { ...ports, bucket: bucketOf(purchasingAccount) }),
        giver: { purchasingAccount, paymentAccount },
        merchant: shop.merchant,
        sku: sku.sku,
        price: { micros, currency: customer.currency as CurrencyCode },
        receiver: { email: 'friend@example.org', emailKey: 'friend@example.org', language: 'en' },
        senderName: 'A friend',
        message: '',
      }),
    )
    if (!answer.isAnswered) throw new Error('there are no faults any more')
    const { value } = answer
    const word = value.status === 'refused' ? value.refusal.code : value.status
    count(world.stats.happenings, `gift: ${word}`)
  }
}

/** Who cannot leave, because something is owed, buys nothing more either. */
async function stopRenewing(world: World, { accounts }: RegisteredCustomer): Promise<void> {
  const { purchasingAccount } = accounts
  const answer = await ask(world, 'switching off', async ({ ports, subscriptions }) => {
    const all = await ports.database.read('sim.automatic', (tx) =>
      readAutomatic(tx, purchasingAccount),
    )
    for (const { subscription: one } of all) {
      const own = { subscription: one.subscription, purchasingAccount }
      await setAutomatic(subscriptions, { ...own, isOn: false })
    }
  })
  if (!answer.isAnswered) throw new Error('there are no faults any more')
}

async function close(world: World, { accounts }: RegisteredCustomer): Promise<void> {
  const { paymentAccount } = accounts
  const answer = await ask(world, 'closing', ({ ports }) =>
    closePaymentAccount({ ...ports, writeOff }, { paymentAccount }),
  )
  if (!answer.isAnswered) throw new Error('there are no faults any more')
  const { value } = answer
  if (value.status === 'refused' && value.code === 'balance_owed') {
    await ask(world, 'asking for all', ({ ports }) => askForAll(ports, { paymentAccount }))
  }
  count(world.stats.happenings, `closing: ${value.status === 'refused' ? value.code : 'closed'}`)
}

async function endGifts(world: World): Promise<void> {
  await doWork(world, ['look_after_gift'])
}

async function sendBack(world: World): Promise<void> {
  const answer = await doWork(world, ['return_credit'])
  check(answer.isAnswered, 'L6', () => 'returns were not sent')
}

/** L5: what the ledger says that the processor has is what it took, less what it gave back. */
async function checkReturns(world: World): Promise<void> {
  for (const { currency, paid, returned } of world.processor.book().totals) {
    const answer = await ask(world, 'a balance', ({ ports }) =>
      ports.database.read('sim.returned', (tx) =>
        selectBalance(tx, `processor-clearing:simulator:${currency}`, currency),
      ),
    )
    if (!answer.isAnswered) throw new Error('there are no faults any more')
    const balanceMicros = answer.value.debitsMicros - answer.value.creditsMicros
    const leftMicros = parseMicros(paid) - parseMicros(returned)
    check(balanceMicros === leftMicros, 'L5', () => {
      return `the processor has ${leftMicros} micros of ${currency}, the ledger says ${balanceMicros}`
    })
  }
  for (const { kind, status } of world.processor.book().entries) {
    if (kind === 'return') count(world.stats.happenings, `return: ${status}`)
  }
}
