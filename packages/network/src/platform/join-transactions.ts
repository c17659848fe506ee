// Several transactions as parts of one: all of it is committed, or nothing.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database, SqlStatement, Tx } from './database.ts'

interface Joined {
  readonly tx: Tx
  isOpen: boolean
  /** Parts take turns: a savepoint inside another one would end with it. */
  last: Promise<unknown>
}
const joined = new AsyncLocalStorage<Joined>()
/** In which part the caller is, where it is in one. */
const part = new AsyncLocalStorage<{ readonly name: string; isOpen: boolean }>()

/**
 * Runs the work in one transaction. Each transaction that is begun in it is a part of that one: what a part wrote is
 * undone where it throws, and committed with the whole. As the work of a transaction, it may be run again.
 */
export async function inOneTransaction<T>(
  database: Database,
  name: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await database.transaction(name, async (tx) => {
    const whole: Joined = { tx, isOpen: true, last: Promise.resolve() }
    try {
      return await joined.run(whole, () => work(tx))
    } finally {
      whole.isOpen = false
    }
  })
}

/** As `inOneTransaction`; where one is open around already, the work is done in that one. */
export async function joinOrBegin<T>(
  database: Database,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  return await (findJoined() === undefined ? inOneTransaction(database, name, work) : work())
}

/** The transaction that one which begins here would be a part of. */
export function findJoined(): Joined | undefined {
  const found = joined.getStore()
  return found?.isOpen === true ? found : undefined
}

export async function joinTransaction<T>(
  whole: Joined,
  name: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const outer = part.getStore()
  if (outer?.isOpen === true) {
    throw new Error(`a second transaction (${name}) inside the transaction ${outer.name}`)
  }
  const turn = whole.last.then(() => runPart(whole.tx, name, work))
  whole.last = turn.catch(() => undefined)
  return await turn
}

async function runPart<T>(tx: Tx, name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const mark = { name, isOpen: true }
  try {
    return await inSavepoint(tx, 'part', async () => {
      const last: (() => readonly SqlStatement[])[] = []
      const own: Tx = { ...tx, beforeCommit: (statements) => void last.push(statements) }
      const value = await part.run(mark, () => work(own))
      // The parts that follow read what this one wrote.
      await Promise.all(last.flatMap((statements) => statements()).map((one) => tx.query(one)))
      return value
    })
  } finally {
    mark.isOpen = false
  }
}

/** What the work wrote is undone where it throws; the transaction goes on. */
export async function inSavepoint<T>(
  tx: Tx,
  name: 'part' | 'command',
  work: () => Promise<T>,
): Promise<T> {
  const savepoint = tx.query({ name: `platform.savepoint-${name}`, text: `savepoint ${name}` })
  try {
    const [value] = await Promise.all([work(), savepoint])
    await tx.query({ name: `platform.release-${name}`, text: `release savepoint ${name}` })
    return value
  } catch (error) {
    const undo = { name: `platform.undo-${name}`, text: `rollback to savepoint ${name}` }
    // What cannot be undone cannot be committed, either: the server refuses all that follows.
    await tx.query(undo).catch(() => undefined)
    throw error
  }
}
