// A long life in a few statements: rows of everything that a list shows, copied from one that the network wrote.
import pg from 'pg'
import type { Tenants } from './open-tenants.ts'

export interface Fill {
  /** Numbers of the rows: after one, through another. */
  readonly after: number
  readonly through: number
  /** The same of purchases. */
  readonly bought: number
}

/** The tables that `fillAccount` fills, each with as many rows as it was told. */
export const filledTables = [
  'billing_runs',
  'business_expenses',
  'chain_heads',
  'claims',
  'conversations',
  'credit_movements',
  'gifts',
  'holders',
  'ledger_accounts',
  'merchant_applications',
  'merchant_events',
  'sign_offs',
  'merchant_visits',
  'merchants',
  'news',
  'offers',
  'operator_actions',
  'payment_requests',
  'purchases',
  'payouts',
  'sale_credits',
  'sale_totals',
  'sale_weeks',
  'sales',
  'sessions',
  'settlement_runs',
  'sign_on_events',
  'statements',
  'transfers',
  'webhook_deliveries',
  'work',
] as const
export type FilledTable = (typeof filledTables)[number]

const keyOf = (prefix: string): string => `'${prefix}_' || $bucket || lpad(i::text, 26, '0')`
const plainKeyOf = (prefix: string): string => `'${prefix}_' || lpad(i::text, 26, '0')`
// A second each, in the last weeks before the tests' clock.
const at = `timestamptz '2026-11-01T00:00:00Z' + make_interval(secs => i)`

const merchantBucket = `get_byte(decode(md5($merchant), 'hex'), 3)`

/** Copies of the first row that there is, with other values in some columns. */
function copies(table: string, where: string, columns: Readonly<Record<string, string>>): string {
  const changed = Object.entries(columns).map(([name, value]) => `'${name}', ${value}`)
  return `insert into ${table} select r.*
    from (select * from ${table} where ${where} limit 1) t, generate_series($after + 1, $through) i
    cross join lateral jsonb_populate_record(null::${table},
      to_jsonb(t) || jsonb_build_object(${changed.join(', ')})) r`
}

function claimsOf(kind: string): string {
  const offset = { refund: 0, dispute: 1, cancellation: 2 }[kind] ?? 0
  return copies('claims', `kind = '${kind}' and payment_account = $payer`, {
    id: `'clm_' || $bucket || lpad((i * 3 + ${offset})::text, 26, '0')`,
    request_id: `'many-' || i`,
    purchase: keyOf('pur'),
    credit: keyOf('crd'),
    claimed_at: at,
  })
}

/** What of eight purchases in a row is which: calls, articles, a pass that is over, terms, a member's, an open pass. */
const purchases = `insert into purchases (bucket, id, order_id, merchant, payment_account, purchasing_account, offer,
    offer_version, quantity, currency, price_micros, share_micros, fee_micros, tab_micros, tab_number,
    tab_total_micros, happened_at, recorded_at, opens_nothing, access_until, access_from, term, member_number,
    member_total_micros)
  select p.bucket, ${keyOf('pur')}, 'many-' || i, p.merchant, $payer,
    case when i % 8 in (4, 5) then $member else $account end,
    case when i % 8 in (3, 6) then w.offer else p.offer end,
    case when i % 8 in (3, 6) then w.offer_version else p.offer_version end, 1, 'USD', 1000000, 900000, 100000, 1000000,
    a.debit_count + i - $after, a.debits_micros + (i - $after) * 1000000::bigint, ${at}, ${at},
    case when i % 8 in (0, 5) then true end,
    case i % 8 when 2 then timestamptz '2026-11-30' when 3 then timestamptz '2026-11-30'
      when 6 then timestamptz '2026-11-30' when 7 then timestamptz '2027-06-01' + make_interval(secs => i) end,
    case when i % 8 = 6 then timestamptz '2026-11-01' end,
    case when i % 8 in (3, 6) then 'P1M' end,
    case i % 8 when 4 then i / 8 * 2 + 1 when 5 then i / 8 * 2 + 2 end,
    case i % 8 when 4 then i / 8 * 2 + 1 when 5 then i / 8 * 2 + 2 end * 1000000::bigint
  from (select * from purchases where id = $article) p, (select * from purchases where id = $weekly) w,
    (select * from ledger_accounts where id = 'tab:' || $payer || ':USD') a,
    generate_series($after + 1, $bought) i`

