// What somebody would do who may write everything in the database, and cannot sign: takes the end of a tab away, sets
// back what counts it, and lets the network make its chain and its heads anew.
import { makeHead } from '@tallystick/network/rooms/chain'
import { encodeParameter, parseColumn } from '@tallystick/network/rooms/platform'
import type { Database, SqlStatement, Tx } from '@tallystick/network/rooms/platform'
import type pg from 'pg'
import type { Ports } from './open-varied-book.ts'

export interface Tab {
  readonly bucket: number
  readonly paymentAccount: string
  readonly currency: string
}

/** Takes all purchases from this number of the tab on away. Inside a transaction, with triggers off. */
export async function cutTab(client: pg.Client, tab: Tab, fromNumber: number): Promise<void> {
  const { bucket, paymentAccount, currency } = tab
  const gone = `(select id from purchases where bucket = $1 and payment_account = $2 and currency = $3 and tab_number >= $4)`
  const values = [bucket, paymentAccount, currency, fromNumber]
  const account = `tab:${paymentAccount}:${currency}`
  await client.query(
    `update ledger_accounts a set debit_count = $4::bigint - 1, debits_micros = a.debits_micros - coalesce(
        (select sum(tab_micros) from purchases where bucket = $1 and id in ${gone}), 0)
      where a.bucket = $1 and a.id = $5`,
    [...values, account],
  )
  for (const table of ['transfers', 'memos']) {
    await client.query(
      `delete from ${table} where bucket = $1 and split_part(id, '/', 1) in ${gone}`,
      values,
    )
  }
  await client.query(`delete from purchases where bucket = $1 and id in ${gone}`, values)
  await renumber(client, bucket)
}

/** What is left takes the numbers from 1 on, without a gap. */
async function renumber(client: pg.Client, bucket: number): Promise<void> {
  const places = `select seq, row_number() over (order by seq) as place
    from (select seq from transfers where bucket = $1 union all select seq from memos where bucket = $1) n`
  // First out of the way, so that no number is there twice in between.
  for (const table of ['transfers', 'memos']) {
    await client.query(
      `update ${table} t set seq = -n.place from (${places}) n where t.bucket = $1 and t.seq = n.seq`,
      [bucket],
    )
  }
  for (const table of ['transfers', 'memos']) {
    await client.query(`update ${table} set seq = -seq where bucket = $1 and seq < 0`, [bucket])
  }
  await client.query(
    `update buckets set last_seq = coalesce((select max(place) from (${places}) n), 0) where bucket = $1`,
    [bucket],
  )
}

/** Forgets the whole chain and makes as many heads as there were. */
export async function makeChainAnew(client: pg.Client, ports: Ports): Promise<void> {
  const { rows } = await client.query<{ count: string }>('select count(*) from chain_heads')
  await client.query('delete from chain_heads')
  await client.query('delete from chain_blocks')
  await client.query(
    `update chain_ends set through_seq = 0, hash = decode(repeat('00', 32), 'hex'), is_new = false`,
  )
  for (let made = 0; made < Number(rows[0]?.count); made += 1) {
    await makeHead({ ...ports, database: databaseOf(client) })
  }
}

/** The network's operations, inside a transaction that stands open. */
function databaseOf(client: pg.Client): Database {
  const query = async <Row extends object>({ text, values = [] }: SqlStatement) => {
    const types = { getTypeParser: (oid: number) => (value: string) => parseColumn(oid, value) }
    const config = { text, values: values.map(encodeParameter), types } as pg.QueryConfig
    return (await client.query<Row>(config)).rows
  }
  const tx = { query } as unknown as Tx
  const inside = <T>(_name: string, work: (open: Tx) => Promise<T>) => work(tx)
  return { query, transaction: inside, read: inside } as unknown as Database
}
