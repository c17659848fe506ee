// Mails the link again by which the mailbox of a sign-on answers for the first time. The one before no longer works.
import {
  askEmailProof,
  getProfile,
  newEmailProof,
  nobodysSignOn,
  readEmailAddress,
  selectSignOnByEmail,
} from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { newId } from '../platform/index.ts'
import type { SecurityPorts } from './security-ports.ts'

/**
 * `refused`: it has answered already; `throttled`: too many were asked for. An address that is somebody else's by now
 * is answered alike, and nothing goes there.
 */
export async function sendEmailProof(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random' | 'limits'>,
  {
    signOn,
    address,
  }: {
    readonly signOn: string
    /** The caller's IP address. */
    readonly address: string | undefined
  },
): Promise<'sent' | 'refused' | 'throttled'> {
  const label = `email-proof\n${signOn}`
  if (!(await ports.limits.takeMail({ label, address }))) return 'throttled'
  return await ports.database.transaction('signon.send-email-proof', async (tx) => {
    const { email, language, isEmailProved } = await getProfile(tx, signOn)
    if (isEmailProved) return 'refused'
    const { emailKey = '' } = readEmailAddress(email) ?? {}
    const proof = newEmailProof(ports)
    await askEmailProof(tx, proof, { signOn, email, emailKey })
    const isTaken = (await selectSignOnByEmail(tx, emailKey)) !== undefined
    await enqueueNotice(tx, ports, {
      cause: `email-proof/${newId('emc', ports)}`,
      to: isTaken ? { signOn: nobodysSignOn } : { email, language, onBehalfOf: signOn },
      kind: 'email_change_link',
      facts: { path: proof.path, expiresAt: proof.expiresAt.toString() },
    })
    return 'sent'
  })
}
