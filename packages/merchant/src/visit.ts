// What the engine reads of a visit, before it answers anything.

/**
 * A web-standard `Request` is one. An adapter hands over a view of what its framework has read already, so that
 * nothing is built for the many visits that are simply let in.
 *
 * @example
 * ```ts
 * import { createEngine, readSettings } from '@tallystick/merchant'
 * import type { Visit } from '@tallystick/merchant'
 *
 * const engine = createEngine(readSettings(process.env))
 * const headers = new Map([['cookie', 'theme=dark']])
 * const visit: Visit = {
 *   method: 'GET',
 *   url: 'https://shoreline.example/articles/tides',
 *   headers: { get: (name) => headers.get(name) ?? null },
 * }
 * const { signedOn } = await engine.visitor(visit)
 * signedOn // → false
 * ```
 */
export type Visit = {
  readonly method: string
  /** The whole address. */
  readonly url: string
  readonly headers: {
    /** By its name in lower case. */
    readonly get: (name: string) => string | null
  }
}
