// Database over the `pg` driver in pipeline mode: one write carries BEGIN and the first statements.

import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { columnParser, encodeParameter } from './column-types.ts'
import {
  assertOutsideTransaction,
  ConnectionLostError,
  isRetryableState,
  markTransaction,
  OutcomeUnknownError,
  sqlStateOf,
} from './database.ts'
import type { Database, SqlStatement, Topic, Tx } from './database.ts'
import { noFaults } from './faults.ts'
import type { Faults } from './faults.ts'
import { findJoined, joinTransaction } from './join-transactions.ts'
import { createListeners } from './listeners.ts'
import { noLog } from './log.ts'
import type { Log } from './log.ts'
import { systemRandom } from './random.ts'
import type { Random } from './random.ts'

export interface PgDatabaseOptions {
  readonly url: string
  /** Connections at most; 10 unless told. */
  readonly poolMax?: number
  /** A statement that runs longer is ended by the server; 30 s unless told. 0 = never. */
  readonly statementTimeoutMs?: number
  /** A statement that waits longer for a lock is ended by the server; 10 s unless told. */
  readonly lockTimeoutMs?: number
  /** How long to wait for a free connection, or for a server that is starting; 10 s unless told. */
  readonly connectTimeoutMs?: number
  readonly faults?: Faults
  readonly log?: Log
  readonly random?: Random
}

const attemptsMax = 8
const backoffFirstMs = 5
const backoffMaxMs = 500

const begins = {
  write: 'begin isolation level read committed read write',
  // All statements of one read see the same moment, and a read-only snapshot never fails for it.
  read: 'begin isolation level repeatable read read only',
} as const
type Mode = keyof typeof begins

export function createPgDatabase(options: PgDatabaseOptions): Database {
  const log = options.log ?? noLog
  const faults = options.faults ?? noFaults
  const random = options.random ?? systemRandom()
  const connectTimeoutMs = options.connectTimeoutMs ?? 10_000
  const pool = createPool(options, connectTimeoutMs, log)
  const listeners = createListeners()

  async function retried<T>(name: string, once: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    assertOutsideTransaction(`a second transaction (${name})`)
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(await acquire(pool, connectTimeoutMs))
      } catch (error) {
        if (attempt === attemptsMax || !isRetryableState(error)) throw error
        log.debug({ transaction: name, attempt, code: sqlStateOf(error) }, 'transaction retried')
        // Full jitter: two that met once should not meet again.
        const ceilingMs = Math.min(backoffMaxMs, backoffFirstMs * 2 ** (attempt - 1))
        await sleep(1 + random.below(ceilingMs))
      }
    }
  }

  async function run<T>(mode: Mode, name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const whole = findJoined()
    if (whole !== undefined) return await joinTransaction(whole, name, work)
    const { value, told } = await retried(name, (client) =>
      runOnce(client, mode, name, work, faults),
    )
    listeners.tellAll(told)
    return value
  }

  return {
    transaction: (name, work) => run('write', name, work),
    read: (name, work) => run('read', name, work),
    query: (statement) =>
      findJoined() === undefined
        ? retried(statement.name, (client) => queryAlone(client, statement, faults))
        : run('read', statement.name, (tx) => tx.query(statement)),
    listen: (topic, hear) => listeners.listen(topic, hear),
    close: () => pool.end(),
  }
}

function createPool(options: PgDatabaseOptions, connectTimeoutMs: number, log: Log): pg.Pool {
  // Outside an explicit transaction the session can only read. So if BEGIN itself failed, the statements that
  // travelled with it fail too, instead of committing one by one.
  const session = [
    `set default_transaction_read_only = on`,
    `set statement_timeout = ${options.statementTimeoutMs ?? 30_000}`,
    `set lock_timeout = ${options.lockTimeoutMs ?? 10_000}`,
    `set idle_in_transaction_session_timeout = 60000`,
    `set timezone = 'UTC'`,
    `set datestyle = 'ISO, YMD'`,
    `set client_encoding = 'UTF8'`,
    // An answer means that the row is on disk, whatever the server's default says.
    `select set_config('synchronous_commit', 'on', false)
      where current_setting('synchronous_commit') in ('off', 'local')`,
  ].join('; ')
  const config = {
    connectionString: options.url,
    application_name: `tallystick ${process.pid}`,
    max: options.poolMax ?? 10,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: connectTimeoutMs,
    pipeline: true,
    types: { getTypeParser: (oid: number) => columnParser(oid) },
    onConnect: async (client: pg.ClientBase) => {
      await client.query(session)
    },
  }
  const pool = new pg.Pool(config)
  pool.on('error', (error) => {
    // Of a pool that is closing, connections may still be on their way out when the server stops.
    if (pool.ending) return
    log.warn({ err: error }, 'an idle database connection was lost')
  })
  // A client in use reports its loss through the queries that fail; without a listener the process would end.
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
  })
  return pool
}

