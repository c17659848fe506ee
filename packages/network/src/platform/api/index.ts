// The door of the API scaffolding: what rooms need for their routes, and nothing of any business.
// More than 60 names, because every route of every room is described with it.
export { z } from '@hono/zod-openapi'
export type { OpenAPIHono } from '@hono/zod-openapi'
export {
  amountSchema,
  answerMoney,
  currencySchema,
  moneyAnswerSchema,
  positiveAmountSchema,
  positiveMoneySchema,
  shareSchema,
} from './amounts.ts'
export type { Money } from './amounts.ts'
export { requireCaller } from './caller.ts'
export { bodyBytesMax, createApiRoot } from './create-api-root.ts'
export type { ApiRootInput } from './create-api-root.ts'
export { createApi } from './create-api.ts'
export type { ApiEnv } from './create-api.ts'
export { createRoute } from './create-route.ts'
export { bearer, jsonAnswer, jsonBody, problemAnswers, problemSchema } from './describe-answers.ts'
export { readIdempotencyKey } from './idempotency-key.ts'
export { dateSchema, instantSchema, readDate, readInstant } from './instants.ts'
export { momentCursor, momentParts, readMomentCursor } from './moment-cursor.ts'
export type { MomentCursor } from './moment-cursor.ts'
export { noteAsked, noteBefore, noteUnchanged } from './record-action.ts'
export { limitBody } from './limit-body.ts'
export { answerNdjson, ndjsonType, readLines, readNdjson } from './ndjson.ts'
export type { ReadLine } from './ndjson.ts'
export {
  pageOf,
  pageQuerySchema,
  pageSchema,
  readCursor,
  readNumberCursor,
  writeCursor,
} from './paging.ts'
export type { Page, PageQuery } from './paging.ts'
export { publishKeys } from './publish-keys.ts'
export { Problem, problemBody } from './problem.ts'
export type { FieldError, ProblemBody, ProblemOptions } from './problem.ts'
export type { IssueTarget } from './read-issues.ts'
export { findTextFault, idSchema, pathTextSchema, textSchema } from './texts.ts'
export type { TextLimits } from './texts.ts'
export { knownByOwnId, resumable } from './repetition.ts'
export { isForeignCoding } from './read-coding.ts'
export { sandboxOnly } from './sandbox-only.ts'
export { readCookie, writeCookie } from './cookies.ts'
