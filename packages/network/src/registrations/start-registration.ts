// First step of a registration: everything is checked and kept until the card page sends the customer back.
import { checkRegistration, suggestMemberId } from '../customers/index.ts'
import type { RegistrationFaults, RegistrationInput } from '../customers/index.ts'
import { newId } from '../platform/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import type { CustomerLetters } from './letters.ts'
import type { RegistrationId } from './registration.ts'
import { insertRegistration } from './store.ts'
import { tellOwner } from './greet-address.ts'

const registrationHours = 24

/** What is asked before the first purchase. All else has a default, or is chosen afterwards. */
export type NewcomerInput = Omit<
  RegistrationInput,
  'memberId' | 'billingDay' | 'password' | 'recoveryPhrase'
>

export type StartedRegistration =
  | {
      readonly ok: true
      readonly registration: RegistrationId
      readonly expiresAt: Temporal.Instant
    }
  | { readonly ok: false; readonly faults: RegistrationFaults }

/**
 * Answers the same whether or not the e-mail address is registered already. If it is, its owner is told by mail, and
 * completing the registration is refused.
 */
export async function startRegistration(
  ports: {
    readonly database: Database
    readonly clock: Clock
    readonly random: Random
    readonly letters: CustomerLetters
  },
  input: NewcomerInput,
): Promise<StartedRegistration> {
  const checked = checkRegistration({ ...input, memberId: suggestMemberId(input) })
  if (!checked.ok) return checked
  const { details } = checked
  const startedAt = ports.clock.now()
  const expiresAt = startedAt.add({ hours: registrationHours })
  const id = newId('reg', ports)
  const letter = await ports.letters.alreadyRegistered(details)
  await ports.database.transaction('registrations.start-registration', async (tx) => {
    await insertRegistration(tx, { id, details, startedAt, expiresAt })
    await tellOwner(tx, ports, { email: details.email, letter })
  })
  return { ok: true, registration: id, expiresAt }
}
