// What every format of payout reports must hold to, as tests: however a bank tells it, each payout ends once, as it
// did, and the books with it.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { printMicros } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { applyPayoutReport } from '../apply-payout-report.ts'
import type { Payout } from '../payout.ts'
import type { PayoutAccount } from '../payout-account.ts'
import { readPayoutReport } from '../read-payout-report.ts'
import { resolveBankLines } from '../resolve-bank-lines.ts'
import {
  addMerchant,
  balance,
  earn,
  openSettlementWorld,
  payoutsOf,
  setTerms,
  settle,
} from './settlement-world.ts'
import type { SettlementWorld } from './settlement-world.ts'

export interface Verdict {
  readonly payout: string
  readonly batch: string
  readonly amountMicros: bigint
  readonly currency: CurrencyCode
  readonly status: 'paid' | 'returned'
}

export interface ReportFormat {
  readonly account: PayoutAccount
  readonly currency: CurrencyCode
  readonly contentType: string
  /** Some banks say only what comes back. */
  readonly isSilentOnPaid: boolean
  readonly write: (verdicts: readonly Verdict[]) => string
}

/** What may be wrong with a report before the right one comes, and with that one. */
const wrongs: Readonly<Record<string, (right: readonly Verdict[]) => readonly Verdict[]>> = {
  'nothing came before': () => [],
  doubled: (right) => [...right, ...right],
  reordered: (right) => right.toReversed(),
  partial: (right) => right.slice(0, 2),
  'with foreign lines': (right) => [
    ...right.map((one) => ({ ...one, payout: `out_${'0'.repeat(28)}`, batch: 'pob_none' })),
    ...right,
  ],
  'with another amount': ([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, amountMicros: first.amountMicros + 10_000n }, ...others],
}

export function testPayoutReports(name: string, format: ReportFormat): void {
  describe(`${name}, the contract of payout reports`, () => {
    let world: SettlementWorld
    before(async () => {
      world = await openSettlementWorld()
    })
    after(() => world.close())

    const apply = async (text: string) => {
      const { lines } = readPayoutReport(text, format.contentType)
      return await applyPayoutReport(world, await resolveBankLines(world, lines))
    }
    for (const [wrong, change] of Object.entries(wrongs)) {
      test(`${wrong}: each payout ends once`, async () => {
        const verdicts = await payFour(world, format)
        const told = format.isSilentOnPaid
          ? verdicts.filter(({ status }) => status === 'returned')
          : verdicts
        const changed = change(told)
        if (changed.length > 0) {
          const { counts } = await apply(format.write(changed))
          assert.equal(counts.contradicts, wrong === 'with another amount' ? 1 : 0)
        }
        await apply(format.write(told))
        const { counts } = await apply(format.write(told))
        assert.deepEqual(counts, { ...nothing, repeated: told.length })
        await assertEnded(world, verdicts, format)
      })
    }

    test('torn anywhere: what is read of it is right, and the whole one completes it', async () => {
      const verdicts = await payFour(world, format)
      const told = verdicts.filter(({ status }) => status === 'returned' || !format.isSilentOnPaid)
      const text = format.write(told)
      for (let part = 1; part < 12; part += 1) {
        const torn = text.slice(0, Math.floor((text.length * part) / 12))
        const { counts } = await applyTorn(apply, torn)
        assert.equal(counts.contradicts, 0, torn.slice(-200))
      }
      await apply(text)
      await assertEnded(world, verdicts, format)
    })
  })
}

const nothing = { unknown: 0, contradicts: 0, noted: 0, repeated: 0, paid: 0, returned: 0 }

/** A report of which nothing can be read is refused whole. */
async function applyTorn(
  apply: (text: string) => ReturnType<typeof applyPayoutReport>,
  torn: string,
): Promise<Pick<Awaited<ReturnType<typeof applyPayoutReport>>, 'counts'>> {
  try {
    return await apply(torn)
  } catch (error) {
    assert.ok(error instanceof SyntaxError || error instanceof RangeError, String(error))
    return { counts: nothing }
  }
}

/** Four merchants are paid; the first and the last payout come back. */
async function payFour(world: SettlementWorld, format: ReportFormat): Promise<readonly Verdict[]> {
  world.clock.advance({ hours: 24 })
  const merchants = new Set<string>()
  for (let number = 0; number < 4; number += 1) {
    const merchant = await addMerchant(world)
    merchants.add(merchant)
    await setTerms(world, merchant, { payout: format.account, currency: format.currency })
    await earn(world, merchant, 30_000_000n + BigInt(number) * 10_000n, format.currency)
  }
  // What came back to others is paid once more, and is no matter here.
  const run = await settle(world)
  const payouts = run.payouts.filter(({ merchant }) => merchants.has(merchant))
  assert.equal(payouts.length, 4)
  return payouts.map(({ payout, batch, amountMicros, currency }, at) => ({
    payout,
    batch: batch ?? '',
    amountMicros,
    currency,
    status: at % 3 === 0 ? 'returned' : 'paid',
  }))
}

async function assertEnded(
  world: SettlementWorld,
  verdicts: readonly Verdict[],
  { isSilentOnPaid, currency }: ReportFormat,
): Promise<void> {
  const rows = await world.database.read('test.merchants', (tx) =>
    tx.query<Pick<Payout, 'merchant'> & { readonly id: string }>({
      name: 'test.merchants',
      text: 'select id, merchant from payouts where id = any ($1::text[])',
      values: [verdicts.map(({ payout }) => payout)],
    }),
  )
  for (const { payout, status, amountMicros } of verdicts) {
    const merchant = rows.find(({ id }) => id === payout)?.merchant ?? ''
    const [ended] = await payoutsOf(world, merchant)
    const expected = status === 'paid' && isSilentOnPaid ? 'made' : status
    assert.equal(ended?.status, expected, payout)
    const place = { paid: 'paidOut', returned: 'available', made: 'inPayout' }[expected]
    const amount = printMicros(amountMicros, currency)
    assert.deepEqual(await balance(world, merchant, currency), { [place]: amount })
  }
}
