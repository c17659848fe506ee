// Taking a batch of charges: all of it or nothing, each charge once for ever.
import type { CurrencyCode } from '@tallystick/money'
import { findCurrency, microsPerMinorUnit, printMicros, readMicros } from '@tallystick/money'
import type { DecidedCharge } from './happenings.ts'
import { decideCharge } from './decide-charge.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import type { Refusal } from './refusals.ts'
import { refuse } from './refusals.ts'
import type { Desk } from './setup-sessions.ts'

export type ChargeOrder = {
  readonly id: string
  /** A decimal text in major units, whole minor units, more than zero. */
  readonly amount: string
  readonly currency: string
  readonly paymentMethod: string
  readonly statementDescriptor?: string | undefined
}

export type BatchOrder = {
  readonly id: string
  readonly charges: readonly ChargeOrder[]
}

export type AcceptedBatch =
  { readonly outcome: 'accepted' | 'exists'; readonly id: string; readonly count: number } | Refusal

const batchSizeMax = 10_000

/**
 * Refusals in order of precedence: size, a charge that is wrong in itself, a charge twice in the
 * batch, a charge id known with other content, the batch id known with other content, a payment method that it was
 * told to refuse.
 */
export function acceptBatch(
  desk: Desk,
  order: BatchOrder,
  misbehaviour: Misbehaviour,
): AcceptedBatch {
  const { id } = order
  if (order.charges.length === 0 || order.charges.length > batchSizeMax) {
    return refuse('batch_size', `A batch has 1 to ${batchSizeMax} charges.`)
  }
  const charges: ChargeOrder[] = []
  const chargeIds = new Set<string>()
  for (const charge of order.charges) {
    const read = readCharge(charge)
    if ('outcome' in read) return read
    if (chargeIds.has(read.id)) {
      return refuse('charge_repeated', `Charge ${read.id} is in the batch twice.`)
    }
    chargeIds.add(read.id)
    charges.push(read)
  }
  const changed = charges.find((charge) => isKnownOtherwise(charge, desk.state.charges))
  if (changed !== undefined) {
    return refuse('charge_conflict', `Charge ${changed.id} exists with other content.`)
  }
  const answer = { id, count: charges.length }
  const known = desk.state.batches.get(id)
  if (known !== undefined) {
    const isSame =
      known.chargeIds.length === charges.length &&
      known.chargeIds.every((chargeId, place) => chargeId === charges[place]?.id)
    if (isSame) return { outcome: 'exists', ...answer }
    return refuse('batch_conflict', `Batch ${id} exists with other content.`)
  }
  const unknown = charges.filter((charge) => !desk.state.charges.has(charge.id))
  const unusable = unknown.find(({ paymentMethod }) =>
    misbehaviour.refusePaymentMethods.includes(paymentMethod),
  )
  if (unusable !== undefined) {
    const detail = `Charge ${unusable.id}: ${unusable.paymentMethod} cannot be charged at all.`
    return refuse('payment_method_unusable', detail)
  }
  // After this line the batch is accepted: charges that are known already are answered as before.
  const now = desk.clock()
  const newCharges = unknown.map((charge) =>
    decideCharge(charge, desk.state.paymentMethods, misbehaviour, now),
  )
  desk.record({
    happened: 'batch_accepted',
    at: now.toString(),
    id,
    chargeIds: [...chargeIds],
    charges: newCharges,
  })
  return { outcome: 'accepted', ...answer }
}

/** The charge with its amount in its one spelling, so that `4.5` and `4.50` are the same content. */
function readCharge(charge: ChargeOrder): ChargeOrder | Refusal {
  const currency = findCurrency(charge.currency)
  if (currency === undefined) {
    return refuse('currency_unknown', `Charge ${charge.id}: no currency ${charge.currency}.`)
  }
  const read = readMicros(charge.amount)
  if (!read.ok || read.micros <= 0n || !isWholeMinorUnits(read.micros, currency.code)) {
    const wanted = `a positive amount of whole minor units of ${currency.code}`
    return refuse('amount_invalid', `Charge ${charge.id}: ${charge.amount} is not ${wanted}.`)
  }
  return { ...charge, amount: printMicros(read.micros, currency.code) }
}

function isWholeMinorUnits(micros: bigint, currency: CurrencyCode): boolean {
  return micros % microsPerMinorUnit(currency) === 0n
}

function isKnownOtherwise(
  charge: ChargeOrder,
  charges: ReadonlyMap<string, DecidedCharge>,
): boolean {
  const known = charges.get(charge.id)
  return (
    known !== undefined &&
    (known.amount !== charge.amount ||
      known.currency !== charge.currency ||
      known.paymentMethod !== charge.paymentMethod ||
      known.statementDescriptor !== charge.statementDescriptor)
  )
}
