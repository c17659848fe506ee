// A request with an Idempotency-Key is carried out once, however often it comes, and always answered the same.
import type { Context } from 'hono'
import { canonicalJson } from '@tallystick/proofs'
import type { JsonValue } from '@tallystick/proofs'
import { getProblemCode, problemAreas } from '../../contract/index.ts'
import type { Answer, CommandOutcome, DoOnce } from '../../contract/index.ts'
import type { ApiEnv } from './create-api.ts'
import { readIdempotencyKey } from './idempotency-key.ts'
import { Problem, problemBody, problemType } from './problem.ts'

type Handler = (c: Context<ApiEnv>) => Response | Promise<Response>

/**
 * The handler of a route, run once for each key. Without one it is run each time.
 * @param asked what a handler that spans several transactions does when it has found the request to be a good one
 * (`noteAsked`): once for each key, whoever dies meanwhile.
 */
export function answerOnce(
  how: 'within' | 'resumed',
  handler: Handler,
  asked: (c: Context<ApiEnv>) => Promise<void>,
): Handler {
  return async (c) => {
    const key = readIdempotencyKey(c)
    const caller = c.get('caller')
    const commands = c.get('commands')
    if (key === undefined || caller === undefined || commands === undefined) {
      if (how === 'resumed') c.set('onAsked', () => asked(c))
      return await handler(c)
    }
    const command = { caller, key, content: await contentOf(c) }
    const carryOut = async (once: DoOnce): Promise<Answer> => {
      if (how === 'resumed') c.set('onAsked', () => once(() => asked(c)))
      return await readAnswer(await handler(c))
    }
    return answerOutcome(await commands[how](command, { carryOut, refusalOf }))
  }
}

async function contentOf(c: Context<ApiEnv>): Promise<string> {
  const { pathname, search } = new URL(c.req.url)
  return JSON.stringify([c.req.method, pathname + search, canonical(await c.req.text())])
}

/** JSON is the same whatever the order of its members; all else is compared as it was sent. */
function canonical(text: string): string {
  try {
    return canonicalJson(JSON.parse(text) as JsonValue)
  } catch {
    return text
  }
}

async function readAnswer(response: Response): Promise<Answer> {
  const type = response.headers.get('content-type') ?? 'application/json'
  return { status: response.status, type, body: await response.text() }
}

/** What any route may refuse, whatever it is about: there the request itself is at fault. */
const ofTheRequest = problemAreas['api'] ?? {}

/**
 * A refusal for what holds at the moment is an answer as any other: a repetition that comes late must not be carried
 * out because something else holds by then. One for the request itself would be the same again, and leaves the key free
 * for a better request.
 */
function refusalOf(error: unknown): Answer | undefined {
  if (!(error instanceof Problem) || error.code in ofTheRequest) return undefined
  if (getProblemCode(error.code).retry) return undefined
  return { status: error.status, type: problemType, body: JSON.stringify(problemBody(error)) }
}

function answerOutcome(outcome: CommandOutcome): Response {
  switch (outcome.status) {
    case 'answered': {
      const { status, type, body } = outcome.answer
      return new Response(body, { status, headers: { 'content-type': type } })
    }
    case 'conflict':
      throw new Problem('idempotency_conflict')
    case 'running':
      throw new Problem('command_running', { retryAfterSeconds: outcome.retryAfterSeconds })
    case 'not_kept':
      throw new Problem('answer_not_kept', {
        members: {
          first_status: outcome.firstStatus,
          answered_at: outcome.answeredAt.toString(),
        },
      })
  }
}
