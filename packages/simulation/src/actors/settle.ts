// Merchants say how they are paid, the network pays them, and the bank reports: late, twice, in any order.
import { getCurrency, parseMicros } from '@tallystick/money'
import { setReserve, setSettlement } from '@tallystick/network/rooms/settlement'
import { ask } from '../world/ask.ts'
import { check } from '../world/violation.ts'
import { count, pick } from '../world/world.ts'
import type { World } from '../world/world.ts'
import { doWork } from './work.ts'

const accountWaitHours = 72

/** Terms, another account, or another reserve. */
export async function changeSettlement(world: World): Promise<void> {
  const { chance } = world
  const { merchant } = pick(chance, world.merchants)
  if (chance.below(5) === 0) {
    const share = {
      shareMillionths: BigInt(chance.below(4)) * 100_000n,
      days: 1 + chance.below(20),
    }
    await ask(world, 'a reserve', ({ ports }) => setReserve(ports, { merchant, ...share }))
    return
  }
  const input = {
    merchant,
    currency: getCurrency(pick(chance, ['USD', 'USD', 'EUR', 'JPY', 'KWD'])).code,
    amountMicros: BigInt(1 + chance.below(20)) * 1_000_000n,
    days: 1 + chance.below(25),
    payout: { kind: 'simulator', account: { account: `account ${chance.below(3)}` } },
  }
  const answer = await ask(world, 'a settlement', ({ ports }) =>
    setSettlement({ ...ports, accountWaitHours }, input),
  )
  world.trace.add(`  settlement of ${merchant}: ${answer.isAnswered}`)
}

export async function settleDue(world: World): Promise<void> {
  const date = world.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
  const answer = await ask(world, 'settlement', ({ api }) =>
    api.call({
      caller: { role: 'operator' },
      method: 'POST',
      path: '/settlement/runs',
      body: JSON.stringify({ date }),
    }),
  )
  world.trace.add(`  settled: ${answer.isAnswered ? JSON.stringify(answer.value) : 'no answer'}`)
  if (!answer.isAnswered) return
  const { code, payouts = 0, held } = answer.value
  check(code === undefined, 'L3', () => `a settlement is refused: ${JSON.stringify(answer.value)}`)
  check(held === 0, 'S9', () => `books disagree: ${JSON.stringify(answer.value)}`)
  if (Number(payouts) > 0) count(world.stats.happenings, 'settled with payouts')
}

/** Two processes, or two clicks of an operator. */
export async function settleTwice(world: World): Promise<void> {
  await Promise.all([settleDue(world), settleDue(world)])
}

export async function sendPayouts(world: World): Promise<void> {
  const answer = await doWork(world, ['send_payouts', 'look_at_settlement', 'look_at_payout'])
  const { done = '?', failed = '?' } = answer.isAnswered ? answer.value : {}
  world.trace.add(`  payouts: ${done} batches sent, ${failed} in doubt`)
}

/** Some of what the bank has to say of the payouts that it has, whether it said it before or not. */
export async function reportPayouts(world: World): Promise<void> {
  const { chance } = world
  const taken = payoutsAtBank(world)
  if (taken.length === 0) return
  const some = Array.from({ length: 1 + chance.below(6) }, () => pick(chance, taken))
  await tell(
    world,
    some.flatMap((payout) =>
      pick(chance, [linesOf(world, payout), linesOf(world, payout).slice(0, 1)]),
    ),
  )
}

/** All that the bank has to say. */
export async function reportAllPayouts(world: World): Promise<void> {
  const lines = payoutsAtBank(world).flatMap((payout) => linesOf(world, payout))
  if (lines.length > 0) await tell(world, lines)
}

export interface PayoutAtBank {
  readonly payout: string
  readonly currency: string
  readonly amountMicros: bigint
}

export function payoutsAtBank({ processor }: World): readonly PayoutAtBank[] {
  return processor
    .book()
    .entries.flatMap(({ kind, reference: payout, currency, amount }) =>
      kind === 'payout' ? [{ payout, currency, amountMicros: parseMicros(amount) }] : [],
    )
}

/** What becomes of a payout is decided once: most arrive, some come back, some of these after they had arrived. */
export function fateOf(world: World, payout: string): 'arrives' | 'returns' | 'returns late' {
  const known = world.payoutFates.get(payout)
  if (known !== undefined) return known
  const drawn = world.chance.below(10)
  const fate = world.isBankGood || drawn < 7 ? 'arrives' : drawn < 9 ? 'returns' : 'returns late'
  world.payoutFates.set(payout, fate)
  return fate
}

type Line = Readonly<Record<string, string>>

function linesOf(world: World, { payout }: PayoutAtBank): readonly Line[] {
  const paid = { payout, status: 'paid' }
  const returned = { payout, status: 'returned', reason: 'account_closed' }
  switch (fateOf(world, payout)) {
    case 'arrives':
      return [paid]
    case 'returns':
      return [returned]
    case 'returns late':
      return [paid, returned]
  }
}

async function tell(world: World, lines: readonly Line[]): Promise<void> {
  const answer = await ask(world, 'a payout report', ({ api }) =>
    api.call({
      caller: { role: 'operator' },
      method: 'POST',
      path: '/settlement/reports',
      body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
      contentType: 'application/x-ndjson',
    }),
  )
  world.trace.add(`  payouts: ${answer.isAnswered ? JSON.stringify(answer.value) : 'no answer'}`)
  if (!answer.isAnswered) return
  const { unknown, contradicts, paid = 0, returned = 0 } = answer.value
  check(unknown === 0 && contradicts === 0, 'S9', () => {
    return `the bank paid what is not in the books: ${JSON.stringify(answer.value)}`
  })
  if (Number(paid) > 0) count(world.stats.happenings, 'payouts that arrived')
  if (Number(returned) > 0) count(world.stats.happenings, 'payouts that came back')
}
