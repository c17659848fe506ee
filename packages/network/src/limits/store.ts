// All SQL over limits, price caps and one-click rules. In rows '' stands for all; in values null does.
import { bucketOf, countingFacts, countingFactsOfAll } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { AccountRules, Limit, OneClickRule, PriceCap } from './limit.ts'

/** A row says whose it is; the noun need not. */
type RowOf<Noun> = Noun & { readonly paymentAccount: string }

function limitOf({ window, merchant, purchasingAccount, amountMicros, setBy }: Limit): Limit {
  return { window, merchant, purchasingAccount, amountMicros, setBy }
}

/** What was set for these payment accounts; those for which nothing was are left out. One round trip, no locks. */
export async function selectAccountRules(
  tx: Tx,
  paymentAccounts: readonly string[],
): Promise<ReadonlyMap<string, AccountRules>> {
  if (paymentAccounts.length === 0) return new Map()
  const values = [paymentAccounts.map(bucketOf), paymentAccounts]
  const [limits, oneClick] = await Promise.all([
    tx.query<RowOf<Limit>>({
      name: 'limits.select-limits',
      text: `select l.payment_account as "paymentAccount", l.set_by as "setBy", l.span as "window",
          nullif(l.purchasing_account, '') as "purchasingAccount", nullif(l.merchant, '') as merchant,
          l.amount_micros as "amountMicros"
        from unnest($1::smallint[], $2::text[]) as k (bucket, payment_account)
        cross join lateral (
          select * from limits l
          where l.bucket = k.bucket and l.payment_account = k.payment_account
          order by l.set_by, l.purchasing_account, l.merchant, l.span
        ) l`,
      values,
    }),
    tx.query<RowOf<OneClickRule>>({
      name: 'limits.select-one-click-rules',
      text: `select r.payment_account as "paymentAccount", r.purchasing_account as "purchasingAccount",
          r.merchant, r.price_max_micros as "priceMaxMicros", r.day_max_micros as "dayMaxMicros"
        from unnest($1::smallint[], $2::text[]) as k (bucket, payment_account)
        cross join lateral (
          select * from one_click_rules r
          where r.bucket = k.bucket and r.payment_account = k.payment_account
          order by r.purchasing_account, r.merchant
        ) r`,
      values,
    }),
  ])
  const limitsOf = Map.groupBy(limits, (row) => row.paymentAccount)
  const rulesOf = Map.groupBy(oneClick, (row) => row.paymentAccount)
  return new Map(
    [...new Set([...limitsOf.keys(), ...rulesOf.keys()])].map((account) => [
      account,
      {
        limits: (limitsOf.get(account) ?? []).map(limitOf),
        oneClick: (rulesOf.get(account) ?? []).map(oneClickRuleOf),
      },
    ]),
  )
}

/** Removes these limits of a payment account. */
export async function deleteLimits(
  tx: Tx,
  {
    paymentAccount,
    limits,
  }: { readonly paymentAccount: string; readonly limits: readonly Limit[] },
): Promise<void> {
  if (limits.length === 0) return
  await tx.query({
    name: 'limits.delete-limits',
    text: `${countingFacts}
      delete from limits l
      using unnest($3::text[], $4::text[], $5::text[], $6::text[])
        as gone (set_by, purchasing_account, merchant, span)
      where l.bucket = $1 and l.payment_account = $2 and l.set_by = gone.set_by
        and l.purchasing_account = gone.purchasing_account and l.merchant = gone.merchant
        and l.span = gone.span and exists (select from counted)`,
    values: [bucketOf(paymentAccount), paymentAccount, ...limitKeys(limits)],
  })
}

/** Adds limits, or gives those that are there their new amounts. */
export async function upsertLimits(
  tx: Tx,
  input: {
    readonly paymentAccount: string
    readonly limits: readonly Limit[]
    readonly setAt: Temporal.Instant
  },
): Promise<void> {
  const { paymentAccount, limits, setAt } = input
  if (limits.length === 0) return
  await tx.query({
    name: 'limits.upsert-limits',
    text: `${countingFacts}
      insert into limits (bucket, payment_account, set_by, purchasing_account, merchant, span,
        amount_micros, set_at)
      select $1, $2, l.*, $8::timestamptz
      from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[]) as l
      where exists (select from counted)
      on conflict (bucket, payment_account, set_by, purchasing_account, merchant, span)
        do update set amount_micros = excluded.amount_micros, set_at = excluded.set_at`,
    values: [
      bucketOf(paymentAccount),
      paymentAccount,
      ...limitKeys(limits),
      limits.map(({ amountMicros }) => amountMicros),
      setAt,
    ],
  })
}

