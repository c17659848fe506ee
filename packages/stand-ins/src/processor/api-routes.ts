// The JSON API: parse, call one operation, answer. Refusals are problem documents (RFC 9457).
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { AcceptedBatch } from './accept-batch.ts'
import type { BookEntry, BookTotals } from './book.ts'
import { cardPath } from './card-routes.ts'
import type { Processor, ProcessorOptions } from './create-processor.ts'
import type { ProcessorEnv } from './lose-answer.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import type { SetupSession } from './processor-state.ts'
import { toChargeOrder } from './read-batch-file.ts'
import type { Refusal } from './refusals.ts'
import { refusalStatus, refuse } from './refusals.ts'
import {
  wireBatch,
  wireMisbehaviour,
  wirePayouts,
  wireReturn,
  wireSetupSession,
} from './wire-shapes.ts'

type Call = Context<ProcessorEnv>

const bodySizeMax = 16 * 1024 * 1024

/** Adds the API to the app. */
export function addApiRoutes(
  app: Hono<ProcessorEnv>,
  processor: Processor,
  options: ProcessorOptions,
): void {
  app.use('/v1/*', async (c: Call, next) => {
    const key = c.req.path === '/v1/control' ? options.controlKey : options.apiKey
    if (!hasKey(c, key)) return answerRefusal(c, refuse('unauthorized', 'Send the key as bearer.'))
    const isWork = c.req.path !== '/v1/control' && c.req.path !== '/v1/book'
    if (isWork && processor.takeServerError()) {
      return answerRefusal(c, refuse('simulated_failure', 'As ordered. Nothing was done.'))
    }
    await next()
    return
  })
  app.use(
    '/v1/*',
    bodyLimit({
      maxSize: bodySizeMax,
      onError: (c: Call) => answerRefusal(c, refuse('request_too_large', 'At most 16 MiB.')),
    }),
  )
  addSessionRoutes(app, processor, options)
  addBatchRoutes(app, processor)
  addReturnRoutes(app, processor)
  addPayoutRoutes(app, processor)
  addControlRoutes(app, processor)
}

function addSessionRoutes(
  app: Hono<ProcessorEnv>,
  processor: Processor,
  options: ProcessorOptions,
): void {
  app.post('/v1/setup-sessions', async (c) => {
    const read = wireSetupSession.safeParse(await readJson(c))
    if (!read.success) return answerRefusal(c, refuseShape(read.error))
    const { return_url, customer_reference, postal_code, ...same } = read.data
    const opened = processor.openSetupSession({
      ...same,
      returnUrl: return_url,
      customerReference: customer_reference,
      postalCode: postal_code,
    })
    if (opened.outcome === 'refused') return answerRefusal(c, opened)
    const { id, secret } = opened.session
    const base = options.publicUrl ?? new URL(c.req.url).origin
    const url = new URL(cardPath(secret), base).href
    return c.json({ id, url }, opened.outcome === 'opened' ? 201 : 200)
  })

  app.get('/v1/setup-sessions/:id', (c) => {
    const session = processor.findSetupSession(c.req.param('id'))
    if (session === undefined)
      return answerRefusal(c, refuse('session_unknown', 'No such session.'))
    return c.json(printSession(session))
  })
}

function addBatchRoutes(app: Hono<ProcessorEnv>, processor: Processor): void {
  app.post('/v1/charge-batches', async (c) => {
    const read = wireBatch.safeParse(await readJson(c))
    if (!read.success) return answerRefusal(c, refuseShape(read.error))
    const charges = read.data.charges.map(toChargeOrder)
    return answerBatch(c, processor, processor.acceptBatch({ id: read.data.id, charges }))
  })

  app.post('/v1/batch-files', async (c) => {
    const kind = /^text\/csv\b/.test(c.req.header('content-type') ?? '') ? 'csv' : 'ndjson'
    return answerBatch(c, processor, processor.acceptBatchFile(await c.req.text(), kind))
  })

  for (const path of ['/v1/charge-batches/:id', '/v1/batch-files/:id'] as const) {
    app.get(path, (c) => {
      const batch = processor.findBatch(c.req.param('id'))
      if (batch === undefined || processor.takeHiding()) return answerRefusal(c, unknownBatch)
      return c.json({ id: batch.id, status: 'accepted', count: batch.chargeIds.length })
    })

    app.get(`${path}/report`, (c) => {
      const report = processor.takeReport(c.req.param('id'))
      if (report.outcome === 'unknown') return answerRefusal(c, unknownBatch)
      if (report.outcome === 'not_ready') {
        return c.json({ status: 'preparing' }, 202, { 'retry-after': '1' })
      }
      return c.body(report.body.repeat(report.copies), 200, {
        'content-type': 'application/x-ndjson',
      })
    })
  }
}

