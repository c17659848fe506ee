// SQL over known_devices: which accounts a browser has used.
import type { Tx } from '../platform/index.ts'
import type { SignOnId } from './customer.ts'

export async function upsertKnownDevice(
  tx: Tx,
  row: {
    readonly tokenHash: Buffer
    readonly signOn: string
    readonly memberIdKey: string
    readonly usedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'customers.upsert-known-device',
    text: `insert into known_devices (token_hash, sign_on, member_id_key, last_used_at)
           values ($1, $2, $3, $4)
           on conflict (token_hash, sign_on) do update
             set member_id_key = excluded.member_id_key,
                 last_used_at = greatest(known_devices.last_used_at, excluded.last_used_at)`,
    values: [row.tokenHash, row.signOn, row.memberIdKey, row.usedAt],
  })
}

/** Forgets all but the accounts used last. */
export async function deleteOldestKnownDevices(
  tx: Tx,
  tokenHash: Buffer,
  keptCount: number,
): Promise<void> {
  await tx.query({
    name: 'customers.delete-oldest-known-devices',
    text: `delete from known_devices where token_hash = $1 and sign_on in (
             select sign_on from known_devices where token_hash = $1
             order by last_used_at desc, sign_on offset $2)`,
    values: [tokenHash, keptCount],
  })
}

/** The sign-ons that a browser knows, the last used first; only those of one member id where it is given. */
export async function selectKnownSignOns(
  tx: Tx,
  tokenHash: Buffer,
  memberIdKey: string | null,
): Promise<readonly SignOnId[]> {
  const rows = await tx.query<{ signOn: SignOnId }>({
    name: 'customers.select-known-sign-ons',
    text: `select sign_on as "signOn" from known_devices
           where token_hash = $1 and ($2::text is null or member_id_key = $2)
           order by last_used_at desc, sign_on`,
    values: [tokenHash, memberIdKey],
  })
  return rows.map(({ signOn }) => signOn)
}

export async function deleteKnownDevice(tx: Tx, tokenHash: Buffer, signOn: string): Promise<void> {
  await tx.query({
    name: 'customers.delete-known-device',
    text: `delete from known_devices where token_hash = $1 and sign_on = $2`,
    values: [tokenHash, signOn],
  })
}
