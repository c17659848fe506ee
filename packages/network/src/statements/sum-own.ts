// What one member bought in several periods, and was given back: two statements, however many periods these are.
import { sumCreditsThrough } from '../credits/index.ts'
import type { Tx } from '../platform/index.ts'
import { sumMemberThrough } from '../purchases/index.ts'
import type { Period } from './statement.ts'

type Closed = Pick<Period, 'afterNumber' | 'throughNumber' | 'afterMovement' | 'throughMovement'>

/** In the order of the periods, which are closed. */
export async function sumOwnThrough(
  tx: Tx,
  purchasingAccount: string,
  periods: readonly Closed[],
): Promise<readonly { readonly purchasesMicros: bigint; readonly creditsMicros: bigint }[]> {
  const bounds = periods.flatMap(({ afterNumber, throughNumber }) => [
    afterNumber,
    throughNumber ?? afterNumber,
  ])
  const moved = periods.flatMap(({ afterMovement, throughMovement }) => [
    afterMovement,
    throughMovement ?? afterMovement,
  ])
  const [bought, credited] = await Promise.all([
    sumMemberThrough(tx, purchasingAccount, bounds),
    sumCreditsThrough(tx, purchasingAccount, moved),
  ])
  const between = (sums: readonly bigint[], at: number): bigint =>
    (sums[at * 2 + 1] ?? 0n) - (sums[at * 2] ?? 0n)
  return periods.map((_, at) => ({
    purchasesMicros: between(bought, at),
    creditsMicros: between(credited, at),
  }))
}
