// The usual hand-made purchase: 13 statements, one after the other, one purchase per transaction, a balance row per
// merchant. Written with care, prepared statements and no ORM.
import pg from 'pg'
import { newId, systemClock, systemRandom } from '@tallystick/network/rooms/platform'
import type { Arm, ArmInput, Sale } from './arm.ts'
import { askOnce } from './open-bench-server.ts'
import { priceMicros } from './fill-world.ts'

/** Its own tables, filled with the buyers and merchants that there are. */
export async function createNaiveTables(url: string): Promise<void> {
  await askOnce(
    url,
    `create table naive_customers (id text primary key, balance bigint not null, status text not null);
     insert into naive_customers select id, 0, 'active' from payment_accounts;
     create table naive_merchants (id text primary key, balance bigint not null, status text not null);
     insert into naive_merchants select id, 0, 'active' from merchants;
     create table naive_offers (merchant text, sku text, price bigint not null, primary key (merchant, sku));
     insert into naive_offers select id, 'article', ${priceMicros} from merchants;
     create table naive_purchases (id text primary key, order_id text not null, merchant text not null,
       customer text not null, price bigint not null, bought_at timestamptz not null,
       unique (customer, merchant, order_id));
     create table naive_entries (id bigint generated always as identity primary key, purchase text not null,
       account text not null, amount bigint not null, recorded_at timestamptz not null);
     create index naive_entries_account on naive_entries (account, id);
     create table naive_events (id bigint generated always as identity primary key, kind text not null,
       body jsonb not null, recorded_at timestamptz not null)`,
  )
}

const sources = { clock: systemClock(), random: systemRandom() }
const insertEntry =
  'insert into naive_entries (purchase, account, amount, recorded_at) values ($1, $2, $3, $4)'

export function openNaiveArm({ url, callerCount }: ArmInput): Arm {
  const pool = new pg.Pool({ connectionString: url, max: callerCount })
  // At the end the database is dropped while the last connections are closing.
  pool.on('error', () => undefined)
  return {
    name: 'naive',
    batchMax: 1,
    async place(sales) {
      for (const sale of sales) {
        const client = await pool.connect()
        try {
          await placeOne(client, sale)
        } finally {
          client.release()
        }
      }
    },
    close: () => pool.end(),
  }
}

async function placeOne(client: pg.PoolClient, sale: Sale): Promise<void> {
  const { merchant, orderId, buyer } = sale
  const customer = buyer.paymentAccount
  const at = sources.clock.now().toString()
  const purchase = newId('pur', sources)
  const share = (priceMicros * 9n) / 10n
  const run = (name: string, text: string, values: readonly unknown[]) =>
    client.query<{ status?: string; price?: string }>({ name, text, values: [...values] })
  await client.query('begin')
  const found = await run('n1', 'select * from naive_customers where id = $1 for update', [
    customer,
  ])
  const before = await run(
    'n2',
    'select id from naive_purchases where customer = $1 and merchant = $2 and order_id = $3',
    [customer, merchant, orderId],
  )
  const seller = await run('n3', 'select status from naive_merchants where id = $1', [merchant])
  const offer = await run('n4', 'select price from naive_offers where merchant = $1 and sku = $2', [
    merchant,
    'article',
  ])
  const isAllowed = [found, seller].every(({ rows }) => rows[0]?.status === 'active')
  const price = offer.rows[0]?.price
  if (!isAllowed || price === undefined || before.rows.length > 0) throw new Error('refused')
  await run(
    'n5',
    `insert into naive_purchases (id, order_id, merchant, customer, price, bought_at)
      values ($1, $2, $3, $4, $5, $6)`,
    [purchase, orderId, merchant, customer, price, at],
  )
  await run('n6', insertEntry, [purchase, customer, -BigInt(price), at])
  await run('n6', insertEntry, [purchase, merchant, share, at])
  await run('n6', insertEntry, [purchase, 'operator', BigInt(price) - share, at])
  await run('n7', 'update naive_customers set balance = balance - $2 where id = $1', [
    customer,
    price,
  ])
  await run('n8', 'update naive_merchants set balance = balance + $2 where id = $1', [
    merchant,
    share,
  ])
  await run('n9', `insert into naive_events (kind, body, recorded_at) values ('sold', $1, $2)`, [
    JSON.stringify({ purchase, customer, merchant, price }),
    at,
  ])
  await client.query('commit')
}
