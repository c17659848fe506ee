// Ends the sessions whose time is over, so that the merchants that were visited in them are told: nobody signs off by
// letting a day go by, and a merchant knows only of what it is told.
import type { Clock, Database } from '../platform/index.ts'
import type { SessionRule } from './session.ts'
import { updateOverdueSessionsEnded } from './store-sessions.ts'

const perRound = 500

/**
 * A moment late on purpose: a purchase that was made in the last second of a session, and is noted a little later,
 * still finds it open.
 */
const grace = Temporal.Duration.from({ seconds: 30 })

export async function endOverdueSessions(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  rule: SessionRule,
): Promise<void> {
  const at = clock.now()
  const overSince = at.subtract(grace)
  const input = {
    signedOnBefore: overSince.subtract(rule.fromSignOn),
    purchasedBefore: overSince.subtract(rule.fromLastPurchase),
    at,
    limit: perRound,
  }
  for (let ended = perRound; ended === perRound;) {
    ended = await database.transaction('signon.end-overdue-sessions', (tx) =>
      updateOverdueSessionsEnded(tx, input),
    )
  }
}