// The server refuses for a moment while it starts, recovers from a crash, or its socket is not there yet.
const momentaryCodes = new Set([
  '57P03',
  '57P01',
  '57P02',
  'ECONNREFUSED',
  'ENOENT',
  'ECONNRESET',
  '53300',
])

async function acquire(pool: pg.Pool, timeoutMs: number): Promise<pg.PoolClient> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    try {
      return await pool.connect()
    } catch (error) {
      const code = (error as { code?: unknown }).code
      const isMomentary = typeof code === 'string' && momentaryCodes.has(code)
      if (!isMomentary || performance.now() > deadline || pool.ending) {
        throw new ConnectionLostError('no database connection to be had', { cause: error })
      }
      await sleep(100)
    }
  }
}

/** The session can only read: whatever the statement is, it changes nothing. */
async function queryAlone<Row extends object>(
  client: pg.PoolClient,
  statement: SqlStatement,
  faults: Faults,
): Promise<readonly Row[]> {
  try {
    const rows = await openTransaction(client, faults).tx.query<Row>(statement)
    client.release()
    return rows
  } catch (error) {
    const isLost = isConnectionError(error)
    client.release(isLost)
    throw isLost ? connectionLost(error) : error
  }
}

async function runOnce<T>(
  client: pg.PoolClient,
  mode: Mode,
  name: string,
  work: (tx: Tx) => Promise<T>,
  faults: Faults,
): Promise<{ readonly value: T; readonly told: ReadonlySet<Topic> }> {
  const open = openTransaction(client, faults)
  open.send({ text: begins[mode] }).catch(() => undefined)
  let value: T
  try {
    value = await markTransaction(name, () => work(open.tx))
    await open.sendLast()
    const point = faults.point(`before commit ${name}`)
    if (point !== undefined) await point
  } catch (error) {
    await rollBack(client, open)
    throw mostTelling(open.firstError(), error)
  }
  await commit(client, open, mode, name)
  const point = faults.point(`after commit ${name}`)
  if (point !== undefined) await point
  return { value, told: open.told }
}

async function rollBack(client: pg.PoolClient, open: OpenTransaction): Promise<void> {
  open.close()
  try {
    await open.send({ text: 'rollback' })
    client.release()
  } catch {
    client.release(true)
  }
}

async function commit(
  client: pg.PoolClient,
  open: OpenTransaction,
  mode: Mode,
  name: string,
): Promise<void> {
  await open.sent()
  open.close()
  let command: string
  try {
    // Sent behind whatever was not awaited: if any of that failed, the server answers ROLLBACK.
    command = (await open.send({ text: 'commit' })).command
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || isConnectionError(error)) {
      client.release(true)
      if (mode === 'read') throw connectionLost(error)
      throw new OutcomeUnknownError(
        `the connection was lost while ${name} was being committed: unknown, retry with the same id`,
        { cause: error },
      )
    }
    await rollBack(client, open)
    throw error
  }
  client.release()
  if (command !== 'COMMIT') {
    const rolledBack = new Error(`${name} was rolled back by the server`)
    throw open.firstError() ?? rolledBack
  }
}

/** What the server said first explains the rest ("current transaction is aborted …", or what a caller made of it). */
function mostTelling(first: Error | undefined, error: unknown): unknown {
  if (first !== undefined && isConnectionError(first)) return connectionLost(first)
  if (first !== undefined && (isRetryableState(first) || sqlStateOf(error) !== undefined))
    return first
  return error
}

