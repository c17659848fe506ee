// A small world for tests of settlement: merchants that earn, runs, reports, and what stands where.
import assert from 'node:assert/strict'
import { getCurrency, printMicros } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { creditMerchants } from '../../books/index.ts'
import { registerMerchant } from '../../merchants/index.ts'
import { bucketFor, noLog, seededRandom, testClock } from '../../platform/index.ts'
import type { Database, TestClock } from '../../platform/index.ts'
import { openTestDatabase } from '../../testing/open-test-database.ts'
import { applyPayoutReport } from '../apply-payout-report.ts'
import { decidePayout } from '../decide-payout.ts'
import type { Payout } from '../payout.ts'
import type { PayoutAccount } from '../payout-account.ts'
import { readStandings } from '../read-standings.ts'
import { runSettlement } from '../run-settlement.ts'
import { openAccountSeals } from '../sealed-account.ts'
import type { AccountSeals } from '../sealed-account.ts'
import { setReserve, setSettlement } from '../set-settlement.ts'
import { balanceOf } from '../settlement.ts'
import type { Balance, Standing } from '../settlement.ts'
import { selectPayoutsOfMerchant, selectPayoutsOfRun } from '../store-payouts.ts'
import { selectSettlements } from '../store-settlements.ts'

export interface SettlementWorld {
  readonly database: Database
  readonly clock: TestClock
  readonly random: ReturnType<typeof seededRandom>
  readonly log: typeof noLog
  readonly url: string
  readonly accountSeals: AccountSeals
  close(): Promise<void>
}

const usd: CurrencyCode = getCurrency('USD').code
export const noReserve = { shareMillionths: 0n, days: 0 }
const accountWaitHours = 72

export async function openSettlementWorld(): Promise<SettlementWorld> {
  const test = await openTestDatabase()
  const random = seededRandom('settlement world')
  return {
    database: test.database,
    clock: testClock('2026-12-01T10:00:00Z'),
    random,
    accountSeals: openAccountSeals({ keys: { derive: () => new Uint8Array(32) }, random }),
    log: noLog,
    url: test.url,
    close: () => test.close(),
  }
}

export async function addMerchant(world: SettlementWorld): Promise<string> {
  const registered = await registerMerchant(world, {
    name: 'The Daily',
    currency: 'USD',
    shareMillionths: 900_000n,
    site: 'https://daily.example',
  })
  assert.equal(registered.status, 'registered')
  return registered.merchant
}

let causes = 0

/** Customers have paid so much of its shares; less than nothing: it gives so much back. */
export async function earn(
  world: SettlementWorld,
  merchant: string,
  amountMicros: bigint,
  currency: string = usd,
): Promise<void> {
  causes += 1
  const now = world.clock.now()
  await world.database.transaction('test.earn', (tx) =>
    creditMerchants(tx, {
      cause: `test-${causes}`,
      bucket: causes % 256,
      portions: [{ kind: 'share', receiver: merchant, currency, amountMicros }],
      happenedAt: now,
      recordedAt: now,
    }),
  )
}

export async function setTerms(
  world: SettlementWorld,
  merchant: string,
  {
    amountMicros = 25_000_000n,
    days = 30,
    account = 'first',
    currency = usd,
    payout = { kind: 'simulator', account: { account } },
  }: {
    readonly amountMicros?: bigint
    readonly days?: number
    readonly account?: string
    readonly currency?: CurrencyCode
    readonly payout?: PayoutAccount
  } = {},
): Promise<void> {
  const input = { merchant, currency, amountMicros, days, payout }
  await setSettlement({ ...world, accountWaitHours }, input)
}

export async function keepBack(
  world: SettlementWorld,
  merchant: string,
  share: { readonly shareMillionths: bigint; readonly days: number },
): Promise<void> {
  assert.equal(await setReserve(world, { merchant, ...share }), true)
}

/** Settles a date, today unless given; answers the run with its payouts. */
export async function settle(
  world: SettlementWorld,
  { on, chunkSize }: { readonly on?: string; readonly chunkSize?: number } = {},
) {
  const settledOn =
    on === undefined
      ? world.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
      : Temporal.PlainDate.from(on)
  const run = await runSettlement(world, {
    settledOn,
    reserve: noReserve,
    ...(chunkSize === undefined ? {} : { chunkSize }),
  })
  return { ...run, payouts: await payoutsOfRun(world, run.run) }
}

function payoutsOfRun(world: SettlementWorld, run: string): Promise<readonly Payout[]> {
  return world.database.read('test.payouts', (tx) =>
    selectPayoutsOfRun(tx, { run, afterPayout: '', limit: 10_000 }),
  )
}

/** All payouts of a merchant, the oldest first. */
export async function payoutsOf(
  world: SettlementWorld,
  merchant: string,
): Promise<readonly Payout[]> {
  const found = await world.database.read('test.payouts-of', (tx) =>
    selectPayoutsOfMerchant(tx, {
      bucket: bucketFor(merchant),
      merchant,
      before: undefined,
      limit: 1_000,
    }),
  )
  return found.toReversed()
}

async function standingOf(
  world: SettlementWorld,
  merchant: string,
  of: CurrencyCode = usd,
): Promise<Standing> {
  const bucket = bucketFor(merchant)
  const on = world.clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  const [standing] = await world.database.read('test.standing', async (tx) => {
    const settlements = await selectSettlements(tx, { bucket, merchant })
    const settlement = settlements.find(({ currency }) => currency === of)
    const question = { bucket, merchant, currency: of, settlement }
    return await readStandings(tx, [question], { on, reserve: noReserve })
  })
  assert.ok(standing !== undefined)
  return standing
}

/** Without what is zero. */
export async function balance(
  world: SettlementWorld,
  merchant: string,
  currency: CurrencyCode = usd,
): Promise<Readonly<Record<string, string>>> {
  const parts: Balance = balanceOf(await standingOf(world, merchant, currency))
  const { pendingMicros, totalMicros, ...others } = parts
  assert.equal(
    totalMicros - pendingMicros,
    Object.values(others).reduce((sum, micros) => sum + micros, 0n),
  )
  const amounts = Object.entries(others).filter(([, micros]) => micros !== 0n)
  return Object.fromEntries(
    amounts.map(([name, micros]) => [name.replace('Micros', ''), printMicros(micros, currency)]),
  )
}

/** Why nothing is paid to a merchant today; undefined: something is. */
export async function reasonOf(
  world: SettlementWorld,
  merchant: string,
): Promise<string | undefined> {
  const now = world.clock.now()
  const on = now.toZonedDateTimeISO('UTC').toPlainDate()
  const decided = decidePayout(await standingOf(world, merchant), { on, now })
  return decided.status === 'waits' ? decided.reason : undefined
}

export async function report(
  world: SettlementWorld,
  lines: readonly {
    readonly payout: string | undefined
    readonly status: 'paid' | 'returned'
    readonly reason?: string
  }[],
): Promise<Readonly<Record<string, number>>> {
  const { counts } = await applyPayoutReport(
    world,
    lines.map(({ payout = '', status, reason = null }, at) => {
      const said = { amountMicros: null, currency: null }
      return { number: at + 1, payout, status, reason, ...said }
    }),
  )
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}
