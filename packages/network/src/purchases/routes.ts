// The API of purchases: buying, server to server, and reading what was bought.
import type { Caller } from '../contract/index.ts'
import { selectBuyers } from '../customers/accounts/index.ts'
import { outwardIdSchema } from '../outward/index.ts'
import {
  answerNdjson,
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  knownByOwnId,
  moneyAnswerSchema,
  ndjsonType,
  pageQuerySchema,
  pageSchema,
  positiveMoneySchema,
  Problem,
  problemAnswers,
  problemBody,
  readCursor,
  readIdempotencyKey,
  readNdjson,
  requireCaller,
  resumable,
  sandboxOnly,
  textSchema,
  writeCursor,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { answerForMerchant, answerOutcome, answerOwnPurchase, problemOf } from './answers.ts'
import { customerViewer, findPurchase } from './find-purchase.ts'
import { fundingSources } from './funding.ts'
import type { PurchaseGathering } from './gather-purchases.ts'
import { orderCountMax, placePurchases } from './place-purchases.ts'
import type { PurchasePorts } from './place-purchases.ts'
import { quantityMax } from './purchase.ts'
import type { Order } from './purchase.ts'
import { findSoldTerms, openPurchaseReceipts } from './purchase-receipts.ts'
import type { PurchaseReceipts, ReceiptPorts } from './purchase-receipts.ts'
import { selectBreakdowns } from './store-breakdowns.ts'
import { pagePurchases } from './page-purchases.ts'

export interface PurchaseRoutesInput {
  readonly isSandbox: boolean
  /** Lone orders go through it, together with those of the pages. */
  readonly gathering: PurchaseGathering
}

export type PurchaseRoutePorts = PurchasePorts & ReceiptPorts
type Api = OpenAPIHono<ApiEnv>

interface Room {
  readonly ports: PurchaseRoutePorts
  readonly input: PurchaseRoutesInput
  readonly receipts: PurchaseReceipts
}

const orderFields = {
  merchant: idSchema('mer'),
  offer: textSchema({ max: 200 }).openapi({ description: "the merchant's own sku" }),
  quantity: z.int().min(1).max(quantityMax).default(1),
  price: positiveMoneySchema.optional().openapi({
    description: 'the price expected for the whole order; refused when it is another by now',
  }),
}
const orderIdSchema = textSchema({ max: 200 }).openapi({
  description:
    "the orderer's own id, unique for ever per payment account and merchant; none begins with tallystick/. Its merchant reads it, so let it say nothing.",
})
const orderSchema = z
  .strictObject({ id: orderIdSchema.optional(), ...orderFields })
  .openapi('PurchaseOrder')
const lineSchema = z
  .strictObject({ id: orderIdSchema, purchasing_account: idSchema('pac'), ...orderFields })
  .openapi('PurchaseOrderLine')
const fundingSchema = z
  .array(moneyAnswerSchema.extend({ source: z.enum(fundingSources) }))
  .openapi({
    description: 'what paid for it, in the order drawn; empty for what was free',
  })
const outcomeSchema = z
  .object({
    status: z.enum(['purchased', 'exists', 'already_owned']),
    purchase: z.string(),
    receipt: z.string().nullable().openapi({ description: 'null when access has ended' }),
    funding: fundingSchema,
  })
  .openapi('PurchaseOutcome')
const purchaseFields = {
  id: z
    .string()
    .openapi({ description: "the orderer's own; the network's begin with tallystick/" }),
  merchant: z.string(),
  offer: z.string(),
  title: z.string(),
  quantity: z.int(),
  price: moneyAnswerSchema,
  capped: moneyAnswerSchema.optional().openapi({ description: 'what a price cap took off' }),
  term: z.string().optional(),
  access_from: z.string(),
  access_until: z.string().nullable(),
  ended_at: z.string().nullable().openapi({ description: 'when it ended before its time' }),
  happened_at: z.string(),
}
const purchaseSchema = z
  .object({ purchase: z.string(), ...purchaseFields, funding: fundingSchema })
  .openapi('Purchase')
const soldSchema = z
  .object({ purchase: outwardIdSchema('pur'), ...purchaseFields })
  .openapi('SoldPurchase')

const refusalCodes = [
  'busy',
  'order_id_reserved',
  'unknown_purchasing_account',
  'order_conflict',
  'account_closed',
  'unknown_merchant',
  'unknown_offer',
  'quantity_not_allowed',
  'account_frozen',
  'account_suspended',
  'payment_method_missing',
  'merchant_closed',
  'merchant_waiting',
  'address_not_proved',
  'offer_withdrawn',
  'offer_ended',
  'price_not_in_currency',
  'price_changed',
  'amount_too_large',
  'limit_reached',
  'credit_limit_reached',
] as const

export function purchaseRoutes(ports: PurchaseRoutePorts, input: PurchaseRoutesInput): Api {
  const api = createApi()
  const room = { ports, input, receipts: openPurchaseReceipts(ports) }
  addBuying(api, room)
  addBatch(api, room)
  addList(api, room)
  addReading(api, room)
  addReceipt(api, room)
  return api
}

function addBuying(api: Api, { input, receipts }: Room): void {
  const route = createRoute({
    method: 'post',
    path: '/purchases',
    summary: 'Buys; the Idempotency-Key may stand for the id',
    security: bearer,
    request: { body: jsonBody(orderSchema) },
    responses: {
      200: jsonAnswer(outcomeSchema, 'Bought before by this very order, or owned already'),
      201: jsonAnswer(outcomeSchema, 'Bought'),
      ...problemAnswers(
        ...refusalCodes,
        'idempotency_key_invalid',
        'outcome_unknown',
        'invalid_amount',
        'unknown_currency',
      ),
    },
  })
  api.openapi(knownByOwnId(route), async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const body = c.req.valid('json')
    const orderId = readIdempotencyKey(c, body.id)
    if (orderId === undefined) {
      throw new Problem('idempotency_key_invalid', {
        detail: 'an order needs an id, in the body or as Idempotency-Key',
      })
    }
    const outcome = await input.gathering.place(orderOf(body, orderId, purchasingAccount))
    if (outcome.status === 'refused') throw problemOf(outcome)
    const receipt = (await receipts.issue(outcome.purchase, outcome)) ?? null
    return c.json(
      { ...answerOutcome(outcome), receipt },
      outcome.status === 'purchased' ? 201 : 200,
    )
  })
}

