// All SQL of credits themselves, and of how much of a purchase was given back. Movements are in store-movements.ts.
import type { Leg } from '../books/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Credit, CreditedPurchase } from './credit.ts'

const creditColumns = `c.bucket, c.id as credit, c.cause, c.kind, c.purchase,
  c.payment_account as "paymentAccount", c.purchasing_account as "purchasingAccount", c.merchant, c.currency,
  c.tab_number as "tabNumber", c.amount_micros as "amountMicros", c.tab_micros as "tabMicros", c.taken_from as "takenFrom", c.status, c.is_withheld as "isWithheld",
  c.released_at as "releasedAt", c.requested_at as "requestedAt", c.decided_at as "decidedAt"`

export async function findCredit(
  tx: Tx,
  { bucket, credit }: { readonly bucket: number; readonly credit: string },
): Promise<Credit | undefined> {
  const [row] = await tx.query<Credit>({
    name: 'credits.find-credit',
    text: `select ${creditColumns} from purchase_credits c where c.bucket = $1 and c.id = $2`,
    values: [bucket, credit],
  })
  return row
}

export async function findCreditOfCause(
  tx: Tx,
  { bucket, cause }: { readonly bucket: number; readonly cause: string },
): Promise<Credit | undefined> {
  const [row] = await tx.query<Credit>({
    name: 'credits.find-credit-of-cause',
    text: `select ${creditColumns} from purchase_credits c where c.bucket = $1 and c.cause = $2`,
    values: [bucket, cause],
  })
  return row
}

/** The credits of purchases, oldest first, refused ones too. */
export async function selectCreditsOfPurchases(
  tx: Tx,
  purchases: readonly { readonly bucket: number; readonly purchase: string }[],
): Promise<readonly Credit[]> {
  if (purchases.length === 0) return []
  return tx.query<Credit>({
    name: 'credits.select-credits-of-purchases',
    text: `select ${creditColumns} from unnest($1::smallint[], $2::text[]) as k (bucket, purchase)
      join purchase_credits c on c.bucket = k.bucket and c.purchase = k.purchase
      order by c.requested_at, c.id`,
    values: [purchases.map(({ bucket }) => bucket), purchases.map(({ purchase }) => purchase)],
  })
}

/** Credits of one bucket by their ids. */
export async function selectCreditsById(
  tx: Tx,
  { bucket, credits }: { readonly bucket: number; readonly credits: readonly string[] },
): Promise<readonly Credit[]> {
  if (credits.length === 0) return []
  return tx.query<Credit>({
    name: 'credits.select-by-id',
    text: `select ${creditColumns} from purchase_credits c
      where c.bucket = $1 and c.id = any($2::text[]) order by c.id`,
    values: [bucket, credits],
  })
}

/** What of a tab's credits waits to be decided, as far as it is off the tab. */
export async function sumUndecided(
  tx: Tx,
  {
    bucket,
    paymentAccount,
    currency,
  }: { readonly bucket: number; readonly paymentAccount: string; readonly currency: string },
): Promise<bigint> {
  const [row] = await tx.query<{ micros: string }>({
    name: 'credits.sum-undecided',
    text: `select coalesce(sum(c.tab_micros), 0)::text as micros from purchase_credits c
      where c.bucket = $1 and c.currency = $2 and c.payment_account = $3 and c.status = 'provisional'`,
    values: [bucket, currency, paymentAccount],
  })
  return BigInt(row?.micros ?? '0')
}

/** How many of an account's credits wait to be decided, whatever paid for their purchases. */
export async function countUndecided(
  tx: Tx,
  { bucket, paymentAccount }: { readonly bucket: number; readonly paymentAccount: string },
): Promise<number> {
  const [row] = await tx.query<{ undecided: number }>({
    name: 'credits.count-undecided',
    text: `select count(*)::integer as undecided from purchase_credits c
      where c.bucket = $1 and c.payment_account = $2 and c.status = 'provisional'`,
    values: [bucket, paymentAccount],
  })
  return row?.undecided ?? 0
}

