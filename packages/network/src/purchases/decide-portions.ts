// Decides who receives how much of a price. Pure.
import { apportionMicros, splitMicros, wholeShareMillionths } from '@tallystick/money'
import type { Portion, Splits } from './portion.ts'

/**
 * Tax comes off first. What is left is the merchant's share and the operator's fee; royalties come out of the one,
 * the reward out of the other. Every split is exact, by the largest remainder, at a tie for what is stated first:
 * share before fee, royalties in their order before what the merchant keeps, the reward before what the operator
 * keeps, the price before its tax. The portions stand in the order of `portionKinds` and add up to the price; those
 * of share and fee are always there.
 */
export function decidePortions(
  priceMicros: bigint,
  {
    merchant,
    shareMillionths,
    splits,
  }: {
    readonly merchant: string
    readonly shareMillionths: bigint
    readonly splits: Splits | undefined
  },
): readonly [share: Portion, ...others: Portion[], fee: Portion] {
  const taxMicros = taxIn(priceMicros, splits)
  const netMicros = priceMicros - taxMicros
  const [shareMicros, feeMicros] = splitInTwo(netMicros, shareMillionths)
  if (splits === undefined) {
    return [
      { kind: 'share', receiver: merchant, micros: shareMicros },
      { kind: 'fee', receiver: '', micros: feeMicros },
    ]
  }
  const { reward, tax } = splits
  const royalties = royaltiesIn(shareMicros, splits)
  const royaltyMicros = royalties.reduce((sum, { micros }) => sum + micros, 0n)
  const [wantedMicros] = splitInTwo(netMicros, reward?.shareMillionths ?? 0n)
  const rewardMicros = wantedMicros < feeMicros ? wantedMicros : feeMicros
  const others: readonly Portion[] = [
    ...royalties,
    { kind: 'reward', receiver: reward?.merchant ?? '', micros: rewardMicros },
    { kind: 'tax', receiver: tax?.country ?? '', micros: taxMicros },
  ]
  return [
    { kind: 'share', receiver: merchant, micros: shareMicros - royaltyMicros },
    ...others.filter(({ micros }) => micros > 0n),
    { kind: 'fee', receiver: '', micros: feeMicros - rewardMicros },
  ]
}

function taxIn(priceMicros: bigint, splits: Splits | undefined): bigint {
  const rateMillionths = splits?.tax?.rateMillionths ?? 0n
  if (rateMillionths === 0n) return 0n
  const [, taxMicros = 0n] = apportionMicros(priceMicros, [wholeShareMillionths, rateMillionths])
  return taxMicros
}

function royaltiesIn(shareMicros: bigint, { royalties }: Splits): readonly Portion[] {
  const restMillionths = royalties.reduce(
    (rest, { shareMillionths }) => rest - shareMillionths,
    wholeShareMillionths,
  )
  const parts = royalties.map(({ holder, shareMillionths }) => ({ name: holder, shareMillionths }))
  return splitMicros(shareMicros, [...parts, { name: '', shareMillionths: restMillionths }])
    .slice(0, -1)
    .map(({ name, micros }) => ({ kind: 'royalty', receiver: name, micros }))
}

/** The share of an amount, and the rest of it. */
function splitInTwo(micros: bigint, shareMillionths: bigint): readonly [bigint, bigint] {
  const [share] = splitMicros(micros, [
    { name: 'share', shareMillionths },
    { name: 'rest', shareMillionths: wholeShareMillionths - shareMillionths },
  ])
  if (share === undefined) throw new Error('a split has as many results as parts')
  return [share.micros, micros - share.micros]
}