/** Says for ever what became of limits; null took one away. The tab is locked, so that their numbers follow. */
export async function insertLimitChanges(
  tx: Tx,
  input: {
    readonly paymentAccount: string
    readonly limits: readonly (Omit<Limit, 'amountMicros'> & {
      readonly amountMicros: bigint | null
    })[]
    readonly changedAt: Temporal.Instant
  },
): Promise<void> {
  const { paymentAccount, limits, changedAt } = input
  if (limits.length === 0) return
  await tx.query({
    name: 'limits.insert-limit-changes',
    text: `insert into limit_changes (bucket, payment_account, number, set_by, purchasing_account, merchant, span,
        amount_micros, changed_at)
      select $1, $2, l.place + (
          select coalesce(max(c.number), 0) from limit_changes c where c.bucket = $1 and c.payment_account = $2
        ), l.set_by, l.purchasing_account, l.merchant, l.span, l.amount_micros, $8
      from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[]) with ordinality
        as l (set_by, purchasing_account, merchant, span, amount_micros, place)`,
    values: [
      bucketOf(paymentAccount),
      paymentAccount,
      ...limitKeys(limits),
      limits.map(({ amountMicros }) => amountMicros),
      changedAt,
    ],
  })
}

function limitKeys(limits: readonly Omit<Limit, 'amountMicros'>[]): readonly (readonly string[])[] {
  return [
    limits.map(({ setBy }) => setBy),
    limits.map(({ purchasingAccount }) => purchasingAccount ?? ''),
    limits.map(({ merchant }) => merchant ?? ''),
    limits.map(({ window }) => window),
  ]
}

function oneClickRuleOf(rule: OneClickRule): OneClickRule {
  const { purchasingAccount, merchant, priceMaxMicros, dayMaxMicros } = rule
  return { purchasingAccount, merchant, priceMaxMicros, dayMaxMicros }
}

export async function upsertOneClickRule(
  tx: Tx,
  input: {
    readonly paymentAccount: string
    readonly rule: OneClickRule
    readonly setAt: Temporal.Instant
  },
): Promise<void> {
  const { paymentAccount, rule, setAt } = input
  await tx.query({
    name: 'limits.upsert-one-click-rule',
    text: `${countingFacts}
      insert into one_click_rules (bucket, payment_account, purchasing_account, merchant,
        price_max_micros, day_max_micros, set_at)
      select $1, $2, $3, $4, $5::bigint, $6::bigint, $7::timestamptz from counted
      on conflict (bucket, payment_account, purchasing_account, merchant)
        do update set price_max_micros = excluded.price_max_micros,
          day_max_micros = excluded.day_max_micros, set_at = excluded.set_at`,
    values: [
      bucketOf(paymentAccount),
      paymentAccount,
      rule.purchasingAccount,
      rule.merchant,
      rule.priceMaxMicros,
      rule.dayMaxMicros,
      setAt,
    ],
  })
}

export async function deleteOneClickRule(
  tx: Tx,
  input: {
    readonly paymentAccount: string
    readonly purchasingAccount: string
    readonly merchant: string
  },
): Promise<void> {
  await tx.query({
    name: 'limits.delete-one-click-rule',
    text: `${countingFacts}
      delete from one_click_rules
      where bucket = $1 and payment_account = $2 and purchasing_account = $3 and merchant = $4
        and exists (select from counted)`,
    values: [
      bucketOf(input.paymentAccount),
      input.paymentAccount,
      input.purchasingAccount,
      input.merchant,
    ],
  })
}

/** The caps of these merchants; null among them asks for the operator's. */
export async function selectPriceCaps(
  tx: Tx,
  merchants: readonly (string | null)[],
): Promise<readonly PriceCap[]> {
  if (merchants.length === 0) return []
  return await tx.query<PriceCap>({
    name: 'limits.select-price-caps',
    text: `select nullif(merchant, '') as merchant, currency, span as "window", amount_micros as "amountMicros"
      from price_caps where merchant = any($1::text[]) order by price_caps.merchant, currency, span`,
    values: [merchants.map((merchant) => merchant ?? '')],
  })
}

export async function deletePriceCaps(tx: Tx, caps: readonly PriceCap[]): Promise<void> {
  if (caps.length === 0) return
  await tx.query({
    name: 'limits.delete-price-caps',
    text: `${countingFactsOfAll}
      delete from price_caps c
      using unnest($1::text[], $2::text[], $3::text[]) as gone (merchant, currency, span)
      where c.merchant = gone.merchant and c.currency = gone.currency and c.span = gone.span
        and exists (select from counted)`,
    values: capKeys(caps),
  })
}

export async function upsertPriceCaps(
  tx: Tx,
  caps: readonly PriceCap[],
  setAt: Temporal.Instant,
): Promise<void> {
  if (caps.length === 0) return
  await tx.query({
    name: 'limits.upsert-price-caps',
    text: `${countingFactsOfAll}
      insert into price_caps (merchant, currency, span, amount_micros, set_at)
      select c.*, $5::timestamptz from unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) as c
      where exists (select from counted)
      on conflict (merchant, currency, span)
        do update set amount_micros = excluded.amount_micros, set_at = excluded.set_at`,
    values: [...capKeys(caps), caps.map(({ amountMicros }) => amountMicros), setAt],
  })
}

function capKeys(caps: readonly PriceCap[]): readonly (readonly string[])[] {
  return [
    caps.map(({ merchant }) => merchant ?? ''),
    caps.map(({ currency }) => currency),
    caps.map(({ window }) => window),
  ]
}
