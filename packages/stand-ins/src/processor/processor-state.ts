// What the processor knows: made from happenings alone, so that replaying its file gives it back.
import type { BookEntry } from './book.ts'
import type {
  DecidedCharge,
  DecidedReturn,
  Happening,
  HappeningOf,
  PaymentMethod,
  TakenPayout,
} from './happenings.ts'
import type { SetupFailure } from './test-cards.ts'

export type SetupSession = Omit<HappeningOf<'session_opened'>, 'happened' | 'at'> & {
  readonly status: 'open' | 'verified' | 'failed' | 'cancelled'
  /** Why the last card was refused; absent again once a card is verified. */
  readonly failure?: SetupFailure | undefined
  readonly refusedTries: number
  readonly paymentMethod?: PaymentMethod
}

export type Batch = {
  readonly id: string
  readonly chargeIds: readonly string[]
}

export type ProcessorState = {
  readonly sessions: Map<string, SetupSession>
  readonly sessionIdBySecret: Map<string, string>
  readonly paymentMethods: Map<string, PaymentMethod>
  readonly charges: Map<string, DecidedCharge>
  readonly batches: Map<string, Batch>
  readonly returns: Map<string, DecidedReturn>
  readonly payoutBatches: Map<string, readonly TakenPayout[]>
  /** Batches whose whole report was not yet taken by the receiver of pushed reports. */
  readonly unpushedBatchIds: Set<string>
  readonly entries: BookEntry[]
}

/** Refused cards after which a session has failed for good. */
const refusedTriesMax = 5

export function createState(): ProcessorState {
  return {
    sessions: new Map(),
    sessionIdBySecret: new Map(),
    paymentMethods: new Map(),
    charges: new Map(),
    batches: new Map(),
    returns: new Map(),
    payoutBatches: new Map(),
    unpushedBatchIds: new Set(),
    entries: [],
  }
}

/** Changes the state by one happening. */
export function applyHappening(state: ProcessorState, happening: Happening): void {
  switch (happening.happened) {
    case 'session_opened': {
      const { id, secret, currency, returnUrl, customerReference, postalCode, country } = happening
      const order = { id, secret, currency, returnUrl, customerReference, postalCode, country }
      state.sessions.set(id, { ...order, status: 'open', refusedTries: 0 })
      state.sessionIdBySecret.set(secret, id)
      return
    }
    case 'card_tried':
      applyCardTried(state, happening)
      return
    case 'session_cancelled': {
      const session = getSession(state, happening.session)
      state.sessions.set(session.id, { ...session, status: 'cancelled' })
      return
    }
    case 'batch_accepted':
      applyBatchAccepted(state, happening)
      return
    case 'report_pushed':
      state.unpushedBatchIds.delete(happening.batch)
      return
    case 'return_taken':
      applyReturnTaken(state, happening)
      return
    case 'payouts_taken':
      applyPayoutsTaken(state, happening)
      return
  }
}

/** The session of an id that must exist. */
export function getSession(state: ProcessorState, id: string): SetupSession {
  const session = state.sessions.get(id)
  if (session === undefined) throw new Error(`no set-up session ${id}`)
  return session
}

function applyCardTried(state: ProcessorState, happening: HappeningOf<'card_tried'>): void {
  const { outcome, paymentMethod, at, amount } = happening
  const session = { ...getSession(state, happening.session), failure: undefined }
  const entry = {
    at,
    reference: session.id,
    paymentMethod: paymentMethod.token,
    amount,
    currency: session.currency,
    ...(outcome === 'approved' ? {} : { reason: outcome }),
  }
  // The bank of a card with another postal code approves the amount; it is the processor that minds.
  const isHeld = outcome === 'approved' || outcome === 'postal_code_mismatch'
  addEntry(state, {
    ...entry,
    kind: 'authorization',
    status: isHeld ? 'approved' : 'declined',
  })
  if (isHeld) addEntry(state, { ...entry, kind: 'void', status: 'voided' })
  if (outcome === 'approved') {
    state.paymentMethods.set(paymentMethod.token, paymentMethod)
    state.sessions.set(session.id, { ...session, status: 'verified', paymentMethod })
    return
  }
  const refusedTries = session.refusedTries + 1
  const status = refusedTries >= refusedTriesMax ? 'failed' : 'open'
  state.sessions.set(session.id, { ...session, status, failure: outcome, refusedTries })
}

function applyBatchAccepted(state: ProcessorState, happening: HappeningOf<'batch_accepted'>): void {
  const { id, chargeIds, charges, at } = happening
  state.batches.set(id, { id, chargeIds })
  state.unpushedBatchIds.add(id)
  for (const charge of charges) {
    state.charges.set(charge.id, charge)
    const { paymentMethod, amount, currency, status, reason } = charge
    const entry = { at, kind: 'charge', reference: charge.id, paymentMethod, amount } as const
    const answer = reason === undefined ? { status } : { status, reason }
    addEntry(state, { ...entry, currency, ...answer, batch: id })
  }
}

function applyReturnTaken(state: ProcessorState, happening: HappeningOf<'return_taken'>): void {
  const { id, amount, currency, paymentMethod, status, reason } = happening.return
  state.returns.set(id, happening.return)
  const answer = reason === undefined ? { status } : { status, reason }
  const entry = { at: happening.at, kind: 'return', reference: id, paymentMethod, amount } as const
  addEntry(state, { ...entry, currency, ...answer })
}

function applyPayoutsTaken(state: ProcessorState, happening: HappeningOf<'payouts_taken'>): void {
  const { id: batch, payouts, at } = happening
  state.payoutBatches.set(batch, payouts)
  for (const { id: reference, account: paymentMethod, amount, currency } of payouts) {
    const entry = { at, kind: 'payout', reference, paymentMethod, amount, currency } as const
    addEntry(state, { ...entry, status: 'sent', batch })
  }
}

function addEntry(state: ProcessorState, entry: Omit<BookEntry, 'number'>): void {
  state.entries.push({ number: state.entries.length + 1, ...entry })
}
