// The real clock, chance, timer and sender: the only place here that touches the machine's own.
import { randomBytes } from 'node:crypto'

/** Answers the instant that the stand-in believes it is. */
export type Clock = () => Temporal.Instant

/** Answers the next number in [0, 1). The same seed must give the same numbers. */
export type Random = () => number

/** Sends a request and answers with the response; rejects when the other side cannot be reached. */
export type Send = (request: Request) => Promise<Response>

export const systemClock: Clock = () => Temporal.Now.instant()

export const systemRandom: Random = () => randomBytes(4).readUInt32BE() / 2 ** 32

/** Sends over the network; gives up after ten seconds, so that one dead receiver blocks nothing. */
export const systemSend: Send = (request) => fetch(request, { signal: AbortSignal.timeout(60_000) })

/**
 * Calls `work` after each pause, in milliseconds, that its last run asked for. The returned function
 * stops it and waits for a run that is under way.
 */
export function repeat(work: () => Promise<number>, firstPauseMs: number): () => Promise<void> {
  let isStopped = false
  let running = Promise.resolve()
  const run = async () => {
    const pauseMs = await work()
    if (!isStopped) plan(pauseMs)
  }
  let timer: NodeJS.Timeout
  const plan = (pauseMs: number) => {
    timer = setTimeout(() => {
      running = run()
    }, pauseMs)
  }
  plan(firstPauseMs)
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await running
  }
}
