// Reserves an amount for purchases to come, and releases it. The seam for allowances and for holds of single sales.
import { freeReservation, holdReservation, lockTabs } from '../books/index.ts'
import type { Tx } from '../platform/index.ts'
import { enqueueWork, settleWork } from '../work/index.ts'
import { decideReservation } from './decide-reservation.ts'
import { lastingFactsOf } from './lasting-facts.ts'
import { completeState } from './place-purchases.ts'
import type { PurchasePorts } from './place-purchases.ts'
import type { Reservation, ReservationOutcome } from './reservation.ts'
import { resolveOrders } from './resolve-orders.ts'
import { findReservation, insertReservation, updateReleased } from './store-reservations.ts'

export interface ReservationInput extends Pick<
  Reservation,
  'reservation' | 'purchasingAccount' | 'merchant' | 'amountMicros'
> {
  readonly endsAt: Temporal.Instant
}

/**
 * From then on, until it is released or ends, limits and the credit limit count the amount as if it were spent.
 * Refused where a purchase at that price would be. The same again answers `exists`; other content under the id is a
 * conflict. @throws RangeError for an amount that is not above zero, or an end that has come.
 */
export async function reserveAmount(
  ports: PurchasePorts,
  input: ReservationInput,
): Promise<ReservationOutcome> {
  const { purchasingAccount, merchant, amountMicros, endsAt } = input
  const at = ports.clock.now()
  if (amountMicros <= 0n || Temporal.Instant.compare(endsAt, at) <= 0) {
    throw new RangeError('a reservation is of an amount above zero, and ends later')
  }
  const facts = lastingFactsOf(ports.database)
  // Nothing is ordered yet: what is asked is who buys, and where.
  const order = { orderId: 'reservation', sku: '', quantity: 1, merchant, purchasingAccount }
  const resolved = await resolveOrders(ports, [order], facts)
  return await ports.database.transaction('purchases.reserve', async (tx) => {
    const state = await completeState(tx, ports, resolved, { facts, happenedAt: at })
    const bucket = resolved[0]?.account?.bucket ?? 0
    const before = await findReservation(tx, { bucket, reservation: input.reservation })
    if (before !== undefined) return existsAs(before, input)
    const decided = decideReservation(input, state)
    if ('status' in decided && decided.status === 'refused') return decided
    // After this line the reservation must succeed.
    const { paymentAccount, currency } = decided
    const made = { ...input, bucket, paymentAccount, currency, reservedAt: at, releasedAt: null }
    const [, held] = await Promise.all([
      insertReservation(tx, made),
      holdReservation(tx, made, { happenedAt: at, recordedAt: at }),
      enqueueWork(tx, ports, {
        kind: 'end_reservation',
        subject: made.reservation,
        owner: paymentAccount,
        facts: {},
        dueAt: endsAt,
      }),
    ])
    if (held[0] !== 'placed') throw new Error(`a hold of ${made.reservation} was ${held[0]}`)
    return { status: 'reserved', reservation: made }
  })
}

function existsAs(before: Reservation, input: ReservationInput): ReservationOutcome {
  const isSame =
    before.purchasingAccount === input.purchasingAccount &&
    before.merchant === input.merchant &&
    before.amountMicros === input.amountMicros &&
    Temporal.Instant.compare(before.endsAt, input.endsAt) === 0
  return isSame ? { status: 'exists', reservation: before } : { status: 'conflict' }
}

/** It was used, or is not needed any more. Answers whether it was still open; a second time changes nothing. */
export async function releaseReservation(
  tx: Tx,
  of: { readonly bucket: number; readonly reservation: string; readonly at: Temporal.Instant },
): Promise<boolean> {
  const found = await findReservation(tx, of)
  if (found === undefined) throw new Error(`there is no reservation ${of.reservation}`)
  await lockTabs(tx, [found])
  if (!(await updateReleased(tx, of, of.at))) return false
  await freeReservation(tx, of, { happenedAt: of.at, recordedAt: of.at })
  const { reservation: subject, at } = of
  const owner = found.paymentAccount
  await settleWork(tx, { kind: 'end_reservation', subject, owner, at })
  return true
}
