// All SQL over the documents of the OpenID Provider and over the counters of guesses.
import type { Reader, SqlStatement, Tx } from '../platform/index.ts'

export interface ProviderDocument {
  readonly payload: Readonly<Record<string, unknown>>
  readonly consumedAt: Temporal.Instant | null
}

export interface NewProviderDocument {
  readonly model: string
  /** SHA-256 of the id, base64url: what the browser or the merchant holds is never stored. */
  readonly id: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly grantId: string | null
  readonly uid: string | null
  readonly expiresAt: Temporal.Instant
}

export async function upsertDocument(tx: Tx, row: NewProviderDocument): Promise<void> {
  await tx.query({
    name: 'signon.upsert-document',
    text: `insert into provider_documents (model, id, payload, grant_id, uid, expires_at)
           values ($1, $2, $3, $4, $5, $6)
           on conflict (model, id) do update set payload = excluded.payload,
             grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
    values: [row.model, row.id, row.payload, row.grantId, row.uid, row.expiresAt],
  })
}

/** Answers false where the id was there already. */
export async function insertDocument(tx: Tx, row: NewProviderDocument): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.insert-document',
    text: `insert into provider_documents (model, id, payload, grant_id, uid, expires_at)
           values ($1, $2, $3, $4, $5, $6) on conflict (model, id) do nothing returning id`,
    values: [row.model, row.id, row.payload, row.grantId, row.uid, row.expiresAt],
  })
  return rows.length === 1
}

export async function selectDocument(
  tx: Tx,
  model: string,
  id: string,
): Promise<ProviderDocument | undefined> {
  const rows = await tx.query<ProviderDocument>({
    name: 'signon.select-document',
    text: `select payload, consumed_at as "consumedAt" from provider_documents
           where model = $1 and id = $2`,
    values: [model, id],
  })
  return rows[0]
}

/** A document of which the network's clock says that it has not ended. */
/** Those that are good at this moment and were not consumed, in no order. */
export async function selectLiveDocuments(
  reader: Reader,
  {
    model,
    ids,
    now,
  }: { readonly model: string; readonly ids: readonly string[]; readonly now: Temporal.Instant },
): Promise<readonly (ProviderDocument & { readonly id: string })[]> {
  return await reader.query<ProviderDocument & { readonly id: string }>({
    name: 'signon.select-live-documents',
    text: `select id, payload, consumed_at as "consumedAt" from provider_documents
           where model = $1 and id = any ($2::text[]) and expires_at > $3 and consumed_at is null`,
    values: [model, ids, now],
  })
}

export async function selectDocumentByUid(
  tx: Tx,
  model: string,
  uid: string,
): Promise<ProviderDocument | undefined> {
  const rows = await tx.query<ProviderDocument>({
    name: 'signon.select-document-by-uid',
    text: `select payload, consumed_at as "consumedAt" from provider_documents
           where model = $1 and uid = $2`,
    values: [model, uid],
  })
  return rows[0]
}

/** Answers false where it was consumed before: of two at once exactly one wins. */
export async function updateDocumentConsumed(
  tx: Tx,
  row: { readonly model: string; readonly id: string; readonly consumedAt: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.update-document-consumed',
    text: `update provider_documents set consumed_at = $3
           where model = $1 and id = $2 and consumed_at is null returning id`,
    values: [row.model, row.id, row.consumedAt],
  })
  return rows.length === 1
}

export async function deleteDocument(tx: Tx, model: string, id: string): Promise<void> {
  await tx.query({
    name: 'signon.delete-document',
    text: `delete from provider_documents where model = $1 and id = $2`,
    values: [model, id],
  })
}

export async function deleteDocumentsByGrant(
  tx: Tx,
  model: string,
  grantId: string,
): Promise<void> {
  await tx.query({
    name: 'signon.delete-documents-by-grant',
    text: `delete from provider_documents where model = $1 and grant_id = $2`,
    values: [model, grantId],
  })
}

/** A session of the provider, and all that was given out under its grants. Grant ids are hashed. */
export async function deleteProviderSession(
  tx: Tx,
  uid: string,
  grantIds: readonly string[],
): Promise<void> {
  await tx.query({
    name: 'signon.delete-provider-session',
    text: `delete from provider_documents where model = 'Session' and uid = $1
             or model = 'Grant' and id = any($2::text[]) or grant_id = any($2::text[])`,
    values: [uid, grantIds],
  })
}

/** What the provider keeps under the account that it knows somebody by. */
export async function deleteDocumentsOfAccount(tx: Tx, purchasingAccount: string): Promise<void> {
  await tx.query({
    name: 'signon.delete-documents-of-account',
    text: `delete from provider_documents
           where payload ->> 'accountId' = $1 or payload #>> '{session,accountId}' = $1
             or payload #>> '{result,login,accountId}' = $1`,
    values: [purchasingAccount],
  })
}

/** The provider's sessions of an account. */
export async function selectSessionsOfAccount(
  tx: Tx,
  purchasingAccount: string,
): Promise<readonly Pick<ProviderDocument, 'payload'>[]> {
  return await tx.query<Pick<ProviderDocument, 'payload'>>({
    name: 'signon.select-sessions-of-account',
    text: `select payload from provider_documents
           where model = 'Session' and payload ->> 'accountId' = $1 for update`,
    values: [purchasingAccount],
  })
}

/** What these sessions hold of one merchant, and all that was given out under it. Grant ids are hashed. */
export async function deleteAuthorizations(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    readonly merchant: string
    readonly grantIds: readonly string[]
  },
): Promise<void> {
  await tx.query({
    name: 'signon.delete-authorizations',
    text: `update provider_documents set payload = payload #- array['authorizations', $2]
           where model = 'Session' and payload ->> 'accountId' = $1`,
    values: [input.purchasingAccount, input.merchant],
  })
  await tx.query({
    name: 'signon.delete-grants',
    text: `delete from provider_documents
           where model = 'Grant' and id = any($1::text[]) or grant_id = any($1::text[])`,
    values: [input.grantIds],
  })
}

/** Runs a statement of the counting library, which writes its own SQL over guess_counters. */
export async function queryGuessCounters(
  tx: Tx,
  statement: SqlStatement,
): Promise<readonly { readonly points: number; readonly expire: bigint | null }[]> {
  return await tx.query(statement)
}
