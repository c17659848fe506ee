// Faults stop, 45 days pass, and everything must have come out even: L1, L2, L4, L5, S8, S9, S24.
import { selectBalance } from '@tallystick/ledger'
import { getCurrency, parseMicros } from '@tallystick/money'
import { getCurrentStatement, selectRequestsOfAccount } from '@tallystick/network/rooms/billing'
import { listCredits, selectLegsOfCredits } from '@tallystick/network/rooms/credits'
import {
  merchantAvailableAccount,
  merchantPendingAccount,
  payoutAccount,
  selectTabs,
} from '@tallystick/network/rooms/books'
import { bucketOf } from '@tallystick/network/rooms/platform'
import type { Tx } from '@tallystick/network/rooms/platform'
import type { Purchase } from '@tallystick/network/rooms/purchases'
import { renewalPrefix } from './auditor/renewal-auditor.ts'
import { billDue, collect, submit } from './actors/bill.ts'
import { decideParked } from './actors/decide-parked.ts'
import { reportAllPayouts, sendPayouts, settleDue } from './actors/settle.ts'
import { doAllWork } from './actors/work.ts'
import { checkPayouts, paidOut } from './check-payouts.ts'
import { emptyQueues } from './actors/claim.ts'
import { keepHead } from './actors/keep-heads.ts'
import { lookAt } from './actors/look.ts'
import { placeBatch } from './actors/place-orders.ts'
import { renewDue } from './actors/subscribe.ts'
import { everybodyLeaves } from './leave.ts'
import { ask } from './world/ask.ts'
import { isPayer, isRegistered } from './world/people.ts'
import type { RegisteredCustomer } from './world/people.ts'
import { check } from './world/violation.ts'
import { threshold } from './world/network-process.ts'
import { count } from './world/world.ts'
import type { World } from './world/world.ts'

const daily = [renewDue, billDue, submit, collect, decideParked, doAllWork, keepHead]
const payingOut = [settleDue, sendPayouts, sendPayouts, reportAllPayouts]

const quietDays = 45
const daysPerRound = 3
const ordersPerBatch = 500

export async function comeToRest(world: World): Promise<void> {
  world.trace.add('faults stop')
  world.processor.behave()
  world.lossPercent = 0
  world.isBankGood = true
  world.mailHost.isFailing = false
  await run(world, emptyQueues)
  for (let day = 0; day < quietDays; day += daysPerRound) {
    world.clock.advance({ hours: 24 * daysPerRound })
    for (const work of [...daily, ...payingOut]) await run(world, work)
  }
  await run(world, askForAllAgain)
  const customers = world.customers.filter(isRegistered).filter(isPayer)
  for (const customer of customers) await run(world, (same) => lookAt(same, customer))
  for (const customer of customers) await run(world, (same) => checkTab(same, customer))
  await run(world, checkMoney)
  await run(world, checkPayouts)
  await run(world, checkWork)
  world.billing.bookSeen(world.processor.book().entries)
  for (const { orderId } of world.orders.acknowledgedPurchases()) {
    if (orderId.startsWith(renewalPrefix)) count(world.stats.happenings, 'terms that were renewed')
  }
  await everybodyLeaves(world, run)
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
  const { tab, current, requests } = await read(world, async (tx) => ({
    tab: (await selectTabs(tx, [{ paymentAccount, currency }]))[0],
    current: await getCurrentStatement(tx, {
      paymentAccount,
      currency: getCurrency(currency).code,
    }),
    requests: await selectRequestsOfAccount(tx, { bucket, paymentAccount, currency, limit: 1000 }),
  }))
  const open = requests.find(({ status }) => status !== 'paid' && status !== 'declined')
  check(open === undefined, 'L2', () => `${open?.request} is still ${open?.status}`)
  if (tab === undefined) return
  // What was bought since the last billing day waits for the next one.
  const { previousMicros, paidMicros, creditedMicros, since } = current
  const owedMicros = previousMicros - paidMicros - creditedMicros
  const lastDay = world.clock.now().toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 33 })
  const isBilled =
    tab.lastNumber === 0n || (since !== null && Temporal.PlainDate.compare(since, lastDay) >= 0)
  check(isBilled, 'L1', () => `${paymentAccount} was not billed since ${since?.toString()}`)
  const canBeCarried =
    owedMicros <= threshold() ||
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

