import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { createLog } from '../platform/index.ts'
import type { JobDefinition, Log } from '../platform/index.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { startRunner } from './index.ts'
import { retryWork } from './retry-work.ts'
import { jobHandler } from './run-jobs.ts'
import type { Handlers } from './runner-ports.ts'
import { openRegister } from './testing/open-register.ts'
import type { Register } from './testing/open-register.ts'

let register: Register
before(async () => {
  register = await openRegister()
})
after(() => register.close())
beforeEach(() => register.clear())

const handlersOf = (...jobs: readonly JobDefinition[]): Handlers =>
  new Map([['run_job', jobHandler(jobs)]])
// Each has a runner of its own, as two processes have.
const start = (jobs: readonly JobDefinition[], log: Log = register.log) =>
  startRunner({ ...register.ports, log }, handlersOf(...jobs))

/** A job that a test counts. */
function counting(name: string, everySeconds: number, work?: (run: number) => Promise<void>) {
  const counted = { runs: 0, running: 0, runningMost: 0 }
  const job: JobDefinition = {
    name,
    everySeconds,
    async work() {
      counted.running += 1
      counted.runs += 1
      counted.runningMost = Math.max(counted.runningMost, counted.running)
      try {
        await work?.(counted.runs)
      } finally {
        counted.running -= 1
      }
    },
  }
  return { counted, job }
}

describe('jobs', () => {
  it('run again and again by the network’s clock, one at a time over two processes, and end in order', async () => {
    const { counted, job } = counting('repeat', 60, () => new Promise((go) => setTimeout(go, 20)))
    const runners = await Promise.all([start([job]), start([job])])
    for (let run = 1; run <= 3; run += 1) {
      await waitUntil(`run ${run}`, () => counted.runs >= run)
      await waitUntil('it is due again', async () =>
        (await register.rows()).every(({ isRunning }) => !isRunning),
      )
      assert.equal(counted.runs, run, 'not before its time')
      register.clock.advance({ seconds: 61 })
    }
    await Promise.all(runners.map((runner) => runner.stop()))
    assert.equal(counted.running, 0)
    assert.equal(counted.runningMost, 1)
  })

  it('that fail are logged and tried again, and never given up', async () => {
    const lines: string[] = []
    const { counted, job } = counting('flaky', 3600, (run) =>
      run < 20 ? Promise.reject(new Error('no luck')) : Promise.resolve(),
    )
    const runner = await start(
      [job],
      createLog('warn', (line) => lines.push(line)),
    )
    await waitUntil('it ran', () => {
      register.clock.advance({ seconds: 400 })
      return counted.runs >= 20
    })
    await runner.stop()
    assert.match(lines.join(''), /no luck/)
    assert.equal((await register.rows())[0]?.state, 'waiting')
  })

  it('that hang hold up no other', async () => {
    let letGo: () => void = () => undefined
    const isFree = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const hanging = counting('hanging', 60, () => isFree)
    const others = Array.from({ length: 10 }, (_, n) => counting(`other-${n}`, 60))
    const runner = await start([hanging.job, ...others.map(({ job }) => job)])
    await waitUntil('the others ran', () => others.every(({ counted }) => counted.runs > 0))
    letGo()
    await runner.stop()
  })

  it('run out of turn when an operator has them tried', async () => {
    const { counted, job } = counting('rare', 3600)
    const runner = await start([job])
    await waitUntil('it ran', () => counted.runs === 1)
    await waitUntil('that is marked', async () => (await register.rows())[0]?.isRunning === false)
    const [row] = await register.rows()
    const handlers = () => handlersOf(job)
    const decision = { work: row?.work ?? '', because: 'Now, please.' }
    const { status } = await retryWork({ ...register.ports, handlers }, decision)
    assert.equal(status, 'decided')
    await waitUntil('it ran again', () => counted.runs === 2)
    await runner.stop()
  })

  it('that another version has are left to it', async () => {
    const { counted, job } = counting('known', 60)
    await (await start([{ ...job, name: 'of another version', everySeconds: 60 }])).stop()
    const runner = await start([job])
    await waitUntil('the known one ran', () => counted.runs > 0)
    await runner.stop()
    const states = (await register.rows()).map(({ subject, state }) => `${subject} ${state}`)
    assert.deepEqual(states, ['known waiting', 'of another version waiting'])
  })
})
