// The processors that a network has, by kind: what is charged, found, reported or returned goes to its own one.
import type { CardPage, ProcessorAdapter } from './processor-adapter.ts'

/**
 * A payment method names its kind, and so do the batches and returns made of it. `get` answers undefined for a kind
 * that is not set up here: then nothing is sent, and it waits.
 */
export type Processors = ReadonlyMap<string, ProcessorAdapter>

export function processorsOf(adapters: readonly ProcessorAdapter[]): Processors {
  const processors = new Map(adapters.map((adapter) => [adapter.kind, adapter]))
  if (processors.size < adapters.length) throw new Error('two adapters are of one kind')
  return processors
}

/** Where whoever registers sets a card up: the first processor that has a page for it. */
export function findCardProcessor(
  processors: Processors,
): { readonly kind: string; readonly cardPage: CardPage } | undefined {
  for (const { kind, cardPage } of processors.values()) {
    if (cardPage !== undefined) return { kind, cardPage }
  }
  return undefined
}

/** Where forms that end at a card page may lead. */
export function cardPageOrigins(processors: Processors): readonly string[] {
  return [...processors.values()].flatMap(({ cardPage }) => cardPage?.origin ?? [])
}
