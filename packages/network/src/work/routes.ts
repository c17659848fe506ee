// The API of the register for the operator: what waits, what is parked, one of them, what a person decides about it.
import type { Context } from 'hono'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  noteBefore,
  pageOf,
  pageQuerySchema,
  pageSchema,
  Problem,
  problemAnswers,
  readCursor,
  readInstant,
  requireCaller,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { isId } from '../platform/index.ts'
import { cancelWork } from './cancel-work.ts'
import type { CountWork } from './count-work.ts'
import { retryWork } from './retry-work.ts'
import type { DecidedWork, DecisionPorts } from './retry-work.ts'
import { selectWork } from './store.ts'
import { selectListed } from './store-lists.ts'
import type { WorkPlace } from './store-lists.ts'
import type { Work } from './work.ts'

type Api = OpenAPIHono<ApiEnv>

const workSchema = z
  .object({
    work: z.string(),
    kind: z.string(),
    subject: z.string().openapi({ description: 'the id of what it is about' }),
    owner: z.string().openapi({ description: 'whose it is; `network` for nobody’s in particular' }),
    facts: z.record(z.string(), z.string()),
    state: z.enum(['waiting', 'done', 'parked', 'cancelled']),
    running: z.boolean(),
    due_at: z.string(),
    attempts: z
      .int()
      .openapi({ description: 'tries since it was due, or since somebody had it tried again' }),
    last_error: z.string().nullable(),
    created_at: z.string(),
    ended_at: z.string().nullable(),
    decision: z
      .object({ decided: z.enum(['retried', 'cancelled']), reason: z.string(), at: z.string() })
      .nullable(),
  })
  .openapi('Work')

const listQuerySchema = pageQuerySchema.extend({
  state: z.enum(['waiting', 'parked']).default('parked'),
  kind: z.string().max(100).optional(),
  owner: z.string().max(200).optional(),
})
const paramsSchema = z.object({ work: idSchema('wrk') })
const decisionSchema = z.strictObject({
  reason: textSchema({ max: 1000, multiline: true }).openapi({ description: 'kept with the work' }),
})

const countsSchema = z
  .object({
    kind: z.string(),
    waiting: z.int().openapi({ description: 'for its time, for a runner, or for its next try' }),
    oldest_waiting_seconds: z.int().openapi({ description: 'of what is due; 0 where nothing is' }),
    parked: z.int().openapi({ description: 'for a person' }),
  })
  .openapi('WorkCounts')

export function workRoutes(ports: DecisionPorts & { readonly countWork: CountWork }): Api {
  const api = createApi()
  addCounts(api, ports)
  addList(api, ports)
  addShowing(api, ports)
  addRetry(api, ports)
  addCancel(api, ports)
  return api
}

function addCounts(api: Api, { countWork }: { readonly countWork: CountWork }): void {
  const route = createRoute({
    method: 'get',
    path: '/work-counts',
    summary: 'How much waits and is parked, of each kind that there is',
    description: 'Counted every 15 seconds at most, however often it is asked for.',
    security: bearer,
    responses: {
      200: jsonAnswer(z.object({ data: z.array(countsSchema) }), 'All kinds'),
      ...problemAnswers(),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const data = (await countWork()).map((one) => ({
      kind: one.kind,
      waiting: one.waitingCount,
      oldest_waiting_seconds: one.oldestWaitingSeconds,
      parked: one.parkedCount,
    }))
    return c.json({ data }, 200)
  })
}

function addList(api: Api, { database }: DecisionPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/work',
    summary: 'Work that waits or is parked, by kind, then in the order in which it is due',
    security: bearer,
    request: { query: listQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(workSchema), 'A page of work'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { after: cursor, limit, ...filter } = c.req.valid('query')
    const { state, kind, owner } = filter
    const after = readPlace(cursor)
    const works = await database.read('work.list', (tx) =>
      selectListed(tx, { state, kind, owner, after, limit: limit + 1 }),
    )
    return c.json(pageOf(works, limit, partsOf, answerWork), 200)
  })
}

function addShowing(api: Api, { database }: DecisionPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/work/{work}',
    summary: 'One work: what it is about, how often it was tried, and why it failed',
    security: bearer,
    request: { params: paramsSchema },
    responses: { 200: jsonAnswer(workSchema, 'The work'), ...problemAnswers('unknown_work') },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const work = readWorkId(c.req.valid('param').work)
    const found = await database.read('work.show', (tx) => selectWork(tx, work))
    if (found === undefined) throw new Problem('unknown_work')
    return c.json(answerWork(found), 200)
  })
}

function addRetry(api: Api, ports: DecisionPorts): void {
  const route = createRoute({
    method: 'post',
    path: '/work/{work}/retry',
    summary:
      'Have it tried again at once: what is parked, or what failed and waits for its next try',
    security: bearer,
    request: { params: paramsSchema, body: jsonBody(decisionSchema) },
    responses: {
      200: jsonAnswer(workSchema, 'It is due'),
      ...problemAnswers('unknown_work', 'work_ended', 'work_running', 'work_untried'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const work = readWorkId(c.req.valid('param').work)
    const { reason: because } = c.req.valid('json')
    return c.json(answerDecided(c, await retryWork(ports, { work, because })), 200)
  })
}

function addCancel(api: Api, ports: DecisionPorts): void {
  const route = createRoute({
    method: 'post',
    path: '/work/{work}/cancel',
    summary: 'Never do it: what waits, or is parked',
    security: bearer,
    request: { params: paramsSchema, body: jsonBody(decisionSchema) },
    responses: {
      200: jsonAnswer(workSchema, 'It is cancelled'),
      ...problemAnswers('unknown_work', 'work_ended', 'work_running', 'work_repeats'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const work = readWorkId(c.req.valid('param').work)
    const { reason: because } = c.req.valid('json')
    return c.json(answerDecided(c, await cancelWork(ports, { work, because })), 200)
  })
}

/** @throws Problem for what cannot be the id of work: nothing has it. */
function readWorkId(text: string): string {
  if (!isId('wrk', text)) throw new Problem('unknown_work')
  return text
}

function readPlace(cursor: string | undefined): WorkPlace | undefined {
  const parts = readCursor(cursor, 3)
  if (parts === undefined) return undefined
  const [kind = '', text = '', work = ''] = parts
  const dueAt = readInstant(text)
  if (dueAt === undefined) throw new Problem('invalid_cursor')
  return { kind, dueAt, work }
}

function partsOf({ kind, dueAt, work }: Work): readonly string[] {
  return [kind, dueAt.toString(), work]
}

function answerDecided(c: Context<ApiEnv>, decided: DecidedWork) {
  if (decided.status === 'refused') throw new Problem(decided.code)
  noteBefore(c, { owner: decided.work.owner, kind: decided.work.kind })
  return answerWork(decided.work)
}

function answerWork(work: Work) {
  const { decision: decided, decidedBecause: reason, decidedAt: at } = work
  return {
    work: work.work,
    kind: work.kind,
    subject: work.subject,
    owner: work.owner,
    facts: work.facts,
    state: work.state,
    running: work.isRunning,
    due_at: work.dueAt.toString(),
    attempts: work.attempts,
    last_error: work.lastError,
    created_at: work.createdAt.toString(),
    ended_at: work.endedAt?.toString() ?? null,
    decision:
      decided === null || reason === null || at === null
        ? null
        : { decided, reason, at: at.toString() },
  }
}
