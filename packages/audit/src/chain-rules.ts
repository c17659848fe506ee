// Rules about the chain: each block is hashed again from the rows it holds. The form is docs/chain.md, written down
// here once more. Heads are looked at by audit-heads.ts, outside of the database.
import type { Rule } from './rule.ts'

const transferColumns =
  'seq id debit_account credit_account currency amount_micros recipe reverses happened_at recorded_at'
const memoColumns = 'seq id account recipe happened_at recorded_at'

interface Records {
  readonly table: string
  /** The column in which the cause of an entry stands. */
  readonly cause: string
  readonly recipes: string
  readonly columns: string
}

const purchases: Records = {
  table: 'purchases',
  cause: 'id',
  recipes: `'sale', 'draw'`,
  columns: `id order_id merchant payment_account purchasing_account offer offer_version quantity currency
      price_micros share_micros fee_micros tab_number tab_total_micros access_until happened_at recorded_at
      capped_micros purpose term access_from one_click tab_micros is_split opens_nothing member_number
      member_total_micros`,
}

const records: readonly Records[] = [
  {
    table: 'credit_legs',
    cause: 'credit',
    recipes: `'provisional', 'refund'`,
    columns: 'credit position lot kind receiver amount_micros',
  },
  {
    table: 'credit_returns',
    cause: 'id',
    recipes: `'return'`,
    columns: 'id payment_account currency amount_micros recorded_at',
  },
  {
    table: 'given_back',
    cause: 'credit',
    recipes: `'refund'`,
    columns:
      'credit purchase purchasing_account merchant amount_micros bought_at after_number given_back_at',
  },
  {
    table: 'holds',
    cause: 'id',
    recipes: `'payment'`,
    columns:
      'id debit_account credit_account currency amount_micros recipe happened_at recorded_at',
  },
  {
    table: 'payment_requests',
    cause: 'id',
    recipes: `'payment'`,
    columns:
      'id run payment_account currency amount_micros owed_micros through_number requested_at',
  },
  {
    table: 'purchase_credits',
    cause: 'id',
    recipes: `'provisional', 'refund'`,
    columns: `id cause kind purchase payment_account purchasing_account merchant currency tab_number amount_micros
      tab_micros requested_at recorded_at`,
  },
  {
    table: 'purchase_fundings',
    cause: 'purchase',
    recipes: `'sale', 'draw'`,
    columns: 'purchase position source lot amount_micros',
  },
  {
    table: 'purchase_portions',
    cause: 'purchase',
    recipes: `'sale', 'draw'`,
    columns:
      'purchase position kind receiver amount_micros tab_micros payment_account currency tab_number',
  },
  purchases,
  {
    table: 'write_offs',
    cause: 'id',
    recipes: `'write-off'`,
    columns: 'id payment_account currency amount_micros written_off_at',
  },
]

function bytesOf(columns: string): string {
  const named = columns.split(/\s+/).map((column) => `t."${column}"`)
  return `record_send(row(${named.join(', ')}))`
}

function hashOf(bytes: string): string {
  return `sha256(coalesce((${bytes}), ''::bytea))`
}

const entriesOf = (table: string, columns: string): string =>
  `select '${table}' as of, t.seq, split_part(t.id, '/', 1) as cause, t.recipe, ${bytesOf(columns)} as bytes
        from ${table} t where t.bucket = b.bucket and t.seq > b.after_seq and t.seq <= b.through_seq`

const entriesPart = (table: string): string =>
  hashOf(`select string_agg(e.bytes, ''::bytea order by e.seq) from e where e.of = '${table}'`)

/** Of an ordinary sale there is nothing to look for in the tables of fundings and portions: its own row says it all. */
const causesOf = ({ table, recipes }: Records): string =>
  table === 'purchase_fundings' || table === 'purchase_portions'
    ? 'select p.id as cause from p where p.is_split'
    : `select distinct c.cause from c where c.recipe in (${recipes})`

const recordsPart = (one: Records): string =>
  hashOf(
    one.table === 'purchases'
      ? `select string_agg(p.bytes, ''::bytea order by p.bytes) from p`
      : `select string_agg(r.bytes, ''::bytea order by r.bytes) from (
          select ${bytesOf(one.columns)} as bytes from (${causesOf(one)}) c ${rowsOf(one)}) r`,
  )

/** Row by row, by the key: a plan that was made for few rows must not read all of them for each block. */
function rowsOf({ table, cause }: Records): string {
  return `cross join lateral (
            select * from ${table} x where x.bucket = b.bucket and x."${cause}" = c.cause offset 0) t`
}

