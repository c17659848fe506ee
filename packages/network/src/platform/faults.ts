// Places where a test may let the process die, or hold it: before and after each statement, commit and outbound call.

export interface Faults {
  /** Called at each point. A returned promise delays what follows; a rejection takes its place. */
  point(name: string): Promise<void> | undefined
}

/** Production: nothing ever happens. */
export const noFaults: Faults = { point: () => undefined }

/** What a fault point throws when the process is to die there. No code of the product may catch it and go on. */
export class FaultError extends Error {
  override readonly name = 'FaultError'
  readonly code = 'fault'
  readonly pointName: string
  constructor(pointName: string) {
    super(`killed at ${pointName}`)
    this.pointName = pointName
  }
}

export interface CountingFaults extends Faults {
  /** Names of all points passed so far, in order. */
  readonly passed: readonly string[]
}

/**
 * Faults that let the n-th point (from 1) that is passed end the work, and remember every point passed.
 * @param killAt the number of the point; undefined only counts.
 * @param kill what happens there: by default a FaultError; a real process would end itself.
 */
export function createFaults(
  killAt?: number,
  kill: (name: string) => Promise<void> = (name) => Promise.reject(new FaultError(name)),
): CountingFaults {
  const passed: string[] = []
  return {
    passed,
    point(name) {
      passed.push(name)
      return passed.length === killAt ? kill(name) : undefined
    },
  }
}

/** Work that stands still at a point until it is released. */
export interface Held {
  /** Resolves when the point is reached. */
  readonly reached: Promise<void>
  readonly release: () => void
}

export interface Pauses extends Faults {
  /** Holds whoever passes the point next; those who pass it later go on. */
  readonly holdAt: (name: string) => Held
}

/** Faults by which a test lets something else happen at a point, without betting on how long anything takes. */
export function createPauses(): Pauses {
  const holding = new Map<string, () => Promise<void>>()
  return {
    point(name) {
      const hold = holding.get(name)
      holding.delete(name)
      return hold?.()
    },
    holdAt(name) {
      const reached = Promise.withResolvers<undefined>()
      const released = Promise.withResolvers<undefined>()
      holding.set(name, async () => {
        reached.resolve(undefined)
        await released.promise
      })
      return {
        reached: reached.promise,
        release: () => {
          released.resolve(undefined)
        },
      }
    },
  }
}