/** What merchants gave back of their shares, for all that was granted in the end. */
async function sumGivenBack(world: World, given: Map<string, bigint>): Promise<void> {
  const bought = new Map(world.orders.acknowledgedPurchases().map((one) => [one.purchase, one]))
  for (const { accounts, currency } of world.customers.filter(isRegistered).filter(isPayer)) {
    const tab = { paymentAccount: accounts.paymentAccount, currency: getCurrency(currency).code }
    const movements = await read(world, (tx) => listCredits(tx, { ...tab, limit: 100_000 }))
    const granted = movements.flatMap(({ credit, kind }) =>
      credit === null || kind !== 'credited' || credit.status !== 'granted' ? [] : [credit],
    )
    const bucket = bucketOf(accounts.paymentAccount)
    const ids = granted.map(({ credit }) => credit)
    const legs = await read(world, (tx) => selectLegsOfCredits(tx, bucket, ids))
    const shareOf = new Map(
      legs.map((leg) => [leg.kind === 'share' ? leg.credit : '', leg.amountMicros]),
    )
    const byPurchase = new Map<string, { amountMicros: bigint; shareMicros: bigint }>()
    for (const credit of granted) {
      const ownShareMicros = shareOf.get(credit.credit) ?? 0n
      const { amountMicros = 0n, shareMicros = 0n } = byPurchase.get(credit.purchase) ?? {}
      byPurchase.set(credit.purchase, {
        amountMicros: amountMicros + credit.amountMicros,
        shareMicros: shareMicros + ownShareMicros,
      })
      const key = `${credit.merchant} ${credit.currency}`
      given.set(key, (given.get(key) ?? 0n) + ownShareMicros)
    }
    for (const [purchase, { amountMicros, shareMicros }] of byPurchase) {
      const whole = bought.get(purchase as Purchase['purchase'])
      if (whole === undefined) continue
      const exact = amountMicros * whole.shareMicros - shareMicros * whole.priceMicros
      const off = exact < 0n ? -exact : exact
      // The whole price takes back the whole share; a part may be off by the millionths of its roundings.
      const isWhole = amountMicros === whole.priceMicros
      const isExact = isWhole ? shareMicros === whole.shareMicros : off <= 9n * whole.priceMicros
      check(isExact, 'S9', () => `${purchase}: ${shareMicros} of the share for ${amountMicros}`)
    }
  }
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
  for (const purchase of world.orders.acknowledgedPurchases()) {
    const key = `${purchase.merchant} ${purchase.currency}`
    sharesMicros.set(key, (sharesMicros.get(key) ?? 0n) + purchase.shareMicros)
  }
  const givenMicros = new Map<string, bigint>()
  await sumGivenBack(world, givenMicros)
  for (const [key, soldMicros] of sharesMicros) {
    const shareMicros = soldMicros - (givenMicros.get(key) ?? 0n)
    const [merchant = '', currency = ''] = key.split(' ')
    const accounts = [merchantPendingAccount, merchantAvailableAccount, payoutAccount]
    const balances = await read(world, (tx) =>
      Promise.all(
        accounts.map((account) => selectBalance(tx, account(merchant, currency), currency)),
      ),
    )
    const creditMicros = balances.reduce(
      (sumMicros, { creditsMicros, debitsMicros }) => sumMicros + creditsMicros - debitsMicros,
      await paidOut(world, { merchant, currency }),
    )
    check(creditMicros === shareMicros, 'S9', () => {
      return `${merchant} has ${creditMicros} ${currency}, its sales give ${shareMicros}`
    })
  }
}

/** L4: nothing that has been due for days still waits: it was done, or is parked where a person sees it. */
async function checkWork(world: World): Promise<void> {
  const since = world.clock.now().subtract({ hours: 48 })
  const left = await world.server.query(
    `select kind, last_error from work where state = 'waiting' and due_at < '${since.toString()}'`,
  )
  check(left.length === 0, 'L4', () => `work still waits: ${JSON.stringify(left)}`)
}
