// The platform's Database over the server in memory: transactions one at a time, in turns, under the process's fate.
import {
  assertOutsideTransaction,
  ConnectionLostError,
  createListeners,
  FaultError,
  markTransaction,
  OutcomeUnknownError,
} from '@tallystick/network/rooms/platform'
import type { Database, SqlStatement, Topic, Tx } from '@tallystick/network/rooms/platform'
import type { Fate } from './fate.ts'
import type { LiteServer } from './lite-server.ts'
import type { Seams } from './seams.ts'
import type { Turns } from './turns.ts'

export interface LiteDatabaseInput {
  readonly server: LiteServer
  readonly turns: Turns
  readonly fate: Fate
  readonly seams: Seams
  /** Told of every connection that was cut. */
  readonly onCut: (where: string) => void
}

const begins = {
  write: 'begin isolation level read committed read write',
  read: 'begin isolation level repeatable read read only',
} as const

export function createLiteDatabase(input: LiteDatabaseInput): Database {
  const { turns, fate } = input
  const listeners = createListeners()
  function run<T>(mode: keyof typeof begins, name: string, work: (tx: Tx) => Promise<T>) {
    assertOutsideTransaction(`a second transaction (${name})`)
    return turns.take(async () => {
      const dead = fate.deathPoint()
      if (dead !== undefined) throw new FaultError(dead)
      const told = new Set<Topic>()
      const value = await runOnce(input, { mode, name, work, told })
      listeners.tellAll(told)
      return value
    })
  }
  return {
    transaction: (name, work) => run('write', name, work),
    read: (name, work) => run('read', name, work),
    query: (statement) => run('read', statement.name, (tx) => tx.query(statement)),
    listen: (topic, hear) => listeners.listen(topic, hear),
    close: () => Promise.resolve(),
  }
}

async function runOnce<T>(
  { server, fate, seams, onCut }: LiteDatabaseInput,
  transaction: {
    readonly mode: keyof typeof begins
    readonly name: string
    readonly work: (tx: Tx) => Promise<T>
    readonly told: Set<Topic>
  },
): Promise<T> {
  const { mode, name, work, told } = transaction
  const control = (text: string) => server.run({ name: text, text })
  const cut = fate.takeCut()
  await control(begins[mode])
  const open = openTransaction(server, { fate, seams, told, isCut: cut === 'statement' })
  let value: T | undefined
  try {
    value = await markTransaction(name, () => work(open.tx))
    await open.sendLast()
    await open.sent()
    await fate.point(`before commit ${name}`)
  } catch (error) {
    await open.sent()
    await control('rollback')
    if (error instanceof ConnectionLostError) onCut(`statement of ${name}`)
    // Planted bug: the answer was on its way before the commit that now never comes.
    if (error instanceof FaultError && value !== undefined && seams.answersBeforeCommit === name)
      return value
    throw open.firstError() ?? error
  }
  if (cut === 'before') {
    await control('rollback')
    onCut(`before commit ${name}`)
    throw new OutcomeUnknownError(`the connection was lost while ${name} was being committed`)
  }
  const { command } = await control('commit')
  if (command !== 'COMMIT') throw open.firstError() ?? new Error(`${name} was rolled back`)
  if (cut === 'after') {
    onCut(`after commit ${name}`)
    throw new OutcomeUnknownError(`the connection was lost while ${name} was being committed`)
  }
  await fate.point(`after commit ${name}`)
  return value
}

function openTransaction(
  server: LiteServer,
  {
    fate,
    seams,
    told,
    isCut,
  }: {
    readonly fate: Fate
    readonly seams: Seams
    readonly told: Set<Topic>
    readonly isCut: boolean
  },
) {
  let chain: Promise<unknown> = Promise.resolve()
  let firstError: Error | undefined
  async function runStatement(statement: SqlStatement): Promise<readonly object[]> {
    if (isCut) throw new ConnectionLostError('the database connection was lost before COMMIT')
    await fate.point(`before ${statement.name}`)
    const { rows } = await server.run(statement)
    await fate.point(`after ${statement.name}`)
    return rows
  }
  const last: (() => readonly SqlStatement[])[] = []
  const tx: Tx = {
    brand: 'tx',
    beforeCommit(statements) {
      last.push(statements)
    },
    query<Row extends object>(statement: SqlStatement): Promise<readonly Row[]> {
      const altered = seams.alterStatement?.(statement) ?? statement
      const rows = chain.then(() => runStatement(altered))
      chain = rows.catch((error: unknown) => {
        // What the server said first explains the rest.
        firstError ??= error instanceof Error ? error : new Error(String(error))
      })
      return rows as Promise<readonly Row[]>
    },
    tell: (topic) => void told.add(topic),
  }
  async function sendLast(): Promise<void> {
    for (const statement of last.flatMap((statements) => statements())) await tx.query(statement)
  }
  return { tx, sendLast, sent: () => chain, firstError: () => firstError }
}
