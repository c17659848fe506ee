// One network per data folder: a lock that the database holds for us, and releases by itself when this process dies.

import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from './log.ts'

/** Any fixed number of our own. */
const networkLockKey = 7_240_151_000
// A holder that was killed is noticed by the server within moments, not at once.
const attemptsMax = 20
const attemptEveryMs = 100

export interface NetworkLock {
  release(): Promise<void>
}

/** Another process runs a network on the same data. */
export class NetworkLockedError extends Error {
  override readonly name = 'NetworkLockedError'
  readonly code = 'network_locked'
}

/**
 * @param what names the folder in the message.
 * @param onLost called when the lock went with its connection and another process took it: this one must stop.
 * @throws {NetworkLockedError} with the process id of the holder.
 */
export async function lockNetwork(options: {
  readonly url: string
  readonly what: string
  readonly log: Log
  readonly onLost: (error: Error) => void
}): Promise<NetworkLock> {
  let client = await take(options.url, options.what)
  let released = false
  const isReleased = (): boolean => released

  const watch = (): void => {
    client.once('end', () => {
      if (!isReleased()) void retake()
    })
  }
  const retake = async (): Promise<void> => {
    options.log.warn({}, 'the connection that holds the network lock was lost: taking it again')
    for (;;) {
      await sleep(200, undefined, { ref: false })
      if (isReleased()) return
      try {
        client = await take(options.url, options.what)
        break
      } catch (error) {
        if (error instanceof NetworkLockedError) {
          options.onLost(error)
          return
        }
        // The server is away; its supervisor brings it back.
      }
    }
    if (isReleased()) await client.end()
    else watch()
  }
  watch()
  return {
    async release() {
      released = true
      await client.end().catch(() => undefined)
    },
  }
}

async function take(url: string, what: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `tallystick network ${process.pid}`,
    keepAlive: true,
  })
  // Its loss is handled at 'end'.
  client.on('error', () => undefined)
  await client.connect()
  for (let attempt = 1; attempt <= attemptsMax; attempt++) {
    const { rows } = await client.query<{ is_mine: boolean }>(
      'select pg_try_advisory_lock($1) as is_mine',
      [networkLockKey],
    )
    if (rows[0]?.is_mine === true) return client
    await sleep(attemptEveryMs)
  }
  const holder = await findHolder(client)
  await client.end()
  const named = holder === undefined ? '' : ` (process ${holder})`
  throw new NetworkLockedError(
    `another network runs on ${what}${named}: stop it, or choose another folder with TALLYSTICK_DATA`,
  )
}

async function findHolder(client: pg.Client): Promise<string | undefined> {
  // A bigint key is shown as its two halves.
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.granted
        and l.database = (select oid from pg_database where datname = current_database())
        and (l.classid::bigint << 32) + l.objid::bigint = $1`,
    [networkLockKey],
  )
  return /^tallystick network (\d+)$/.exec(rows[0]?.name ?? '')?.[1]
}
