// After a purchase a sign-on lasts two more hours, within its six.
import type { Clock, Database } from '../platform/index.ts'
import { hashToken } from './secret-token.ts'
import { updateSessionPurchase } from './store-sessions.ts'

export async function notePurchase(
  ports: { readonly database: Database; readonly clock: Clock },
  input: { readonly token: string },
): Promise<void> {
  await ports.database.transaction('signon.note-purchase', (tx) =>
    updateSessionPurchase(tx, hashToken(input.token), ports.clock.now()),
  )
}