const statements: readonly string[] = [
  purchases,
  `update ledger_accounts set debit_count = debit_count + $bought - $after,
    debits_micros = debits_micros + ($bought - $after) * 1000000::bigint where id = 'tab:' || $payer || ':USD'`,
  copies('purchase_credits', 'payment_account = $payer', {
    id: keyOf('crd'),
    cause: keyOf('clm'),
    purchase: keyOf('pur'),
    purchasing_account: '$account',
  }),
  `insert into credit_movements (bucket, currency, payment_account, number, kind, cause, amount_micros, total_micros,
      happened_at, recorded_at, purchasing_account, member_total_micros)
    select m.bucket, m.currency, m.payment_account, m.number + i - $after, 'credited', ${keyOf('crd')}, 1,
      m.total_micros + i - $after, ${at}, ${at}, m.purchasing_account, m.member_total_micros + i - $after
    from (select * from credit_movements where payment_account = $payer order by number desc limit 1) m,
      generate_series($after + 1, $through) i`,
  ...['refund', 'dispute', 'cancellation'].map(claimsOf),
  copies('conversations', 'true', { id: plainKeyOf('cnv'), moved_at: at, started_at: at }),
  copies('conversation_messages', 'number = 1', {
    conversation: plainKeyOf('cnv'),
    request_id: `'many-' || i`,
  }),
  `insert into business_expenses (bucket, purchase, payment_account, purchasing_account, currency, tab_number,
      purchased_at, marked_at)
    select bucket, id, payment_account, purchasing_account, currency, tab_number, happened_at, happened_at
    from purchases where payment_account = $payer and order_id like 'many-%'
      and split_part(order_id, '-', 2)::bigint > $after`,
  `insert into gifts (bucket, id, payment_account, purchasing_account, merchant, sku, offer_version, currency,
      price_micros, receiver_email, receiver_language, status, purchase, sent_count, ordered_at, expires_at, changed_at)
    select p.bucket, ${keyOf('gft')}, $payer, case when i % 2 = 0 then $account else 'pac_' || i end, p.merchant, 'article', p.offer_version, 'USD', 1000000,
      'friend@example.org', 'en', 'sent', ${keyOf('pur')}, 1, ${at}, ${at}, ${at}
    from (select * from purchases where id = $article) p, generate_series($after + 1, $through) i`,
  copies('statements', 'true', {
    bucket: '$place',
    payment_account: '$payer',
    number: 'i + 10',
    closed_on: `(date '1970-02-01' + i)`,
    period: `(date '1970-02-01' + i)::text`,
    request: keyOf('req'),
  }),
  `insert into operator_actions (number, content, why_salt, previous_hash, hash)
    select i + 1000, jsonb_build_object('number', i + 1000, 'at', '2026-11-01T00:00:00Z', 'who', 'operator',
      'what', 'post /news', 'on', '{}'::jsonb, 'before', null, 'after', '{}'::jsonb, 'made', '{}'::jsonb)::text,
      z.hash, z.hash, z.hash
    from (select decode(repeat('00', 32), 'hex') as hash) z, generate_series($after + 1, $through) i
    on conflict (number) do nothing`,
  `insert into chain_heads (number, issuer, made_at, previous_hash, buckets, through_seqs, bucket_hashes,
      actions_through, actions_hash, hash, signature)
    select i, 'https://network.example', ${at}, z.hash, array[1], array[i], array[z.hash], 0, z.hash, z.hash, 'a'
    from (select decode(repeat('00', 32), 'hex') as hash) z, generate_series($after + 1, $through) i
    on conflict (number) do nothing`,
  copies('billing_runs', 'true', { id: plainKeyOf('run'), billed_on: `(date '1970-02-01' + i)` }),
  copies('payment_requests', 'true', {
    bucket: '$place',
    id: keyOf('req'),
    run: plainKeyOf('run'),
    payment_account: '$payer',
    status: `'paid'`,
    answered_at: at,
    announced_at: at,
    paid_total_micros: 'i',
    method_label: `'Visa'`,
  }),
  copies('payment_requests', 'run = $run', {
    id: `'req_' || $bucket || '1' || lpad(i::text, 25, '0')`,
    payment_account: plainKeyOf('pay'),
    status: `'declined'`,
    declined_reason: `'no'`,
    answered_at: at,
    announced_at: at,
  }),
  copies('settlement_runs', 'true', {
    id: plainKeyOf('srn'),
    settled_on: `(date '1970-02-01' + i)`,
  }),
  ...[
    { half: 0, run: '$settled', merchant: `'mer_' || i` },
    { half: 1, run: plainKeyOf('srn'), merchant: '$merchant' },
  ].map(
    ({
      half,
      run,
      merchant,
    }) => `insert into payouts (bucket, id, run, merchant, currency, amount_micros, account_kind,
        account, account_version, status, made_at, paid_at)
      select ${merchantBucket}, 'out_' || $bucket || '${half}' || lpad(i::text, 25, '0'), ${run}, ${merchant}, 'USD', 1000000,
        'simulator', '{}', 1, 'paid', ${at}, ${at}
      from generate_series($after + 1, $through) i`,
  ),
  `insert into sales (bucket, id, merchant, order_id, offer, offer_version, quantity, currency, price_micros,
      share_micros, sold_at)
    select ${merchantBucket}, ${keyOf('pur')}, p.merchant, 'many-' || i, p.offer, p.offer_version, 1, 'USD', 1000000, 900000,
      ${at}
    from (select * from purchases where id = $article) p, generate_series($after + 1, $bought) i`,
  `insert into sale_credits (bucket, id, sale, merchant, offer, kind, cause, currency, amount_micros, share_micros,
      status, heard_at)
    select ${merchantBucket}, ${keyOf('crd')}, ${keyOf('pur')}, p.merchant, p.offer, 'refund', 'clm', 'USD', 1000000, 900000,
      'provisional', ${at}
    from (select * from purchases where id = $article) p, generate_series($after + 1, $through) i`,
  `insert into sale_totals (bucket, merchant, currency, span, starts_on, offer, sale_count, sold_micros, share_micros,
      refund_count, refunded_micros, refunded_share_micros)
    select ${merchantBucket}, $merchant, 'USD', 'month', date '2026-10-01', ${plainKeyOf('off')}, i, i, i, 0, 0, 0
    from generate_series($after + 1, $through) i`,
  `insert into sale_weeks (bucket, merchant, starts_on, sale_count, new_count, returning_count)
    select ${merchantBucket}, $merchant, date '1970-01-05' + i * 7, 20, 10, 10
    from generate_series($after + 1, least($through, 2900)) i`,
  copies('merchants', 'true', {
    id: plainKeyOf('mer'),
    name: `'Merchant ' || lpad(i::text, 6, '0')`,
  }),
  copies('holders', 'merchant = $merchant', { id: plainKeyOf('hld') }),
  copies('offers', 'merchant = $merchant', {
    id: plainKeyOf('off'),
    sku: `'sku-' || lpad(i::text, 6, '0')`,
  }),
  `insert into merchant_visits (sign_on, merchant, clicked_at)
    select $signon, ${plainKeyOf('mer')}, ${at} from generate_series($after + 1, $through) i`,
  `insert into merchant_events (id, cause, merchant, type, purchase, data, number, created_at, delivered_at)
    select ${plainKeyOf('evt')}, 'many-' || i, $merchant, 'entitlement.ended', $article, '{}', i + 1000, ${at}, ${at}
    from generate_series($after + 1, $through) i`,
  `insert into webhook_deliveries (endpoint, event, type, created_at)
    select w.id, ${plainKeyOf('evt')}, 'entitlement.ended', ${at}
    from webhook_endpoints w, generate_series($after + 1, $through) i where w.merchant = $merchant`,
  // An organisation has fifty at most, and so has whoever looks at a list of them.
  `insert into organisations (id, name, founded_at) values ('org_many', 'Many', timestamptz '2026-11-01T00:00:00Z')
    on conflict (id) do nothing`,
  copies('organisation_merchants', 'true', {
    merchant: plainKeyOf('mer'),
    organisation: `'org_many'`,
    added_at: at,
  }),
  copies('merchant_applications', 'true', { merchant: plainKeyOf('mer'), asked_at: at }),
  `insert into sign_offs (merchant, sid, ended_at)
    select $merchant, 'many-' || i, ${at} from generate_series($after + 1, $through) i`,
  `insert into news (id, language, title, body, published_at, content_hash)
    select 'many-' || i, 'en', 'News', 'New', ${at}, 'x' from generate_series($after + 1, $through) i`,
  `insert into sign_on_events (bucket, id, purchasing_account, sign_on, kind, device, network, happened_at)
    select $place, ${keyOf('soe')}, $account, $signon, 'signed_on', 'Firefox', '', ${at}
    from generate_series($after + 1, $through) i`,
  `insert into sessions (token_hash, sign_on, customer, purchasing_account, payment_account, signed_on_at, ended_at, id,
      method, device, network, last_used_at)
    select sha256(i::text::bytea), $signon, s.customer, $account, $payer, ${at}, case when i % 2 = 0 then ${at} end,
      ${plainKeyOf('ses')},
      'password', 'Firefox', '', ${at} from sign_ons s, generate_series($after + 1, $through) i where s.id = $signon`,
  `insert into ledger_accounts (bucket, id, currency, floor, opened_at)
    select $place, 'many:' || lpad(i::text, 6, '0'), 'USD', 'none', ${at} from generate_series($after + 1, $through) i`,
  `insert into ledger_sums (bucket, account, currency, debits_micros, credits_micros)
    select $place, 'sums:' || lpad(i::text, 6, '0'), 'USD', 1, 1 from generate_series($after + 1, $through) i`,
  `insert into transfers (bucket, id, seq, debit_account, credit_account, currency, amount_micros, recipe, happened_at,
      recorded_at)
    select $place, 'many/' || lpad(i::text, 6, '0'), -i, 'many:1', 'many:2', 'USD', 1, 'sale', ${at}, ${at}
    from generate_series($after + 1, $through) i`,
  copies('work', `state = 'parked'`, { id: keyOf('wrk'), subject: `'many-' || i` }),
]

