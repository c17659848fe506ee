// Faults stop, 45 days pass, and everything must have come out even: L1, L2, L4, L5, S8, S9, S24.
import { selectBalance } from '@tallystick/ledger'
import { parseMicros } from '@tallystick/money'
import { selectRequestsOfAccount } from '@tallystick/network/rooms/billing'
import {
  merchantAvailableAccount,
  merchantPendingAccount,
  selectTabs,
} from '@tallystick/network/rooms/books'
import { bucketOf } from '@tallystick/network/rooms/platform'
import type { Tx } from '@tallystick/network/rooms/platform'
import { billDue, collect, sendMails, submit } from './actors/bill.ts'
import { lookAt } from './actors/look.ts'
import { placeBatch } from './actors/place-orders.ts'
import { ask } from './world/ask.ts'
import { isRegistered } from './world/people.ts'
import type { RegisteredCustomer } from './world/people.ts'
import { check } from './world/violation.ts'
import { thresholdMicros } from './world/network-process.ts'
import type { World } from './world/world.ts'

const quietDays = 45
const daysPerRound = 3
const ordersPerBatch = 500

export async function comeToRest(world: World): Promise<void> {
  world.trace.add('faults stop')
  world.processor.behave()
  world.lossPercent = 0
  world.mailHost.isFailing = false
  for (let day = 0; day < quietDays; day += daysPerRound) {
    world.clock.advance({ hours: 24 * daysPerRound })
    for (const work of [billDue, submit, collect, collect, sendMails]) await run(world, work)
  }
  await run(world, askForAllAgain)
  const customers = world.customers.filter(isRegistered)
  for (const customer of customers) await run(world, (same) => lookAt(same, customer))
  for (const customer of customers) await run(world, (same) => checkTab(same, customer))
  await run(world, checkMoney)
  await run(world, checkMails)
  world.billing.bookSeen(world.processor.book().entries)
}

async function run(world: World, work: (world: World) => Promise<void>): Promise<void> {
  const task = work(world)
  await world.turns.drive([task])
  await task
}

/** What was acknowledged is there, once: each order, sent once more, is answered as before. */
async function askForAllAgain(world: World): Promise<void> {
  const sent = world.orders.acknowledged().map((one) => one.sent)
  for (let from = 0; from < sent.length; from += ordersPerBatch) {
    await placeBatch(world, sent.slice(from, from + ordersPerBatch))
  }
}

async function read<T>(world: World, work: (tx: Tx) => Promise<T>): Promise<T> {
  const answer = await ask(world, 'a balance', ({ ports }) =>
    ports.database.read('sim.balance', work),
  )
  if (!answer.isAnswered) throw new Error('there are no faults any more')
  return answer.value
}

/** L1: billed, or carried below the threshold. L2: each request has its answer. */
async function checkTab(world: World, customer: RegisteredCustomer): Promise<void> {
  const { paymentAccount } = customer.accounts
  const { currency } = customer
  const bucket = bucketOf(paymentAccount)
  const { tab, requests } = await read(world, async (tx) => ({
    tab: (await selectTabs(tx, [{ paymentAccount, currency }]))[0],
    requests: await selectRequestsOfAccount(tx, { bucket, paymentAccount, limit: 1000 }),
  }))
  const open = requests.find(({ status }) => status !== 'paid' && status !== 'declined')
  check(open === undefined, 'L2', () => `${open?.request} is still ${open?.status}`)
  if (tab === undefined) return
  const owedMicros = tab.totalMicros - tab.paidMicros
  const canBeCarried =
    owedMicros <= thresholdMicros ||
    requests[0]?.status === 'declined' ||
    customer.input.paymentMethod === undefined
  check(canBeCarried, 'L1', () => `${paymentAccount} owes ${owedMicros} and was not asked for it`)
  const ownPaidMicros = paidAtProcessor(world, customer)
  check(tab.paidMicros === ownPaidMicros, 'S8', () => {
    return `${paymentAccount} was charged ${ownPaidMicros}, its tab says ${tab.paidMicros}`
  })
}

/** What the processor took from this customer's card. */
function paidAtProcessor({ processor }: World, { input }: RegisteredCustomer): bigint {
  return processor
    .book()
    .entries.filter(({ status, paymentMethod }) => {
      return status === 'paid' && paymentMethod === input.paymentMethod?.token
    })
    .reduce((sumMicros, { amount }) => sumMicros + parseMicros(amount), 0n)
}

/** L5: the ledger and the processor's own book agree. S9: merchants have what was acknowledged as theirs. */
async function checkMoney(world: World): Promise<void> {
  for (const { currency, paid } of world.processor.book().totals) {
    const clearing = await read(world, (tx) =>
      selectBalance(tx, `processor-clearing:simulator:${currency}`, currency),
    )
    const balanceMicros = clearing.debitsMicros - clearing.creditsMicros
    check(balanceMicros === parseMicros(paid), 'L5', () => {
      return `the processor took ${paid} ${currency}, the ledger says ${balanceMicros} micros`
    })
  }
  const sharesMicros = new Map<string, bigint>()
  for (const { purchase } of world.orders.acknowledged()) {
    const key = `${purchase.merchant} ${purchase.currency}`
    sharesMicros.set(key, (sharesMicros.get(key) ?? 0n) + purchase.shareMicros)
  }
  for (const [key, shareMicros] of sharesMicros) {
    const [merchant = '', currency = ''] = key.split(' ')
    const accounts = [merchantPendingAccount, merchantAvailableAccount]
    const balances = await read(world, (tx) =>
      Promise.all(
        accounts.map((account) => selectBalance(tx, account(merchant, currency), currency)),
      ),
    )
    const creditMicros = balances.reduce(
      (sumMicros, { creditsMicros, debitsMicros }) => sumMicros + creditsMicros - debitsMicros,
      0n,
    )
    check(creditMicros === shareMicros, 'S9', () => {
      return `${merchant} has ${creditMicros} ${currency}, its sales give ${shareMicros}`
    })
  }
}

/** L4: every mail was delivered or parked. */
async function checkMails(world: World): Promise<void> {
  const waiting = await world.server.query(
    'select id from outbox_mails where delivered_at is null and parked_reason is null',
  )
  check(waiting.length === 0, 'L4', () => `${waiting.length} mails still wait`)
}
