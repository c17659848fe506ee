// Customers renew subscriptions, switch the automatic renewal on and off, cancel; the network renews by itself.
import type { CustomerCaller } from '@tallystick/network/rooms/contract'
import { isRegistered } from '../world/people.ts'
import { check } from '../world/violation.ts'
import { count, pick } from '../world/world.ts'
import type { World } from '../world/world.ts'
import { callerOf } from './caller-of.ts'
import { get, send } from './send.ts'
import { doWork } from './work.ts'

interface Shown {
  readonly subscription: string
  readonly status: string
  readonly price: unknown
  readonly terms: readonly { readonly purchase: string }[]
  readonly automatic: boolean
}

/** Something about one of the subscriptions that the network shows to somebody. */
export async function changeSubscription(world: World): Promise<void> {
  const { chance, customers } = world
  const registered = customers.filter(isRegistered)
  const caller = callerOf(pick(chance, registered))
  const page = await get(world, { caller, path: '/subscriptions' })
  const all = (page?.['data'] ?? []) as readonly Shown[]
  for (const one of all) world.renewals.seen(one)
  if (all.length === 0) return
  const active = all.filter(({ status }) => status === 'active')
  const shown = pick(chance, active.length === 0 || chance.below(8) === 0 ? all : active)
  await pick(chance, [renew, renew, renew, switchAutomatic, switchAutomatic, agree, cancel])(
    world,
    caller,
    shown,
  )
}

type Change = (world: World, caller: CustomerCaller, shown: Shown) => Promise<void>

const renew: Change = async (world, caller, { subscription, price, terms }) => {
  const isOfTerm = world.chance.below(2) === 0
  const renews = isOfTerm ? terms.at(-1)?.purchase : undefined
  const isPriced = price !== null && world.chance.below(2) === 0
  const body = JSON.stringify({ ...(isPriced ? { price } : {}), renews })
  await send(world, {
    name: 'renewal',
    request: { caller, method: 'POST', path: `/subscriptions/${subscription}/renew`, body },
    begin: () => {
      world.orders.renewing(caller.paymentAccount)
      world.renewals.mayRenew(subscription)
      return () => undefined
    },
  })
}

const switchAutomatic: Change = async (world, caller, { subscription, automatic }) => {
  const on = world.chance.below(6) === 0 ? automatic : !automatic
  const path = `/subscriptions/${subscription}/automatic`
  await send(world, {
    name: on ? 'automatic on' : 'automatic off',
    request: { caller, method: 'PUT', path, body: JSON.stringify({ on }) },
    begin: () => {
      if (on) world.renewals.mayRenew(subscription)
      return (answer) => {
        const isSo = answer['code'] !== undefined || answer['automatic'] === on
        check(isSo, 'S23', () => `${subscription}: ${JSON.stringify(answer)}`)
      }
    },
  })
}

const agree: Change = async (world, caller, { subscription, price }) => {
  if (price === null) return
  const path = `/subscriptions/${subscription}/agreed-price`
  await send(world, {
    name: 'agreement',
    request: { caller, method: 'PUT', path, body: JSON.stringify({ price }) },
    begin: () => () => undefined,
  })
}

/** Often twice on the same day: with the same id, or as if it had never been asked. */
const cancel: Change = async (world, caller, { subscription }) => {
  world.claimCount += 1
  const first = `cancel-${world.claimCount}`
  const ids = [[first], [first, first], [first, `${first}-again`]][world.chance.below(3)] ?? [first]
  const { paymentAccount } = caller
  await Promise.all(
    ids.map((id) =>
      send(world, {
        name: 'cancellation',
        request: {
          caller,
          method: 'POST',
          path: `/subscriptions/${subscription}/cancellation`,
          body: JSON.stringify({ id }),
        },
        begin: () => world.claims.cancelling({ subscription, paymentAccount, id }),
      }),
    ),
  )
}

/** The network's own work, as often as other jobs. */
export async function renewDue(world: World): Promise<void> {
  const answer = await doWork(world, ['look_after_subscription'])
  const did = answer.isAnswered ? answer.value : undefined
  world.trace.add(
    `  subscriptions looked after: ${did === undefined ? 'no answer' : JSON.stringify(did)}`,
  )
  if ((did?.done ?? 0) + (did?.again ?? 0) > 0) count(world.stats.happenings, 'renewals: had work')
}
