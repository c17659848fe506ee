// What is given to who is signed on is given while the session lasts: asserted in the transaction that gives it.
import { lockSecrets } from '../customers/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Session } from './session.ts'
import { lockLiveSession } from './store-sessions.ts'

/** The session in which something is asked for, and whose it is. */
export type AskingSession = Pick<Session, 'id' | 'signOn' | 'purchasingAccount'>

/** False where somebody has ended it, also a moment ago; whoever would end it now waits for this transaction. */
export async function holdSession(
  tx: Tx,
  session: Pick<AskingSession, 'id' | 'signOn'>,
): Promise<boolean> {
  // In the order of whoever ends sessions.
  await lockSecrets(tx, session.signOn)
  return await lockLiveSession(tx, session)
}
