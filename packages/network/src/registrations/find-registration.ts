// A registration that is under way: what the card page needs to know of it, and its session there.
import type { RegistrationDetails } from '../customers/index.ts'
import { isId } from '../platform/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import type { RegistrationId } from './registration.ts'
import { selectRegistration, updateCardSession } from './store.ts'

export type FoundRegistration = {
  readonly registration: RegistrationId
  /** `ended`: completed or expired; then there are no details. */
  readonly status: 'started' | 'completed' | 'ended'
  readonly details: RegistrationDetails | undefined
  /** The processor's session of the card page, once there is one. */
  readonly cardSession: string | undefined
  /** The kind of the processor whose page it is. */
  readonly cardProcessor: string | undefined
  readonly expiresAt: Temporal.Instant
}

/** The registration, or undefined when there is none of this id. */
export async function findRegistration(
  ports: { readonly database: Database; readonly clock: Clock },
  id: string,
): Promise<FoundRegistration | undefined> {
  if (!isId('reg', id)) return undefined
  const row = await ports.database.read('registrations.find-registration', (tx) =>
    selectRegistration(tx, id),
  )
  if (row === undefined) return undefined
  const isOver = Temporal.Instant.compare(row.expiresAt, ports.clock.now()) <= 0
  const isEnded = row.status === 'abandoned' || (row.status === 'started' && isOver)
  return {
    registration: row.id,
    status: isEnded ? 'ended' : row.status === 'completed' ? 'completed' : 'started',
    details: row.details === null || isEnded ? undefined : withoutHashes(row.details),
    cardSession: row.cardSession ?? undefined,
    cardProcessor: row.cardProcessor ?? undefined,
    expiresAt: row.expiresAt,
  }
}

/** Remembers the session of the card page, so that a second visit continues there. */
export async function noteCardSession(
  ports: { readonly database: Database },
  input: {
    readonly registration: string
    readonly cardSession: string
    readonly cardProcessor: string
  },
): Promise<boolean> {
  return await ports.database.transaction('registrations.note-card-session', (tx) =>
    updateCardSession(tx, input),
  )
}

function withoutHashes(details: RegistrationDetails): RegistrationDetails {
  return {
    email: details.email,
    emailKey: details.emailKey,
    memberId: details.memberId,
    firstName: details.firstName,
    lastName: details.lastName,
    country: details.country,
    postalCode: details.postalCode,
    language: details.language,
    timeZone: details.timeZone,
    currency: details.currency,
    billingDay: details.billingDay,
  }
}
