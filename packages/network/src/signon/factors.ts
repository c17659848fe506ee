// Which second factors a session may show. Reading, and the rule.
import { secretsOf } from './candidate/prove-secret.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { Session } from './session.ts'
import { selectApp, selectStepUpSent } from './store-factors.ts'
import { selectPasskeysOf } from './store-passkeys.ts'

export interface Factors {
  readonly passkey: boolean
  readonly app: boolean
  /** A code by e-mail. */
  readonly mail: boolean
  readonly password: boolean
  /** The recovery phrase: with the mailbox it is more than any other. */
  readonly phrase: boolean
  /** The mailbox has not answered yet: no code goes there before it has. */
  readonly proof: boolean
  /** A code was mailed, and can still be typed. */
  readonly isMailSent: boolean
  /** Of the secrets at this moment: a proof that is shown now is asserted with it. */
  readonly secretsVersion: number
}

/**
 * A passkey always counts. Who set up an app has asked for more than an e-mail. And who signed on by a link that
 * was mailed has shown their mailbox already: for them the other factor is the password, or the recovery phrase, which
 * counts whatever somebody else added meanwhile. Whoever has no secret at all has nothing but the mailbox: a code
 * shows that it is still theirs.
 */
export function decideFactors(facts: {
  readonly hasPasskey: boolean
  readonly hasApp: boolean
  readonly hasPassword: boolean
  readonly hasPhrase: boolean
  readonly isEmailProved: boolean
  readonly method: Session['method']
}): Omit<Factors, 'isMailSent' | 'secretsVersion'> {
  const { hasPasskey, hasApp, hasPassword, hasPhrase, isEmailProved, method } = facts
  const mail = !hasApp && (method !== 'link' || !(hasPassword || hasPasskey || hasPhrase))
  return {
    passkey: hasPasskey,
    app: hasApp,
    mail: mail && isEmailProved,
    proof: mail && !isEmailProved,
    password: !hasApp && method === 'link' && hasPassword,
    phrase: method === 'link' && hasPhrase,
  }
}

export async function findFactors(
  ports: Pick<SecurityPorts, 'database' | 'clock'>,
  session: Session,
): Promise<Factors> {
  const { signOn, method, id } = session
  const { secretsVersion, ...secrets } = await secretsOf(ports, signOn)
  return await ports.database.read('signon.find-factors', async (tx) => {
    const [passkeys, app, isMailSent] = await Promise.all([
      selectPasskeysOf(tx, signOn),
      selectApp(tx, signOn),
      selectStepUpSent(tx, id, ports.clock.now()),
    ])
    const hasApp = app !== undefined && app.confirmedAt !== null
    const hasPasskey = passkeys.length > 0
    const has = { ...secrets, hasPasskey, hasApp }
    return { ...decideFactors({ ...has, method }), isMailSent, secretsVersion }
  })
}
