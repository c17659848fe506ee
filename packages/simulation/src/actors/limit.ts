// Customers limit what they and theirs may spend, freeze and thaw; merchants cap prices.
import { printMicros, getCurrency } from '@tallystick/money'
import type { CapSetting } from '../auditor/check-caps.ts'
import type { LimitSetting } from '../auditor/check-limits.ts'
import { isPayer, isRegistered } from '../world/people.ts'
import { check } from '../world/violation.ts'
import { pick } from '../world/world.ts'
import type { World } from '../world/world.ts'
import { callerOf } from './caller-of.ts'
import { send } from './send.ts'

const windows = ['purchase', 'day', 'day', 'week', 'month'] as const

/** All at once; what is left out is unlimited, also everything. */
export async function setLimits(world: World): Promise<void> {
  const { chance, customers, merchants } = world
  const registered = customers.filter(isRegistered)
  const setter = pick(chance, registered)
  const { paymentAccount, purchasingAccount } = setter.accounts
  const group = registered.filter(({ accounts }) => accounts.paymentAccount === paymentAccount)
  const code = getCurrency(setter.currency).code
  const scale = code === 'JPY' ? 100n : 1n
  const limits = new Map<string, LimitSetting>()
  for (let left = chance.below(4); left > 0; left -= 1) {
    const window = pick(chance, windows)
    const merchant = chance.below(3) === 0 ? pick(chance, merchants).merchant : null
    const whose = isPayer(setter)
      ? pick(chance, group).accounts.purchasingAccount
      : purchasingAccount
    // For a member no account at all is its own.
    const isForAll = isPayer(setter) && chance.below(3) > 0
    const amountMicros = BigInt(chance.below(12_000_000)) * scale
    limits.set(`${window} ${merchant} ${isForAll ? '' : whose}`, {
      window,
      merchant,
      purchasingAccount: isForAll ? null : whose,
      amountMicros,
    })
  }
  const set = [...limits.values()]
  const body = JSON.stringify({
    limits: set.map(({ window, merchant, purchasingAccount: account, amountMicros }) => ({
      window,
      merchant,
      purchasing_account: account,
      amount: printMicros(amountMicros, code),
      currency: code,
    })),
  })
  await send(world, {
    name: 'limits',
    request: { caller: callerOf(setter), method: 'PUT', path: '/limits', body },
    begin: () => {
      const acknowledge = setter.limits.begin(set)
      return (answer) => {
        check(answer['code'] === undefined, 'refusals', () => `limits: ${JSON.stringify(answer)}`)
        acknowledge()
      }
    },
  })
}

/** Whoever froze an account thaws it, most often. */
export async function freeze(world: World): Promise<void> {
  const { chance, customers } = world
  const registered = customers.filter(isRegistered)
  const frozen = registered.filter((one) => one.frozen.during().includes(true))
  // Few are frozen at the same time, or nobody could buy.
  const isOn = frozen.length === 0 || (frozen.length < 3 && chance.below(4) === 0)
  const setter = pick(chance, isOn ? registered : frozen)
  await send(world, {
    name: isOn ? 'freeze' : 'thaw',
    request: {
      caller: callerOf(setter),
      method: 'POST',
      path: '/account/freeze',
      body: JSON.stringify({ on: isOn }),
    },
    begin: () => {
      const acknowledge = setter.frozen.begin(isOn)
      return (answer) => {
        check(answer['on'] === isOn, 'refusals', () => `freezing: ${JSON.stringify(answer)}`)
        acknowledge()
      }
    },
  })
}

export async function setPriceCaps(world: World): Promise<void> {
  const { chance, merchants } = world
  const shop = pick(chance, merchants)
  shop.mayCap = true
  const set = ['USD', 'EUR', 'JPY'].slice(0, chance.below(4)).map((currency): CapSetting => {
    const scale = currency === 'JPY' ? 100n : 1n
    const amountMicros = BigInt(1 + chance.below(9_000_000)) * scale
    return { window: pick(chance, ['day', 'week', 'month']), currency, amountMicros }
  })
  const caps = set.map(({ window, currency, amountMicros }) => {
    return { window, amount: printMicros(amountMicros, getCurrency(currency).code), currency }
  })
  await send(world, {
    name: 'price caps',
    request: {
      caller: { role: 'merchant', merchant: shop.merchant, proof: { token: 'tok' } },
      method: 'PUT',
      path: '/merchants/me/price-caps',
      body: JSON.stringify({ caps }),
    },
    begin: () => {
      const acknowledge = shop.caps.begin(set)
      return (answer) => {
        check(answer['code'] === undefined, 'refusals', () => `caps: ${JSON.stringify(answer)}`)
        acknowledge()
      }
    },
  })
}
