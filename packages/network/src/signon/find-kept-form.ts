// The form that a browser has kept, for the person who filled it in.
import { hashSecretToken } from '../platform/index.ts'
import { keptFormLasts, openForm } from './kept-form.ts'
import type { KeptForm } from './kept-form.ts'
import type { SecurityPorts } from './security-ports.ts'
import { selectKeptForm } from './store-kept-forms.ts'

/** Undefined as well for what is too old, and for somebody else who signed on in this browser. */
export async function findKeptForm(
  { database, clock, secrets }: Pick<SecurityPorts, 'database' | 'clock' | 'secrets'>,
  { token, signOn }: { readonly token: string; readonly signOn: string },
): Promise<KeptForm | undefined> {
  const since = clock.now().subtract(keptFormLasts)
  const sealed = await database.read('signon.find-kept-form', (tx) =>
    selectKeptForm(tx, { tokenHash: hashSecretToken(token), since }),
  )
  return sealed === undefined ? undefined : openForm(secrets.forms, sealed, { token, signOn })
}
