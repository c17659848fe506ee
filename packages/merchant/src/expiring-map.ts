// A map that forgets by time alone: what must not be forgotten sooner stays, however much there is.

export type ExpiringMap<Value> = {
  readonly get: (key: string) => Value | undefined
  /** An entry that is there is replaced, and lives as long as the longer of both. */
  readonly set: (
    key: string,
    value: Value,
    life: { readonly nowSeconds: number; readonly keptUntilSeconds: number },
  ) => void
  readonly size: () => number
}

/** How many entries each writing looks at: enough to keep up with what comes in, and never a pause. */
const lookedAtCount = 4

export function createExpiringMap<Value>(): ExpiringMap<Value> {
  const entries = new Map<string, { readonly value: Value; readonly keptUntilSeconds: number }>()
  // Goes round and round: what was left behind a new iterator would be walked over each time.
  let round = entries.entries()
  const forgetSome = (nowSeconds: number): void => {
    for (let count = 0; count < lookedAtCount; count += 1) {
      const { done, value } = round.next()
      if (done === true) {
        round = entries.entries()
        return
      }
      const [key, { keptUntilSeconds }] = value
      if (keptUntilSeconds <= nowSeconds) entries.delete(key)
    }
  }
  return {
    get: (key) => entries.get(key)?.value,
    set: (key, value, { nowSeconds, keptUntilSeconds }) => {
      const earlier = entries.get(key)?.keptUntilSeconds ?? 0
      entries.set(key, { value, keptUntilSeconds: Math.max(earlier, keptUntilSeconds) })
      forgetSome(nowSeconds)
    },
    size: () => entries.size,
  }
}