/** Straight into the tables: no trigger and no key is asked. */
export async function fillAccount(
  tenants: Tenants & { readonly member: { readonly purchasing_account: string } },
  fill: Fill,
): Promise<void> {
  const client = new pg.Client({ connectionString: tenants.net.opened.url })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    const values = await valuesOf(client, tenants, fill)
    for (const statement of statements) {
      const text = statement.replaceAll(/\$([a-z]+)/g, (_, name: string) => {
        const value = values[name]
        if (value === undefined) throw new Error(`nothing stands for ${name}`)
        return typeof value === 'number' ? String(value) : client.escapeLiteral(value)
      })
      await client.query(text)
    }
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

async function valuesOf(
  client: pg.Client,
  {
    customer,
    member,
    merchant,
    run,
    settlementRun,
    ownSubscription,
  }: Parameters<typeof fillAccount>[0],
  { after, through, bought }: Fill,
): Promise<Readonly<Record<string, string | number>>> {
  const payer = customer.payment_account
  const { rows } = await client.query<{ article: string; signon: string; place: number }>(
    `select p.id as article, p.bucket as place, s.id as signon from purchases p
      join sign_ons s on s.purchasing_account = p.purchasing_account
      where p.payment_account = $1 and p.order_id = 'first'`,
    [payer],
  )
  const [first] = rows
  if (first === undefined) throw new Error('the customer bought nothing')
  return {
    ...first,
    after,
    through,
    bought,
    payer,
    run,
    settled: settlementRun,
    account: customer.purchasing_account,
    member: member.purchasing_account,
    merchant: merchant.merchant,
    weekly: ownSubscription.replace('sub_', 'pur_'),
    bucket: payer.slice('pay_'.length, 'pay_'.length + 2),
  }
}