function connectionLost(cause: unknown): ConnectionLostError {
  return new ConnectionLostError('the database connection was lost before COMMIT', { cause })
}

/** The session is over: said by the server (class 08, 57P…), by the operating system, or by the driver in words. */
function isConnectionError(error: unknown): boolean {
  const state = sqlStateOf(error)
  if (error instanceof pg.DatabaseError && state !== undefined) {
    return /^(08|57P|40003|25P03)/.test(state)
  }
  const { code, message } = error as { code?: unknown; message?: unknown }
  return (
    (typeof code === 'string' && /^E[A-Z]/.test(code)) ||
    /^(Connection terminated|Client has encountered a connection error|Client was closed)/.test(
      String(message),
    )
  )
}

interface OpenTransaction {
  readonly tx: Tx
  readonly told: ReadonlySet<Topic>
  /** Sends what was handed over for the end. COMMIT goes behind it in the same write; nobody waits for its answers. */
  sendLast(): Promise<void>
  firstError(): Error | undefined
  /** Resolves when all statements issued so far are on their way. */
  sent(): Promise<unknown>
  close(): void
  send(query: { name?: string; text: string; values?: unknown[] }): Promise<pg.QueryResult>
}

interface Corkable {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } }
}

function openTransaction(client: pg.PoolClient, faults: Faults): OpenTransaction {
  const { stream } = (client as unknown as Corkable).connection
  let isCorked = false
  let isClosed = false
  let firstError: Error | undefined
  let chain: Promise<unknown> = Promise.resolve()
  const told = new Set<Topic>()
  const last: (() => readonly SqlStatement[])[] = []

  function send(query: {
    name?: string
    text: string
    values?: unknown[]
  }): Promise<pg.QueryResult> {
    if (!isCorked) {
      // All that is issued before the event loop turns leaves in one write.
      isCorked = true
      stream.cork()
      process.nextTick(() => {
        isCorked = false
        stream.uncork()
      })
    }
    const result = client.query(query)
    result.catch((error: unknown) => {
      firstError ??= error instanceof Error ? error : new Error(String(error))
    })
    return result
  }

  async function sendWithFaults(query: Prepared): Promise<pg.QueryResult> {
    const earlier = chain
    const sending = (async () => {
      await earlier
      await faults.point(`before ${query.name}`)
      // Wrapped, so that the next statement waits for this one to be sent, not to be answered.
      return { result: send(query) }
    })()
    chain = sending.catch(() => undefined)
    const result = await (await sending).result
    await faults.point(`after ${query.name}`)
    return result
  }

  async function sendLast(): Promise<void> {
    // All or nothing: what cannot be sent fails here, before anything of it is on its way.
    const queries = last.flatMap((statements) => statements()).map(prepare)
    for (const query of queries) {
      // If it fails, the server answers COMMIT with ROLLBACK. A test of faults sees its answer before COMMIT is sent.
      if (faults === noFaults) send(query).catch(() => undefined)
      else await sendWithFaults(query)
    }
  }

  const tx: Tx = {
    brand: 'tx',
    beforeCommit(statements) {
      last.push(statements)
    },
    async query<Row extends object>(statement: SqlStatement): Promise<readonly Row[]> {
      if (isClosed) throw new Error(`${statement.name}: the transaction is over`)
      const query = prepare(statement)
      const result = faults === noFaults ? send(query) : sendWithFaults(query)
      const { rows }: { rows: Row[] } = await result
      return rows
    },
    tell: (topic) => void told.add(topic),
  }
  return {
    tx,
    told,
    send,
    sendLast,
    firstError: () => firstError,
    sent: () => chain,
    close: () => {
      isClosed = true
    },
  }
}

interface Prepared {
  readonly name: string
  readonly text: string
  readonly values: unknown[]
}

function prepare({ name, text, values = [] }: SqlStatement): Prepared {
  const encoded = new Array<unknown>(values.length)
  for (let index = 0; index < values.length; index++) {
    try {
      encoded[index] = encodeParameter(values[index])
    } catch (error) {
      throw new TypeError(`${name} $${index + 1}: ${(error as Error).message}`, { cause: error })
    }
  }
  return { name, text, values: encoded }
}
