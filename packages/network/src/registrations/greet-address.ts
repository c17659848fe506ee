// Tells the owner of an address that somebody began to register with it, and nobody else.
import { createHash } from 'node:crypto'
import { findSignOnByEmail, readEmailAddress } from '../customers/index.ts'
import type { Language } from '../customers/index.ts'
import { addressReader, enqueueMail, nobodyReader } from '../outbox/index.ts'
import type { MailText } from '../outbox/index.ts'
import type { Clock, Database, IdSources, Random, Tx } from '../platform/index.ts'
import type { CustomerLetters } from './letters.ts'

/**
 * Before anything else is asked: whoever has an account reads so in their mail, and need not go on. The caller learns
 * nothing, and the same rows are written. False where this is no address at all.
 */
export async function greetAddress(
  ports: {
    readonly database: Database
    readonly clock: Clock
    readonly random: Random
    readonly letters: CustomerLetters
  },
  input: { readonly email: string; readonly language: Language },
): Promise<boolean> {
  const address = readEmailAddress(input.email)
  if (address === undefined) return false
  const letter = await ports.letters.alreadyRegistered(input)
  await ports.database.transaction('registrations.greet-address', (tx) =>
    tellOwner(tx, ports, { email: address.email, letter }),
  )
  return true
}

/** To an address that nobody has a mail is written down as well, and goes to nobody. */
export async function tellOwner(
  tx: Tx,
  sources: IdSources,
  { email, letter }: { readonly email: string; readonly letter: MailText },
): Promise<void> {
  const { emailKey = '' } = readEmailAddress(email) ?? {}
  const isKnown = (await findSignOnByEmail(tx, email)) !== undefined
  // One such mail a day: the form must not become a way to flood somebody.
  const day = sources.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
  const address = createHash('sha256').update(emailKey).digest('hex')
  await enqueueMail(tx, sources, {
    ...letter,
    cause: `already-registered/${address}/${day}/${isKnown ? addressReader : nobodyReader}`,
    recipient: isKnown ? email : '',
    // Nobody knows who asked: all who ask take one turn.
    owner: 'registrations',
  })
}
