// What the adapters have in common: their settings, and what they set on a framework's answer.
import type { SellDecision } from '../decide-visit.ts'
import type { Visitor } from '../sale.ts'
import type { EngineSettings } from '../settings.ts'
import type { Visit } from '../visit.ts'

/** The engine's settings, where the site tells its own readers by the framework's own request. */
export type AdapterSettings<FrameworkRequest> = Omit<EngineSettings, 'isOwnReader'> & {
  readonly isOwnReader?: (request: FrameworkRequest) => boolean | Promise<boolean>
}

/** @param requestOf the framework's request that a visit is a view of. */
export function readAdapterSettings<FrameworkRequest>(
  { isOwnReader, ...settings }: AdapterSettings<FrameworkRequest>,
  requestOf: (visit: Visit) => FrameworkRequest,
): EngineSettings {
  if (isOwnReader === undefined) return settings
  return { ...settings, isOwnReader: (visit) => isOwnReader(requestOf(visit)) }
}

/**
 * The visitor of a request that was decided: an item that it has just been counted for is counted in no cookie that
 * the request brought.
 */
export type DecidedVisitors<FrameworkRequest extends object> = {
  readonly note: (request: FrameworkRequest, decision: SellDecision) => void
  readonly find: (request: FrameworkRequest) => Visitor | undefined
}

export function createDecidedVisitors<
  FrameworkRequest extends object,
>(): DecidedVisitors<FrameworkRequest> {
  const visitors = new WeakMap<FrameworkRequest, Visitor>()
  return {
    note: (request, decision) => {
      const isMetered = decision.kind === 'open' && decision.because === 'metered'
      if (isMetered) visitors.set(request, decision.visitor)
    },
    find: (request) => visitors.get(request),
  }
}
