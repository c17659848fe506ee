// The API of conversations for customer service: the queue, one with its messages, and what is done about it.
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  momentParts,
  noteUnchanged,
  pageOf,
  pageQuerySchema,
  pageSchema,
  Problem,
  problemAnswers,
  readMomentCursor,
  requireCaller,
  textSchema,
  z,
} from '../platform/api/index.ts'
import { answerConversation, moveConversation } from './answer-conversation.ts'
import type { MovedConversation } from './answer-conversation.ts'
import {
  answerConversationJson,
  answerShown,
  conversationSchema,
  conversationStatusSchema,
  queuedConversationSchema,
  shownConversationSchema,
} from './answers.ts'
import { messageLengthMax } from './conversation.ts'
import { findConversation } from './find-conversation.ts'
import { selectConversationsByStatus } from './store.ts'
import type { BegunConversation } from './store.ts'
import type { ContactPorts } from './write-message.ts'

type Api = OpenAPIHono<ApiEnv>

export type ContactRoutePorts = ContactPorts & { readonly answerDays: number }

const byMember = {
  by: textSchema({ max: 100 }).openapi({
    description: 'who it is at customer service; kept, and not shown to the customer',
    example: 'Grace',
  }),
}
const answerSchema = z
  .strictObject({ text: textSchema({ max: messageLengthMax, multiline: true }), ...byMember })
  .openapi('ConversationAnswer')
const moveSchema = z.strictObject(byMember).openapi('ConversationMove')
const params = z.object({ conversation: idSchema('cnv') })

export function contactRoutes(ports: ContactRoutePorts): Api {
  const api = createApi()
  addQueue(api, ports)
  addShow(api, ports)
  addAnswer(api, ports)
  addMove(api, ports, { to: 'closed', path: 'closure', summary: 'Closes a conversation' })
  addMove(api, ports, {
    to: 'open',
    path: 'reopening',
    summary: 'Puts a conversation into the queue again',
  })
  return api
}

function addQueue(api: Api, ports: ContactRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/conversations/queue',
    summary:
      'Conversations in one state, whoever has waited longest first: the open ones, if not told otherwise',
    security: bearer,
    request: {
      query: pageQuerySchema.extend({ status: conversationStatusSchema.default('open') }),
    },
    responses: {
      200: jsonAnswer(pageSchema(queuedConversationSchema), 'A page of conversations'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { after: cursor, limit, status } = c.req.valid('query')
    const after = readMomentCursor(cursor)
    const found = await ports.database.read('contact.list-queue', (tx) =>
      selectConversationsByStatus(tx, { status, after, limit: limit + 1 }),
    )
    const partsOf = ({ movedAt: at, conversation: id }: BegunConversation) =>
      momentParts({ at, id })
    const answer = ({ firstText, ...conversation }: BegunConversation) => ({
      ...answerConversationJson(conversation, ports),
      first_text: firstText,
    })
    return c.json(pageOf(found, limit, partsOf, answer), 200)
  })
}

function addShow(api: Api, ports: ContactRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/conversations/{conversation}',
    summary: 'One conversation with its messages, and the evidence of the purchase it is about',
    security: bearer,
    request: { params },
    responses: {
      200: jsonAnswer(shownConversationSchema, 'The conversation'),
      ...problemAnswers('unknown_conversation'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { conversation } = c.req.valid('param')
    const shown = await ports.database.read('contact.show', async (tx) => {
      const found = await findConversation(tx, { conversation, reader: 'anybody' })
      if (found === undefined) throw new Problem('unknown_conversation')
      return await answerShown(tx, found, { ...ports, at: ports.clock.now() })
    })
    return c.json(shown, 200)
  })
}

function addAnswer(api: Api, ports: ContactRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: '/conversations/{conversation}/answers',
    summary:
      'Answers a conversation; whoever wrote has it by mail. The very same answer again changes nothing',
    security: bearer,
    request: { params, body: jsonBody(answerSchema) },
    responses: {
      200: jsonAnswer(conversationSchema, 'Answered so, now or just before'),
      ...problemAnswers('unknown_conversation'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { conversation } = c.req.valid('param')
    const { text, by } = c.req.valid('json')
    const answered = await answerConversation(ports, { conversation, text, by })
    return c.json(answerMoved(answered, ports), 200)
  })
}

function addMove(
  api: Api,
  ports: ContactRoutePorts,
  {
    to,
    path,
    summary,
  }: { readonly to: 'closed' | 'open'; readonly path: string; readonly summary: string },
): void {
  const route = createRoute({
    method: 'post',
    path: `/conversations/{conversation}/${path}`,
    summary,
    security: bearer,
    request: { params, body: jsonBody(moveSchema) },
    responses: {
      200: jsonAnswer(conversationSchema, 'As it is now'),
      ...problemAnswers('unknown_conversation'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { conversation } = c.req.valid('param')
    const { by } = c.req.valid('json')
    const moved = await moveConversation(ports, { conversation, to, by })
    if (moved.status === 'exists') noteUnchanged(c)
    return c.json(answerMoved(moved, ports), 200)
  })
}

function answerMoved(moved: MovedConversation, ports: ContactRoutePorts) {
  if (moved.status === 'unknown_conversation') throw new Problem('unknown_conversation')
  return answerConversationJson(moved.conversation, ports)
}
