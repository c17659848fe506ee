// `/health/live`: the process answers. `/health/ready`: it can sell.
import { Hono } from 'hono'
import type { Clock, Database, Log } from '../platform/index.ts'
import type { Missing } from './find-missing.ts'
import { sumCounts } from '../work/index.ts'
import type { CountWork } from '../work/index.ts'

export interface HealthInput {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly version: string
  readonly isSandbox: boolean
  /** What it was not given; it sells what it can without. */
  readonly missing: readonly Missing[]
  /** Set while the process stops: load balancers then send nothing more. */
  readonly isStopping: () => boolean
  readonly countWork: CountWork
}

export function healthRoutes(input: HealthInput): Hono {
  const health = new Hono()
  health.use('*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })
  health.get('/health/live', (c) => c.json({ status: 'live' }))
  health.get('/health/ready', async (c) => {
    const database = await probeDatabase(input)
    const work = database === 'ok' ? await tellWork(input) : null
    const isReady = database === 'ok' && !input.isStopping()
    const body = {
      status: isReady ? 'ready' : input.isStopping() ? 'stopping' : 'unavailable',
      version: input.version,
      database,
      sandbox: input.isSandbox,
      missing: input.missing,
      clock: input.clock.now().toString(),
      work,
    }
    return c.json(body, isReady ? 200 : 503)
  })
  return health
}

async function probeDatabase({ database, log }: HealthInput): Promise<'ok' | 'unavailable'> {
  try {
    await database.read('server.probe', (tx) =>
      tx.query({ name: 'server.select-one', text: 'select 1 as one' }),
    )
    return 'ok'
  } catch (error) {
    log.warn({ err: error }, 'the database does not answer')
    return 'unavailable'
  }
}

/** For whoever watches; a network that has a lot to do is as able to sell as any. */
async function tellWork({ countWork, log }: HealthInput) {
  try {
    const { waitingCount, oldestWaitingSeconds, parkedCount } = sumCounts(await countWork())
    return {
      waiting: waitingCount,
      oldest_waiting_seconds: oldestWaitingSeconds,
      parked: parkedCount,
    }
  } catch (error) {
    log.warn({ err: error }, 'unfinished work cannot be counted')
    return null
  }
}
