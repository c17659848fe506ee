// A registration in one step, by the operator: for scripts, the simulation and the demonstration.
import { createHash } from 'node:crypto'
import { canonicalJson } from '@tallystick/proofs'
import { billingDayOf } from '../customers/accounts/index.ts'
import type { VerifiedMethod } from '../customers/accounts/index.ts'
import {
  checkRegistration,
  hashSecrets,
  newCustomerIds,
  recordCustomer,
  selectRegistered,
} from '../customers/index.ts'
import type {
  Registered,
  RegistrationDetails,
  RegistrationFaults,
  RegistrationInput,
} from '../customers/index.ts'
import type { Clock, Database, Passwords, Random } from '../platform/index.ts'
import type { CustomerLetters } from './letters.ts'
import type { RegistrationId } from './registration.ts'
import { insertCompletedRegistration, selectRegistration } from './store.ts'

export type RegisterCustomerInput = RegistrationInput & {
  /** Undefined: an account without a way to pay. */
  readonly paymentMethod: VerifiedMethod | undefined
  /** The caller's own id of this command: the same again answers `exists`. */
  readonly requestKey?: string | undefined
}

export type RegisteredCustomer =
  | { readonly status: 'registered' | 'exists'; readonly registered: Registered }
  | { readonly status: 'refused'; readonly code: 'email_taken' | 'idempotency_conflict' }
  | {
      readonly status: 'refused'
      readonly code: 'invalid_field'
      readonly faults: RegistrationFaults
    }

type Ports = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly passwords: Passwords
  readonly letters: CustomerLetters
}

export async function registerCustomer(
  ports: Ports,
  input: RegisterCustomerInput,
): Promise<RegisteredCustomer> {
  const checked = checkRegistration(input)
  if (!checked.ok) return { status: 'refused', code: 'invalid_field', faults: checked.faults }
  const { details } = checked
  const at = ports.clock.now()
  const { paymentMethod: method } = input
  const customer = {
    ids: newCustomerIds(ports),
    details,
    ...(await hashSecrets(ports.passwords, input)),
    method,
    // The operator knows that the address is theirs.
    emailProof: undefined,
    welcome: await ports.letters.welcome({
      ...details,
      billingDay: billingDayOf(details, at),
      proofPath: undefined,
    }),
    at,
  }
  const contentHash = hashContent(details, method)
  const id = input.requestKey === undefined ? undefined : registrationOf(input.requestKey)
  try {
    return await ports.database.transaction('registrations.register-customer', async (tx) => {
      if (id !== undefined) {
        const { paymentAccount } = customer.ids
        const row = { id, emailKey: details.emailKey, contentHash, paymentAccount, at }
        if (!(await insertCompletedRegistration(tx, row))) throw new Repeated(id)
      }
      if (!(await recordCustomer(tx, ports, customer))) throw new EmailTaken()
      return { status: 'registered', registered: customer.ids }
    })
  } catch (error) {
    // Thrown, not returned, so that nothing of the refused registration stays.
    if (error instanceof EmailTaken) return { status: 'refused', code: 'email_taken' }
    if (error instanceof Repeated)
      return await answerRepeated(ports, error.registration, contentHash)
    throw error
  }
}

class EmailTaken extends Error {}
class Repeated extends Error {
  readonly registration: RegistrationId
  constructor(registration: RegistrationId) {
    super('the id was used before')
    this.registration = registration
  }
}

async function answerRepeated(
  ports: Ports,
  id: RegistrationId,
  contentHash: string,
): Promise<RegisteredCustomer> {
  return await ports.database.read('registrations.read-registered', async (tx) => {
    const row = await selectRegistration(tx, id)
    if (row?.contentHash !== contentHash || row.paymentAccount === null) {
      return { status: 'refused', code: 'idempotency_conflict' }
    }
    const [registered] = await selectRegistered(tx, row.paymentAccount)
    if (registered === undefined) throw new Error(`${row.paymentAccount} has no sign-on`)
    return { status: 'exists', registered }
  })
}

/** Hashed, because a caller may write anything into its ids. */
export function registrationOf(requestKey: string): RegistrationId {
  return `reg_${sha256(requestKey)}` as RegistrationId
}

// Secrets stay out: a fast hash of a password must not be kept, not even among other things.
function hashContent(details: RegistrationDetails, method: VerifiedMethod | undefined): string {
  const paysBy = method === undefined ? null : `${method.processor} ${method.token}`
  return sha256(canonicalJson({ ...details, billingDay: details.billingDay ?? null, paysBy }))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
