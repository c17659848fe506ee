// All SQL of settlements and reserves: under which terms merchants are paid out, and how far they were.
import type { Tx } from '../platform/index.ts'
import type { PayoutAccount } from './payout-account.ts'
import type { Reserve, Settlement, SettlementKey } from './settlement.ts'
import type { SettlementMark } from './settlement-run.ts'

const columns = `s.bucket, s.merchant, s.currency, s.amount_micros as "amountMicros", s.days,
  s.account_kind as "accountKind", s.account, s.account_version as "accountVersion",
  s.account_waits_until as "accountWaitsUntil", s.returned_count as "returnedCount",
  s.in_payout_micros as "inPayoutMicros", s.paid_out_micros as "paidOutMicros",
  s.last_payout_at as "lastPayoutAt"`

/** Locks the next settlements behind a mark, in the order of their keys. */
export async function lockNextSettlements(
  tx: Tx,
  { mark, limit }: { readonly mark: SettlementMark; readonly limit: number },
): Promise<readonly Settlement[]> {
  return await tx.query<Settlement>({
    name: 'settlement.lock-next',
    text: `select ${columns} from settlements s
      where (s.bucket, s.merchant, s.currency) > ($1::smallint, $2::text, $3::text)
      order by s.bucket, s.merchant, s.currency limit $4 for update`,
    values: [mark.bucket, mark.merchant, mark.currency, limit],
  })
}

/** Locks these settlements, in the order of their keys; taken before any of their payouts is moved. */
export async function lockSettlements(
  tx: Tx,
  keys: readonly SettlementKey[],
): Promise<readonly Settlement[]> {
  const ordered = inLockOrder(keys)
  return await tx.query<Settlement>({
    name: 'settlement.lock',
    text: `select ${columns}
      from unnest($1::smallint[], $2::text[], $3::text[]) with ordinality as k (bucket, merchant, currency, position)
      cross join lateral (
        select * from settlements o
        where o.bucket = k.bucket and o.merchant = k.merchant and o.currency = k.currency limit 1 for update
      ) s`,
    values: [
      ordered.map(({ bucket }) => bucket),
      ordered.map(({ merchant }) => merchant),
      ordered.map(({ currency }) => currency),
    ],
  })
}

function inLockOrder(keys: readonly SettlementKey[]): readonly SettlementKey[] {
  const each = new Map(keys.map((key) => [`${key.bucket} ${key.merchant} ${key.currency}`, key]))
  const textOf = ({ merchant, currency }: SettlementKey): string => `${merchant} ${currency}`
  return [...each.values()].toSorted(
    (a, b) => a.bucket - b.bucket || (textOf(a) < textOf(b) ? -1 : 1),
  )
}

/** The settlements of a merchant, by currency. */
export async function selectSettlements(
  tx: Tx,
  { bucket, merchant }: Pick<SettlementKey, 'bucket' | 'merchant'>,
): Promise<readonly Settlement[]> {
  return await tx.query<Settlement>({
    name: 'settlement.select',
    text: `select ${columns} from settlements s
      where s.bucket = $1 and s.merchant = $2 order by s.currency`,
    values: [bucket, merchant],
  })
}

/**
 * The terms of a merchant in place of those it had. Another account counts its version up, waits, and is not to blame
 * for what came back from the one before. The one that counted before it may come back meanwhile, and counts at once.
 */
export async function upsertSettlement(
  tx: Tx,
  one: Pick<Settlement, 'bucket' | 'merchant' | 'currency' | 'amountMicros' | 'days'> &
    PayoutAccount & {
      readonly waitsUntil: Temporal.Instant
      readonly setAt: Temporal.Instant
    },
): Promise<void> {
  await tx.query({
    name: 'settlement.upsert',
    text: `insert into settlements as s (bucket, merchant, currency, amount_micros, days, account_kind, account,
        account_version, account_waits_until, set_at)
      values ($1, $2, $3, $4, $5, $6, $7::jsonb, 1, $9, $9)
      on conflict (bucket, merchant, currency) do update set
        amount_micros = excluded.amount_micros, days = excluded.days, set_at = excluded.set_at,
        account_kind = excluded.account_kind, account = excluded.account, returned_count = 0,
        account_version = s.account_version
          + ((s.account_kind, s.account ->> 'mark')
            is distinct from (excluded.account_kind, excluded.account ->> 'mark'))::int,
        former_account_mark = case
          when s.account_waits_until <= $9 and s.account ->> 'mark' is distinct from excluded.account ->> 'mark'
            then s.account ->> 'mark'
          else s.former_account_mark end,
        account_waits_until = case
          when (s.account_kind, s.account ->> 'mark')
            is not distinct from (excluded.account_kind, excluded.account ->> 'mark') then s.account_waits_until
          when s.account_waits_until > $9 and s.former_account_mark = excluded.account ->> 'mark' then $9
          else $8 end`,
    values: [
      one.bucket,
      one.merchant,
      one.currency,
      one.amountMicros,
      one.days,
      one.kind,
      JSON.stringify(one.account),
      one.waitsUntil,
      one.setAt,
    ],
  })
}

