// What time it is at the network: a sandbox, whose clock is moved, is followed; a clock that is off is told of.
import { parseMs, printMs, systemClock } from '../platform/clock.ts'
import type { Clock } from '../platform/clock.ts'
import { createClockDifference } from '../platform/clock-difference.ts'
import type { Fetch } from '../platform/http.ts'
import { fetchJson } from '../platform/http.ts'
import type { Log } from '../platform/log.ts'
import { settleWithin } from '../platform/patience.ts'
import type { EngineSettings } from '../settings.ts'

export type NetworkTime = {
  /** By which access and sessions end: the site's own, the machine's, or that of the sandbox. */
  readonly clock: Clock
  /** By which the messages of sign-on are judged: real time, at a sandbox too. */
  readonly signOnClock: Clock
  /** Reads off every answer what time it is there. */
  readonly fetch: Fetch
  /** Names the difference on each warning while this machine's clock is off. */
  readonly log: Log
  /** Told by the network's metadata. Only who says to be a sandbox is followed. */
  readonly declare: (metadata: Metadata) => void
  /** Whether there may be something to ask: the network is a sandbox, or has not said yet that it is none. */
  readonly isFollowed: () => boolean
  /** Asks a sandbox what time it is now; undefined where there is nothing to ask, and then nobody waits. */
  readonly follow: (loadMetadata: () => Promise<unknown>) => Promise<void> | undefined
}

type Metadata = Readonly<Record<string, unknown>>

export type TimeInput = {
  readonly settings: EngineSettings
  readonly fetch: Fetch
  readonly timeoutMs: number
  readonly patienceMs: number
  readonly log: Log
}

/** Who could not be asked whether it is a sandbox is not asked with every page. */
const askAgainMs = 60_000

export function createNetworkTime(input: TimeInput): NetworkTime {
  const { settings, patienceMs } = input
  const signOnClock = settings.signOnClock ?? systemClock
  const realMs = (): number => signOnClock.now().epochMilliseconds
  const difference = createClockDifference(input.log)
  const sandbox = createSandbox(input, realMs)
  const fetch: Fetch = async (url, init) => {
    const sentMs = realMs()
    const response = await input.fetch(url, init)
    const heardMs = realMs()
    difference.measure(response.headers.get('date'), { sentMs, heardMs })
    sandbox.hear(response.headers, heardMs)
    return response
  }
  const ask = async (loadMetadata: () => Promise<unknown>): Promise<void> => {
    try {
      if (!sandbox.isKnown()) await loadMetadata()
      else {
        const address = `${settings.network.replace(/\/$/, '')}/.well-known/openid-configuration`
        sandbox.declare((await fetchJson(fetch, address, input.timeoutMs)) as Metadata)
      }
    } catch {
      // A network that does not answer is no reason to stop: the time that was known holds, and what else is asked
      // of it fails in its own words.
    }
  }
  const isFollowed = (): boolean => settings.clock === undefined && !sandbox.isNone()
  let askedMs = -Infinity
  let asking: Promise<void> | undefined
  return {
    clock: settings.clock ?? {
      now: () => ({ epochMilliseconds: realMs() + sandbox.aheadMs() }),
    },
    signOnClock,
    fetch,
    log: (entry) => {
      const clock = entry.level === 'warn' ? difference.name() : undefined
      input.log(clock === undefined ? entry : { ...entry, clock })
    },
    declare: sandbox.declare,
    isFollowed,
    follow: (loadMetadata) => {
      if (!isFollowed()) return undefined
      if (asking === undefined) {
        if (!sandbox.isKnown() && realMs() - askedMs < askAgainMs) return undefined
        askedMs = realMs()
        asking = ask(loadMetadata).finally(() => {
          asking = undefined
        })
      }
      return settleWithin(asking, patienceMs, undefined)
    },
  }
}

const sandboxHeader = 'tallystick-sandbox-clock'
/** A sandbox that was moved by less is not worth a line. */
const movedMsMin = 60_000

/** What is known of the network as a sandbox: both its metadata and its answers have to say so. */
function createSandbox({ settings, log }: TimeInput, realMs: () => number) {
  /** Undefined until its metadata were read. */
  let isSandbox: boolean | undefined
  /** Undefined until it told its time. */
  let heardAheadMs: number | undefined
  let toldAheadMs: number | undefined
  const tellMove = (): void => {
    if (settings.clock !== undefined || isSandbox !== true || heardAheadMs === undefined) return
    if (toldAheadMs !== undefined && Math.abs(heardAheadMs - toldAheadMs) < movedMsMin) return
    toldAheadMs = heardAheadMs
    const now = printMs(realMs() + heardAheadMs)
    const reason = `${settings.network} is a sandbox, and its clock is followed: it is ${now} there`
    log({ level: 'info', event: 'sandbox_clock_followed', reason })
  }
  return {
    isKnown: () => isSandbox !== undefined,
    isNone: () => isSandbox === false,
    aheadMs: () => (isSandbox === true ? (heardAheadMs ?? 0) : 0),
    declare: (metadata: Metadata): void => {
      isSandbox = metadata['tallystick_sandbox'] === true
      tellMove()
    },
    hear: (headers: Headers, heardMs: number): void => {
      const thereMs = parseMs(headers.get(sandboxHeader) ?? '')
      if (Number.isNaN(thereMs)) return
      heardAheadMs = thereMs - heardMs
      tellMove()
    },
  }
}
