// In the end each merchant was paid what was due, and the bank, the ledger and the settlements say the same.
import { getCurrency } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { fateOf, payoutsAtBank } from './actors/settle.ts'
import { ask } from './world/ask.ts'
import { check } from './world/violation.ts'
import type { World } from './world/world.ts'

interface SettlementRow {
  readonly merchant: string
  readonly currency: string
  readonly days: number
  readonly amount_micros: string | bigint | number
  readonly returned_count: number
}

/** L3: nothing that is due is unpaid. L5: the bank paid each payout once, and the ledger says what it paid. */
export async function checkPayouts(world: World): Promise<void> {
  const atBank = payoutsAtBank(world)
  const ids = new Set(atBank.map(({ payout }) => payout))
  check(ids.size === atBank.length, 'S8', () => 'a payout was paid twice')
  for (const currency of new Set(atBank.map((one) => one.currency))) {
    const arrivedMicros = atBank
      .filter((one) => one.currency === currency && fateOf(world, one.payout) === 'arrives')
      .reduce((sumMicros, { amountMicros }) => sumMicros + amountMicros, 0n)
    const paidMicros = await paidOut(world, { currency })
    check(paidMicros === arrivedMicros, 'L5', () => {
      return `the bank paid out ${arrivedMicros} ${currency}, the settlements say ${paidMicros}`
    })
  }
  const settlements = (await world.server.query(
    `select merchant, currency, days, amount_micros, returned_count from settlements order by 1, 2`,
  )) as readonly SettlementRow[]
  for (const settlement of settlements) await checkNothingDue(world, settlement)
}

/** As the merchant is shown it. */
async function checkNothingDue(world: World, { merchant, currency }: SettlementRow): Promise<void> {
  const answer = await ask(world, 'what is due', ({ api }) =>
    api.call({
      caller: { role: 'merchant', merchant, proof: { token: 'tok' } },
      method: 'GET',
      path: '/merchants/me/settlement',
    }),
  )
  if (!answer.isAnswered) throw new Error('there are no faults any more')
  const data = answer.value['data'] as readonly {
    readonly currency: string
    readonly next: { readonly status: string; readonly reason: string | null }
  }[]
  const next = data.find((one) => one.currency === currency)?.next
  check(next?.status === 'waits' && next.reason !== 'books_disagree', 'L3', () => {
    return `${merchant} was not paid in ${currency}: ${JSON.stringify(next)}`
  })
}

/** What was paid out of these, in micros. */
export async function paidOut(
  world: World,
  { currency, merchant }: { readonly currency: string; readonly merchant?: string },
): Promise<bigint> {
  const code: CurrencyCode = getCurrency(currency).code
  const of = merchant === undefined ? '' : ` and merchant = '${merchant}'`
  const [row] = (await world.server.query(
    `select coalesce(sum(paid_out_micros), 0)::text as sum from settlements where currency = '${code}'${of}`,
  )) as readonly { readonly sum: string }[]
  return BigInt(row?.sum ?? '0')
}