export interface SettlementMove extends SettlementKey {
  readonly inPayoutMicros: bigint
  readonly paidOutMicros: bigint
  /** When a payout was made; null: none was now. */
  readonly madeAt: Temporal.Instant | null
  /** Payouts were taken back: the days count as if there had been none. */
  readonly isUndone: boolean
  /** So many of them came back from the account. */
  readonly returnedCount: number
  /** One arrived: what came back before is forgotten. */
  readonly hasArrived: boolean
}

/** Moves what is in payout and what was paid out by so much; the rows are locked, and each stands here once. */
export async function moveSettlements(tx: Tx, moves: readonly SettlementMove[]): Promise<void> {
  if (moves.length === 0) return
  const moved = await tx.query({
    name: 'settlement.move',
    text: `update settlements s set
        in_payout_micros = s.in_payout_micros + m.in_payout, paid_out_micros = s.paid_out_micros + m.paid_out,
        last_payout_at = case when m.is_undone then null else coalesce(m.made_at, s.last_payout_at) end,
        returned_count = case when m.has_arrived then 0 else s.returned_count end + m.returned
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::timestamptz[], $7::int[],
        $8::boolean[], $9::boolean[])
        as m (bucket, merchant, currency, in_payout, paid_out, made_at, returned, has_arrived, is_undone)
      where s.bucket = m.bucket and s.merchant = m.merchant and s.currency = m.currency
      returning 1 as moved`,
    values: [
      moves.map(({ bucket }) => bucket),
      moves.map(({ merchant }) => merchant),
      moves.map(({ currency }) => currency),
      moves.map(({ inPayoutMicros }) => inPayoutMicros),
      moves.map(({ paidOutMicros }) => paidOutMicros),
      moves.map(({ madeAt }) => madeAt),
      moves.map(({ returnedCount }) => returnedCount),
      moves.map(({ hasArrived }) => hasArrived),
      moves.map(({ isUndone }) => isUndone),
    ],
  })
  if (moved.length !== moves.length) throw new Error('a payout of no settlement')
}

/** The reserves that the operator set for these merchants. */
export async function selectReserves(
  tx: Tx,
  keys: readonly Pick<SettlementKey, 'bucket' | 'merchant'>[],
): Promise<ReadonlyMap<string, Reserve>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.query<Reserve & { readonly merchant: string }>({
    name: 'settlement.select-reserves',
    text: `select r.merchant, r.share_millionths as "shareMillionths", r.days
      from unnest($1::smallint[], $2::text[]) as k (bucket, merchant)
      cross join lateral (
        select * from settlement_reserves o where o.bucket = k.bucket and o.merchant = k.merchant limit 1
      ) r`,
    values: [keys.map(({ bucket }) => bucket), keys.map(({ merchant }) => merchant)],
  })
  return new Map(
    rows.map(({ merchant, shareMillionths, days }) => [merchant, { shareMillionths, days }]),
  )
}

export async function upsertReserve(
  tx: Tx,
  one: Pick<SettlementKey, 'bucket' | 'merchant'> & Reserve & { readonly setAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'settlement.upsert-reserve',
    text: `insert into settlement_reserves (bucket, merchant, share_millionths, days, set_at)
      values ($1, $2, $3, $4, $5)
      on conflict (bucket, merchant) do update set
        share_millionths = excluded.share_millionths, days = excluded.days, set_at = excluded.set_at`,
    values: [one.bucket, one.merchant, one.shareMillionths, one.days, one.setAt],
  })
}

/** A merchant and currency as the key of a map in memory. */
export function keyOf({
  merchant,
  currency,
}: {
  readonly merchant: string
  readonly currency: string
}): string {
  return `${merchant}:${currency}`
}
