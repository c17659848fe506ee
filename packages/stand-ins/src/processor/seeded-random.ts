// Chance that can be played again: one seed, one sequence of numbers.
import type { Random } from '../platform/system.ts'

/** Makes numbers in [0, 1) from a 32-bit seed (the generator mulberry32; not for secrets). */
export function createSeededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 up to, not including, `limit`. */
export function drawBelow(random: Random, limit: number): number {
  return Math.floor(random() * limit)
}

/** A word of 128 bits in hexadecimal, for tokens and addresses that nobody should guess. */
export function drawWord(random: Random): string {
  const drawPart = () =>
    drawBelow(random, 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  return drawPart() + drawPart() + drawPart() + drawPart()
}

/** The items in a new, random order (Fisher and Yates). */
export function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const shuffled: Item[] = []
  for (const item of items) {
    const place = drawBelow(random, shuffled.length + 1)
    const displaced = shuffled[place]
    if (displaced === undefined) {
      shuffled.push(item)
    } else {
      shuffled[place] = item
      shuffled.push(displaced)
    }
  }
  return shuffled
}
