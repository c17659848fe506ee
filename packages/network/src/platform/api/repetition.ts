// How each route that changes something knows a repetition.

/**
 * - `within`: the change and its answer are one transaction, so that a repetition finds both, or is the first.
 * - `resumed`: the change spans several transactions, or calls the outside. A repetition after a crash runs it again,
 *   and it knows by itself what it did.
 * - `own_id`: each thing that is asked for has an id for ever, and a row of its own that says so.
 */
export type Repetition = 'within' | 'resumed' | 'own_id'

interface Route {
  readonly method: string
  /** Undefined or empty: it asks for no token. */
  readonly security?: readonly unknown[] | undefined
}

const marked = new WeakMap<object, Repetition>()

/** For a route that spans several transactions. It must know by itself what of it was done. */
export function resumable<R extends Route>(route: R): R {
  marked.set(route, 'resumed')
  return route
}

/** For a route whose every row carries the caller's own id. It pays for no second row. */
export function knownByOwnId<R extends Route>(route: R): R {
  marked.set(route, 'own_id')
  return route
}

/** Undefined where nothing is changed, or nobody with keys of their own asks: a processor signs what it pushes. */
export function repetitionOf(route: Route): Repetition | undefined {
  if (!isKeyed(route)) return undefined
  return marked.get(route) ?? 'within'
}

/** Whether a route takes an Idempotency-Key. */
export function isKeyed({ method, security = [] }: Route): boolean {
  return method !== 'get' && method !== 'head' && security.length > 0
}
