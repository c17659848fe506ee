// All SQL of statements: one row per closing of a tab, and what lies between two of them.
import type { CurrencyCode } from '@tallystick/money'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { ClosedTab, TabClosing } from '../tabs/index.ts'

/** A period of a tab that was closed: previous + bought − credited − paid = owed. */
export interface Statement {
  readonly paymentAccount: string
  readonly currency: CurrencyCode
  /** The statements of a tab are numbered from 1, without gaps. */
  readonly number: bigint
  /** The billing day that closed it. */
  readonly closedOn: Temporal.PlainDate
  /** Its name: the date of `closedOn`, as `YYYY-MM-DD`. */
  readonly period: string
  /** The billing day that closed the one before; null for the first. */
  readonly since: Temporal.PlainDate | null
  readonly previousMicros: bigint
  /** What purchases put on the tab. */
  readonly boughtMicros: bigint
  /** What credits took off in this period, less what they put on again. */
  readonly creditedMicros: bigint
  readonly paidMicros: bigint
  /** Below zero: the customer's credit, which the next bill uses. */
  readonly owedMicros: bigint
  /** Its purchases have the numbers after this one, through the other. */
  readonly afterNumber: bigint
  readonly throughNumber: bigint
  /** Its movements of credits, likewise. */
  readonly afterMovement: bigint
  readonly throughMovement: bigint
  /** Its payments, by what was paid in all. */
  readonly afterPaidMicros: bigint
  readonly throughPaidMicros: bigint
  /** Purchases up to this number were paid when it closed. */
  readonly paidThrough: bigint
  /** What was asked for it; null when it was carried. */
  readonly request: string | null
  readonly closedAt: Temporal.Instant
}

type StatementRow = Omit<
  Statement,
  | 'previousMicros'
  | 'boughtMicros'
  | 'creditedMicros'
  | 'paidMicros'
  | 'owedMicros'
  | 'afterPaidMicros'
  | 'throughPaidMicros'
> & {
  readonly bought: bigint
  readonly credited: bigint
  readonly paid: bigint
  readonly boughtBefore: bigint
  readonly creditedBefore: bigint
  readonly paidBefore: bigint
}

const statementColumns = `s.payment_account as "paymentAccount", s.currency, s.number, s.closed_on as "closedOn",
  s.period, s.request, s.closed_at as "closedAt", s.through_number as "throughNumber", s.through_movement as "throughMovement",
  s.paid_through as "paidThrough", b.closed_on as since, coalesce(b.through_number, 0) as "afterNumber",
  coalesce(b.through_movement, 0) as "afterMovement", s.bought_micros as bought,
  s.credited_micros as credited, s.paid_micros as paid, coalesce(b.bought_micros, 0) as "boughtBefore",
  coalesce(b.credited_micros, 0) as "creditedBefore", coalesce(b.paid_micros, 0) as "paidBefore"`

const withTheOneBefore = `from statements s left join statements b on b.bucket = s.bucket
  and b.payment_account = s.payment_account and b.currency = s.currency and b.number = s.number - 1`

function statementOf(row: StatementRow): Statement {
  const { bought, credited, paid, boughtBefore, creditedBefore, paidBefore, ...same } = row
  return {
    ...same,
    previousMicros: boughtBefore - creditedBefore - paidBefore,
    boughtMicros: bought - boughtBefore,
    creditedMicros: credited - creditedBefore,
    paidMicros: paid - paidBefore,
    afterPaidMicros: paidBefore,
    throughPaidMicros: paid,
    owedMicros: bought - credited - paid,
  }
}

interface TabOfStatements {
  readonly paymentAccount: string
  readonly currency: CurrencyCode
}

/** The closed periods of a tab, newest first, `before` a number. */
export async function listStatements(
  tx: Tx,
  input: TabOfStatements & { readonly before?: bigint | undefined; readonly limit: number },
): Promise<readonly Statement[]> {
  const { paymentAccount, currency, before, limit } = input
  const rows = await tx.query<StatementRow>({
    name: 'billing.list-statements',
    text: `select ${statementColumns} ${withTheOneBefore}
      where s.bucket = $1 and s.payment_account = $2 and s.currency = $3
        and s.number < coalesce($4::bigint, 9223372036854775807)
      order by s.number desc limit $5`,
    values: [bucketOf(paymentAccount), paymentAccount, currency, before ?? null, limit],
  })
  return rows.map(statementOf)
}

/** One closed period. */
export async function findStatement(
  tx: Tx,
  { paymentAccount, currency, period }: TabOfStatements & { readonly period: string },
): Promise<Statement | undefined> {
  const [row] = await tx.query<StatementRow>({
    name: 'billing.find-statement',
    text: `select ${statementColumns} ${withTheOneBefore}
      where s.bucket = $1 and s.payment_account = $2 and s.currency = $3 and s.period = $4`,
    values: [bucketOf(paymentAccount), paymentAccount, currency, period],
  })
  return row === undefined ? undefined : statementOf(row)
}

/** The period that a payment was requested for. */
export async function findStatementOfRequest(
  tx: Tx,
  { bucket, request }: { readonly bucket: number; readonly request: string },
): Promise<Statement | undefined> {
  const [row] = await tx.query<StatementRow>({
    name: 'billing.find-statement-of-request',
    text: `select ${statementColumns} ${withTheOneBefore} where s.bucket = $1 and s.request = $2`,
    values: [bucket, request],
  })
  return row === undefined ? undefined : statementOf(row)
}

/** Writes the statements of a chunk of closings. */
export async function insertStatements(
  tx: Tx,
  closed: readonly (TabClosing & ClosedTab)[],
  {
    closedOn,
    closedAt,
  }: { readonly closedOn: Temporal.PlainDate; readonly closedAt: Temporal.Instant },
): Promise<void> {
  if (closed.length === 0) return
  await tx.query({
    name: 'billing.insert-statements',
    text: `insert into statements (bucket, payment_account, currency, number, closed_on, period,
        through_number, through_movement, bought_micros, credited_micros, paid_micros, paid_through,
        request, closed_at)
      select c.bucket, c.account, c.currency, c.number, $12::date, $12::date::text, c.through, c.movement,
        c.bought, c.credited, c.paid, c.paid_through, c.request, $13::timestamptz
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[],
        $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::text[])
        as c (bucket, account, currency, number, through, movement, bought, credited, paid, paid_through,
          request)`,
    values: [
      closed.map((one) => one.bucket),
      closed.map((one) => one.paymentAccount),
      closed.map((one) => one.currency),
      closed.map((one) => one.statementNumber),
      closed.map((one) => one.throughNumber),
      closed.map((one) => one.throughMovement),
      closed.map((one) => one.boughtMicros),
      closed.map((one) => one.creditedMicros),
      closed.map((one) => one.paidMicros),
      closed.map((one) => one.paidThrough),
      closed.map((one) => one.request),
      closedOn,
      closedAt,
    ],
  })
}
