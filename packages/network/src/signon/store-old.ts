// SQL that removes what has outlived its use, so much at a time, by an index: the oldest first.
import type { SqlStatement, Tx } from '../platform/index.ts'

export interface OldRows {
  readonly before: Temporal.Instant
  readonly limit: number
}

/** @returns how many were removed; fewer than the limit: none are left. */
export type RemoveOld = (tx: Tx, old: OldRows) => Promise<number>

const removing =
  (statement: Pick<SqlStatement, 'name' | 'text'>): RemoveOld =>
  async (tx, { before, limit }) =>
    (await tx.query({ ...statement, values: [before, limit] })).length

export const deleteExpiredDocuments = removing({
  name: 'signon.delete-expired-documents',
  text: `delete from provider_documents where (model, id) in (
     select model, id from provider_documents where expires_at < $1 order by expires_at limit $2)
   returning id`,
})

export const deleteTransactions = removing({
  name: 'signon.delete-transactions',
  text: `delete from sign_on_transactions where token_hash in (
     select token_hash from sign_on_transactions where started_at < $1 order by started_at limit $2)
   returning 1 as removed`,
})

export const deleteLinks = removing({
  name: 'signon.delete-links',
  text: `delete from mailed_links where token_hash in (
     select token_hash from mailed_links where expires_at < $1 order by expires_at limit $2)
   returning 1 as removed`,
})

export const deleteKeptForms = removing({
  name: 'signon.delete-kept-forms',
  text: `delete from kept_forms where token_hash in (
     select token_hash from kept_forms where kept_at < $1 order by kept_at limit $2)
   returning 1 as removed`,
})

export const deleteStepUpCodes = removing({
  name: 'signon.delete-step-up-codes',
  text: `delete from step_up_codes where session in (
     select session from step_up_codes where expires_at < $1 order by expires_at limit $2)
   returning session`,
})

export const deleteUsedChallenges = removing({
  name: 'signon.delete-used-challenges',
  text: `delete from used_challenges where challenge_hash in (
     select challenge_hash from used_challenges where used_at < $1 order by used_at limit $2)
   returning 1 as removed`,
})

/** Long over: what they were used for stands in the events. */
export const deleteSessions = removing({
  name: 'signon.delete-sessions',
  text: `delete from sessions where token_hash in (
     select token_hash from sessions where signed_on_at < $1 order by signed_on_at limit $2)
   returning id`,
})

export const deleteSignOffs = removing({
  name: 'signon.delete-sign-offs',
  text: `delete from sign_offs where (merchant, sid) in (
     select merchant, sid from sign_offs where ended_at < $1 order by ended_at limit $2)
   returning sid`,
})

/** Of a browser that came no more. */
export const deleteOldDevices = removing({
  name: 'signon.delete-old-devices',
  text: `delete from known_devices where (token_hash, sign_on) in (
     select token_hash, sign_on from known_devices where last_used_at < $1 order by last_used_at limit $2)
   returning sign_on`,
})

export const deleteEvents = removing({
  name: 'signon.delete-events',
  text: `delete from sign_on_events where (bucket, id) in (
     select bucket, id from sign_on_events where happened_at < $1 order by happened_at limit $2)
   returning id`,
})

/** Nobody is let in by them: a token that is gone and one that has ended are answered alike. */
export const deleteEndedTokens = removing({
  name: 'signon.delete-ended-tokens',
  text: `delete from access_tokens where token_hash in (
     select token_hash from access_tokens where least(revoked_at, expires_at) < $1
     order by least(revoked_at, expires_at) limit $2)
   returning 1 as removed`,
})

/** The counting library keeps times as milliseconds. */
export const deleteOldGuessCounters: RemoveOld = async (tx, { before, limit }) => {
  const rows = await tx.query({
    name: 'signon.delete-old-guess-counters',
    text: `delete from guess_counters where key in (
             select key from guess_counters where expire < $1 order by expire limit $2)
           returning key`,
    values: [before.epochMilliseconds, limit],
  })
  return rows.length
}
