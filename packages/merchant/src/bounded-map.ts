// A map that forgets: the oldest entries leave first, so that no visitor can fill the memory.

export type BoundedMap<Value> = {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value) => void
  readonly size: () => number
}

/** A map of at most `sizeMax` entries, in order of their last writing. */
export function createBoundedMap<Value>(sizeMax: number): BoundedMap<Value> {
  const entries = new Map<string, Value>()
  return {
    get: (key) => entries.get(key),
    set: (key, value) => {
      entries.delete(key)
      entries.set(key, value)
      if (entries.size <= sizeMax) return
      for (const oldest of entries.keys()) {
        entries.delete(oldest)
        return
      }
    },
    size: () => entries.size,
  }
}
