// Who goes next: everything that waits (transactions, calls to the outside) takes its turn in an order that the seed
// decides, one at a time. So operations that run side by side mix, and mix the same way each time.
import { setImmediate as nextRound } from 'node:timers/promises'
import type { Random } from '@tallystick/network/rooms/platform'

export interface Turns {
  /** Resolves with what the work gives, when its turn has come. */
  take<T>(work: () => Promise<T>): Promise<T>
  /** Gives turns until all tasks are done. */
  drive(tasks: readonly Promise<unknown>[]): Promise<void>
}

// Work outside of turns is only computing, which is over when the event loop comes round.
const idleRoundsMax = 100

export function createTurns(chance: Random): Turns {
  const waiting: (() => Promise<void>)[] = []
  return {
    take: (work) =>
      new Promise((resolve, reject) => {
        waiting.push(async () => {
          try {
            resolve(await work())
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)))
          }
        })
      }),
    async drive(tasks) {
      let runningCount = tasks.length
      const note = () => {
        runningCount -= 1
      }
      for (const task of tasks) task.then(note, note)
      for (let idleRounds = 0; runningCount > 0 || waiting.length > 0;) {
        await nextRound()
        const [next] = waiting.splice(waiting.length > 1 ? chance.below(waiting.length) : 0, 1)
        idleRounds = next === undefined ? idleRounds + 1 : 0
        if (idleRounds > idleRoundsMax)
          throw new Error('a task waits for something that never comes')
        await next?.()
      }
    },
  }
}
