// Sets all price caps of one merchant, or the operator's over all merchants.
import type { CurrencyCode } from '@tallystick/money'
import type { Tx } from '../platform/index.ts'
import type { PriceCap, Span } from './limit.ts'
import { deletePriceCaps, selectPriceCaps, upsertPriceCaps } from './store.ts'

export interface PriceCapToSet {
  readonly window: Span
  readonly amountMicros: bigint
  readonly currency: CurrencyCode
}

/** `cap_repeated`: two for one window and currency; the index is that of the second. */
export type SetPriceCaps =
  | { readonly status: 'set' }
  | { readonly status: 'refused'; readonly code: 'cap_repeated'; readonly index: number }

/** One for each window and currency, and room for every currency. */
export const capCountMax = 200

/** What is left out is no longer capped. Holds for every purchase that begins afterwards. */
export async function setPriceCaps(
  tx: Tx,
  input: {
    /** null: the operator's. */
    readonly merchant: string | null
    readonly caps: readonly PriceCapToSet[]
    readonly at: Temporal.Instant
  },
): Promise<SetPriceCaps> {
  const { merchant, at } = input
  const wanted = new Map<string, PriceCap>()
  for (const [index, cap] of input.caps.entries()) {
    if (wanted.has(keyOf(cap))) return { status: 'refused', code: 'cap_repeated', index }
    wanted.set(keyOf(cap), { ...cap, merchant })
  }
  const present = new Map((await selectPriceCaps(tx, [merchant])).map((cap) => [keyOf(cap), cap]))
  await Promise.all([
    deletePriceCaps(
      tx,
      [...present].flatMap(([key, cap]) => (wanted.has(key) ? [] : cap)),
    ),
    upsertPriceCaps(
      tx,
      [...wanted].flatMap(([key, cap]) =>
        present.get(key)?.amountMicros === cap.amountMicros ? [] : cap,
      ),
      at,
    ),
  ])
  return { status: 'set' }
}

function keyOf({ window, currency }: Pick<PriceCap, 'window' | 'currency'>): string {
  return `${currency} ${window}`
}
