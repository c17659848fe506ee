// The runner of a process: takes what is due, does several things at once, and is woken by what this process commits.
import { setInterval, setTimeout as setTimer } from 'node:timers'
import type { WorkKind } from '../contract/index.ts'
import { FaultError } from '../platform/index.ts'
import { doWork } from './do-work.ts'
import type { DoneState } from './do-work.ts'
import { concurrencyUsual, leaseSecondsUsual, perOwnerUsual } from './runner-ports.ts'
import type { Handlers, WorkPorts } from './runner-ports.ts'
import { startRepeating } from './start-repeating.ts'
import { renewLease } from './store-claims.ts'
import { takeDue } from './take-due.ts'
import type { Room, Taken } from './take-due.ts'

export interface Runner {
  /** Takes nothing more, tells what runs to stop, and waits for it. */
  stop(): Promise<void>
}

// What other processes commit, and what becomes due, is noticed within this.
const pollEveryMs = 1_000
const renewEveryMs = 10_000
// What is committed at once is taken in one round.
const wakeAfterMs = 5
const failurePauseMs = 2_000

export async function startRunner(ports: WorkPorts, handlers: Handlers): Promise<Runner> {
  await startRepeating(ports, handlers)
  const state: RunnerState = {
    stopping: new AbortController(),
    running: new Map(),
    resting: new Map(),
    afterOwners: new Map(),
    bell: createBell(),
  }
  const unlisten = ports.database.listen('work', state.bell.ring)
  const renewing = setInterval(() => void renew(ports, state), renewEveryMs)
  const looping = loop(ports, handlers, state)
  return {
    async stop() {
      state.stopping.abort()
      unlisten()
      state.bell.ring()
      await looping
      await Promise.all(state.running.values())
      clearInterval(renewing)
    },
  }
}

interface RunnerState {
  readonly stopping: AbortController
  readonly running: Map<Taken, Promise<void>>
  /** By kind and owner: until when nothing more is tried, in milliseconds of real time. */
  readonly resting: Map<string, number>
  /** By kind: whose turn is behind whom. */
  readonly afterOwners: Map<WorkKind, string>
  readonly bell: Bell
}

async function loop(ports: WorkPorts, handlers: Handlers, state: RunnerState): Promise<void> {
  const { stopping, bell, afterOwners } = state
  while (!stopping.signal.aborted) {
    bell.quiet()
    try {
      const rooms = [...handlers.keys()].map((kind) => roomFor(kind, ports, handlers, state))
      const round = await takeDue(ports, handlers, rooms)
      // Behind the last owner comes the first again: a round that did not begin there is followed by another at once.
      if (rooms.some(({ limit, afterOwner }) => limit > 0 && afterOwner !== '')) bell.ring()
      for (const [kind, owner] of round.afterOwners) afterOwners.set(kind, owner)
      for (const taken of round.taken) start(ports, state, taken)
      await bell.wait(pollEveryMs)
    } catch (error) {
      if (error instanceof FaultError) return
      ports.log.error({ err: error }, 'the register of work could not be read')
      await bell.wait(failurePauseMs)
    }
  }
}

function roomFor(
  kind: WorkKind,
  { realClock }: WorkPorts,
  handlers: Handlers,
  { running, resting, afterOwners }: RunnerState,
): Room {
  const { concurrency = concurrencyUsual, perOwner = perOwnerUsual } = handlers.get(kind) ?? {}
  const own = [...running.keys()].filter(({ work }) => work.kind === kind)
  const byOwner = Map.groupBy(own, ({ work }) => work.owner)
  const busyOwners = [...byOwner].flatMap(([owner, works]) =>
    works.length >= perOwner ? [owner] : [],
  )
  const nowMs = realClock.now().epochMilliseconds
  for (const [place, untilMs] of resting) {
    const [restingKind, owner = ''] = place.split(' ')
    if (untilMs <= nowMs) resting.delete(place)
    else if (restingKind === kind) busyOwners.push(owner)
  }
  const limit = Math.max(0, concurrency - own.length)
  return { kind, limit, busyOwners, afterOwner: afterOwners.get(kind) ?? '' }
}

function start(ports: WorkPorts, state: RunnerState, taken: Taken): void {
  const { running, stopping, bell } = state
  const doing = doWork(ports, taken, stopping.signal).then(
    (ended) => {
      rest(ports, state, taken, ended)
    },
    (error: unknown) => {
      // A planned death of this process: a real one would not go on, so nothing is marked.
      if (error instanceof FaultError) stopping.abort()
    },
  )
  running.set(
    taken,
    doing.finally(() => {
      running.delete(taken)
      bell.ring()
    }),
  )
}

function rest(
  { realClock }: WorkPorts,
  { resting }: RunnerState,
  { work: { kind, owner }, handler: { restSeconds } }: Taken,
  ended: DoneState,
): void {
  if (ended !== 'failed' || restSeconds === undefined) return
  resting.set(`${kind} ${owner}`, realClock.now().epochMilliseconds + restSeconds * 1000)
}

async function renew(ports: WorkPorts, { running }: RunnerState): Promise<void> {
  const realNow = ports.realClock.now()
  const taken = [...running.keys()]
  if (taken.length === 0) return
  try {
    await ports.database.transaction('work.renew-leases', (tx) =>
      Promise.all(
        taken.map(({ work: { work }, lease, handler }) => {
          const seconds = handler.leaseSeconds ?? leaseSecondsUsual
          return renewLease(tx, { work, lease, until: realNow.add({ seconds }) })
        }),
      ),
    )
  } catch (error) {
    ports.log.warn({ err: error }, 'leases of work could not be renewed')
  }
}

interface Bell {
  /** The next wait, or the one under way, ends. */
  ring: () => void
  /** What was rung before is forgotten. */
  quiet(): void
  wait(ms: number): Promise<void>
}

function createBell(): Bell {
  let isRung = false
  let hear: (() => void) | undefined
  return {
    ring: () => {
      isRung = true
      hear?.()
    },
    quiet: () => {
      isRung = false
    },
    async wait(ms) {
      await new Promise<void>((go) => {
        const timer = setTimer(go, isRung ? wakeAfterMs : ms)
        hear = () => {
          clearTimeout(timer)
          setTimer(go, wakeAfterMs)
        }
      })
      hear = undefined
    },
  }
}
