// Who hears what transactions of this process told, once they are committed. Part of every implementation of Database.
import type { Topic } from './database.ts'

export interface Listeners {
  listen(topic: Topic, hear: () => void): () => void
  /** Of a transaction that was committed. */
  tellAll(topics: Iterable<Topic>): void
}

export function createListeners(): Listeners {
  const hearing = new Map<Topic, Set<() => void>>()
  return {
    listen(topic, hear) {
      const set = hearing.get(topic) ?? new Set()
      hearing.set(topic, set.add(hear))
      return () => set.delete(hear)
    },
    tellAll(topics) {
      for (const topic of topics) for (const hear of hearing.get(topic) ?? []) hear()
    },
  }
}
