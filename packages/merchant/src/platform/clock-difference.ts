// Whether this machine's clock is off, and by how much: for whoever reads why something could not be verified.
import { parseMs } from './clock.ts'
import type { Log } from './log.ts'

/** What the checks of tokens forgive. */
const differenceMsMin = 10_000

/** How far the machine's clock is from the network's, by the Date of its answers (RFC 9110, 6.6.1). */
export function createClockDifference(log: Log): {
  readonly measure: (
    date: string | null,
    at: { readonly sentMs: number; readonly heardMs: number },
  ) => void
  /** In words; undefined while the two agree. */
  readonly name: () => string | undefined
} {
  let behindMs = 0
  let isTold = false
  const name = (): string | undefined => {
    if (Math.abs(behindMs) < differenceMsMin) return undefined
    const side = behindMs > 0 ? 'behind' : 'ahead of'
    return `this machine's clock is ${printDuration(Math.abs(behindMs))} ${side} the network's: set it right`
  }
  return {
    measure: (date, { sentMs, heardMs }) => {
      const thereMs = parseMs(date ?? '')
      if (Number.isNaN(thereMs)) return
      // The answer was made at some moment between asking and hearing: a slow one is no difference.
      if (thereMs > heardMs) behindMs = thereMs - heardMs
      else behindMs = thereMs < sentMs ? thereMs - sentMs : 0
      const reason = name()
      if (reason !== undefined && !isTold) log({ level: 'warn', event: 'clock_off', reason })
      isTold = reason !== undefined
    },
    name,
  }
}

/** The two largest units: `3 h 12 min`. */
function printDuration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const
  const first = parts.findIndex(([count]) => count > 0)
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}
