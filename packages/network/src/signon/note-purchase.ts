// After a purchase a sign-on lasts two more hours, within its six.
import { hashSecretToken } from '../platform/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { updateSessionPurchase } from './store-sessions.ts'

export async function notePurchase(
  ports: { readonly database: Database; readonly clock: Clock },
  input: { readonly token: string },
): Promise<void> {
  await ports.database.transaction('signon.note-purchase', (tx) =>
    updateSessionPurchase(tx, hashSecretToken(input.token), ports.clock.now()),
  )
}
