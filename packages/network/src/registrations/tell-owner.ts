// Tells the owner of an address that somebody began to register with it, and nobody else.
import { createHash } from 'node:crypto'
import type { RegistrationDetails } from '../customers/index.ts'
import { addressReader, enqueueMail } from '../outbox/index.ts'
import type { MailText } from '../outbox/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'

export async function tellOwner(
  tx: Tx,
  sources: IdSources,
  details: RegistrationDetails,
  letter: MailText,
): Promise<void> {
  // One such mail a day: the form must not become a way to flood somebody.
  const day = sources.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
  const address = createHash('sha256').update(details.emailKey).digest('hex')
  await enqueueMail(tx, sources, {
    ...letter,
    cause: `already-registered/${address}/${day}/${addressReader}`,
    recipient: details.email,
    // Nobody knows who asked: all who ask take one turn.
    owner: 'registrations',
  })
}
