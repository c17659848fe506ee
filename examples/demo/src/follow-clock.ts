// The network's clock, followed from outside, so that merchants and processor move with it in a sandbox.

export interface FollowedClock {
  now(): Temporal.Instant
  /** Asks again; called after the clock was moved, so that nobody lags behind it. */
  refresh(): Promise<void>
  stop(): void
}

const refreshEveryMs = 1000

export async function followClock(network: string): Promise<FollowedClock> {
  let aheadMs = 0
  const refresh = async (): Promise<void> => {
    const response = await fetch(`${network}/health/ready`)
    const { clock } = (await response.json()) as { clock: string }
    aheadMs = Temporal.Instant.from(clock).epochMilliseconds - Date.now()
  }
  await refresh()
  const timer = setInterval(() => {
    // A network that is just stopping is no news; the last difference stays good.
    refresh().catch(() => undefined)
  }, refreshEveryMs)
  timer.unref()
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + aheadMs),
    refresh,
    stop: () => {
      clearInterval(timer)
    },
  }
}
