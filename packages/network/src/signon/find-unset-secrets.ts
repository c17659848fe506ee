// What somebody has not set up yet of what lets them in, and back in. Nothing waits for it.
import { secretsOf } from './candidate/prove-secret.ts'
import { hasNoSecret } from './choose-first-secret.ts'
import type { SecurityPorts } from './security-ports.ts'

/**
 * `way_in`: a password or a passkey; until there is one, a mailed link is the only way in. `mailbox`: it has not
 * answered yet, and until then it is no way in at all.
 */
export type UnsetSecret = 'mailbox' | 'way_in' | 'phrase' | 'code'

export async function findUnsetSecrets(
  ports: Pick<SecurityPorts, 'database'>,
  signOn: string,
): Promise<readonly UnsetSecret[]> {
  const { hasPhrase, hasPersonalCode, isEmailProved } = await secretsOf(ports, signOn)
  return [
    ...(isEmailProved ? [] : (['mailbox'] as const)),
    ...((await hasNoSecret(ports, signOn)) ? (['way_in'] as const) : []),
    ...(hasPhrase ? [] : (['phrase'] as const)),
    ...(hasPersonalCode ? [] : (['code'] as const)),
  ]
}
