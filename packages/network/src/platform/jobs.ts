// Work that repeats: on pg-boss, in its own schema, one process at a time per job over all processes of a network.

import { setInterval } from 'node:timers'
import { PgBoss } from 'pg-boss'
import type { Log } from './log.ts'

export interface JobDefinition {
  /** Letters, digits, dashes. Also the name of its queue. */
  readonly name: string
  /** How often it runs, by real time; at most once per such span over all processes. */
  readonly everySeconds: number
  /** Must be safe to run again. When it throws, the error is logged and the next round tries again. */
  readonly work: (signal: AbortSignal) => Promise<void>
}

export interface Jobs {
  /** Runs a job as soon as possible, out of turn; does nothing when it is waiting or running already. */
  trigger(name: string): Promise<void>
  /** Waits for what runs (at most 30 s) and closes the connections. */
  stop(): Promise<void>
}

// A killed process is noticed when it misses this; pg-boss takes no less.
const heartbeatSeconds = 10
const superviseEverySeconds = 5
const stopTimeoutMs = 30_000
const pollEverySecondsMax = 2

export async function startJobs(options: {
  readonly url: string
  readonly jobs: readonly JobDefinition[]
  readonly log: Log
}): Promise<Jobs> {
  const { log } = options
  const boss = new PgBoss({
    connectionString: options.url,
    application_name: `tallystick jobs ${process.pid}`,
    schema: 'pgboss',
    max: 4,
    schedule: false,
    superviseIntervalSeconds: superviseEverySeconds,
    monitorIntervalSeconds: superviseEverySeconds,
  })
  const stopping = new AbortController()
  boss.on('error', (error) => {
    // When all stops, its connections may still be on their way out as the server ends.
    if (!stopping.signal.aborted) log.warn({ err: error }, 'the job queue met an error')
  })
  await boss.start()
  const timers: NodeJS.Timeout[] = []
  const workers = new Map<string, string>()

  const send = async (job: JobDefinition, isInTurn: boolean): Promise<void> => {
    try {
      await boss.send(job.name, null, isInTurn ? { singletonSeconds: job.everySeconds } : {})
    } catch (error) {
      if (!stopping.signal.aborted)
        log.warn({ job: job.name, err: error }, 'a job could not be queued')
    }
  }
  for (const job of options.jobs) {
    await createQueue(boss, job.name)
    workers.set(job.name, await startWorker(boss, job, log, stopping.signal))
    await send(job, true)
    const timer = setInterval(() => void send(job, true), job.everySeconds * 1000)
    timers.push(timer)
  }
  return {
    async trigger(name) {
      const job = options.jobs.find((candidate) => candidate.name === name)
      const worker = workers.get(name)
      if (job === undefined || worker === undefined) throw new Error(`there is no job ${name}`)
      await send(job, false)
      boss.notifyWorker(worker)
    },
    async stop() {
      stopping.abort()
      for (const timer of timers) clearInterval(timer)
      await boss.stop({ graceful: true, close: true, timeout: stopTimeoutMs })
    },
  }
}

async function createQueue(boss: PgBoss, name: string): Promise<void> {
  await boss.createQueue(name, {
    // One waiting or running, never two.
    policy: 'exclusive',
    retryLimit: 0,
    heartbeatSeconds,
    // The heartbeat tells a dead process from a long run.
    expireInSeconds: 20 * 3600,
    retentionSeconds: 3600,
    deleteAfterSeconds: 3600,
  })
}

function startWorker(
  boss: PgBoss,
  job: JobDefinition,
  log: Log,
  signal: AbortSignal,
): Promise<string> {
  const pollingIntervalSeconds = Math.min(pollEverySecondsMax, Math.max(0.5, job.everySeconds / 2))
  return boss.work(job.name, { batchSize: 1, pollingIntervalSeconds }, async () => {
    try {
      await job.work(signal)
    } catch (error) {
      log.error({ job: job.name, err: error }, 'a job failed; its next round tries again')
      throw error
    }
  })
}
