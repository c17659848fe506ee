import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openEmptyDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { startJobs } from './jobs.ts'
import type { JobDefinition } from './jobs.ts'
import { createLog, noLog } from './log.ts'

let opened: TestDatabase
before(async () => {
  opened = await openEmptyDatabase()
})
after(() => opened.close())

const start = (...jobs: JobDefinition[]) => startJobs({ url: opened.url, jobs, log: noLog })
const pause = (ms: number) => new Promise((go) => setTimeout(go, ms))

const until = (condition: () => boolean) => waitUntil('the job ran', condition)

describe('jobs', () => {
  it('run again and again, one at a time over two processes, and end in order', async () => {
    let running = 0
    let runningMost = 0
    let runs = 0
    const job: JobDefinition = {
      name: 'repeat',
      everySeconds: 1,
      async work() {
        running++
        runningMost = Math.max(runningMost, running)
        await pause(300)
        running--
        runs++
      },
    }
    // Each has its own connections and its own workers, as two processes have.
    const [left, right] = await Promise.all([start(job), start(job)])
    await until(() => runs >= 3)
    await Promise.all([left.stop(), right.stop()])
    assert.equal(running, 0)
    assert.equal(runningMost, 1)
    const ended = runs
    await pause(1_500)
    assert.equal(runs, ended)
  })

  it('that fail are logged and tried again', async () => {
    const lines: string[] = []
    let runs = 0
    const jobs = await startJobs({
      url: opened.url,
      log: createLog('error', (line) => lines.push(line)),
      jobs: [
        {
          name: 'flaky',
          everySeconds: 1,
          work() {
            runs++
            return runs === 1 ? Promise.reject(new Error('no luck')) : Promise.resolve()
          },
        },
      ],
    })
    await until(() => runs >= 2)
    await jobs.stop()
    assert.match(lines.join(''), /no luck/)
  })

  it('run out of turn when they are triggered', async () => {
    let runs = 0
    const jobs = await start({
      name: 'rare',
      everySeconds: 3600,
      work() {
        runs++
        return Promise.resolve()
      },
    })
    await until(() => runs === 1)
    await pause(300)
    await jobs.trigger('rare')
    await until(() => runs === 2)
    await assert.rejects(jobs.trigger('unknown'), /no job unknown/)
    await jobs.stop()
  })

  it('are told to stop, and waited for', async () => {
    let hasStarted = false
    let hasEnded = false
    const jobs = await start({
      name: 'long',
      everySeconds: 3600,
      async work(signal) {
        hasStarted = true
        while (!signal.aborted) await pause(10)
        await pause(200)
        hasEnded = true
      },
    })
    await until(() => hasStarted)
    await jobs.stop()
    assert.equal(hasEnded, true)
  })
})
