// The job that removes invitations whose time is up.
import type { Clock, Database } from '../platform/index.ts'
import { deleteInvitationsBefore } from './store-invitations.ts'

const removedPerRound = 500

export async function forgetInvitations(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  const limit = removedPerRound
  for (let removed = limit; removed === limit && !signal.aborted;) {
    removed = await database.transaction('organisations.forget-invitations', (tx) =>
      deleteInvitationsBefore(tx, { before: clock.now(), limit }),
    )
  }
}
