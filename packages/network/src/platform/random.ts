// The only source of chance.

import { createHash, getRandomValues, randomBytes } from 'node:crypto'

export interface Random {
  /** That many random bytes. */
  bytes(count: number): Uint8Array
  /** A whole number from 0 to 2^32 − 1. */
  uint32(): number
  /** A whole number from 0 to below − 1, without bias. */
  below(limit: number): number
}

function createRandom(fill: (count: number) => Uint8Array): Random {
  const random: Random = {
    bytes: fill,
    uint32() {
      const [a = 0, b = 0, c = 0, d = 0] = fill(4)
      return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
    },
    below(limit) {
      if (!Number.isInteger(limit) || limit < 1 || limit > 2 ** 32) {
        throw new RangeError(`below takes a whole number from 1 to 2^32, not ${limit}`)
      }
      // Values above the last whole multiple of the limit would favour small results.
      const ceiling = 2 ** 32 - (2 ** 32 % limit)
      for (;;) {
        const value = random.uint32()
        if (value < ceiling) return value % limit
      }
    },
  }
  return random
}

/** The operating system's generator, taken in blocks so that thousands of ids cost few system calls. */
export function systemRandom(): Random {
  const block = new Uint8Array(8192)
  let used = block.length
  return createRandom((count) => {
    if (count > block.length / 8) return new Uint8Array(randomBytes(count))
    if (used + count > block.length) {
      getRandomValues(block)
      used = 0
    }
    const bytes = block.slice(used, used + count)
    // A value given out must not stay readable in this process.
    block.fill(0, used, used + count)
    used += count
    return bytes
  })
}

/** For tests and the simulation: the same seed gives the same sequence (SHA-256 over seed and counter). */
export function seededRandom(seed: string): Random {
  let counter = 0
  let block: Uint8Array = new Uint8Array(0)
  let used = 0
  return createRandom((count) => {
    const bytes = new Uint8Array(count)
    for (let at = 0; at < count; at++) {
      if (used === block.length) {
        block = createHash('sha256').update(`${seed}:${counter++}`).digest()
        used = 0
      }
      bytes[at] = block[used++] ?? 0
    }
    return bytes
  })
}
