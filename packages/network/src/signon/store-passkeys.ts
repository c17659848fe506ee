// SQL over passkeys and the challenges that were answered.
import type { Tx } from '../platform/index.ts'

export interface PasskeyRow {
  readonly credentialId: Buffer
  readonly id: string
  readonly signOn: string
  readonly publicKey: Buffer
  readonly counter: bigint
  readonly transports: readonly string[]
  readonly name: string
  readonly addedAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant | null
}

const columns = `credential_id as "credentialId", id, sign_on as "signOn", public_key as "publicKey",
  counter, transports, name, added_at as "addedAt", last_used_at as "lastUsedAt"`

/** False where the credential is registered already, also by somebody else. */
export async function insertPasskey(tx: Tx, row: Omit<PasskeyRow, 'lastUsedAt'>): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.insert-passkey',
    text: `insert into passkeys
             (credential_id, id, sign_on, public_key, counter, transports, name, added_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (credential_id) do nothing returning id`,
    values: [
      row.credentialId,
      row.id,
      row.signOn,
      row.publicKey,
      row.counter,
      row.transports,
      row.name,
      row.addedAt,
    ],
  })
  return rows.length === 1
}

export async function selectPasskey(tx: Tx, credentialId: Buffer): Promise<PasskeyRow | undefined> {
  const rows = await tx.query<PasskeyRow>({
    name: 'signon.select-passkey',
    text: `select ${columns} from passkeys where credential_id = $1`,
    values: [credentialId],
  })
  return rows[0]
}

/** The oldest first. */
export async function selectPasskeysOf(tx: Tx, signOn: string): Promise<readonly PasskeyRow[]> {
  return await tx.query<PasskeyRow>({
    name: 'signon.select-passkeys-of',
    text: `select ${columns} from passkeys where sign_on = $1 order by added_at, id`,
    values: [signOn],
  })
}

/** False where the counter does not move on: then two devices hold the key, and one of them is a copy. */
export async function updatePasskeyUsed(
  tx: Tx,
  input: {
    readonly credentialId: Buffer
    readonly counter: bigint
    readonly usedAt: Temporal.Instant
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.update-passkey-used',
    text: `update passkeys set counter = $2, last_used_at = $3
           where credential_id = $1 and (counter < $2 or (counter = 0 and $2 = 0)) returning id`,
    values: [input.credentialId, input.counter, input.usedAt],
  })
  return rows.length === 1
}

/** Answers its name; undefined where the sign-on has no such passkey. */
export async function deletePasskey(
  tx: Tx,
  input: { readonly signOn: string; readonly passkey: string },
): Promise<string | undefined> {
  const rows = await tx.query<{ name: string }>({
    name: 'signon.delete-passkey',
    text: `delete from passkeys where sign_on = $1 and id = $2 returning name`,
    values: [input.signOn, input.passkey],
  })
  return rows[0]?.name
}

export async function deletePasskeysOf(tx: Tx, signOn: string): Promise<void> {
  await tx.query({
    name: 'signon.delete-passkeys-of',
    text: `delete from passkeys where sign_on = $1`,
    values: [signOn],
  })
}

/** False for a challenge that was answered before. */
export async function insertUsedChallenge(
  tx: Tx,
  challengeHash: Buffer,
  usedAt: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.insert-used-challenge',
    text: `insert into used_challenges (challenge_hash, used_at) values ($1, $2)
           on conflict (challenge_hash) do nothing returning used_at`,
    values: [challengeHash, usedAt],
  })
  return rows.length === 1
}
