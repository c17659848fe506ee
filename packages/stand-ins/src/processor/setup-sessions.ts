// Setting a payment method up: the session that the network opens, the cards that are tried in it.
import { findCurrency, microsPerMajorUnit, printMicros } from '@tallystick/money'
import type { Clock, Random } from '../platform/system.ts'
import type { Happening, PaymentMethod } from './happenings.ts'
import type { ProcessorState, SetupSession } from './processor-state.ts'
import { getSession } from './processor-state.ts'
import type { CardForm, CardProblems, ReadCard } from './read-card-form.ts'
import { readCardForm } from './read-card-form.ts'
import type { Refusal } from './refusals.ts'
import { refuse } from './refusals.ts'
import { drawWord } from './seeded-random.ts'
import type { SetupFailure } from './test-cards.ts'

/** What operations need: what is known, how something new becomes known, time and chance. */
export type Desk = {
  readonly state: ProcessorState
  readonly record: (happening: Happening) => void
  readonly clock: Clock
  readonly random: Random
}

export type SetupSessionOrder = {
  readonly id: string
  /** ISO 4217 code in capitals. */
  readonly currency: string
  /** Where the customer goes afterwards; http or https. */
  readonly returnUrl: string
  readonly customerReference: string
  readonly postalCode: string
  /** ISO 3166-1 code of two letters. */
  readonly country: string
}

export type OpenedSession =
  { readonly outcome: 'opened' | 'exists'; readonly session: SetupSession } | Refusal

/** Opens a session, or answers with the one that the same order opened before. */
export function openSetupSession(desk: Desk, order: SetupSessionOrder): OpenedSession {
  if (findCurrency(order.currency) === undefined) {
    return refuse('currency_unknown', `ISO 4217 has no currency ${order.currency}.`)
  }
  if (!/^https?:$/.test(URL.parse(order.returnUrl)?.protocol ?? '')) {
    return refuse('invalid_request', 'return_url must be an http or https address.')
  }
  const known = desk.state.sessions.get(order.id)
  if (known !== undefined) {
    const keys = Object.keys(order) as (keyof SetupSessionOrder)[]
    if (keys.every((key) => known[key] === order[key])) return { outcome: 'exists', session: known }
    return refuse('session_conflict', `Session ${order.id} exists with other content.`)
  }
  const { id, currency, returnUrl, customerReference, postalCode, country } = order
  desk.record({
    happened: 'session_opened',
    at: desk.clock().toString(),
    id,
    secret: drawWord(desk.random),
    currency,
    returnUrl,
    customerReference,
    postalCode,
    country,
  })
  return { outcome: 'opened', session: getSession(desk.state, id) }
}

export type TriedCard =
  | { readonly outcome: 'verified'; readonly session: SetupSession }
  | { readonly outcome: 'malformed'; readonly problems: CardProblems }
  | { readonly outcome: 'refused'; readonly failure: SetupFailure; readonly session: SetupSession }
  /** The session had ended before; nothing was tried. */
  | { readonly outcome: 'ended'; readonly session: SetupSession }

/** Tries the card that was typed: a small authorization with address match, voided at once. */
export function tryCard(desk: Desk, session: SetupSession, form: CardForm): TriedCard {
  if (session.status !== 'open') return { outcome: 'ended', session }
  const read = readCardForm(form, desk.clock())
  if (!read.ok) return { outcome: 'malformed', problems: read.problems }
  const outcome = read.card.card.atSetup
  desk.record({
    happened: 'card_tried',
    at: desk.clock().toString(),
    session: session.id,
    amount: smallAmount(session.currency),
    outcome,
    paymentMethod: makePaymentMethod(read.card, desk.random),
  })
  const after = getSession(desk.state, session.id)
  if (outcome === 'approved') return { outcome: 'verified', session: after }
  return { outcome: 'refused', failure: outcome, session: after }
}

/** Ends an open session at the customer's wish; an ended one stays as it is. */
export function cancelSetupSession(desk: Desk, session: SetupSession): SetupSession {
  if (session.status !== 'open') return session
  desk.record({
    happened: 'session_cancelled',
    at: desk.clock().toString(),
    session: session.id,
  })
  return getSession(desk.state, session.id)
}

/** The amount of the authorization: 1.00; where there are no cents, 100, since 1 is next to nothing. */
export function smallAmount(currencyCode: string): string {
  const currency = findCurrency(currencyCode)
  if (currency === undefined) throw new Error(`no currency ${currencyCode}`)
  const majorUnits = currency.exponent === 0 ? 100n : 1n
  return printMicros(majorUnits * microsPerMajorUnit, currency.code)
}

function makePaymentMethod(read: ReadCard, random: Random): PaymentMethod {
  const { card, expMonth, expYear } = read
  return {
    token: `pm_${drawWord(random)}`,
    brand: card.brand,
    last4: card.number.slice(-4),
    expMonth,
    expYear,
    atCharge: card.atCharge,
  }
}