/** By the names of their tables, in the order of the alphabet. */
const parts = [
  ...records.map((one) => [one.table, recordsPart(one)] as const),
  ['memos', entriesPart('memos')] as const,
  ['transfers', entriesPart('transfers')] as const,
]
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([, part]) => part)

/** Each block with the one before it. */
const blocks = `(
  select bucket, through_seq, form, hash,
    lag(through_seq, 1, 0::bigint) over w as after_seq, lag(hash, 1, decode(repeat('00', 32), 'hex')) over w as previous
  from chain_blocks window w as (partition by bucket order by through_seq))`

/** What heads say of buckets. */
const saidEnds = `(
  select h.number, h.made_at, s.bucket, s.through_seq, s.hash
  from chain_heads h cross join unnest(h.buckets, h.through_seqs, h.bucket_hashes) as s (bucket, through_seq, hash))`

export const chainRules: readonly Rule[] = [
  {
    name: 'chain-blocks',
    invariant: 'S4',
    counts: 'select count(*) as checked from chain_blocks',
    finds: `select 'bucket ' || b.bucket as id,
        format('its entries from %s through %s are not those that were hashed', b.after_seq + 1, b.through_seq) as detail
      from ${blocks} b
      cross join lateral (
        with e as materialized (
        ${entriesOf('transfers', transferColumns)}
        union all
        ${entriesOf('memos', memoColumns)}
        ), c as materialized (
        select distinct e.recipe, e.cause from e
        ), p as materialized (
        select t.id, t.is_split, ${bytesOf(purchases.columns)} as bytes
        from (${causesOf(purchases)}) c ${rowsOf(purchases)}
        )
        select sha256('tallystick block 1'::bytea || int2send(b.bucket) || int8send(b.after_seq)
          || int8send(b.through_seq) || b.previous
          || ${parts.join('\n          || ')}) as hash
      ) again
      where b.form <> 1 or b.hash <> again.hash`,
  },
  {
    name: 'chain-ends',
    invariant: 'S4',
    counts: 'select count(*) as checked from chain_ends',
    finds: `select 'bucket ' || b.bucket as id, format('its chain ends with %s, its last block with %s, its entries with %s',
        coalesce(e.through_seq::text, 'nothing'), coalesce(l.through_seq, 0), b.last_seq) as detail
      from buckets b
      left join chain_ends e on e.bucket = b.bucket
      left join lateral (
        select through_seq, hash from chain_blocks where bucket = b.bucket order by through_seq desc limit 1) l on true
      where e.through_seq is distinct from coalesce(l.through_seq, 0) or e.through_seq > b.last_seq
        or e.hash <> coalesce(l.hash, decode(repeat('00', 32), 'hex'))`,
  },
  {
    name: 'chain-heads-name-blocks',
    invariant: 'S4',
    counts: `select count(*) as checked from ${saidEnds} s`,
    finds: `select 'head ' || s.number as id,
        format('says that the bucket %s reached %s; there is no such block', s.bucket, s.through_seq) as detail
      from ${saidEnds} s
      left join chain_blocks b on b.bucket = s.bucket and b.through_seq = s.through_seq
      where b.hash is distinct from s.hash`,
  },
  {
    name: 'chain-heads-reach',
    invariant: 'S4',
    counts: 'select count(*) as checked from chain_ends',
    finds: `select 'bucket ' || e.bucket as id,
        format('its chain reaches %s; the heads say %s', e.through_seq, coalesce(s.through_seq, 0)) as detail
      from chain_ends e
      left join (select bucket, max(through_seq) as through_seq from ${saidEnds} x group by bucket) s on s.bucket = e.bucket
      where e.is_new = (e.through_seq = coalesce(s.through_seq, 0)) or e.through_seq < s.through_seq`,
  },
  {
    name: 'chain-keeps-up',
    invariant: 'S4',
    counts: 'select count(*) as checked from chain_ends',
    finds: `select 'bucket ' || t.bucket as id,
        format('the entry %s of %s is older than the two latest heads, and in none', t.seq, t.recorded_at) as detail
      from chain_ends e
      cross join lateral (
        select * from transfers t where t.bucket = e.bucket and t.seq > e.through_seq order by t.seq limit 1) t
      where t.recorded_at < (select made_at - interval '1 hour' from chain_heads order by number desc limit 1 offset 1)`,
  },
]
