// Does what is due of billing's work, as a runner would: with these processors, and for a process that may die.
import type { WorkKind } from '../../contract/index.ts'
import { contributeCredits } from '../../credits/index.ts'
import { testClock } from '../../platform/index.ts'
import { processorsOf } from '../../processors/index.ts'
import type { ProcessorAdapter } from '../../processors/index.ts'
import { doDueWork } from '../../work/index.ts'
import type { Handlers } from '../../work/index.ts'
import { decideWork } from '../../work/testing/decide-work.ts'
import { billingWork } from '../billing-work.ts'
import type { ComposeAnnouncement } from '../announce-answer.ts'
import type { BillingWorld } from './billing-world.ts'

// What a process that died had taken is over when the next one begins.
const realClock = testClock('2026-12-01T09:00:00Z')

const nobody: ComposeAnnouncement = () => Promise.resolve(undefined)

export interface BillingWork {
  readonly kinds: readonly WorkKind[]
  readonly processors?: readonly ProcessorAdapter[]
  readonly compose?: ComposeAnnouncement
}

/** @returns how many ended how. */
export async function doBillingWork(
  world: BillingWorld,
  work: BillingWork,
): Promise<Readonly<Record<string, number>>> {
  realClock.advance({ minutes: 5 })
  return await doDueWork({ ...world, realClock }, handlersOf(world, work), work.kinds)
}

function handlersOf(
  world: BillingWorld,
  { processors = [], compose = nobody }: BillingWork,
): Handlers {
  const ports = {
    ...world,
    processors: processorsOf(processors),
    composeAnnouncement: compose,
    isSandbox: false,
  }
  return new Map(
    Object.entries({ ...billingWork(ports), ...contributeCredits(ports).work }),
  ) as Handlers
}

export const sending: readonly WorkKind[] = ['record_batches', 'submit_batch']

/** Requests into batches, batches to their processors, and reports back: what is due by now. */
export async function sendAndCollect(
  world: BillingWorld,
  ...processors: readonly ProcessorAdapter[]
): Promise<void> {
  await doBillingWork(world, { kinds: sending, processors })
  await doBillingWork(world, { kinds: ['collect_report'], processors })
}

export interface WorkRow {
  readonly work: string
  readonly kind: string
  readonly subject: string
  readonly state: string
  readonly lastError: string | null
}

/** Of these kinds what waits or is parked, by kind and subject. */
export function unfinishedWork(
  { database }: Pick<BillingWorld, 'database'>,
  kinds: readonly WorkKind[],
): Promise<readonly WorkRow[]> {
  return database.read('test.unfinished-work', (tx) =>
    tx.query<WorkRow>({
      name: 'test.unfinished-work',
      text: `select id as work, kind, subject, state, last_error as "lastError" from work
        where kind = any ($1::text[]) and state in ('waiting', 'parked') order by kind, subject`,
      values: [kinds],
    }),
  )
}

/** An operator decides about everything of these kinds that is parked. @returns how much it was. */
export async function decideParked(
  world: BillingWorld,
  decision: 'retry' | 'cancel',
  kinds: readonly WorkKind[],
): Promise<number> {
  const handlers = handlersOf(world, { kinds })
  const parked = (await unfinishedWork(world, kinds)).filter(({ state }) => state === 'parked')
  for (const { work } of parked) {
    await decideWork({ ...world, handlers: () => handlers }, decision, work)
  }
  return parked.length
}
