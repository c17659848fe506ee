// Whether somebody was ever signed on with a sign-on, by any way.
import { bucketOf } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import type { SignOnAccounts } from './session.ts'
import { selectHasEvent } from './store-events.ts'

export async function hasSignedOn(
  ports: { readonly database: Database },
  { signOn, purchasingAccount }: Pick<SignOnAccounts, 'signOn' | 'purchasingAccount'>,
): Promise<boolean> {
  const bucket = bucketOf(purchasingAccount)
  return await ports.database.read('signon.has-signed-on', (tx) =>
    selectHasEvent(tx, { bucket, purchasingAccount, signOn }),
  )
}