function addReturnRoutes(app: Hono<ProcessorEnv>, processor: Processor): void {
  app.post('/v1/returns', async (c) => {
    const read = wireReturn.safeParse(await readJson(c))
    if (!read.success) return answerRefusal(c, refuseShape(read.error))
    const { payment_method: paymentMethod, ...same } = read.data
    const taken = processor.takeReturn({ ...same, paymentMethod })
    if (taken.outcome === 'refused') return answerRefusal(c, taken)
    const lost = processor.takeTimeOut('timeOutReturns')
    if (lost === '504') {
      return answerRefusal(c, refuse('simulated_time_out', 'As ordered. The return was taken.'))
    }
    if (lost !== undefined) c.env.fate.lost = lost
    const { id, status, reason } = taken.return
    return c.json({ id, status, reason }, taken.outcome === 'taken' ? 201 : 200)
  })
}

function addPayoutRoutes(app: Hono<ProcessorEnv>, processor: Processor): void {
  app.post('/v1/payout-batches', async (c) => {
    const read = wirePayouts.safeParse(await readJson(c))
    if (!read.success) return answerRefusal(c, refuseShape(read.error))
    const taken = processor.takePayouts(read.data)
    if (taken.outcome === 'refused') return answerRefusal(c, taken)
    const lost = processor.takeTimeOut()
    if (lost === '504') {
      return answerRefusal(c, refuse('simulated_time_out', 'As ordered. The payouts were taken.'))
    }
    if (lost !== undefined) c.env.fate.lost = lost
    const { id, count, outcome } = taken
    return c.json({ id, status: 'accepted', count }, outcome === 'taken' ? 201 : 200)
  })
  app.get('/v1/payout-batches/:id', (c) => {
    const id = c.req.param('id')
    const count = processor.countPayouts(id)
    if (count === undefined || processor.takeHiding()) return answerRefusal(c, unknownBatch)
    return c.json({ id, status: 'accepted', count })
  })
}

const unknownBatch = refuse('batch_unknown', 'No batch of this id was accepted.')

function addControlRoutes(app: Hono<ProcessorEnv>, processor: Processor): void {
  app.get('/v1/book', (c) => {
    const { entries, totals } = processor.book()
    return c.json({ entries: entries.map(printEntry), totals: totals.map(printTotals) })
  })

  app.get('/v1/control', (c) => c.json(printMisbehaviour(processor.misbehaviour())))

  app.post('/v1/control', async (c) => {
    const read = wireMisbehaviour.safeParse(await readJson(c))
    if (!read.success) return answerRefusal(c, refuseShape(read.error))
    processor.misbehave(readMisbehaviour(read.data))
    return c.json(printMisbehaviour(processor.misbehaviour()))
  })

  app.delete('/v1/control', (c) => {
    processor.behave()
    return c.json(printMisbehaviour(processor.misbehaviour()))
  })
}

/** Whether the call carries the key; compared in a time that says nothing about where they differ. */
function hasKey(c: Call, key: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(c.req.header('authorization') ?? ''), digest(`Bearer ${key}`))
}

async function readJson(c: Call): Promise<unknown> {
  try {
    return await c.req.json()
  } catch (error) {
    // Undefined fits no shape, so that malformed JSON is refused like any other wrong content.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function refuseShape(error: z.ZodError): Refusal {
  return refuse('invalid_request', z.prettifyError(error))
}

function answerRefusal(c: Call, { code, detail }: Refusal): Response {
  const status = refusalStatus[code]
  return c.json({ type: 'about:blank', title: code, status, code, detail }, status, {
    'content-type': 'application/problem+json',
  })
}

function answerBatch(c: Call, processor: Processor, accepted: AcceptedBatch): Response {
  if (accepted.outcome === 'refused') return answerRefusal(c, accepted)
  const lost = processor.takeTimeOut()
  if (lost === '504') {
    return answerRefusal(c, refuse('simulated_time_out', 'As ordered. The batch was accepted.'))
  }
  if (lost !== undefined) c.env.fate.lost = lost
  return c.json({ id: accepted.id, status: 'accepted', count: accepted.count })
}

function printSession(session: SetupSession) {
  const { id, status, failure, paymentMethod } = session
  if (paymentMethod === undefined) return { id, status, failure }
  const { token, brand, last4, expMonth, expYear } = paymentMethod
  const payment_method = { token, brand, last4, exp_month: expMonth, exp_year: expYear }
  return { id, status, payment_method }
}

function printEntry({ paymentMethod, ...same }: BookEntry) {
  return { ...same, payment_method: paymentMethod }
}

function printTotals({ paidCount, declinedCount, returnedCount, ...same }: BookTotals) {
  const counts = { paid_count: paidCount, declined_count: declinedCount }
  return { ...same, ...counts, returned_count: returnedCount }
}

type WireMisbehaviour = z.infer<typeof wireMisbehaviour>

/** From `partial_reports` to `partialReports`; what is not given stays out. */
function readMisbehaviour(wire: WireMisbehaviour): Partial<Misbehaviour> {
  const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(wire).map(([name, value]) => [camel(name), value]))
}

function printMisbehaviour(misbehaviour: Misbehaviour): WireMisbehaviour {
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return Object.fromEntries(Object.entries(misbehaviour).map(([name, v]) => [snake(name), v]))
}
