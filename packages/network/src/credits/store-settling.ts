// All SQL of credits that settling asks for: how much less the purchases of tabs need to be paid.
import type { PaidPortion } from '../books/index.ts'
import type { Tx } from '../platform/index.ts'
import type { PlacedTab } from '../tabs/index.ts'

/** What credits mean for how far a tab is paid. */
export interface SettlingTab {
  readonly paymentAccount: string
  readonly currency: string
  /** Credits of the purchases up to the mark, less what went back through the processor, and what was written off. */
  readonly countedMicros: bigint
  /** Credits of purchases beyond the mark, in the order of the tab. */
  readonly ahead: readonly CreditAhead[]
  /** Parts that merchants did not get, and that are owed again because the credit was refused. */
  readonly withheld: readonly WithheldPart[]
}

export interface CreditAhead {
  readonly tabNumber: bigint
  readonly tabMicros: bigint
  /** What a payment that passes the purchase credits to nobody. */
  readonly portions: readonly PaidPortion[]
}

export interface WithheldPart {
  readonly bucket: number
  readonly credit: string
  readonly portions: readonly PaidPortion[]
}

// A provisional credit counts while its purchase is unpaid: its own part is kept back then. One of a purchase that is
// paid counts when it is granted: until then nobody has given anything, and other merchants could not be paid with it.
const isCounted = `(c.status = 'granted' or (c.status = 'provisional' and c.taken_from = 'pending'))`

interface SumRow {
  readonly paymentAccount: string
  readonly currency: string
  readonly counted: string
  readonly returned: string
}

/** One leg of a credit that the tab paid. */
interface PartRow extends PaidPortion {
  readonly bucket: number
  readonly credit: string
  readonly paymentAccount: string
  readonly tabNumber: bigint
  readonly tabMicros: bigint
  readonly isWithheld: boolean
}

/**
 * Of these tabs those that ever had a credit; one probe of an index for the others. The tabs are locked.
 *
 * @param tabs.paidThrough how far each tab is paid now.
 */
export async function selectSettling(
  tx: Tx,
  tabs: readonly (PlacedTab & { readonly paidThrough: bigint })[],
): Promise<readonly SettlingTab[]> {
  if (tabs.length === 0) return []
  const values = [
    tabs.map((tab) => tab.bucket),
    tabs.map((tab) => tab.paymentAccount),
    tabs.map((tab) => tab.currency),
    tabs.map((tab) => tab.paidThrough),
  ]
  const sums = await tx.query<SumRow>({
    name: 'credits.sum-settling',
    text: `select k.account as "paymentAccount", k.currency, s.counted::text, r.returned::text
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[])
        as k (bucket, account, currency, paid_through)
      cross join lateral (
        select 1 from credit_movements m where m.bucket = k.bucket and m.currency = k.currency
          and m.payment_account = k.account and m.number = 1 limit 1
      ) f
      cross join lateral (
        select coalesce(sum(c.tab_micros), 0) as counted from purchase_credits c
        where c.bucket = k.bucket and c.currency = k.currency and c.payment_account = k.account
          and c.tab_number <= k.paid_through and ${isCounted}
      ) s
      cross join lateral (
        select coalesce(-sum(m.amount_micros), 0) as returned from credit_movements m
        where m.bucket = k.bucket and m.currency = k.currency and m.payment_account = k.account
          and m.kind in ('returned', 'kept', 'written_off')
      ) r`,
    values,
  })
  if (sums.length === 0) return []
  const rows = await tx.query<PartRow>({
    name: 'credits.select-settling',
    text: `select c.bucket, c.id as credit, c.payment_account as "paymentAccount", c.currency,
        c.tab_number as "tabNumber", c.tab_micros as "tabMicros", c.is_withheld as "isWithheld",
        l.kind, l.receiver, l.amount_micros as "amountMicros"
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[])
        as k (bucket, account, currency, paid_through)
      join purchase_credits c on c.bucket = k.bucket and c.currency = k.currency
        and c.payment_account = k.account
        and ((c.tab_number > k.paid_through and ${isCounted})
          or (c.is_withheld and c.released_at is null))
      join credit_legs l on l.bucket = k.bucket and l.credit = c.id and l.lot = ''
      order by c.tab_number, c.id, l.position`,
    values,
  })
  return sums.map((sum) => {
    const own = partsOf(
      rows.filter(
        (row) => row.paymentAccount === sum.paymentAccount && row.currency === sum.currency,
      ),
    )
    return {
      paymentAccount: sum.paymentAccount,
      currency: sum.currency,
      countedMicros: BigInt(sum.counted) - BigInt(sum.returned),
      ahead: own.filter(({ isWithheld }) => !isWithheld),
      withheld: own.filter(({ isWithheld }) => isWithheld),
    }
  })
}

function partsOf(rows: readonly PartRow[]) {
  return [...Map.groupBy(rows, ({ credit }) => credit).values()].flatMap((legs) => {
    const [first] = legs
    if (first === undefined) return []
    const { bucket, credit, tabNumber, tabMicros, isWithheld } = first
    const portions = legs.map(({ kind, receiver, currency, amountMicros }) => ({
      kind,
      receiver,
      currency,
      amountMicros,
    }))
    return { bucket, credit, tabNumber, tabMicros, isWithheld, portions }
  })
}

/** Marks withheld parts as credited to their merchants, each once. */
export async function markReleased(
  tx: Tx,
  parts: readonly { readonly bucket: number; readonly credit: string }[],
  releasedAt: Temporal.Instant,
): Promise<void> {
  if (parts.length === 0) return
  const updated = await tx.query({
    name: 'credits.mark-released',
    text: `update purchase_credits c set released_at = $3
      from unnest($1::smallint[], $2::text[]) as k (bucket, id)
      where c.bucket = k.bucket and c.id = k.id and c.is_withheld and c.released_at is null
      returning 1 as updated`,
    values: [parts.map(({ bucket }) => bucket), parts.map(({ credit }) => credit), releasedAt],
  })
  if (updated.length !== parts.length) throw new Error('a withheld part was released twice')
}
