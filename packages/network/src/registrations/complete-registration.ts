// Second step of a registration: the processor verified the payment method, so the account is opened.
import { billingDayOf } from '../customers/accounts/index.ts'
import type { VerifiedMethod } from '../customers/accounts/index.ts'
import {
  newCustomerIds,
  newEmailProof,
  recordCustomer,
  selectRegistered,
} from '../customers/index.ts'
import type { EmailProof, Registered } from '../customers/index.ts'
import { isId } from '../platform/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import type { CustomerLetters } from './letters.ts'
import { lockRegistration, selectRegistration, updateRegistrationCompleted } from './store.ts'
import type { RegistrationRow } from './store.ts'
import { tellOwner } from './greet-address.ts'

export type CompletedRegistration =
  | { readonly status: 'completed' | 'exists'; readonly registered: Registered }
  | {
      readonly status: 'refused'
      readonly code: 'unknown_registration' | 'registration_ended'
    }

type Ports = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly letters: CustomerLetters
}

/**
 * Idempotent: a second call, also at the same time, answers `exists` with what the first one made. Whether the address
 * is somebody's is not asked: it counts once its mailbox has answered.
 */
export async function completeRegistration(
  ports: Ports,
  input: {
    readonly registration: string
    /** Undefined: an account that cannot pay yet, for who works for a merchant. */
    readonly paymentMethod: VerifiedMethod | undefined
  },
): Promise<CompletedRegistration> {
  if (!isId('reg', input.registration)) return { status: 'refused', code: 'unknown_registration' }
  const at = ports.clock.now()
  const ids = newCustomerIds(ports)
  const emailProof = newEmailProof(ports)
  const waiting = await ports.database.read('registrations.read-registration', (tx) =>
    selectRegistration(tx, input.registration),
  )
  if (waiting === undefined) return { status: 'refused', code: 'unknown_registration' }
  const letters = await writeLetters(ports.letters, waiting, { emailProof, at })
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
    const customer = { ids, details, ...secrets, method, welcome, emailProof, at }
    await recordCustomer(tx, ports, customer)
    await updateRegistrationCompleted(tx, input.registration, ids.paymentAccount)
    await tellOwner(tx, ports, { email: details.email, letter: letters.alreadyRegistered })
    return { status: 'completed', registered: ids }
  })
}

// Both are composed before the transaction, which must not wait for anything but the database.
async function writeLetters(
  letters: CustomerLetters,
  row: RegistrationRow,
  { emailProof, at }: { readonly emailProof: EmailProof; readonly at: Temporal.Instant },
) {
  const { details } = row
  if (details === null) return undefined
  const billingDay = billingDayOf(details, at)
  return {
    welcome: await letters.welcome({ ...details, billingDay, proofPath: emailProof.path }),
    alreadyRegistered: await letters.alreadyRegistered(details),
  }
}

async function answerExisting(tx: Tx, paymentAccount: string): Promise<CompletedRegistration> {
  const [registered] = await selectRegistered(tx, paymentAccount)
  if (registered === undefined) throw new Error(`${paymentAccount} has no sign-on`)
  return { status: 'exists', registered }
}