function orderOf(
  body: Omit<z.output<typeof orderSchema>, 'id'>,
  orderId: string,
  purchasingAccount: string,
): Order {
  const { merchant, offer: sku, quantity, price } = body
  const order = { orderId, merchant, sku, purchasingAccount, quantity }
  return price === undefined ? order : { ...order, expectedPrice: price }
}

function addBatch(api: Api, { ports, input }: Room): void {
  const route = createRoute({
    method: 'post',
    path: '/purchases/batch',
    summary: `Up to ${orderCountMax} orders of any customers, one per line; answers in the same order`,
    security: bearer,
    middleware: sandboxOnly(input.isSandbox),
    request: { body: { required: true, content: { [ndjsonType]: { schema: lineSchema } } } },
    responses: {
      200: {
        description: 'One outcome without a receipt, or one problem, with the id, per line',
        content: { [ndjsonType]: { schema: z.string() } },
      },
      ...problemAnswers('too_many_lines', 'unsupported_media_type', 'sandbox_only'),
    },
  })
  api.openapi(resumable(route), async (c) => {
    requireCaller(c, 'operator')
    const lines = await readNdjson(c, { schema: lineSchema, lineCountMax: orderCountMax })
    const orders = lines.flatMap((line) =>
      line.ok ? [orderOf(line.value, line.value.id, line.value.purchasing_account)] : [],
    )
    const outcomes = (await placePurchases(ports, orders)).values()
    const answers = lines.map((line) => {
      if (!line.ok) return { line: line.number, ...problemBody(line.problem) }
      const { value: outcome } = outcomes.next()
      if (outcome === undefined) throw new Error('a batch has as many outcomes as orders')
      const { id } = line.value
      return outcome.status === 'refused'
        ? { id, ...problemBody(problemOf(outcome)) }
        : { id, ...answerOutcome(outcome) }
    })
    return answerNdjson(c, answers)
  })
}

