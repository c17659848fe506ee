// Messages to the API as they come over a network: once, twice, never, or once more much later.
import type { ApiRequest } from '../world/network-api.ts'
import { ask } from '../world/ask.ts'
import { count, pick } from '../world/world.ts'
import type { World } from '../world/world.ts'

export type ApiAnswer = Readonly<Record<string, unknown>>

export interface Message {
  readonly name: string
  readonly request: ApiRequest
  /** Called whenever it leaves; what it returns is called with the answer, if there is one. */
  readonly begin: () => (answer: ApiAnswer) => void
}

const keptCount = 40

export async function send(world: World, message: Message): Promise<void> {
  const { chance, messages } = world
  messages.push(message)
  if (messages.length > keptCount) messages.shift()
  // Lost on its way; it may still come later.
  if (chance.below(12) === 0) return
  const copies = chance.below(6) === 0 ? 2 : 1
  await Promise.all(Array.from({ length: copies }, () => deliver(world, message)))
}

/** Something that was sent before arrives once more, or for the first time. */
export async function arriveLate(world: World): Promise<void> {
  if (world.messages.length === 0) return
  await deliver(world, pick(world.chance, world.messages))
}

export async function deliver(world: World, message: Message): Promise<void> {
  const { name, request } = message
  const note = message.begin()
  const answer = await ask(world, name, ({ api }) => api.call(request))
  world.trace.add(`  ${name}: ${answer.isAnswered ? JSON.stringify(answer.value) : 'no answer'}`)
  if (!answer.isAnswered) return
  count(world.stats.happenings, nameOf(name, answer.value))
  note(answer.value)
}

function nameOf(name: string, { code, status }: ApiAnswer): string {
  if (typeof code === 'string') return `${name}: ${code}`
  return typeof status === 'string' ? `${name}: ${status}` : name
}

/** Reads what the API says; undefined where no answer comes. */
export async function get(
  world: World,
  request: Omit<ApiRequest, 'method'>,
): Promise<ApiAnswer | undefined> {
  const answer = await ask(world, request.path, ({ api }) =>
    api.call({ ...request, method: 'GET' }),
  )
  return answer.isAnswered ? answer.value : undefined
}
