// The API of claims for the operator: the queue, one claim with its evidence, and the decision. Each kind has its own
// addresses and answers.
import {
  bearer,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  noteBefore,
  noteUnchanged,
  momentParts,
  pageOf,
  pageQuerySchema,
  pageSchema,
  Problem,
  problemAnswers,
  readMomentCursor,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import { claimStatusSchema, decisionSchema } from './answers.ts'
import { claimPrefixes } from './claim.ts'
import type { Claim, ClaimKind } from './claim.ts'
import { closeClaim } from './close-claim.ts'
import { findClaim } from './find-claim.ts'
import type { ClaimPorts, EndGivenBack } from './open-claim.ts'
import { selectClaimsByStatus } from './store.ts'

type Api = OpenAPIHono<ApiEnv>
type Answer = Readonly<Record<string, unknown>>

/** How one kind of claim is called and answered. */
export interface ClaimQueue {
  readonly kind: ClaimKind
  /** As people say it, `request` say, and for many at the beginning of a sentence. */
  readonly one: string
  readonly many: string
  readonly schema: z.ZodType<Answer>
  readonly answer: (claim: Claim) => Answer
  /** With the evidence, as it is now. */
  readonly shownSchema: z.ZodType<Answer>
  readonly show: (tx: Tx, claim: Claim, at: Temporal.Instant) => Promise<Answer>
  readonly shownDescription?: string
  /** What ends when it is granted. */
  readonly end: EndGivenBack
  /** What is still to do once that stands; done again by a job where it is not. */
  readonly afterGranted?: (claim: Claim) => Promise<void>
}

const queueQuerySchema = pageQuerySchema.extend({ status: claimStatusSchema.default('pending') })

/** A position in a page of claims. */
export function partsOfClaim({ claimedAt: at, claim: id }: Claim): readonly string[] {
  return momentParts({ at, id })
}

export function addQueueRoutes(api: Api, ports: ClaimPorts, queue: ClaimQueue): void {
  addQueue(api, ports, queue)
  addShowing(api, ports, queue)
  addDecision(api, ports, queue)
}

function addQueue(api: Api, ports: ClaimPorts, queue: ClaimQueue): void {
  const { kind, one, many } = queue
  const route = createRoute({
    method: 'get',
    path: `/${kind}s/queue`,
    summary: `${many} of all customers in one state, oldest first: those that wait, if not told otherwise`,
    security: bearer,
    request: { query: queueQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(queue.schema), `A page of ${one}s`),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { after: cursor, limit, status } = c.req.valid('query')
    const after = readMomentCursor(cursor)
    const claims = await ports.database.read('claims.list-queue', (tx) =>
      selectClaimsByStatus(tx, { kind, status, after, limit: limit + 1 }),
    )
    return c.json(pageOf(claims, limit, partsOfClaim, queue.answer), 200)
  })
}

function claimParams(kind: ClaimKind) {
  return z.object({ [kind]: idSchema(claimPrefixes[kind]) })
}

function addShowing(api: Api, ports: ClaimPorts, queue: ClaimQueue): void {
  const { kind, one, shownDescription } = queue
  const unknown = `unknown_${kind}` as const
  const route = createRoute({
    method: 'get',
    path: `/${kind}s/{${kind}}`,
    summary: `One ${one} with the evidence that the network has`,
    ...(shownDescription === undefined ? {} : { description: shownDescription }),
    security: bearer,
    request: { params: claimParams(kind) },
    responses: {
      200: jsonAnswer(queue.shownSchema, `The ${one}`),
      ...problemAnswers(unknown),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const at = ports.clock.now()
    const shown = await ports.database.read('claims.show', async (tx) => {
      const claim = await findClaim(tx, { kind, claim: c.req.valid('param')[kind] ?? '' })
      if (claim === undefined) throw new Problem(unknown)
      return await queue.show(tx, claim, at)
    })
    return c.json(shown, 200)
  })
}

function addDecision(api: Api, ports: ClaimPorts, queue: ClaimQueue): void {
  const { kind, one } = queue
  const unknown = `unknown_${kind}` as const
  const name = `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}Decision`
  const route = createRoute({
    method: 'post',
    path: `/${kind}s/{${kind}}/decision`,
    summary: `Decides a ${one} that waits; the same decision again changes nothing`,
    security: bearer,
    request: { params: claimParams(kind), body: jsonBody(decisionSchema.openapi(name)) },
    responses: {
      200: jsonAnswer(queue.schema, 'Decided so, now or before'),
      ...problemAnswers(unknown, 'already_decided', 'outcome_unknown'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const claim = c.req.valid('param')[kind] ?? ''
    const closed = await closeClaim(ports, { kind, claim, ...c.req.valid('json'), end: queue.end })
    if (closed.status === 'unknown_claim') throw new Problem(unknown)
    if (closed.status === 'already_decided') {
      throw new Problem('already_decided', { members: { decided: closed.claim.status } })
    }
    if (closed.status === 'exists') {
      noteUnchanged(c)
    } else {
      noteBefore(c, beforeOf(closed.claim))
      if (closed.claim.status === 'granted') await queue.afterGranted?.(closed.claim)
    }
    return c.json(queue.answer(closed.claim), 200)
  })
}

/** Whose money waited for the decision. */
function beforeOf({ paymentAccount, purchasingAccount, purchase }: Claim) {
  return {
    status: 'pending',
    payment_account: paymentAccount,
    purchasing_account: purchasingAccount,
    purchase,
  }
}
