// The accounts that a browser has used. A device token selects among them; it never authenticates.
import { createHash } from 'node:crypto'
import { findTextFault } from '../platform/api/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import { memberIdKey } from './customer.ts'
import type { Profile } from './customer.ts'
import { selectSignOn } from './store.ts'
import {
  deleteKnownDevice,
  deleteOldestKnownDevices,
  selectKnownSignOns,
  upsertKnownDevice,
} from './store-devices.ts'

const accountCountMax = 5
// 256 bits in base64url.
const tokenPattern = /^[A-Za-z0-9_-]{43}$/

/** A token for a browser that has none: 43 characters, for a cookie. */
export function newDeviceToken(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('base64url')
}

/** Notes that a browser used an account. Of more than five, the one not used for longest is forgotten. */
export async function rememberDevice(
  ports: { readonly database: Database; readonly clock: Clock },
  input: { readonly deviceToken: string; readonly signOn: string },
): Promise<void> {
  const tokenHash = hashDeviceToken(input.deviceToken)
  if (tokenHash === undefined) return
  const usedAt = ports.clock.now()
  await ports.database.transaction('customers.remember-device', async (tx) => {
    const profile = await selectSignOn(tx, input.signOn)
    if (profile === undefined) return
    const key = memberIdKey(profile.memberId)
    await upsertKnownDevice(tx, { tokenHash, signOn: profile.signOn, memberIdKey: key, usedAt })
    await deleteOldestKnownDevices(tx, tokenHash, accountCountMax)
  })
}

/** The accounts to offer on a sign-on page, the last used first. Only what tells them apart for their owners. */
export async function accountsOfDevice(
  ports: { readonly database: Database },
  deviceToken: string,
): Promise<readonly Pick<Profile, 'signOn' | 'memberId' | 'firstName'>[]> {
  const tokenHash = hashDeviceToken(deviceToken)
  if (tokenHash === undefined) return []
  return await ports.database.read('customers.accounts-of-device', async (tx) => {
    const signOns = await selectKnownSignOns(tx, tokenHash, null)
    const profiles = await Promise.all(signOns.map((signOn) => selectSignOn(tx, signOn)))
    return profiles
      .filter((profile) => profile !== undefined && profile.accountStatus !== 'closed')
      .map((profile) => profile as Profile)
      .map(({ signOn, memberId, firstName }) => ({ signOn, memberId, firstName }))
  })
}

/** Takes an account off the list of a browser. */
export async function forgetDevice(
  ports: { readonly database: Database },
  input: { readonly deviceToken: string; readonly signOn: string },
): Promise<void> {
  const tokenHash = hashDeviceToken(input.deviceToken)
  if (tokenHash === undefined) return
  await ports.database.transaction('customers.forget-device', (tx) =>
    deleteKnownDevice(tx, tokenHash, input.signOn),
  )
}

/** The one account of a browser with this member id; undefined when there is none, or more than one. */
export async function findSignOnForDevice(
  tx: Tx,
  input: { readonly deviceToken: string; readonly memberId: string },
): Promise<string | undefined> {
  const tokenHash = hashDeviceToken(input.deviceToken)
  // The database refuses such text; no member id was ever stored with it.
  if (tokenHash === undefined || findTextFault(input.memberId) !== undefined) return undefined
  const found = await selectKnownSignOns(tx, tokenHash, memberIdKey(input.memberId))
  return found.length === 1 ? found[0] : undefined
}

/** SHA-256 without salt: 256 random bits cannot be guessed. Undefined for what was never a token. */
function hashDeviceToken(token: string): Buffer | undefined {
  return tokenPattern.test(token) ? createHash('sha256').update(token).digest() : undefined
}
