// A customer with limits and a price cap that leave room: what was spent is counted beside the purchases.
import assert from 'node:assert/strict'
import { getCurrency } from '@tallystick/money'
import { setLimits, setPriceCaps } from '@tallystick/network/rooms/limits'
import type { Ports } from './open-varied-book.ts'

export async function setRules(
  ports: Ports,
  input: { readonly buyer: string; readonly currency: string },
): Promise<void> {
  const currency = getCurrency(input.currency).code
  const limit = { merchant: null, purchasingAccount: null, amountMicros: 10n ** 12n, currency }
  const outcome = await ports.database.transaction('test.set-rules', (tx) =>
    setLimits(tx, {
      purchasingAccount: input.buyer,
      limits: [
        { ...limit, window: 'purchase' },
        { ...limit, window: 'day' },
        { ...limit, window: 'week' },
      ],
      at: ports.clock.now(),
    }),
  )
  assert.equal(outcome.status, 'set')
  await ports.database.transaction('test.set-caps', (tx) =>
    setPriceCaps(tx, {
      merchant: null,
      caps: [{ window: 'day', amountMicros: 10n ** 12n, currency }],
      at: ports.clock.now(),
    }),
  )
}
