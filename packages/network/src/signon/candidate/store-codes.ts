// SQL over personal_codes: which sign-on a member id and a personal code select.
import type { SignOnId } from '../../customers/index.ts'
import type { Tx } from '../../platform/index.ts'

/** False where the same code of the same member id is another account's. */
export async function insertPersonalCode(
  tx: Tx,
  row: {
    readonly codeHash: Buffer
    readonly signOn: string
    readonly madeAt: Temporal.Instant
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.insert-personal-code',
    text: `insert into personal_codes (code_hash, sign_on, made_at) values ($1, $2, $3)
           on conflict (code_hash) do nothing returning sign_on`,
    values: [row.codeHash, row.signOn, row.madeAt],
  })
  return rows.length === 1
}

export async function deletePersonalCode(tx: Tx, codeHash: Buffer): Promise<void> {
  await tx.query({
    name: 'signon.delete-personal-code',
    text: `delete from personal_codes where code_hash = $1`,
    values: [codeHash],
  })
}

export async function selectSignOnByCode(tx: Tx, codeHash: Buffer): Promise<SignOnId | undefined> {
  const rows = await tx.query<{ signOn: SignOnId }>({
    name: 'signon.select-sign-on-by-code',
    text: `select sign_on as "signOn" from personal_codes where code_hash = $1`,
    values: [codeHash],
  })
  return rows[0]?.signOn
}
