// A registration that is under way: what the card page needs to know of it, and its session there.
import { selectRegistered } from '../customers/index.ts'
import type { Registered, RegistrationDetails } from '../customers/index.ts'
import { isId } from '../platform/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import type { RegistrationId } from './registration.ts'
import { selectRegistration, updateCardSession } from './store.ts'

export type FoundRegistration = {
  readonly registration: RegistrationId
  /** `ended`: completed or expired; then there are no details. */
  readonly status: 'started' | 'completed' | 'ended'
  readonly details: RegistrationDetails | undefined
  /** What it made, once it is completed. */
  readonly registered: Registered | undefined
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
  const { row, registered } = await ports.database.read(
    'registrations.find-registration',
    async (tx) => {
      const found = await selectRegistration(tx, id)
      if (found?.paymentAccount == null) return { row: found, registered: undefined }
      return { row: found, registered: (await selectRegistered(tx, found.paymentAccount))[0] }
    },
  )
  if (row === undefined) return undefined
  const isOver = Temporal.Instant.compare(row.expiresAt, ports.clock.now()) <= 0
  const isEnded = row.status === 'abandoned' || (row.status === 'started' && isOver)
  return {
    registration: row.id,
    status: isEnded ? 'ended' : row.status === 'completed' ? 'completed' : 'started',
    details: row.details === null || isEnded ? undefined : row.details,
    registered,
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
