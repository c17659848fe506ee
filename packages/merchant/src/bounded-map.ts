// A map that forgets: the oldest entries leave first, so that no visitor can fill the memory.

export type BoundedMap<Value> = {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value) => void
  readonly size: () => number
}

/** A map of at most `sizeMax` entries, in order of their last writing. */
export function createBoundedMap<Value>(sizeMax: number): BoundedMap<Value> {
  const entries = new Map<string, Value>()
  // Stands at the oldest: a new one would walk over all that was deleted before it, each time.
  const oldest = entries.keys()
  return {
    get: (key) => entries.get(key),
    set: (key, value) => {
      entries.delete(key)
      entries.set(key, value)
      if (entries.size <= sizeMax) return
      const { value: leaving } = oldest.next()
      if (leaving !== undefined) entries.delete(leaving)
    },
    size: () => entries.size,
  }
}
