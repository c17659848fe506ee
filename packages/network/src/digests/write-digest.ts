// The work of writing one mail of what an account bought, to everybody who signs on to it.
import { enqueueMail } from '../outbox/index.ts'
import type { WorkOutcome } from '../platform/index.ts'
import { accountOf } from './digest.ts'
import type { DigestPorts } from './digest-ports.ts'
import { readDigest } from './read-digest.ts'
import { moveToldThrough } from './store.ts'

/** The mark is moved with the mails: of two at once one writes them, and what came meanwhile is left for the next. */
export async function writeDigest(
  ports: DigestPorts,
  { subject }: { readonly subject: string },
): Promise<WorkOutcome> {
  const purchasingAccount = accountOf(subject)
  const found = await ports.database.read('digests.read', (tx) => readDigest(tx, purchasingAccount))
  if (found === undefined) return { outcome: 'done' }
  const { digest, from, through } = found
  const mails =
    digest === undefined
      ? []
      : await Promise.all(
          digest.readers.map(async (reader) => {
            return { reader, mail: await ports.composeDigest(digest, reader) }
          }),
        )
  return {
    outcome: 'done',
    record: async (tx) => {
      if (!(await moveToldThrough(tx, { purchasingAccount, from, through }))) return
      for (const { reader, mail } of mails) {
        // The account and the sign-on are in it, so that an erasure finds the mail.
        const cause = `digest/${purchasingAccount}/${through}/${reader.signOn}`
        await enqueueMail(tx, ports, {
          ...mail,
          recipient: reader.email,
          cause,
          owner: reader.signOn,
        })
      }
    },
  }
}
