// The accounts that a browser has used. A device token selects among them; it never authenticates.
import { findProfile } from '../../customers/index.ts'
import type { Profile, SignOnId } from '../../customers/index.ts'
import { hashSecretToken, isSecretToken } from '../../platform/index.ts'
import type { Clock, Database, Tx } from '../../platform/index.ts'
import {
  deleteKnownDevice,
  deleteKnownDevicesOf,
  deleteOldestKnownDevices,
  selectKnownSignOns,
  upsertKnownDevice,
} from './store-devices.ts'

const accountCountMax = 5

/**
 * Notes that a browser used an account. Of more than five, the one not used for longest is forgotten.
 * @returns whether the browser knew the account before.
 */
export async function rememberDevice(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  { deviceToken, signOn }: { readonly deviceToken: string; readonly signOn: string },
): Promise<boolean> {
  const tokenHash = hashDeviceToken(deviceToken)
  if (tokenHash === undefined) return false
  const known = await selectKnownSignOns(tx, tokenHash)
  await upsertKnownDevice(tx, { tokenHash, signOn, usedAt: clock.now() })
  await deleteOldestKnownDevices(tx, tokenHash, accountCountMax)
  return known.some((account) => account === signOn)
}

/** The accounts to offer on a sign-on page, the last used first. Only what tells them apart for their owners. */
export async function accountsOfDevice(
  ports: { readonly database: Database },
  deviceToken: string,
): Promise<readonly Pick<Profile, 'signOn' | 'memberId' | 'firstName'>[]> {
  return await ports.database.read('signon.accounts-of-device', async (tx) => {
    const signOns = await selectAccountsOfToken(tx, deviceToken)
    const profiles = await Promise.all(signOns.map((signOn) => findProfile(tx, signOn)))
    return profiles
      .filter((profile) => profile !== undefined)
      .filter(({ accountStatus }) => accountStatus !== 'closed')
      .map(({ signOn, memberId, firstName }) => ({ signOn, memberId, firstName }))
  })
}

/** The sign-ons of a device token, the last used first; none for what was never a token. */
export async function selectAccountsOfToken(
  tx: Tx,
  deviceToken: string,
): Promise<readonly SignOnId[]> {
  return await selectKnownSignOns(tx, hashDeviceToken(deviceToken) ?? Buffer.alloc(32))
}

/** Takes an account off the list of a browser. */
export async function forgetDevice(
  ports: { readonly database: Database },
  input: { readonly deviceToken: string; readonly signOn: string },
): Promise<void> {
  const tokenHash = hashDeviceToken(input.deviceToken)
  if (tokenHash === undefined) return
  await ports.database.transaction('signon.forget-device', (tx) =>
    deleteKnownDevice(tx, tokenHash, input.signOn),
  )
}

/** Takes an account off the lists of all browsers. */
export async function forgetDevices(tx: Tx, signOn: string): Promise<void> {
  await deleteKnownDevicesOf(tx, signOn)
}

/** Undefined for what was never a token. */
function hashDeviceToken(token: string): Buffer | undefined {
  return isSecretToken(token) ? hashSecretToken(token) : undefined
}
