// What a runner of the register does, when the simulation says so: what is due of some kinds, in one process.
import type { WorkKind } from '@tallystick/network/rooms/contract'
import { ask, isLoss } from '../world/ask.ts'
import type { Answer } from '../world/ask.ts'
import { keepErrors } from '../world/network-process.ts'
import { Violation } from '../world/violation.ts'
import type { World } from '../world/world.ts'

export type DoneWork = Readonly<
  Record<'done' | 'again' | 'failed' | 'parked' | 'cancelled' | 'lost', number>
>

/** Each row fails alone and is tried again: a failure that the world did not cause is one of ours. */
export async function doWork(world: World, kinds?: readonly WorkKind[]): Promise<Answer<DoneWork>> {
  const errors: Error[] = []
  if (kinds?.includes('look_after_subscription') !== false) world.orders.renewing()
  const what = kinds?.join(' ') ?? 'work'
  const answer = await ask(world, what, (process) => process.doWork(kinds, keepErrors(errors)))
  const error = errors.find((one) => !isLoss(one))
  if (error !== undefined) throw new Violation('no-error', `${what}: ${error.stack}`)
  return answer
}

/** Whatever is due, of all kinds. */
export async function doAllWork(world: World): Promise<void> {
  const answer = await doWork(world)
  world.trace.add(`  work: ${answer.isAnswered ? JSON.stringify(answer.value) : 'no answer'}`)
}
