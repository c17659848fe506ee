// SQL that forgets what belongs to one sign-on.
import type { Tx } from '../platform/index.ts'
import { deleteKnownDevicesOf } from './candidate/store-devices.ts'
import { deleteStepUpCodesOf } from './store-factors.ts'
import { deletePasskeysOf } from './store-passkeys.ts'

export interface Visit {
  readonly merchant: string
  readonly clickedAt: Temporal.Instant
}

/** By the merchant's id, `after` one. */
export async function selectVisits(
  tx: Tx,
  input: { readonly signOn: string; readonly after?: string | undefined; readonly limit: number },
): Promise<readonly Visit[]> {
  return await tx.query<Visit>({
    name: 'signon.select-visits',
    text: `select merchant, clicked_at as "clickedAt" from merchant_visits
      where sign_on = $1 and merchant > $2 order by merchant limit $3`,
    values: [input.signOn, input.after ?? '', input.limit],
  })
}

/** @returns how many there were. */
export async function deleteVisitsAt(
  tx: Tx,
  input: { readonly merchant: string; readonly signOns: readonly string[] },
): Promise<number> {
  const rows = await tx.query({
    name: 'signon.delete-visits-at',
    text: `delete from merchant_visits where merchant = $1 and sign_on = any($2::text[])
      returning sign_on`,
    values: [input.merchant, input.signOns],
  })
  return rows.length
}

export async function blankSignOn(
  tx: Tx,
  { signOn, bucket }: { readonly signOn: string; readonly bucket: number },
): Promise<void> {
  await deleteStepUpCodesOf(tx, signOn)
  await Promise.all([
    tx.query({
      name: 'signon.blank-sessions',
      text: `update sessions set device = '', network = '' where sign_on = $1`,
      values: [signOn],
    }),
    tx.query({
      name: 'signon.blank-events',
      text: `update sign_on_events set device = '', network = '' where bucket = $1 and sign_on = $2`,
      values: [bucket, signOn],
    }),
    tx.query({
      name: 'signon.delete-visits-of',
      text: `delete from merchant_visits where sign_on = $1`,
      values: [signOn],
    }),
    deletePasskeysOf(tx, signOn),
    deleteKnownDevicesOf(tx, signOn),
    tx.query({
      name: 'signon.delete-codes-of',
      text: `delete from personal_codes where sign_on = $1`,
      values: [signOn],
    }),
    tx.query({
      name: 'signon.delete-apps-of',
      text: `delete from authenticator_apps where sign_on = $1`,
      values: [signOn],
    }),
    tx.query({
      name: 'signon.delete-links-of',
      text: `delete from mailed_links where sign_on = $1`,
      values: [signOn],
    }),
  ])
}
