// All SQL of the movements of tabs' balances of credits.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { PlacedTab } from '../tabs/index.ts'
import type { Credit, CreditMovement } from './credit.ts'
import { creditColumns } from './store.ts'

/** Where a tab's balance of credits stands. */
export interface LastMovement {
  readonly paymentAccount: string
  readonly currency: string
  readonly number: bigint
  readonly totalMicros: bigint
}

/** The last movement of each tab; tabs that never had a credit are left out. One probe of an index per tab. */
export async function selectLastMovements(
  tx: Tx,
  tabs: readonly PlacedTab[],
): Promise<readonly LastMovement[]> {
  return tx.query<LastMovement>({
    name: 'credits.select-last-movements',
    text: `select k.account as "paymentAccount", k.currency, m.number, m.total_micros as "totalMicros"
      from unnest($1::smallint[], $2::text[], $3::text[]) as k (bucket, account, currency)
      cross join lateral (
        select m.number, m.total_micros from credit_movements m
        where m.bucket = k.bucket and m.currency = k.currency and m.payment_account = k.account
        order by m.number desc limit 1
      ) m`,
    values: [
      tabs.map((tab) => tab.bucket),
      tabs.map((tab) => tab.paymentAccount),
      tabs.map((tab) => tab.currency),
    ],
  })
}

/** What a tab was credited and has not lost again. What it owes is what was bought − paid − this. */
export async function creditBalance(
  tx: Tx,
  tab: { readonly paymentAccount: string; readonly currency: string },
): Promise<bigint> {
  const bucket = bucketOf(tab.paymentAccount)
  const [last] = await selectLastMovements(tx, [{ bucket, ...tab }])
  return last?.totalMicros ?? 0n
}

/** Adds a movement; the tab is locked, and it is the next one. With it moves the total of whose purchase it was. */
export async function insertMovement(
  tx: Tx,
  { bucket, paymentAccount, currency }: PlacedTab,
  movement: CreditMovement,
  recordedAt: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'credits.insert-movement',
    text: `insert into credit_movements (bucket, currency, payment_account, number, kind, cause,
        amount_micros, total_micros, happened_at, recorded_at, purchasing_account, member_total_micros)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $11::text is not null then $7 + coalesce((
        select m.member_total_micros from credit_movements m
        where m.bucket = $1 and m.purchasing_account = $11 order by m.number desc limit 1), 0) end)`,
    values: [
      bucket,
      currency,
      paymentAccount,
      movement.number,
      movement.kind,
      movement.cause,
      movement.amountMicros,
      movement.totalMicros,
      movement.happenedAt,
      recordedAt,
      movement.purchasingAccount,
    ],
  })
}

/** A movement, and the credit that moved; null for a balance that went back through the processor. */
export type ListedMovement = CreditMovement & { readonly credit: Credit | null }

// Above every number that a tab can reach.
const lastNumberMax = 2n ** 63n - 1n

interface ListedRow extends Omit<Credit, 'credit' | 'purchasingAccount'> {
  /** Null, as all of the credit is, where a balance went back through the processor. */
  readonly credit: Credit['credit'] | null
  readonly purchasingAccount: string | null
  readonly number: bigint
  readonly movement: CreditMovement['kind']
  readonly movementCause: string
  readonly movedMicros: bigint
  readonly totalMicros: bigint
  readonly movedAt: Temporal.Instant
}

/** The movements of a tab in a range of their numbers, oldest first, for statements. */
export async function listCredits(
  tx: Tx,
  range: {
    readonly paymentAccount: string
    readonly currency: string
    /** Only what belongs to this member's purchases. */
    readonly purchasingAccount?: string | undefined
    readonly afterNumber?: bigint | undefined
    readonly throughNumber?: bigint | undefined
  },
): Promise<readonly ListedMovement[]> {
  const rows = await tx.query<ListedRow>({
    name: 'credits.list-credits',
    text: `select ${creditColumns}, m.number, m.kind as movement, m.cause as "movementCause",
        m.amount_micros as "movedMicros", m.total_micros as "totalMicros", m.happened_at as "movedAt"
      from credit_movements m
      left join purchase_credits c on c.bucket = m.bucket and c.id = m.cause
      where m.bucket = $1 and m.payment_account = $2 and m.currency = $3
        and m.number > $4 and m.number <= $5 and ($6::text is null or c.purchasing_account = $6)
      order by m.number`,
    values: [
      bucketOf(range.paymentAccount),
      range.paymentAccount,
      range.currency,
      range.afterNumber ?? 0n,
      range.throughNumber ?? lastNumberMax,
      range.purchasingAccount ?? null,
    ],
  })
  return rows.map(listedOf)
}

function listedOf(row: ListedRow): ListedMovement {
  const { number, movement, movementCause, movedMicros, totalMicros, movedAt, ...credit } = row
  const { purchasingAccount } = credit
  return {
    number,
    kind: movement,
    cause: movementCause,
    purchasingAccount,
    amountMicros: movedMicros,
    totalMicros,
    happenedAt: movedAt,
    credit:
      credit.credit === null || purchasingAccount === null
        ? null
        : { ...credit, credit: credit.credit, purchasingAccount },
  }
}
