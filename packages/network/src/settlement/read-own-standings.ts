// What stands where for one who is paid, in each currency that is anything to them; and what would be paid out now.
import { currencies } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { bucketFor } from '../platform/index.ts'
import type { Clock, Tx } from '../platform/index.ts'
import { dayOf, decidePayout } from './decide-payout.ts'
import type { DecidedPayout } from './decide-payout.ts'
import { readStandings } from './read-standings.ts'
import type { Reserve, Standing } from './settlement.ts'
import { selectSettlements } from './store-settlements.ts'

export interface Receiver {
  /** A merchant or a rights holder. */
  readonly receiver: string
  /** It is always there, so that who is new sees zeros and not nothing. */
  readonly currency: CurrencyCode
}

interface Ports {
  readonly clock: Clock
  /** Of those without one of their own. */
  readonly reserve: Reserve
}

export async function readOwnStandings(
  tx: Tx,
  { clock, reserve }: Ports,
  { receiver: merchant, currency: usual }: Receiver,
): Promise<readonly Standing[]> {
  const bucket = bucketFor(merchant)
  const settlements = await selectSettlements(tx, { bucket, merchant })
  const settlementOf = new Map<CurrencyCode, (typeof settlements)[number]>(
    settlements.map((one) => [one.currency, one]),
  )
  const questions = currencies.map(({ code: currency }) => ({
    bucket,
    merchant,
    currency,
    settlement: settlementOf.get(currency),
  }))
  const standings = await readStandings(tx, questions, { on: dayOf(clock.now()), reserve })
  return standings.filter(
    (one) => one.currency === usual || one.settlement !== undefined || hasMoved(one),
  )
}

function hasMoved({ pendingMicros, earnedMicros, bookedMicros, firstEarnedAt }: Standing): boolean {
  return (
    pendingMicros !== 0n || earnedMicros !== 0n || bookedMicros !== 0n || firstEarnedAt !== null
  )
}

/** With what would be paid out now, or why nothing is; the usual currency first. */
export async function readNextPayouts(
  tx: Tx,
  ports: Ports,
  one: Receiver,
): Promise<readonly (Standing & { readonly next: DecidedPayout })[]> {
  const now = ports.clock.now()
  const standings = await readOwnStandings(tx, ports, one)
  const isUsual = ({ currency }: Standing): number => Number(currency === one.currency)
  return standings
    .toSorted((first, second) => isUsual(second) - isUsual(first))
    .map((standing) => ({ ...standing, next: decidePayout(standing, { on: dayOf(now), now }) }))
}
