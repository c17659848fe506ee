// SQL over known_devices: which accounts a browser has used.
import type { SignOnId } from '../../customers/index.ts'
import type { Tx } from '../../platform/index.ts'

export async function upsertKnownDevice(
  tx: Tx,
  row: {
    readonly tokenHash: Buffer
    readonly signOn: string
    readonly usedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'signon.upsert-known-device',
    text: `insert into known_devices (token_hash, sign_on, last_used_at) values ($1, $2, $3)
           on conflict (token_hash, sign_on) do update
             set last_used_at = greatest(known_devices.last_used_at, excluded.last_used_at)`,
    values: [row.tokenHash, row.signOn, row.usedAt],
  })
}

/** Forgets all but the accounts used last. */
export async function deleteOldestKnownDevices(
  tx: Tx,
  tokenHash: Buffer,
  keptCount: number,
): Promise<void> {
  await tx.query({
    name: 'signon.delete-oldest-known-devices',
    text: `delete from known_devices where token_hash = $1 and sign_on in (
             select sign_on from known_devices where token_hash = $1
             order by last_used_at desc, sign_on offset $2)`,
    values: [tokenHash, keptCount],
  })
}

/** The sign-ons that a browser knows, the last used first. */
export async function selectKnownSignOns(tx: Tx, tokenHash: Buffer): Promise<readonly SignOnId[]> {
  const rows = await tx.query<{ signOn: SignOnId }>({
    name: 'signon.select-known-sign-ons',
    text: `select sign_on as "signOn" from known_devices
           where token_hash = $1 order by last_used_at desc, sign_on`,
    values: [tokenHash],
  })
  return rows.map(({ signOn }) => signOn)
}

export async function deleteKnownDevice(tx: Tx, tokenHash: Buffer, signOn: string): Promise<void> {
  await tx.query({
    name: 'signon.delete-known-device',
    text: `delete from known_devices where token_hash = $1 and sign_on = $2`,
    values: [tokenHash, signOn],
  })
}

export async function deleteKnownDevicesOf(tx: Tx, signOn: string): Promise<void> {
  await tx.query({
    name: 'signon.delete-known-devices-of',
    text: `delete from known_devices where sign_on = $1`,
    values: [signOn],
  })
}
