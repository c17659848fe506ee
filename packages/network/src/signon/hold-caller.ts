// What a caller of the API is given more by, such as another key or a member of a group, is given while its token
// lives.
import type { Caller } from '../contract/index.ts'
import { lockSecrets } from '../customers/index.ts'
import { lockMerchant, selectOpenMerchants } from '../merchants/index.ts'
import type { Tx } from '../platform/index.ts'
import { lockLiveToken } from './store.ts'

/** False where the token was revoked, also a moment ago; whoever would revoke it now waits for this transaction. */
export async function holdCaller(tx: Tx, caller: Caller): Promise<boolean> {
  // Its token is a setting, which ends with the process.
  if (caller.role === 'operator') return true
  const { proof } = caller
  if (caller.role === 'customer') {
    // In the order of whoever ends tokens.
    await lockSecrets(tx, caller.signOn)
    return 'token' in proof && (await lockLiveToken(tx, proof.token))
  }
  // Its row is locked by whoever retires a key or revokes a token, and read after that.
  await lockMerchant(tx, caller.merchant)
  if ('token' in proof) return await lockLiveToken(tx, proof.token)
  const [open] = await selectOpenMerchants(tx, [caller.merchant])
  return open?.retiredKeyCount === proof.retiredKeyCount
}
