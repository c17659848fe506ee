// All SQL of the marks of tabs. Whoever changes a tab's row has locked its account in the ledger before.
import type { Tx } from '../platform/index.ts'
import type { StatementClosing } from './decide-requests.ts'

/** How far a tab is requested and paid, and where its last statement closed. */
export interface TabMarks {
  readonly paymentAccount: string
  readonly currency: string
  readonly requestedThrough: bigint
  readonly paidThrough: bigint
  readonly paidMicros: bigint
  readonly openRequest: string | null
  readonly statementOn: Temporal.PlainDate
  readonly statementThrough: bigint
  readonly statementBoughtMicros: bigint
  readonly statementPaidMicros: bigint
}

export interface TabKey {
  readonly bucket: number
  readonly paymentAccount: string
  readonly currency: string
}

/** The marks of tabs that were ever closed by a run; the others have none. */
export async function selectTabs(tx: Tx, keys: readonly TabKey[]): Promise<readonly TabMarks[]> {
  const rows = await tx.query<{
    payment_account: string
    currency: string
    requested_through: bigint
    paid_through: bigint
    paid_micros: bigint
    open_request: string | null
    statement_on: Temporal.PlainDate
    statement_through: bigint
    statement_bought_micros: bigint
    statement_paid_micros: bigint
  }>({
    name: 'billing.select-tabs',
    text: `select t.* from unnest($1::smallint[], $2::text[], $3::text[]) as k (bucket, account, currency)
      cross join lateral (
        select payment_account, currency, requested_through, paid_through, paid_micros, open_request,
          statement_on, statement_through, statement_bought_micros, statement_paid_micros
        from tabs t
        where t.bucket = k.bucket and t.payment_account = k.account and t.currency = k.currency
        limit 1
      ) t`,
    values: [
      keys.map((key) => key.bucket),
      keys.map((key) => key.paymentAccount),
      keys.map((key) => key.currency),
    ],
  })
  return rows.map((row) => ({
    paymentAccount: row.payment_account,
    currency: row.currency,
    requestedThrough: row.requested_through,
    paidThrough: row.paid_through,
    paidMicros: row.paid_micros,
    openRequest: row.open_request,
    statementOn: row.statement_on,
    statementThrough: row.statement_through,
    statementBoughtMicros: row.statement_bought_micros,
    statementPaidMicros: row.statement_paid_micros,
  }))
}

/** Closes the statements of a chunk, and marks the tabs that were asked for. */
export async function closeStatements(
  tx: Tx,
  closings: readonly StatementClosing[],
  billedOn: Temporal.PlainDate,
): Promise<void> {
  if (closings.length === 0) return
  await tx.query({
    name: 'billing.close-statements',
    text: `insert into tabs as t (bucket, payment_account, currency, requested_through, paid_through,
        paid_micros, open_request, statement_on, statement_through, statement_bought_micros,
        statement_paid_micros)
      select c.bucket, c.account, c.currency, case when c.request is null then 0 else c.through end, 0,
        0, c.request, $8::date, c.through, c.bought, c.paid
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[],
        $7::text[]) as c (bucket, account, currency, through, bought, paid, request)
      on conflict (bucket, payment_account, currency) do update set
        requested_through = greatest(t.requested_through, excluded.requested_through),
        open_request = coalesce(excluded.open_request, t.open_request),
        statement_on = greatest(t.statement_on, excluded.statement_on),
        statement_through = excluded.statement_through,
        statement_bought_micros = excluded.statement_bought_micros,
        statement_paid_micros = excluded.statement_paid_micros`,
    values: [
      closings.map((closing) => closing.bucket),
      closings.map((closing) => closing.paymentAccount),
      closings.map((closing) => closing.currency),
      closings.map((closing) => closing.throughNumber),
      closings.map((closing) => closing.boughtMicros),
      closings.map((closing) => closing.paidMicros),
      closings.map((closing) => closing.request),
      billedOn,
    ],
  })
}

/** Ends the open requests of tabs, and moves what was paid. One row per tab. */
export async function updateTabsAnswered(
  tx: Tx,
  tabs: readonly (TabKey & { readonly paidMicros: bigint; readonly paidThrough: bigint })[],
): Promise<void> {
  if (tabs.length === 0) return
  const updated = await tx.query({
    name: 'billing.update-tabs-answered',
    text: `update tabs t set open_request = null, paid_micros = a.paid_micros, paid_through = a.paid_through
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[])
        as a (bucket, account, currency, paid_micros, paid_through)
      where t.bucket = a.bucket and t.payment_account = a.account and t.currency = a.currency
        and t.paid_micros <= a.paid_micros and t.paid_through <= a.paid_through
      returning 1 as updated`,
    values: [
      tabs.map((tab) => tab.bucket),
      tabs.map((tab) => tab.paymentAccount),
      tabs.map((tab) => tab.currency),
      tabs.map((tab) => tab.paidMicros),
      tabs.map((tab) => tab.paidThrough),
    ],
  })
  if (updated.length !== tabs.length) throw new Error('a mark of a tab would have moved back')
}
