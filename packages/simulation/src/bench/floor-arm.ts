// The floor: the same server writes rows of the same shape, width and indexes in one statement per batch. It reads
// nothing, checks nothing, and moves no balance: nobody can sell faster on this server through SQL batches. The second
// floor also moves the tabs, still without looking.
import pg from 'pg'
import {
  encodeParameter,
  newId,
  systemClock,
  systemRandom,
} from '@tallystick/network/rooms/platform'
import { askOnce } from './open-bench-server.ts'
import type { Arm, ArmInput, Sale } from './arm.ts'
import { priceMicros } from './fill-world.ts'

/** Twins of the tables, without their triggers. */
export async function createFloorTables(url: string): Promise<void> {
  await askOnce(
    url,
    `create table floor_purchases (like purchases including all);
     create table floor_transfers (like transfers including all);
     create sequence floor_seq;
     alter table floor_transfers alter column seq set default nextval('floor_seq');
     create table floor_accounts (like ledger_accounts including all) with (fillfactor = 60);
     insert into floor_accounts select * from ledger_accounts`,
  )
}

const insertText = `with sold as (
    insert into floor_purchases (bucket, id, order_id, merchant, payment_account, purchasing_account, offer,
      offer_version, quantity, currency, price_micros, tab_micros, share_micros, fee_micros, tab_number,
      tab_total_micros, happened_at, recorded_at)
    select bucket, id, order_id, merchant, payment_account, purchasing_account, offer, offer_version, 1, 'USD',
      price, price, share, fee, number, number * price, $15, $15
    from unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
      $8::text[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[])
      as s (bucket, id, order_id, merchant, payment_account, purchasing_account, offer, offer_version, price,
        share, fee, number))
  insert into floor_transfers (bucket, id, debit_account, credit_account, currency, amount_micros, recipe,
    happened_at, recorded_at)
  select t.bucket, t.id, t.debit, t.credit, 'USD', t.amount, 'sale', $15, $15
  from unnest($13::smallint[], $14::text[], $16::text[], $17::text[], $18::bigint[])
    as t (bucket, id, debit, credit, amount)`

const shareMicros = (priceMicros * 9n) / 10n
const sources = { clock: systemClock(), random: systemRandom() }
// Stands in for the place on a tab, which nobody counts here; an id's length is all that an offer's needs to have.
let lastNumber = 0n
const offer = newId('off', sources)
const offerVersion = newId('ofv', sources)

// One row per tab and batch, in one order, so that two batches never wait for each other in a circle.
const movesText = `, moved as (
    update floor_accounts a set debits_micros = a.debits_micros + m.amount, debit_count = a.debit_count + m.number
    from (select t.bucket, t.debit, sum(t.amount) as amount, count(*) as number
      from unnest($13::smallint[], $16::text[], $18::bigint[]) as t (bucket, debit, amount)
      group by 1, 2 order by 1, 2) m
    where a.bucket = m.bucket and a.id = m.debit)
  insert into floor_transfers`

export function openFloorArm(input: ArmInput): Arm {
  return openInsertingArm('floor', insertText, input)
}

export function openMovingFloorArm(input: ArmInput): Arm {
  const text = insertText.replace(/\n\s*insert into floor_transfers/, movesText)
  return openInsertingArm('floorWithTabs', text, input)
}

function openInsertingArm(name: string, text: string, { url, callerCount }: ArmInput): Arm {
  const pool = new pg.Pool({ connectionString: url, max: callerCount })
  // At the end the database is dropped while the last connections are closing.
  pool.on('error', () => undefined)
  return {
    name,
    async place(sales) {
      const values = valuesOf(sales).map(encodeParameter)
      await pool.query({ name, text, values })
    },
    close: () => pool.end(),
  }
}

/** In the order of buckets, as the network writes them: rows of one come to the same pages of indexes. */
function valuesOf(unordered: readonly Sale[]): readonly unknown[] {
  const sales = unordered.toSorted((one, other) => one.buyer.bucket - other.buyer.bucket)
  const ids = sales.map(({ buyer }) => newId('pur', { ...sources, bucket: buyer.bucket }))
  const legs = sales.flatMap(({ buyer, merchant }, at) => {
    const debit = `tab:${buyer.paymentAccount}:USD`
    const { bucket } = buyer
    return [
      {
        bucket,
        id: `${ids[at]}/share`,
        debit,
        credit: `merchant-pending:${merchant}:USD`,
        amount: shareMicros,
      },
      {
        bucket,
        id: `${ids[at]}/fee`,
        debit,
        credit: 'fee-pending:USD',
        amount: priceMicros - shareMicros,
      },
    ]
  })
  return [
    sales.map(({ buyer }) => buyer.bucket),
    ids,
    sales.map(({ orderId }) => orderId),
    sales.map(({ merchant }) => merchant),
    sales.map(({ buyer }) => buyer.paymentAccount),
    sales.map(({ buyer }) => buyer.purchasingAccount),
    sales.map(() => offer),
    sales.map(() => offerVersion),
    sales.map(() => priceMicros),
    sales.map(() => shareMicros),
    sales.map(() => priceMicros - shareMicros),
    sales.map(() => (lastNumber += 1n)),
    legs.map(({ bucket }) => bucket),
    legs.map(({ id }) => id),
    sources.clock.now(),
    legs.map(({ debit }) => debit),
    legs.map(({ credit }) => credit),
    legs.map(({ amount }) => amount),
  ]
}
