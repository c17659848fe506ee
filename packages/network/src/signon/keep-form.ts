// Keeps a form whose sender has to sign on again first, so that nothing that was typed is lost.
import { hashSecretToken } from '../platform/index.ts'
import { keptFormToken, sealForm } from './kept-form.ts'
import type { KeptForm } from './kept-form.ts'
import type { SecurityPorts } from './security-ports.ts'
import { upsertKeptForm } from './store-kept-forms.ts'
import { selectSession } from './store-sessions.ts'

/**
 * @param input.sessionToken of the sign-on under which it was filled in, which may have ended.
 * @returns what the browser is to hold; undefined where nobody knows any more whose it was.
 */
export async function keepForm(
  { database, clock, random, secrets }: SecurityPorts,
  input: { readonly sessionToken: string; readonly form: KeptForm },
): Promise<string | undefined> {
  const { sessionToken, form } = input
  const token = keptFormToken(secrets.forms, sessionToken)
  const at = clock.now()
  return await database.transaction('signon.keep-form', async (tx) => {
    const session = await selectSession(tx, hashSecretToken(sessionToken))
    if (session === undefined) return undefined
    const sealed = sealForm({ random, key: secrets.forms }, form, {
      token,
      signOn: session.signOn,
    })
    await upsertKeptForm(tx, { tokenHash: hashSecretToken(token), sealed, at })
    return token
  })
}
