// Does what is due of the work on subscriptions, as a runner would, also for a process that may die.
import { testClock } from '../../platform/index.ts'
import type { Log } from '../../platform/index.ts'
import { doDueWork } from '../../work/index.ts'
import type { Handlers } from '../../work/index.ts'
import { subscriptionWork } from '../subscription-work.ts'
import type { SubscriptionPorts } from '../subscription-ports.ts'

// What a process that died had taken is over when the next one begins.
const realClock = testClock('2026-12-01T09:00:00Z')

/** @returns how many ended how. */
export async function doSubscriptionWork(
  ports: SubscriptionPorts & { readonly log: Log },
): Promise<Readonly<Record<string, number>>> {
  realClock.advance({ minutes: 5 })
  const handlers = new Map(Object.entries(subscriptionWork(ports))) as Handlers
  return await doDueWork({ ...ports, realClock }, handlers)
}
