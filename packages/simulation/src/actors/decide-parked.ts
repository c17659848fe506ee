// An operator looks at what waits for people, and has it tried again or given up.
import { ask } from '../world/ask.ts'
import { check } from '../world/violation.ts'
import { count } from '../world/world.ts'
import type { World } from '../world/world.ts'

interface ParkedWork {
  readonly id: string
  readonly kind: string
}

/** Money is tried again, until the processor takes it or somebody gives it up; what a report said cannot be. */
export async function decideParked(world: World): Promise<void> {
  const parked = (await world.server.query(
    `select id, kind from work where state = 'parked' order by bucket, id`,
  )) as readonly ParkedWork[]
  for (const { id, kind } of parked) {
    const isGivenUp =
      kind === 'look_at_disagreement' ||
      (kind === 'look_at_refused_request' && world.chance.below(3) === 0)
    const decision = isGivenUp ? 'cancel' : 'retry'
    const answer = await ask(world, 'a decision', ({ decideWork }) => decideWork(decision, id))
    world.trace.add(`  ${kind}: ${decision}`)
    if (!answer.isAnswered) continue
    count(world.stats.happenings, `parked ${kind}: ${decision}`)
    // Two operators may decide at once, and the second finds it decided.
    const { value } = answer
    check(value.status === 'decided' || value.code !== 'unknown_work', 'L4', () => {
      return `${id} cannot be decided: ${JSON.stringify(value)}`
    })
  }
}

/** Everything that had to happen has happened: nothing waits, and nobody has to look. */
export async function checkRegister(world: World): Promise<void> {
  const left = await world.server.query(
    `select kind, state, subject, last_error from work where state in ('waiting', 'parked')
      order by kind, subject limit 5`,
  )
  check(left.length === 0, 'L4', () => `still in the register: ${JSON.stringify(left)}`)
}
