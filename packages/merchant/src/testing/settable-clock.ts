// A clock that tests move by hand.
import type { Clock } from '../platform/clock.ts'

export type SettableClock = Clock & { readonly advance: (seconds: number) => void }

export function createSettableClock(startText: string): SettableClock {
  let epochMilliseconds = Date.parse(startText)
  return {
    now: () => ({ epochMilliseconds }),
    advance: (seconds) => {
      epochMilliseconds += seconds * 1000
    },
  }
}
