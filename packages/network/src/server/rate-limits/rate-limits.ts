// How much one customer, one merchant and one network of addresses may ask for in a minute, so that a greedy one
// stalls nobody else. Counted in each process for itself: it protects the process, and nothing is owed by it.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { RateLimits } from '../../contract/index.ts'
import { isPrivateAddress, networkPrefix } from '../../platform/index.ts'
import { paceRefusals } from './pace-refusals.ts'
import { routeClassOf } from './route-class.ts'
import type { RouteClass } from './route-class.ts'

/** Requests in a minute; 0: as many as they like. */
export interface RateLimitSettings {
  /** Of one customer, whatever signs on for them. */
  readonly callerPerMinute: number
  /** Of one merchant's servers. */
  readonly merchantPerMinute: number
  /** Of all that comes from one network of addresses (/24 of IPv4, /48 of IPv6). */
  readonly networkPerMinute: number
  /** The same, of what is costly: sign-ons, registrations, recoveries. */
  readonly costlyPerMinute: number
}

const minuteSeconds = 60
/** Of all who are refused together: who asks alone never meets it. */
const refusalPace = { perSecond: 100, holdMsMax: 2_000 }

export function createRateLimits(settings: RateLimitSettings): RateLimits {
  const all = createCounter(settings.networkPerMinute)
  const byClass: Readonly<Record<RouteClass, readonly Counter[]>> = {
    free: [],
    // What is costly counts among all the rest, too.
    costly: [createCounter(settings.costlyPerMinute), all],
    engine: [createCounter(settings.merchantPerMinute)],
    ordinary: [all],
  }
  const mayLeave = paceRefusals(refusalPace)
  const customers = createCounter(settings.callerPerMinute)
  const merchants = createCounter(settings.merchantPerMinute)
  const refused = async (waitSeconds: number | undefined): Promise<number | undefined> => {
    if (waitSeconds !== undefined) await mayLeave()
    return waitSeconds
  }
  return {
    async takeVisit({ address, method, path }) {
      // Behind a proxy that is not named as trusted everybody has its address: that says nothing about who asks.
      if (address === undefined || isPrivateAddress(address)) return undefined
      const prefix = networkPrefix(address)
      for (const count of byClass[routeClassOf(method, path)]) {
        const waitSeconds = await count(prefix)
        if (waitSeconds !== undefined) return await refused(waitSeconds)
      }
      return undefined
    },
    async takeCaller(caller) {
      if (caller.role === 'merchant') return await refused(await merchants(caller.merchant))
      // Operators know what they do.
      if (caller.role !== 'customer') return undefined
      return await refused(await customers(caller.purchasingAccount))
    },
  }
}

/** Counts by key; whole seconds to wait where a key has had its share of this minute. */
type Counter = (key: string) => Promise<number | undefined>

function createCounter(perMinute: number): Counter {
  if (perMinute === 0) return () => Promise.resolve(undefined)
  const limiter = new RateLimiterMemory({ points: perMinute, duration: minuteSeconds })
  return async (key) => {
    try {
      await limiter.consume(key)
      return undefined
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
      throw error
    }
  }
}
