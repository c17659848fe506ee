// Somebody keeps the heads of the chain, and the audit compares the books with all that were ever kept.
import { makeHead } from '@tallystick/network/rooms/chain'
import { ask } from '../world/ask.ts'
import type { World } from '../world/world.ts'

export async function keepHead(world: World): Promise<void> {
  const answer = await ask(world, 'a head', ({ ports }) => makeHead(ports))
  if (answer.isAnswered) world.keptHeads.push(JSON.stringify(answer.value))
  const moved = answer.isAnswered ? answer.value.buckets.length : '?'
  world.trace.add(`  a head of ${moved} buckets`)
}
