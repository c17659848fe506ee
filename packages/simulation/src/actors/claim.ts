// Customers want money back: refunds of all kinds, disputes. The operator decides what waits, also twice, and
// otherwise.
import type { Purchase } from '@tallystick/network/rooms/purchases'
import { parseMicros, printMicros } from '@tallystick/money'
import { claimKinds } from '../auditor/claim-auditor.ts'
import type { Claim, ClaimKind } from '../auditor/claim-auditor.ts'
import { isPayer, isRegistered } from '../world/people.ts'
import type { RegisteredCustomer } from '../world/people.ts'
import { check } from '../world/violation.ts'
import { pick } from '../world/world.ts'
import type { World } from '../world/world.ts'
import { callerOf } from './caller-of.ts'
import { deliver, get, send } from './send.ts'
import type { Message } from './send.ts'

export async function askRefund(world: World): Promise<void> {
  const { chance } = world
  const purchase = pickPurchase(world)
  if (purchase === undefined) return
  // Whole, a part, and now and then more than it cost.
  const part = purchase.priceMicros / BigInt(1 + chance.below(4)) + BigInt(chance.below(2))
  const amount =
    chance.below(2) === 0 || part === 0n ? undefined : printMicros(part, purchase.currency)
  await send(world, claimMessage(world, 'refund', purchase, amount))
}

export async function openDispute(world: World): Promise<void> {
  const purchase = pickPurchase(world)
  if (purchase === undefined) return
  await send(world, claimMessage(world, 'dispute', purchase, undefined))
}

/** A refund and a dispute of the same thing at once: only one of them may have the money. */
export async function askBoth(world: World): Promise<void> {
  const purchase = pickPurchase(world)
  if (purchase === undefined) return
  await Promise.all([
    send(world, claimMessage(world, 'refund', purchase, undefined)),
    send(world, claimMessage(world, 'dispute', purchase, undefined)),
  ])
}

/** Most often what was bought last: older things cannot be given back any more. */
function pickPurchase({ chance, orders }: World): Purchase | undefined {
  const all = orders.acknowledgedPurchases()
  const some = chance.below(4) === 0 ? all : all.slice(-20)
  return some.length === 0 ? undefined : pick(chance, some)
}

function claimMessage(
  world: World,
  kind: ClaimKind,
  purchase: Purchase,
  amount: string | undefined,
): Message {
  const { chance, customers } = world
  const asker = pickAsker(world, customers.filter(isRegistered), purchase)
  world.claimCount += 1
  // Some ids are used again, for something else.
  const id = chance.below(6) === 0 ? `c${chance.below(20)}` : `claim-${world.claimCount}`
  const isOfAccount = asker.accounts.paymentAccount === purchase.paymentAccount
  const isBuyer = asker.accounts.purchasingAccount === purchase.purchasingAccount
  const isOwn = isOfAccount && (isBuyer || isPayer(asker))
  const words = { id, explanation: 'It was not mine.' }
  const body = kind === 'dispute' ? words : { ...words, reason: 'other', amount }
  return {
    name: kind,
    request: {
      caller: callerOf(asker),
      method: 'POST',
      path: `/purchases/${purchase.purchase}/${kind}s`,
      body: JSON.stringify(body),
    },
    begin: () => {
      const askedBy = asker.accounts.purchasingAccount
      return world.claims.sent({ kind, askedBy, id, purchase, isOwn, amount })
    },
  }
}

function pickAsker(
  { chance }: World,
  customers: readonly RegisteredCustomer[],
  { paymentAccount, purchasingAccount }: Purchase,
): RegisteredCustomer {
  const buyers = customers.filter(
    ({ accounts }) => accounts.purchasingAccount === purchasingAccount,
  )
  const group = customers.filter(({ accounts }) => accounts.paymentAccount === paymentAccount)
  const among = [buyers, buyers, buyers, group, customers][chance.below(10)] ?? buyers
  return pick(chance, among.length > 0 ? among : customers)
}

/** The operator goes through all queues, or comes back to what was decided. */
export async function decideQueues(world: World): Promise<void> {
  const { chance, claims } = world
  for (const kind of claimKinds) {
    for (const claim of await readQueue(world, kind)) {
      if (chance.below(3) === 0) continue
      await send(world, decisionMessage(world, { kind, claim }, chance.below(2) === 0))
    }
  }
  const known = claims.all()
  if (known.length > 0 && chance.below(3) === 0) {
    await send(world, decisionMessage(world, pick(chance, known), chance.below(2) === 0))
  }
}

/** Nothing waits for a person any more. */
export async function emptyQueues(world: World): Promise<void> {
  for (const kind of claimKinds) {
    for (const claim of await readQueue(world, kind)) {
      await deliver(world, decisionMessage(world, { kind, claim }, world.chance.below(2) === 0))
    }
    const left = await readQueue(world, kind)
    check(left.length === 0, 'L1', () => `the ${kind} ${left[0]} still waits`)
  }
}

const operator = { role: 'operator' } as const

async function readQueue(world: World, kind: ClaimKind): Promise<readonly string[]> {
  const page = await get(world, { caller: operator, path: `/${kind}s/queue?limit=100` })
  const data = (page?.['data'] ?? []) as readonly Readonly<Record<string, unknown>>[]
  return data.map((row) => {
    const claim = String(row[kind])
    noteClaim(world, kind, row)
    return claim
  })
}

function noteClaim(world: World, kind: ClaimKind, row: Readonly<Record<string, unknown>>): void {
  const credit = row['provisional_credit'] as Readonly<Record<string, unknown>> | undefined
  world.claims.seen({
    claim: String(row[kind]),
    kind,
    purchase: String(row['purchase']),
    amountMicros: parseMicros(String(credit?.['amount'] ?? row['amount'])),
    status: String(row['status']),
  })
}

function decisionMessage(
  world: World,
  { kind, claim }: Pick<Claim, 'kind' | 'claim'>,
  grant: boolean,
): Message {
  const reason = grant ? 'It was not opened.' : 'It was opened.'
  return {
    name: `${kind} decision`,
    request: {
      caller: operator,
      method: 'POST',
      path: `/${kind}s/${claim}/decision`,
      body: JSON.stringify({ grant, reason }),
    },
    begin: () => (answer) => {
      const { code, status } = answer
      const known = world.claims.all().find((one) => one.claim === claim)
      if (typeof code === 'string') {
        check(code === 'already_decided', 'refusals', () => `${claim} is answered ${code}`)
        const same = grant ? 'granted' : 'refused'
        check(known?.status !== same, 'S24', () => `${claim} is ${same}, and answered ${code}`)
        return
      }
      const isSo = status === (grant ? 'granted' : 'refused')
      check(isSo, 'S23', () => `${claim} is ${String(status)} after grant: ${grant}`)
      noteClaim(world, kind, answer)
    },
  }
}
