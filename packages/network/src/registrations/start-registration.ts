// First step of a registration: everything is checked and kept until the card page sends the customer back.
import { checkRegistration, findSignOnByEmail, hashSecrets } from '../customers/index.ts'
import type { RegistrationFaults, RegistrationInput } from '../customers/index.ts'
import { newId } from '../platform/index.ts'
import type { Clock, Database, Passwords, Random } from '../platform/index.ts'
import type { CustomerLetters } from './letters.ts'
import type { RegistrationId } from './registration.ts'
import { insertRegistration } from './store.ts'
import { tellOwner } from './tell-owner.ts'

const registrationHours = 24

export type StartedRegistration =
  | {
      readonly ok: true
      readonly registration: RegistrationId
      readonly expiresAt: Temporal.Instant
    }
  | { readonly ok: false; readonly faults: RegistrationFaults }

/**
 * Answers the same whether or not the e-mail address is registered already. If it is, its owner is told
 * by mail, and completing the registration is refused.
 */
export async function startRegistration(
  ports: {
    readonly database: Database
    readonly clock: Clock
    readonly random: Random
    readonly passwords: Passwords
    readonly letters: CustomerLetters
  },
  input: RegistrationInput & { readonly password: string },
): Promise<StartedRegistration> {
  const checked = checkRegistration(input)
  if (!checked.ok) return checked
  const secrets = await hashSecrets(ports.passwords, input)
  const startedAt = ports.clock.now()
  const expiresAt = startedAt.add({ hours: registrationHours })
  const id = newId('reg', ports)
  const details = { ...checked.details, ...secrets }
  const letter = await ports.letters.alreadyRegistered(checked.details)
  await ports.database.transaction('registrations.start-registration', async (tx) => {
    const owner = await findSignOnByEmail(tx, details.email)
    await insertRegistration(tx, { id, details, startedAt, expiresAt })
    if (owner !== undefined) await tellOwner(tx, ports, checked.details, letter)
  })
  return { ok: true, registration: id, expiresAt }
}