function addList(api: Api, { ports }: Room): void {
  const route = createRoute({
    method: 'get',
    path: '/purchases',
    summary: "The caller's own purchases, newest first",
    description:
      'Of the payer of a group a page looks at 1 000 purchases of the whole group: it may be empty, and others follow.',
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(purchaseSchema), 'Purchases'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount, paymentAccount } = requireCaller(c, 'customer')
    const { after, limit } = c.req.valid('query')
    const beforeNumber = readNumber(readCursor(after, 1)?.[0])
    const { rows, next, breakdowns } = await ports.database.read(
      'purchases.list-own',
      async (tx) => {
        const [buyer] = await selectBuyers(tx, [purchasingAccount])
        if (buyer === undefined) return { rows: [], next: undefined, breakdowns: new Map() }
        const page = await pagePurchases(tx, {
          paymentAccount,
          purchasingAccount,
          currency: buyer.currency,
          ...(beforeNumber === undefined ? {} : { throughNumber: beforeNumber - 1n }),
          first: 'newest',
          limit,
        })
        const { purchases } = page
        const found = await selectBreakdowns(tx, purchases)
        return { rows: purchases, next: page.next, breakdowns: found }
      },
    )
    const sold = await findSoldTerms(ports, rows)
    const data = rows.map((row) => answerOwnPurchase(row, { sold, breakdowns }))
    return c.json({ data, next: next === undefined ? null : writeCursor([next.toString()]) }, 200)
  })
}

function readNumber(text: string | undefined): bigint | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9][0-9]{0,17}$/.test(text)) throw new Problem('invalid_cursor')
  return BigInt(text)
}

const purchaseParams = z.object({ purchase: idSchema('pur') })
const purchaseQuery = z.strictObject({
  merchant: idSchema('mer').optional().openapi({
    description:
      'given where the id is the one that this merchant knows it by; a merchant need not say',
  }),
})

/** @returns the network's own id of the purchase that a caller names by the one that it knows. */
function readPurchaseId(
  { outward }: Pick<PurchaseRoutePorts, 'outward'>,
  caller: Caller,
  { purchase, merchant }: { readonly purchase: string; readonly merchant?: string | undefined },
): string {
  const receiver = caller.role === 'merchant' ? caller.merchant : merchant
  const id = receiver === undefined ? purchase : outward.readId(receiver, purchase)
  if (id === undefined) throw new Problem('unknown_purchase')
  return id
}

function addReading(api: Api, { ports }: Room): void {
  const route = createRoute({
    method: 'get',
    path: '/purchases/{purchase}',
    summary: 'One purchase, for its buyer, the payer, its merchant, or the operator',
    security: bearer,
    request: { params: purchaseParams, query: purchaseQuery },
    responses: {
      200: jsonAnswer(
        z.union([purchaseSchema, soldSchema]),
        'The purchase; its merchant reads it under an id of its own, and not what paid for it',
      ),
      ...problemAnswers('unknown_purchase'),
    },
  })
  api.openapi(route, async (c) => {
    const caller = requireCaller(c, 'customer', 'merchant', 'operator')
    const id = readPurchaseId(ports, caller, { ...c.req.valid('param'), ...c.req.valid('query') })
    const read = await ports.database.read('purchases.read', async (tx) => {
      const viewer = caller.role === 'customer' ? await customerViewer(tx, caller) : caller
      const found = await findPurchase(tx, id, viewer)
      return found === undefined
        ? undefined
        : { found, breakdowns: await selectBreakdowns(tx, [found]) }
    })
    if (read === undefined) throw new Problem('unknown_purchase')
    const { found, breakdowns } = read
    const sold = await findSoldTerms(ports, [found])
    return caller.role === 'merchant'
      ? c.json(answerForMerchant(found, { ...ports, sold, now: ports.clock.now() }), 200)
      : c.json(answerOwnPurchase(found, { sold, breakdowns }), 200)
  })
}

function addReceipt(api: Api, { ports, receipts }: Room): void {
  const route = createRoute({
    method: 'get',
    path: '/purchases/{purchase}/receipt',
    summary: 'A receipt signed now, good for 30 days at most; for the buyer and the merchant',
    security: bearer,
    request: { params: purchaseParams, query: purchaseQuery },
    responses: {
      200: jsonAnswer(z.object({ receipt: z.string() }).openapi('Receipt'), 'The receipt'),
      ...problemAnswers('unknown_purchase', 'access_ended'),
    },
  })
  api.openapi(route, async (c) => {
    const caller = requireCaller(c, 'customer', 'merchant')
    const id = readPurchaseId(ports, caller, { ...c.req.valid('param'), ...c.req.valid('query') })
    const found = await ports.database.read('purchases.read', (tx) => findPurchase(tx, id, caller))
    if (found === undefined) throw new Problem('unknown_purchase')
    const receipt = await receipts.issue(found)
    if (receipt === undefined) throw new Problem('access_ended')
    return c.json({ receipt }, 200)
  })
}
