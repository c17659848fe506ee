// What an operator changes through the API is written down with the change: who, what, why, before and after.
import type { Context } from 'hono'
import { actionWords } from '../../contract/index.ts'
import type { ActionDraft, ActionValue, ActionWords } from '../../contract/index.ts'
import type { ApiEnv } from './create-api.ts'

type Handler = (c: Context<ApiEnv>) => Response | Promise<Response>

interface Route {
  readonly method: string
  readonly path: string
  readonly security?: readonly unknown[] | undefined
}

/** Notes how something was before an operator changes it, to be written down with the change. Ids, states, amounts. */
export function noteBefore(c: Context<ApiEnv>, before: ActionValue): void {
  c.set('before', before)
}

/** Notes that nothing is changed, because it was done before: then nothing is written down. */
export function noteUnchanged(c: Context<ApiEnv>): void {
  c.set('isUnchanged', true)
}

/** In a handler that spans several transactions: the request is a good one, and from here on something is changed. */
export async function noteAsked(c: Context<ApiEnv>): Promise<void> {
  await c.get('onAsked')?.()
}

/** The handler of a route that is one transaction; what an operator changes by it is written down in that one. */
export function recordWithin(route: Route, handler: Handler): Handler {
  return async (c) => {
    const actions = c.get('actions')
    const draft = await findDraft(c, route)
    if (draft === undefined || actions === undefined) return await handler(c)
    const change = async (): Promise<Response> => await handler(c)
    return await actions.within(change, async (answer) => {
      if (c.get('isUnchanged') === true || (await saysUnchanged(answer))) return undefined
      return { ...draft, before: c.get('before') ?? null, made: await readIds(answer) }
    })
  }
}

/** Of a route that spans several transactions it is written down that an operator asked for it. */
export function recordAsked(route: Route): (c: Context<ApiEnv>) => Promise<void> {
  return async (c) => {
    const draft = await findDraft(c, route)
    if (draft !== undefined) await c.get('actions')?.asked(draft)
  }
}

/** Undefined where no operator asks, or no room says what may be written down: then its handler refuses operators. */
async function findDraft(c: Context<ApiEnv>, route: Route): Promise<ActionDraft | undefined> {
  const what = `${route.method} ${route.path}`
  const words = actionWords.get(what)
  if (c.get('caller')?.role !== 'operator' || words === undefined) return undefined
  return await draftOf(c, what, words)
}

async function draftOf(c: Context<ApiEnv>, what: string, words: ActionWords): Promise<ActionDraft> {
  const body = readBody(await c.req.text())
  const after: Record<string, ActionValue> = {}
  for (const field of words.fields) {
    const value = body[field]
    if (value !== undefined) after[field] = value
  }
  const why = words.why === undefined ? undefined : body[words.why]
  return {
    what,
    on: c.req.param(),
    who: typeof body['by'] === 'string' ? body['by'] : 'operator',
    why: typeof why === 'string' ? why : null,
    before: null,
    after,
    made: {},
  }
}

/** What the API answers wherever that what was asked for stood already. */
const unchanged: ReadonlySet<ActionValue | undefined> = new Set(['exists', 'absent'])

async function saysUnchanged(answer: Response): Promise<boolean> {
  return answer.status === 200 && unchanged.has(readBody(await answer.clone().text())['status'])
}

const idPattern = /^[a-z]{2,4}_[0-9a-z]{26,28}$/

/** Of what came into being, or was meant: nothing else of an answer, which may hold a secret. */
async function readIds(answer: Response): Promise<Readonly<Record<string, string>>> {
  const members = Object.entries(readBody(await answer.clone().text()))
  return Object.fromEntries(
    members.filter(
      (member): member is [string, string] =>
        typeof member[1] === 'string' && idPattern.test(member[1]),
    ),
  )
}

/** What is no JSON object, such as the lines of a report, has no members to write down. */
function readBody(text: string): Readonly<Record<string, ActionValue>> {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, ActionValue>) : {}
  } catch {
    return {}
  }
}
