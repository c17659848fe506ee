// Payers add people to their group: each buys beside them, and they pay for all.
import { addMember } from '@tallystick/network/rooms/groups'
import type { LimitSetting } from '../auditor/check-limits.ts'
import { ask } from '../world/ask.ts'
import { isPayer, isRegistered } from '../world/people.ts'
import type { Customer, RegisteredCustomer } from '../world/people.ts'
import { check } from '../world/violation.ts'
import { count, pick } from '../world/world.ts'
import type { World } from '../world/world.ts'
import { callerOf } from './caller-of.ts'

const memberCountMax = 6

export async function growGroup(world: World): Promise<void> {
  const { chance, customers } = world
  const members = customers.filter(({ payer }) => payer !== undefined)
  const isNew = members.length < memberCountMax && (members.length === 0 || chance.below(2) === 0)
  const member = isNew ? newMember(world) : pick(chance, members)
  if (isNew) customers.push(member)
  const { payer, input } = member
  if (payer === undefined) return
  const answer = await ask(world, 'a member', ({ ports }) =>
    addMember(ports, {
      changer: { ...callerOf(payer), holds: () => Promise.resolve(true) },
      requestKey: input.requestKey,
      person: { firstName: 'Mo', lastName: 'Doe', email: input.email, memberId: input.memberId },
    }),
  )
  if (!answer.isAnswered) {
    world.trace.add(`  ${input.memberId}: no answer`)
    return
  }
  const outcome = answer.value
  if (outcome.status === 'refused') {
    check(false, 'refusals', () => `${input.memberId} is refused as ${outcome.code}`)
    return
  }
  const { purchasingAccount } = outcome
  world.trace.add(`  ${input.memberId}: ${outcome.status} as ${purchasingAccount}`)
  count(world.stats.happenings, `member: ${outcome.status}`)
  const before = member.accounts?.purchasingAccount
  check(before === undefined || before === purchasingAccount, 'S5', () => {
    return `${input.memberId} was ${before}, is ${purchasingAccount}`
  })
  const { customer, signOn, paymentAccount } = payer.accounts
  member.accounts = { customer, signOn, paymentAccount, purchasingAccount }
}

function newMember(world: World): Customer {
  const { chance, customers } = world
  const payer: RegisteredCustomer = pick(chance, customers.filter(isRegistered).filter(isPayer))
  const place = customers.length
  return {
    payer,
    currency: payer.currency,
    input: {
      ...payer.input,
      requestKey: `member-${place}`,
      email: `mo${place}@mail.example`,
      memberId: `member-${place}`,
    },
    get statuses() {
      return payer.statuses
    },
    limits: world.possible<readonly LimitSetting[]>([]),
    frozen: world.possible(false),
  }
}
