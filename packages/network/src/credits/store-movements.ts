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
  readonly kind: CreditMovement['kind']
  readonly totalMicros: bigint
}

/** The last movement of each tab; tabs that never had a credit are left out. One probe of an index per tab. */
export async function selectLastMovements(
  tx: Tx,
  tabs: readonly PlacedTab[],
): Promise<readonly LastMovement[]> {
  return tx.query<LastMovement>({
    name: 'credits.select-last-movements',
    text: `select k.account as "paymentAccount", k.currency, m.number, m.kind, m.total_micros as "totalMicros"
      from unnest($1::smallint[], $2::text[], $3::text[]) as k (bucket, account, currency)
      cross join lateral (
        select m.number, m.kind, m.total_micros from credit_movements m
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

/** What of a tab's movements is listed, and from which end. */
export interface MovementRange {
  readonly paymentAccount: string
  readonly currency: string
  /** Only what belongs to this account's purchases: read by an index of its own. */
  readonly purchasingAccount?: string | undefined
  readonly afterNumber?: bigint | undefined
  readonly throughNumber?: bigint | undefined
}

/** The movements of a tab in a range of their numbers, for statements. */
export async function listCredits(
  tx: Tx,
  range: MovementRange & { readonly first?: 'newest' | 'oldest'; readonly limit: number },
): Promise<readonly ListedMovement[]> {
  const { paymentAccount, currency, purchasingAccount, first = 'oldest' } = range
  const owner =
    purchasingAccount === undefined ? 'm.payment_account = $2' : 'm.purchasing_account = $2'
  const whose = purchasingAccount === undefined ? 'tab' : 'account'
  const rows = await tx.query<ListedRow>({
    name: `credits.list-of-${whose}-${first}`,
    text: `select ${creditColumns}, m.number, m.kind as movement, m.cause as "movementCause",
        m.amount_micros as "movedMicros", m.total_micros as "totalMicros", m.happened_at as "movedAt"
      from credit_movements m
      left join purchase_credits c on c.bucket = $1 and c.id = m.cause
      where m.bucket = $1 and ${owner} and m.currency = $3 and m.number > $4 and m.number <= $5
      order by m.number ${first === 'newest' ? 'desc' : 'asc'} limit $6`,
    values: [
      bucketOf(paymentAccount),
      purchasingAccount ?? paymentAccount,
      currency,
      range.afterNumber ?? 0n,
      range.throughNumber ?? lastNumberMax,
      range.limit,
    ],
  })
  return rows.map(listedOf)
}

/** What credits moved of each account's purchases in a range, from the totals that movements carry. */
export async function sumCreditsByAccount(
  tx: Tx,
  purchasingAccounts: readonly string[],
  range: Pick<MovementRange, 'afterNumber' | 'throughNumber'>,
): Promise<ReadonlyMap<string, bigint>> {
  const [first] = purchasingAccounts
  if (first === undefined) return new Map()
  const totalAt = (number: string): string => `coalesce((
        select m.member_total_micros from credit_movements m
        where m.bucket = $1 and m.purchasing_account = k.account and m.number <= ${number}
        order by m.number desc limit 1), 0)`
  const rows = await tx.query<{ readonly account: string; readonly micros: bigint }>({
    name: 'credits.sum-by-account',
    text: `select k.account, ${totalAt('$4')} - ${totalAt('$3')} as micros
      from unnest($2::text[]) as k (account)`,
    values: [
      bucketOf(first),
      purchasingAccounts,
      range.afterNumber ?? 0n,
      range.throughNumber ?? lastNumberMax,
    ],
  })
  return new Map(rows.map(({ account, micros }) => [account, micros]))
}

/** What credits moved of an account's purchases through each of these numbers, in their order. */
export async function sumCreditsThrough(
  tx: Tx,
  purchasingAccount: string,
  numbers: readonly bigint[],
): Promise<readonly bigint[]> {
  if (numbers.length === 0) return []
  const rows = await tx.query<{ readonly micros: bigint }>({
    name: 'credits.sum-through',
    text: `select coalesce((
        select m.member_total_micros from credit_movements m
        where m.bucket = $1 and m.purchasing_account = $2 and m.number <= n.number
        order by m.number desc limit 1), 0) as micros
      from unnest($3::bigint[]) with ordinality as n (number, position) order by n.position`,
    values: [bucketOf(purchasingAccount), purchasingAccount, numbers],
  })
  return rows.map(({ micros }) => micros)
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
