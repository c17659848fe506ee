// A map that forgets: for what is remembered to save a reading, and can be read again.

/** A map that lets its oldest half go when it is full: two generations, no bookkeeping per look-up. */
export class BoundedMap<Value> {
  readonly #generationMax: number
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()

  constructor(countMax: number) {
    this.#generationMax = Math.ceil(countMax / 2)
  }

  get(key: string): Value | undefined {
    const value = this.#young.get(key)
    if (value !== undefined) return value
    const older = this.#old.get(key)
    // What is used moves on into the young generation.
    if (older !== undefined) this.set(key, older)
    return older
  }

  set(key: string, value: Value): void {
    if (this.#young.size >= this.#generationMax) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
  }
}
