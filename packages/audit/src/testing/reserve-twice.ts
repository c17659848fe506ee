// Two reservations of one customer: one stays open, one is released.
import assert from 'node:assert/strict'
import { bucketOf } from '@tallystick/network/rooms/platform'
import { releaseReservation, reserveAmount } from '@tallystick/network/rooms/purchases'
import type { Ports } from './open-varied-book.ts'

export async function reserveTwice(
  ports: Ports,
  { buyer, merchant }: { readonly buyer: string; readonly merchant: string },
): Promise<void> {
  const at = ports.clock.now()
  for (const reservation of ['alw_open', 'alw_released']) {
    const reserved = await reserveAmount(ports, {
      reservation,
      purchasingAccount: buyer,
      merchant,
      amountMicros: 1_000_000n,
      endsAt: at.add({ hours: 24 }),
    })
    assert.equal(reserved.status, 'reserved')
  }
  const of = { bucket: bucketOf(buyer), reservation: 'alw_released', at }
  const isFirst = await ports.database.transaction('test.release', (tx) =>
    releaseReservation(tx, of),
  )
  assert.equal(isFirst, true)
}
