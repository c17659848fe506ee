// Second step of a registration: the processor verified the payment method, so the account is opened.
import { billingDayOf } from '../customers/accounts/index.ts'
import type { VerifiedMethod } from '../customers/accounts/index.ts'
import { newCustomerIds, recordCustomer, selectRegistered } from '../customers/index.ts'
import type { Registered } from '../customers/index.ts'
import { isId } from '../platform/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import type { CustomerLetters } from './letters.ts'
import {
  lockRegistration,
  selectRegistration,
  updateRegistrationAbandoned,
  updateRegistrationCompleted,
} from './store.ts'
import type { RegistrationRow } from './store.ts'
import { tellOwner } from './greet-address.ts'

export type CompletedRegistration =
  | { readonly status: 'completed' | 'exists'; readonly registered: Registered }
  | {
      readonly status: 'refused'
      readonly code: 'unknown_registration' | 'registration_ended' | 'email_taken'
    }

type Ports = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly letters: CustomerLetters
}

/** Idempotent: a second call, also at the same time, answers `exists` with what the first one made. */
export async function completeRegistration(
  ports: Ports,
  input: { readonly registration: string; readonly paymentMethod: VerifiedMethod },
): Promise<CompletedRegistration> {
  if (!isId('reg', input.registration)) return { status: 'refused', code: 'unknown_registration' }
  const at = ports.clock.now()
  const ids = newCustomerIds(ports)
  const waiting = await ports.database.read('registrations.read-registration', (tx) =>
    selectRegistration(tx, input.registration),
  )
  if (waiting === undefined) return { status: 'refused', code: 'unknown_registration' }
  const letters = await writeLetters(ports.letters, waiting, at)
  return await ports.database.transaction('registrations.complete-registration', async (tx) => {
    const row = await lockRegistration(tx, input.registration)
    if (row?.paymentAccount != null) return await answerExisting(tx, row.paymentAccount)
    const { details } = row ?? {}
    const isOver = row !== undefined && Temporal.Instant.compare(row.expiresAt, at) <= 0
    if (details == null || letters === undefined || isOver) {
      return { status: 'refused', code: 'registration_ended' }
    }
    const method = input.paymentMethod
    const { welcome } = letters
    // How they sign on is chosen afterwards; until then a mailed link is the way in.
    const secrets = { passwordHash: null, recoveryHash: null }
    const customer = { ids, details, ...secrets, method, welcome, at }
    if (await recordCustomer(tx, ports, customer)) {
      await updateRegistrationCompleted(tx, input.registration, ids.paymentAccount)
      return { status: 'completed', registered: ids }
    }
    await updateRegistrationAbandoned(tx, input.registration)
    await tellOwner(tx, ports, { email: details.email, letter: letters.alreadyRegistered })
    return { status: 'refused', code: 'email_taken' }
  })
}

// Both are composed before the transaction, which must not wait for anything but the database.
async function writeLetters(letters: CustomerLetters, row: RegistrationRow, at: Temporal.Instant) {
  const { details } = row
  if (details === null) return undefined
  const billingDay = billingDayOf(details, at)
  return {
    welcome: await letters.welcome({ ...details, billingDay }),
    alreadyRegistered: await letters.alreadyRegistered(details),
  }
}

async function answerExisting(tx: Tx, paymentAccount: string): Promise<CompletedRegistration> {
  const [registered] = await selectRegistered(tx, paymentAccount)
  if (registered === undefined) throw new Error(`${paymentAccount} has no sign-on`)
  return { status: 'exists', registered }
}
