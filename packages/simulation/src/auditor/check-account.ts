// All that the network shows of one payment account, held against itself: what was given back (S10), and
// statements (S7).
import type { CurrentStatement, Statement } from '@tallystick/network/rooms/billing'
import type { ListedMovement } from '@tallystick/network/rooms/credits'
import type { Purchase } from '@tallystick/network/rooms/purchases'
import { check, Violation } from '../world/violation.ts'
import type { ShownClaim } from './check-at-once.ts'

/** Read at one moment. */
export interface AccountView {
  readonly paymentAccount: string
  /** All of them, oldest first. */
  readonly purchases: readonly Purchase[]
  /** The purchases of each member, as its own statement lists them. */
  readonly byMember: ReadonlyMap<string, readonly Purchase[]>
  readonly claims: readonly ShownClaim[]
  readonly movements: readonly ListedMovement[]
  /** Newest first. */
  readonly statements: readonly Statement[]
  readonly current: CurrentStatement
  /** What was ever paid. */
  readonly paidMicros: bigint
}

export function checkAccount(view: AccountView): void {
  checkMovements(view)
  checkClaims(view)
  checkMembers(view)
  checkStatements(view)
}

/** Numbered without gaps, adding up, and at no moment more than the price of a purchase. */
function checkMovements({ paymentAccount, purchases, movements }: AccountView): void {
  const priceOf = new Map(purchases.map(({ purchase, priceMicros }) => [purchase, priceMicros]))
  const givenBack = new Map<string, bigint>()
  const seen = new Set<string>()
  let totalMicros = 0n
  for (const [at, movement] of movements.entries()) {
    const { number, kind, credit, amountMicros } = movement
    totalMicros += amountMicros
    const name = `movement ${number} of ${paymentAccount}`
    check(number === BigInt(at + 1), 'S7', () => `${name} is the ${at + 1}. one`)
    check(totalMicros === movement.totalMicros, 'S7', () => `${name} does not add up`)
    if (credit === null) continue
    const isWhole =
      amountMicros === (kind === 'refused' ? -credit.amountMicros : credit.amountMicros)
    check(isWhole, 'S10', () => `${name} moves ${amountMicros} for ${credit.credit}`)
    check(!seen.has(`${credit.credit} ${kind}`), 'S10', () => `${credit.credit}: ${kind} twice`)
    seen.add(`${credit.credit} ${kind}`)
    const sumMicros = (givenBack.get(credit.purchase) ?? 0n) + amountMicros
    givenBack.set(credit.purchase, sumMicros)
    const priceMicros = priceOf.get(credit.purchase) ?? 0n
    check(sumMicros >= 0n && sumMicros <= priceMicros, 'S10', () => {
      return `${credit.purchase} cost ${priceMicros}, and ${sumMicros} was given back`
    })
  }
}

/** Each claim is given back once, whole, and taken back exactly if it was refused. */
function checkClaims({ paymentAccount, claims, movements, purchases }: AccountView): void {
  const movedMicros = new Map<string, bigint>()
  const refused = new Set<string>()
  for (const { credit, kind, amountMicros } of movements) {
    if (credit === null) continue
    movedMicros.set(credit.cause, (movedMicros.get(credit.cause) ?? 0n) + amountMicros)
    if (kind === 'refused') refused.add(credit.cause)
  }
  const askedMicros = new Map<string, bigint>()
  for (const { claim, status, amountMicros, purchase } of claims) {
    const isRefused = status === 'refused'
    check(isRefused === refused.has(claim), 'S10', () => `${claim} is ${status}: not so its credit`)
    const dueMicros = isRefused ? 0n : amountMicros
    check(movedMicros.get(claim) === dueMicros, 'S10', () => {
      return `${claim} is ${status} over ${amountMicros}, and gave ${movedMicros.get(claim)}`
    })
    movedMicros.delete(claim)
    askedMicros.set(purchase, (askedMicros.get(purchase) ?? 0n) + dueMicros)
  }
  for (const cause of movedMicros.keys()) {
    throw new Violation('S10', `${cause} of ${paymentAccount} was never asked for`)
  }
  for (const { purchase, priceMicros } of purchases) {
    const sumMicros = askedMicros.get(purchase) ?? 0n
    check(sumMicros <= priceMicros, 'S10', () => `claims of ${purchase} are over ${sumMicros}`)
  }
}

/** What members bought stands on their payer's tab, each purchase once. */
function checkMembers({ paymentAccount, purchases, byMember }: AccountView): void {
  const lines = [...byMember.values()].flat().map(({ purchase }) => purchase)
  const isSame = lines.length === purchases.length && new Set(lines).size === lines.length
  check(
    isSame,
    'S7',
    () => `${paymentAccount}: ${purchases.length} lines, ${lines.length} of members`,
  )
}

/** Periods follow on one another, each purchase and movement stands in one of them, and each adds up. */
function checkStatements(view: AccountView): void {
  const { paymentAccount, purchases, movements, statements, current } = view
  let owedMicros = 0n
  let number = 0n
  let movement = 0n
  let paidMicros = 0n
  for (const period of statements.toReversed()) {
    const name = `the statement ${period.period} of ${paymentAccount}`
    const follows = period.afterNumber === number && period.afterMovement === movement
    check(follows && period.previousMicros === owedMicros, 'S7', () => `${name} leaves a gap`)
    checkSums(name, period, view)
    number = period.throughNumber
    movement = period.throughMovement
    owedMicros = period.owedMicros
    paidMicros += period.paidMicros
  }
  const name = `the current statement of ${paymentAccount}`
  const follows = current.sinceNumber === number && current.sinceMovement === movement
  check(follows && current.previousMicros === owedMicros, 'S7', () => `${name} leaves a gap`)
  const rest = { afterNumber: number, throughNumber: BigInt(purchases.length) }
  const credits = { afterMovement: movement, throughMovement: BigInt(movements.length) }
  checkSums(name, { ...current, ...rest, ...credits }, view)
  const allPaidMicros = paidMicros + current.paidMicros
  check(allPaidMicros === view.paidMicros, 'S7', () => `${name}: ${allPaidMicros} paid`)
}

type Sums = Pick<
  Statement,
  | 'previousMicros'
  | 'boughtMicros'
  | 'creditedMicros'
  | 'paidMicros'
  | 'owedMicros'
  | 'afterNumber'
  | 'throughNumber'
  | 'afterMovement'
  | 'throughMovement'
>

function checkSums(name: string, of: Sums, { purchases, movements }: AccountView): void {
  const boughtMicros = purchases
    .slice(Number(of.afterNumber), Number(of.throughNumber))
    .reduce((sum, { tabMicros }) => sum + tabMicros, 0n)
  check(boughtMicros === of.boughtMicros, 'S7', () => {
    return `${name} says ${of.boughtMicros} was bought, its lines ${boughtMicros}`
  })
  const creditedMicros = movements
    .slice(Number(of.afterMovement), Number(of.throughMovement))
    .reduce((sum, { amountMicros }) => sum + amountMicros, 0n)
  check(creditedMicros === of.creditedMicros, 'S7', () => {
    return `${name} says ${of.creditedMicros} was credited, its movements ${creditedMicros}`
  })
  const owedMicros = of.previousMicros + of.boughtMicros - of.creditedMicros - of.paidMicros
  check(owedMicros === of.owedMicros, 'S7', () => `${name} owes ${of.owedMicros}: ${owedMicros}`)
}
