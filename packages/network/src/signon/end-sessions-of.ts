// Ends sessions of a person or an account, in the transaction of what makes it necessary.
import type { Clock, Tx } from '../platform/index.ts'
import type { Session } from './session.ts'
import { updateSessionsEnded } from './store-sessions.ts'
import type { SessionFilter } from './store-sessions.ts'

export type SessionsOf = (
  | { readonly signOn: string }
  | { readonly purchasingAccount: string }
  | { readonly paymentAccount: string }
) & {
  /** Only this one. */
  readonly session?: string
  /** All but this one. */
  readonly except?: string
}

/**
 * Nobody is signed on with them from the next request on. Merchants that were visited are told by a job (or at
 * once by `tellMerchants` of sign-on), since no call leaves a transaction.
 * @returns the sessions that were ended; none on a second call.
 */
export async function endSessionsOf(
  tx: Tx,
  ports: { readonly clock: Clock },
  whose: SessionsOf,
): Promise<readonly Session[]> {
  const { session = null, except = null } = whose
  return await updateSessionsEnded(tx, { ...ownerOf(whose), session, except }, ports.clock.now())
}

function ownerOf(whose: SessionsOf): Pick<SessionFilter, 'of' | 'owner'> {
  if ('signOn' in whose) return { of: 'sign_on', owner: whose.signOn }
  if ('purchasingAccount' in whose) {
    return { of: 'purchasing_account', owner: whose.purchasingAccount }
  }
  return { of: 'payment_account', owner: whose.paymentAccount }
}
