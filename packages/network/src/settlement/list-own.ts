// What somebody who is paid out sees of it: a merchant, or a rights holder. When and where, what there is, what was
// paid.
import type { CurrencyCode } from '@tallystick/money'
import { momentParts, pageOf, readMomentCursor } from '../platform/api/index.ts'
import { bucketFor } from '../platform/index.ts'
import { dayOf } from './decide-payout.ts'
import { readOwnStandings } from './read-own-standings.ts'
import type { Receiver } from './read-own-standings.ts'
import type { Reserve } from './settlement.ts'
import { answerBalance, answerOwnPayout, answerSettlement } from './settlement-answers.ts'
import type { SettlementPorts } from './settlement-ports.ts'
import { selectPayoutsOfMerchant } from './store-payouts.ts'
import { selectReserves } from './store-settlements.ts'

/** `reserve`: of those without one of their own. */
export type OwnPorts = SettlementPorts & { readonly reserve: Reserve }

export async function listSettlements(ports: OwnPorts, one: Receiver) {
  const { receiver: merchant } = one
  const now = ports.clock.now()
  return await ports.database.read('settlement.show', async (tx) => {
    const standings = await readOwnStandings(tx, ports, one)
    const reserves = await selectReserves(tx, [{ bucket: bucketFor(merchant), merchant }])
    const reserve = reserves.get(merchant) ?? ports.reserve
    return standings.map((standing) => answerSettlement(standing, { reserve, on: dayOf(now), now }))
  })
}

/** Of a currency in which it was set. */
export async function showSettlement(ports: OwnPorts, one: Receiver, currency: CurrencyCode) {
  const answers = await listSettlements(ports, one)
  const set = answers.find((answer) => answer.currency === currency)
  if (set === undefined) throw new Error(`the settlement of ${one.receiver} is gone`)
  return set
}

/** By currency. */
export async function listBalances(ports: OwnPorts, one: Receiver) {
  const standings = await ports.database.read('settlement.balance', (tx) =>
    readOwnStandings(tx, ports, one),
  )
  return Object.fromEntries(
    standings.map((standing) => [standing.currency, answerBalance(standing)] as const),
  )
}

export async function listPayouts(
  ports: OwnPorts,
  merchant: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
) {
  const before = readMomentCursor(after)
  const bucket = bucketFor(merchant)
  const payouts = await ports.database.read('settlement.list-own-payouts', (tx) =>
    selectPayoutsOfMerchant(tx, { bucket, merchant, before, limit: limit + 1 }),
  )
  const { data, next } = pageOf(
    payouts,
    limit,
    ({ madeAt, payout }) => momentParts({ at: madeAt, id: payout }),
    answerOwnPayout,
  )
  return { data: [...data], next }
}
