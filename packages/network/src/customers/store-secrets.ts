// SQL over what a sign-on is known by and proves itself with: address, member id, hashes of its secrets.
import { bucketOf, isId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { SignOnId } from './customer.ts'

export type SecretsRow = {
  readonly email: string
  readonly isEmailProved: boolean
  readonly memberId: string
  readonly passwordHash: string | null
  readonly recoveryHash: string | null
  /** Of the phrase before, which takes the account back until then, too. */
  readonly formerRecoveryHash: string | null
  readonly formerRecoveryUntil: Temporal.Instant | null
  readonly personalCodeHash: Buffer | null
  readonly secretsVersion: number
}

/** Of a sign-on that was made a moment ago, and by whoever made it. */
export const firstSecretsVersion = 0

/** A sign-on with the version that its secrets had when somebody proved who they are. */
export interface ProvenSecrets {
  readonly signOn: string
  readonly secretsVersion: number
}

const columns = `email, is_email_proved as "isEmailProved", member_id as "memberId", password_hash as "passwordHash",
  recovery_hash as "recoveryHash", former_recovery_hash as "formerRecoveryHash",
  former_recovery_until as "formerRecoveryUntil", personal_code_hash as "personalCodeHash",
  secrets_version as "secretsVersion"`

export async function selectSecrets(tx: Tx, signOn: string): Promise<SecretsRow | undefined> {
  const rows = await tx.query<SecretsRow>({
    name: 'customers.select-secrets',
    text: `select ${columns} from sign_ons where bucket = $1 and id = $2`,
    values: [bucketOfSignOn(signOn), signOn],
  })
  return rows[0]
}

export async function lockSecrets(tx: Tx, signOn: string): Promise<SecretsRow | undefined> {
  const rows = await tx.query<SecretsRow>({
    name: 'customers.lock-secrets',
    text: `select ${columns} from sign_ons where bucket = $1 and id = $2 for update`,
    values: [bucketOfSignOn(signOn), signOn],
  })
  return rows[0]
}

/**
 * Whether the proof is still one, which it then stays until the transaction is over: what would end it waits. False
 * where secrets or rights have changed since, or the sign-on has ended.
 */
export async function holdProof(
  tx: Tx,
  { signOn, secretsVersion }: ProvenSecrets,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'customers.hold-proof',
    text: `select id from sign_ons
           where bucket = $1 and id = $2 and secrets_version = $3 and ended_at is null
           for no key update`,
    values: [bucketOfSignOn(signOn), signOn, secretsVersion],
  })
  return rows.length === 1
}

/** What was proved with the secrets before gives no right any more, also where it is on its way. */
export async function updateSecretsVersion(tx: Tx, signOn: string): Promise<void> {
  await tx.query({
    name: 'customers.update-secrets-version',
    text: `update sign_ons set secrets_version = secrets_version + 1 where bucket = $1 and id = $2`,
    values: [bucketOfSignOn(signOn), signOn],
  })
}

/** The member ids of a few sign-ons. */
export async function selectMemberIds(
  tx: Tx,
  signOns: readonly string[],
): Promise<readonly { readonly signOn: SignOnId; readonly memberId: string }[]> {
  return await tx.query<{ signOn: SignOnId; memberId: string }>({
    name: 'customers.select-member-ids',
    text: `select s.id as "signOn", s.member_id as "memberId"
           from unnest($1::smallint[], $2::text[]) as wanted (bucket, id)
           join sign_ons s on s.bucket = wanted.bucket and s.id = wanted.id`,
    values: [signOns.map(bucketOfSignOn), signOns],
  })
}

export async function updatePasswordHash(
  tx: Tx,
  signOn: string,
  passwordHash: string,
): Promise<void> {
  await tx.query({
    name: 'customers.update-password-hash',
    text: `update sign_ons set password_hash = $3 where bucket = $1 and id = $2`,
    values: [bucketOfSignOn(signOn), signOn, passwordHash],
  })
}

/** The phrase before counts on; where one counts still, that one does: the second change gets rid of no first. */
export async function updateRecoveryHash(
  tx: Tx,
  row: {
    readonly signOn: string
    readonly recoveryHash: string
    readonly at: Temporal.Instant
    readonly formerUntil: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'customers.update-recovery-hash',
    text: `update sign_ons set recovery_hash = $3,
             former_recovery_hash = case when former_recovery_until > $4 then former_recovery_hash
               else recovery_hash end,
             former_recovery_until = case when former_recovery_until > $4 then former_recovery_until
               when recovery_hash is not null then $5::timestamptz end
           where bucket = $1 and id = $2`,
    values: [bucketOfSignOn(row.signOn), row.signOn, row.recoveryHash, row.at, row.formerUntil],
  })
}

/** The phrase before is the phrase again, and what replaced it is gone. */
export async function updateFormerRecoveryBack(tx: Tx, signOn: string): Promise<void> {
  await tx.query({
    name: 'customers.update-former-recovery-back',
    text: `update sign_ons set recovery_hash = former_recovery_hash, former_recovery_hash = null,
             former_recovery_until = null
           where bucket = $1 and id = $2 and former_recovery_hash is not null`,
    values: [bucketOfSignOn(signOn), signOn],
  })
}

export async function updatePersonalCodeHash(
  tx: Tx,
  signOn: string,
  codeHash: Buffer,
): Promise<void> {
  await tx.query({
    name: 'customers.update-personal-code-hash',
    text: `update sign_ons set personal_code_hash = $3 where bucket = $1 and id = $2`,
    values: [bucketOfSignOn(signOn), signOn, codeHash],
  })
}

export async function updateMemberId(tx: Tx, signOn: string, memberId: string): Promise<void> {
  await tx.query({
    name: 'customers.update-member-id',
    text: `update sign_ons set member_id = $3 where bucket = $1 and id = $2`,
    values: [bucketOfSignOn(signOn), signOn, memberId],
  })
}

/** Its mailbox has answered. */
export async function updateEmail(tx: Tx, signOn: string, email: string): Promise<void> {
  await tx.query({
    name: 'customers.update-email',
    text: `update sign_ons set email = $3, is_email_proved = true where bucket = $1 and id = $2`,
    values: [bucketOfSignOn(signOn), signOn, email],
  })
}

export async function deleteEmail(tx: Tx, emailKey: string): Promise<void> {
  await tx.query({
    name: 'customers.delete-email',
    text: `delete from email_directory where email_key = $1`,
    values: [emailKey],
  })
}

/** -1, which no row has, for an id that was never made here. */
function bucketOfSignOn(signOn: string): number {
  return isId('sgn', signOn) && signOn.length === 32 ? bucketOf(signOn) : -1
}
