// Mails a code with which one session is confirmed. The one before no longer works.
import { createHmac } from 'node:crypto'
import { enqueueNotice } from '../outbox/index.ts'
import { newId } from '../platform/index.ts'
import { findFactors } from './factors.ts'
import type { SecurityPorts } from './security-ports.ts'
import { sendEmailProof } from './send-email-proof.ts'
import type { Session } from './session.ts'
import { upsertStepUpCode } from './store-factors.ts'

const lasts = Temporal.Duration.from({ minutes: 10 })
const triesMax = 5

/**
 * `refused`: this session shows another factor; `throttled`: too many were asked for; `proof_sent`: the mailbox has to
 * answer first, and the link for that was sent again.
 */
export async function sendStepUpCode(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random' | 'limits' | 'secrets'>,
  input: { readonly session: Session; readonly address: string | undefined },
): Promise<'sent' | 'proof_sent' | 'refused' | 'throttled'> {
  const { session, address } = input
  const factors = await findFactors(ports, session)
  if (!factors.mail && !factors.proof) return 'refused'
  if (factors.proof) {
    const sent = await sendEmailProof(ports, { signOn: session.signOn, address })
    return sent === 'sent' ? 'proof_sent' : sent
  }
  const label = `step-up\n${session.signOn}\n${session.method}`
  if (!(await ports.limits.takeMail({ label, address }))) return 'throttled'
  const code = String(ports.random.below(1_000_000)).padStart(6, '0')
  const sentAt = ports.clock.now()
  const id = newId('soe', ports)
  await ports.database.transaction('signon.send-step-up-code', async (tx) => {
    await upsertStepUpCode(tx, {
      session: session.id,
      codeHash: hashMailedCode(ports.secrets.mailedCodes, session.id, code),
      sentAt,
      expiresAt: sentAt.add(lasts),
      triesLeft: triesMax,
    })
    await enqueueNotice(tx, ports, {
      cause: `step-up-code/${id}`,
      to: { signOn: session.signOn },
      kind: 'step_up_code',
      facts: { code },
    })
  })
  return 'sent'
}

/** Keyed: a million codes are tried in a moment. */
export function hashMailedCode(key: Buffer, session: string, typed: string): Buffer {
  const code = typed.replaceAll(/\s/g, '')
  return createHmac('sha256', key).update(`${session}\n${code}`).digest()
}