export async function insertCredit(
  tx: Tx,
  credit: Credit & { readonly legs: readonly Leg[] },
  recordedAt: Temporal.Instant,
): Promise<void> {
  const { bucket, legs } = credit
  const inserted = tx.query({
    name: 'credits.insert-credit',
    text: `insert into purchase_credits (bucket, id, cause, kind, purchase, payment_account,
        purchasing_account, merchant, currency, tab_number, amount_micros, tab_micros, taken_from, status,
        requested_at, decided_at, recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    values: [
      credit.bucket,
      credit.credit,
      credit.cause,
      credit.kind,
      credit.purchase,
      credit.paymentAccount,
      credit.purchasingAccount,
      credit.merchant,
      credit.currency,
      credit.tabNumber,
      credit.amountMicros,
      credit.tabMicros,
      credit.takenFrom,
      credit.status,
      credit.requestedAt,
      credit.decidedAt,
      recordedAt,
    ],
  })
  const insertedLegs = tx.query({
    name: 'credits.insert-credit-legs',
    text: `insert into credit_legs (bucket, credit, position, lot, kind, receiver, amount_micros)
      select $1, $2, l.* from unnest($3::smallint[], $4::text[], $5::text[], $6::text[], $7::bigint[]) as l`,
    values: [bucket, credit.credit, ...legColumns(legs), legs.map((leg) => leg.amountMicros)],
  })
  await Promise.all([inserted, insertedLegs])
}

/** The columns of legs that name them, with their places. The tab is '' there. */
function legColumns(legs: readonly Leg[]): readonly (readonly unknown[])[] {
  return [
    legs.map((_, at) => at + 1),
    legs.map(({ lot }) => lot ?? ''),
    legs.map(({ kind }) => kind),
    legs.map(({ receiver }) => receiver),
  ]
}

/** What credits of one bucket give back, leg by leg. */
export async function selectLegsOfCredits(
  tx: Tx,
  bucket: number,
  credits: readonly string[],
): Promise<readonly (Leg & { readonly credit: string })[]> {
  return tx.query({
    name: 'credits.select-legs',
    text: `select l.credit, nullif(l.lot, '') as lot, l.kind, l.receiver, l.amount_micros as "amountMicros"
      from credit_legs l where l.bucket = $1 and l.credit = any($2::text[])
      order by l.credit, l.position`,
    values: [bucket, credits],
  })
}

export async function updateCreditDecided(
  tx: Tx,
  decided: {
    readonly bucket: number
    readonly credit: string
    readonly outcome: 'granted' | 'refused'
    readonly isWithheld: boolean
    readonly decidedAt: Temporal.Instant
  },
): Promise<void> {
  const updated = await tx.query({
    name: 'credits.update-credit-decided',
    text: `update purchase_credits set status = $3, is_withheld = $4, decided_at = $5
      where bucket = $1 and id = $2 and status = 'provisional' returning 1 as updated`,
    values: [
      decided.bucket,
      decided.credit,
      decided.outcome,
      decided.isWithheld,
      decided.decidedAt,
    ],
  })
  if (updated.length !== 1) throw new Error(`the credit ${decided.credit} was decided twice`)
}

interface PurchaseKey {
  readonly bucket: number
  readonly purchase: string
}

type CreditedRow = Omit<CreditedPurchase, 'legs'> &
  Omit<Leg, 'amountMicros'> & { readonly legMicros: bigint; readonly legCreditedMicros: bigint }

/** How much of a purchase was given back; undefined: never any of it. */
export async function findCreditedPurchase(
  tx: Tx,
  { bucket, purchase }: PurchaseKey,
): Promise<CreditedPurchase | undefined> {
  const rows = await tx.query<CreditedRow>({
    name: 'credits.find-credited-purchase',
    text: `select c.price_micros as "priceMicros", c.credited_micros as "creditedMicros",
        nullif(l.lot, '') as lot, l.kind, l.receiver, l.amount_micros as "legMicros",
        l.credited_micros as "legCreditedMicros"
      from credited_purchases c join credited_legs l on l.bucket = $1 and l.purchase = c.purchase
      where c.bucket = $1 and c.purchase = $2 order by l.position`,
    values: [bucket, purchase],
  })
  const [first] = rows
  if (first === undefined) return undefined
  const { priceMicros, creditedMicros } = first
  const legs = rows.map(({ lot, kind, receiver, legMicros, legCreditedMicros }) => ({
    lot,
    kind,
    receiver,
    amountMicros: legMicros,
    creditedMicros: legCreditedMicros,
  }))
  return { priceMicros, creditedMicros, legs }
}

/** Its constraints are what no sum of credits passes: neither the price nor any leg of it. */
export async function upsertCreditedPurchase(
  tx: Tx,
  { bucket, purchase, priceMicros, creditedMicros, legs }: CreditedPurchase & PurchaseKey,
): Promise<void> {
  await Promise.all([
    tx.query({
      name: 'credits.upsert-credited-purchase',
      text: `insert into credited_purchases (bucket, purchase, price_micros, credited_micros)
        values ($1, $2, $3, $4)
        on conflict (bucket, purchase) do update set credited_micros = excluded.credited_micros`,
      values: [bucket, purchase, priceMicros, creditedMicros],
    }),
    tx.query({
      name: 'credits.upsert-credited-legs',
      text: `insert into credited_legs (bucket, purchase, position, lot, kind, receiver, amount_micros,
          credited_micros)
        select $1, $2, l.* from unnest($3::smallint[], $4::text[], $5::text[], $6::text[], $7::bigint[],
          $8::bigint[]) as l
        on conflict (bucket, purchase, position) do update set credited_micros = excluded.credited_micros`,
      values: [
        bucket,
        purchase,
        ...legColumns(legs),
        legs.map((leg) => leg.amountMicros),
        legs.map((leg) => leg.creditedMicros),
      ],
    }),
  ])
}

export { creditColumns }
