// SQL of whose morning it is, among those who are written to once a day, and of how often that is.
import { bucketOf, countingFacts } from '../../platform/index.ts'
import type { Tx } from '../../platform/index.ts'
import type { CurrencyCode } from '@tallystick/money'
import type { PurchaseMails } from './account.ts'

/** The time zones that accounts of a bucket have: few, however many accounts there are. */
export async function selectTimeZones(tx: Tx, bucket: number): Promise<readonly string[]> {
  const rows = await tx.query<{ timeZone: string }>({
    name: 'customers.select-time-zones',
    text: `select distinct time_zone as "timeZone" from payment_accounts where bucket = $1`,
    values: [bucket],
  })
  return rows.map(({ timeZone }) => timeZone)
}

export interface MorningAccount {
  readonly purchasingAccount: string
  readonly paymentAccount: string
  readonly currency: CurrencyCode
  readonly timeZone: string
}

/** Active accounts of these time zones that have one mail a day, in the order of their ids. */
export async function selectMorningAccounts(
  tx: Tx,
  page: {
    readonly bucket: number
    readonly timeZones: readonly string[]
    /** Behind this one. */
    readonly after: string
    readonly limit: number
  },
): Promise<readonly MorningAccount[]> {
  return await tx.query<MorningAccount>({
    name: 'customers.select-morning-accounts',
    text: `select p.id as "purchasingAccount", a.id as "paymentAccount", a.currency,
        a.time_zone as "timeZone"
      from purchasing_accounts p
      join payment_accounts a on a.bucket = p.bucket and a.id = p.payment_account
      where p.bucket = $1 and p.id > $3 and p.status = 'active' and p.purchase_mails = 'daily'
        and a.bucket = $1 and a.time_zone = any ($2::text[])
      order by p.id limit $4`,
    values: [page.bucket, page.timeZones, page.after, page.limit],
  })
}

/** Whoever sells knows the choice by heart, so that it is counted when it changes. */
export async function updatePurchaseMails(
  tx: Tx,
  row: { readonly purchasingAccount: string; readonly purchaseMails: PurchaseMails },
): Promise<void> {
  await tx.query({
    name: 'customers.update-purchase-mails',
    text: `${countingFacts}
      update purchasing_accounts set purchase_mails = $3
      where bucket = $1 and id = $2 and exists (select from counted)`,
    values: [bucketOf(row.purchasingAccount), row.purchasingAccount, row.purchaseMails],
  })
}
