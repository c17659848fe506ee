// All SQL of the marks of tabs. Whoever changes a tab's row has locked its account in the ledger before.
import type { Tx } from '../platform/index.ts'

/** How far a tab is requested and paid, and where its last statement closed. */
export interface TabMarks {
  readonly paymentAccount: string
  readonly currency: string
  readonly requestedThrough: bigint
  /** The last purchase that is paid: what was collected and credited covers all up to it. */
  readonly paidThrough: bigint
  /** All that was collected for the tab. */
  readonly paidMicros: bigint
  readonly openRequest: string | null
  readonly statementOn: Temporal.PlainDate
  /** Which statement of the tab closed last, from 1. */
  readonly statementNumber: bigint
  readonly statementThrough: bigint
  /** The last movement of credits on it. */
  readonly statementMovement: bigint
  readonly statementBoughtMicros: bigint
  readonly statementCreditedMicros: bigint
  readonly statementPaidMicros: bigint
}

export interface PlacedTab {
  readonly bucket: number
  readonly paymentAccount: string
  readonly currency: string
}

/** The marks of tabs that were ever closed by a run; the others have none. */
export async function selectTabMarks(
  tx: Tx,
  keys: readonly PlacedTab[],
): Promise<readonly TabMarks[]> {
  return tx.query<TabMarks>({
    name: 'tabs.select-tab-marks',
    text: `select t.* from unnest($1::smallint[], $2::text[], $3::text[]) as k (bucket, account, currency)
      cross join lateral (
        select payment_account as "paymentAccount", currency, requested_through as "requestedThrough",
          paid_through as "paidThrough", paid_micros as "paidMicros", open_request as "openRequest",
          statement_on as "statementOn", statement_number as "statementNumber",
          statement_through as "statementThrough", statement_movement as "statementMovement",
          statement_bought_micros as "statementBoughtMicros",
          statement_credited_micros as "statementCreditedMicros",
          statement_paid_micros as "statementPaidMicros"
        from tabs t
        where t.bucket = k.bucket and t.payment_account = k.account and t.currency = k.currency
        limit 1
      ) t`,
    values: keyValues(keys),
  })
}

/** Where a tab closes: carried tabs close too, and what they owe is the next statement's previous balance. */
export interface TabClosing extends PlacedTab {
  readonly throughNumber: bigint
  readonly throughMovement: bigint
  readonly boughtMicros: bigint
  readonly creditedMicros: bigint
  readonly paidMicros: bigint
  /** The request that was made for it; null when it is carried. */
  readonly request: string | null
}

/** What a closing found: which statement of the tab it is, and how far the tab was paid. */
export interface ClosedTab {
  readonly paymentAccount: string
  readonly currency: string
  readonly statementNumber: bigint
  readonly paidThrough: bigint
}

/** Closes the tabs of a chunk, and marks those that were asked for. */
export async function closeTabs(
  tx: Tx,
  closings: readonly TabClosing[],
  closedOn: Temporal.PlainDate,
): Promise<readonly ClosedTab[]> {
  if (closings.length === 0) return []
  return tx.query<ClosedTab>({
    name: 'tabs.close-tabs',
    text: `insert into tabs as t (bucket, payment_account, currency, requested_through, paid_through,
        paid_micros, open_request, statement_on, statement_number, statement_through, statement_movement,
        statement_bought_micros, statement_credited_micros, statement_paid_micros)
      select c.bucket, c.account, c.currency, case when c.request is null then 0 else c.through end, 0,
        0, c.request, $10::date, 1, c.through, c.movement, c.bought, c.credited, c.paid
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[],
        $7::bigint[], $8::bigint[], $9::text[])
        as c (bucket, account, currency, through, movement, bought, credited, paid, request)
      on conflict (bucket, payment_account, currency) do update set
        requested_through = greatest(t.requested_through, excluded.requested_through),
        open_request = coalesce(excluded.open_request, t.open_request),
        statement_on = greatest(t.statement_on, excluded.statement_on),
        statement_number = t.statement_number + 1,
        statement_through = excluded.statement_through,
        statement_movement = excluded.statement_movement,
        statement_bought_micros = excluded.statement_bought_micros,
        statement_credited_micros = excluded.statement_credited_micros,
        statement_paid_micros = excluded.statement_paid_micros
      returning t.payment_account as "paymentAccount", t.currency,
        t.statement_number as "statementNumber", t.paid_through as "paidThrough"`,
    values: [
      ...keyValues(closings),
      closings.map((closing) => closing.throughNumber),
      closings.map((closing) => closing.throughMovement),
      closings.map((closing) => closing.boughtMicros),
      closings.map((closing) => closing.creditedMicros),
      closings.map((closing) => closing.paidMicros),
      closings.map((closing) => closing.request),
      closedOn,
    ],
  })
}

/** Ends the open requests of tabs, and moves what was paid. One row per tab. */
export async function updateTabsAnswered(
  tx: Tx,
  tabs: readonly (PlacedTab & { readonly paidMicros: bigint; readonly paidThrough: bigint })[],
): Promise<void> {
  if (tabs.length === 0) return
  const updated = await tx.query({
    name: 'tabs.update-tabs-answered',
    text: `update tabs t set open_request = null, paid_micros = a.paid_micros, paid_through = a.paid_through
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[])
        as a (bucket, account, currency, paid_micros, paid_through)
      where t.bucket = a.bucket and t.payment_account = a.account and t.currency = a.currency
        and t.paid_micros <= a.paid_micros and t.paid_through <= a.paid_through
      returning 1 as updated`,
    values: [
      ...keyValues(tabs),
      tabs.map((tab) => tab.paidMicros),
      tabs.map((tab) => tab.paidThrough),
    ],
  })
  assertAllMoved(updated, tabs)
}

/** Moves how far tabs are paid where nothing was collected: credits cover more than they did. One row per tab. */
export async function updateTabsPaid(
  tx: Tx,
  tabs: readonly (PlacedTab & { readonly paidThrough: bigint })[],
): Promise<void> {
  if (tabs.length === 0) return
  const updated = await tx.query({
    name: 'tabs.update-tabs-paid',
    text: `update tabs t set paid_through = a.paid_through
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[])
        as a (bucket, account, currency, paid_through)
      where t.bucket = a.bucket and t.payment_account = a.account and t.currency = a.currency
        and t.paid_through <= a.paid_through
      returning 1 as updated`,
    values: [...keyValues(tabs), tabs.map((tab) => tab.paidThrough)],
  })
  assertAllMoved(updated, tabs)
}

function keyValues(keys: readonly PlacedTab[]): readonly unknown[] {
  return [
    keys.map((key) => key.bucket),
    keys.map((key) => key.paymentAccount),
    keys.map((key) => key.currency),
  ]
}

function assertAllMoved(updated: readonly unknown[], tabs: readonly unknown[]): void {
  if (updated.length !== tabs.length) throw new Error('a mark of a tab would have moved back')
}
