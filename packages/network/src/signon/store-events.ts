// SQL over sign_on_events. Rows are only added; erasing an account removes them, and `store-old.ts` when they are old.
import type { Tx } from '../platform/index.ts'
import type { SignOnEvent } from './sign-on-event.ts'

const columns = `happened_at as at, sign_on as "signOn", kind, device, network`

export async function insertSignOnEvent(
  tx: Tx,
  row: SignOnEvent & {
    readonly bucket: number
    readonly id: string
    readonly purchasingAccount: string
  },
): Promise<void> {
  await tx.query({
    name: 'signon.insert-sign-on-event',
    text: `insert into sign_on_events
             (bucket, id, purchasing_account, sign_on, kind, device, network, happened_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      row.bucket,
      row.id,
      row.purchasingAccount,
      row.signOn,
      row.kind,
      row.device,
      row.network,
      row.at,
    ],
  })
}

/** Of one purchasing account, the newest first. */
export async function selectSignOnEvents(
  tx: Tx,
  input: {
    readonly bucket: number
    readonly purchasingAccount: string
    readonly from: Temporal.Instant
    readonly to: Temporal.Instant
    readonly limit: number
  },
): Promise<readonly SignOnEvent[]> {
  return await tx.query<SignOnEvent>({
    name: 'signon.select-sign-on-events',
    text: `select ${columns} from sign_on_events
           where bucket = $1 and purchasing_account = $2
             and happened_at >= $3 and happened_at < $4
           order by happened_at desc, id desc limit $5`,
    values: [input.bucket, input.purchasingAccount, input.from, input.to, input.limit],
  })
}

/** All of one purchasing account, the newest first, `before` a moment. */
export async function listEventsBefore(
  tx: Tx,
  input: {
    readonly bucket: number
    readonly purchasingAccount: string
    readonly before: { readonly at: Temporal.Instant; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<readonly (SignOnEvent & { readonly id: string })[]> {
  return await tx.query<SignOnEvent & { readonly id: string }>({
    name: 'signon.list-events-before',
    text: `select id, ${columns} from sign_on_events
           where bucket = $1 and purchasing_account = $2
             and (happened_at, id) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::text, ''))
           order by happened_at desc, id desc limit $5`,
    values: [
      input.bucket,
      input.purchasingAccount,
      input.before?.at ?? null,
      input.before?.id ?? null,
      input.limit,
    ],
  })
}

/** Whether anything was ever done with a sign-on: the first thing is signing on. */
export async function selectHasEvent(
  tx: Tx,
  input: {
    readonly bucket: number
    readonly purchasingAccount: string
    readonly signOn: string
  },
): Promise<boolean> {
  const rows = await tx.query<{ readonly has: boolean }>({
    name: 'signon.select-has-event',
    text: `select exists (select from sign_on_events
             where bucket = $1 and purchasing_account = $2 and sign_on = $3) as has`,
    values: [input.bucket, input.purchasingAccount, input.signOn],
  })
  return rows[0]?.has === true
}
