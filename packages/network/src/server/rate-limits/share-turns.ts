// Reading gives way to buying: what all that read ask of the event loop at once stays small, so that who buys has a
// turn between them.
import { clearTimeout, setTimeout } from 'node:timers'

/** Carries out one piece of work, when it is its turn. First come, first served. */
export type ShareTurns = <Value>(work: () => Promise<Value>) => Promise<Value>

/**
 * At most so many pieces of work go on at once. One that takes longer than a moment waits for something else, the
 * database or a slow caller, and keeps nobody else waiting: the next begins beside it.
 */
export function shareTurns({
  atOnce,
  slowMs,
}: {
  readonly atOnce: number
  readonly slowMs: number
}): ShareTurns {
  const waiting: (() => void)[] = []
  let quickCount = 0

  function leave(): void {
    quickCount -= 1
    waiting.shift()?.()
  }

  return async (work) => {
    if (quickCount >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    quickCount += 1
    const turn = { isOver: false }
    const end = () => {
      if (turn.isOver) return
      turn.isOver = true
      leave()
    }
    const becomesSlow = setTimeout(end, slowMs)
    try {
      return await work()
    } finally {
      clearTimeout(becomesSlow)
      end()
    }
  }
}
