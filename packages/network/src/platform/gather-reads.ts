// Many who ask for one row each at the same time are read in one statement, not in a transaction each.
import { setImmediate } from 'node:timers/promises'
import { assertOutsideTransaction } from './database.ts'

/**
 * Reads by key, in batches: while one batch is read, those who come meanwhile share the next. What is answered was read
 * after it was asked for, so that what was committed before counts.
 * @param readAll values in the order of the keys. When it throws, everybody of the batch is thrown the same.
 */
export function gatherReads<Key, Value>(
  readAll: (keys: readonly Key[]) => Promise<readonly Value[]>,
  { batchMax }: { readonly batchMax: number } = { batchMax: 500 },
): (key: Key) => Promise<Value> {
  interface Waiting {
    readonly key: Key
    readonly resolve: (value: Value) => void
    readonly reject: (error: unknown) => void
  }
  let queue: Waiting[] = []
  let isReading = false

  async function work(): Promise<void> {
    // All that come before the event loop turns share the first batch: requests of many sockets come in one turn.
    await setImmediate()
    while (queue.length > 0) {
      const batch = queue.slice(0, batchMax)
      queue = queue.slice(batchMax)
      await readBatch(batch)
    }
    // In the same turn in which the queue was seen empty, so that nobody slips in between.
    isReading = false
  }

  async function readBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const values = await readAll(batch.map(({ key }) => key))
      for (const [index, { resolve }] of batch.entries()) resolve(values[index] as Value)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  return (key) => {
    // A batch that is begun inside a transaction would be a part of it, for everybody.
    assertOutsideTransaction('a gathered read')
    return new Promise<Value>((resolve, reject) => {
      queue.push({ key, resolve, reject })
      if (isReading) return
      isReading = true
      void work()
    })
  }
}
