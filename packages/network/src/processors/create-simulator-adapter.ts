// The adapter of the processor simulator: its HTTP API, or its batch files, behind the words of ProcessorAdapter.
import { printMicros } from '@tallystick/money'
import { HttpClientError } from '../platform/index.ts'
import type { HttpClient, HttpResponse } from '../platform/index.ts'
import { z } from '../platform/api/index.ts'
import { ProcessorError } from './processor-adapter.ts'
import type {
  CardSetup,
  CardSetupOrder,
  ChargeBatch,
  FetchedReport,
  ProcessorAdapter,
  ReturnedPayment,
  ReturnOrder,
  SubmittedBatch,
} from './processor-adapter.ts'
import { readReport } from './read-report.ts'
import { isSigned } from './report-signature.ts'
import { statementDescriptor, writeBatchFile } from './write-batch-file.ts'
import type { BatchFileFormat } from './write-batch-file.ts'

export const simulatorKind = 'simulator'

export interface SimulatorOptions {
  readonly http: HttpClient
  /** Without a slash at its end. */
  readonly url: string
  readonly key: string
  /** Without it no pushed report is believed. */
  readonly reportSecret?: string | undefined
  /** How batches travel: as one API call, or as a file. */
  readonly batches?: 'api' | BatchFileFormat
}

const batchSizeMax = 10_000
const submitTimeoutMs = 60_000
// 10 000 lines of a report, some of them twice, with room to spare.
const reportBytesMax = 16 * 1024 * 1024

export function createSimulatorAdapter(options: SimulatorOptions): ProcessorAdapter {
  const call = createCall(options)
  const { batches = 'api', reportSecret } = options
  const batchPath = batches === 'api' ? '/v1/charge-batches' : '/v1/batch-files'
  return {
    kind: simulatorKind,
    batchSizeMax,
    cardPage: {
      origin: new URL(options.url).origin,
      start: (order) => startCardSetup(call, order),
      find: (id) => findCardSetup(call, id),
    },
    submitBatch: (batch) => submitBatch(call, batchPath, batch, batches),
    async findBatch(batch) {
      const path = `${batchPath}/${encodeURIComponent(batch)}`
      const response = await call({ name: 'processor-find-batch', path }).catch(asUnknown)
      if ('detail' in response) return 'unknown'
      if (response.status === 200) return 'accepted'
      return codeOf(response) === 'batch_unknown' ? 'absent' : 'unknown'
    },
    fetchReport: (batch) => fetchReport(call, `${batchPath}/${encodeURIComponent(batch)}/report`),
    returnPayment: (order) => returnPayment(call, order),
    readPushedReport({ header, body, now }) {
      const signature = header('processor-signature')
      if (reportSecret === undefined || signature === undefined) return undefined
      const isGood = isSigned({ secret: reportSecret, signature, body, now })
      return isGood ? readReport(body) : undefined
    },
  }
}

type Call = (request: {
  readonly name: string
  readonly path: string
  /** POST where there is one. */
  readonly body?: string
  readonly contentType?: string
  readonly timeoutMs?: number
  readonly sizeMaxBytes?: number
}) => Promise<HttpResponse>

function createCall({ http, url, key }: SimulatorOptions): Call {
  return ({ path, contentType = 'application/json', ...request }) =>
    http.request({
      ...request,
      url: `${url}${path}`,
      method: request.body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        ...(request.body === undefined ? {} : { 'content-type': contentType }),
      },
    })
}

const startedSchema = z.object({ url: z.url({ protocol: /^https?$/ }) })

async function startCardSetup(call: Call, order: CardSetupOrder) {
  const { id, currency, returnUrl, customerReference, postalCode, country } = order
  const body = JSON.stringify({
    id,
    currency,
    return_url: returnUrl,
    customer_reference: customerReference,
    postal_code: postalCode,
    country,
  })
  const path = '/v1/setup-sessions'
  const response = await call({ name: 'processor-start-card-setup', path, body }).catch(throwError)
  return startedSchema.parse(readJson(response))
}

const setupSchema = z.object({
  status: z.enum(['open', 'verified', 'failed', 'cancelled']),
  failure: z.enum(['card_declined', 'card_expired', 'postal_code_mismatch']).optional(),
  payment_method: z
    .object({
      token: z.string().min(1),
      brand: z.string(),
      last4: z.string(),
      exp_month: z.int().min(1).max(12),
      exp_year: z.int(),
    })
    .optional(),
})

const brandNames: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
}

async function findCardSetup(call: Call, id: string): Promise<CardSetup> {
  const path = `/v1/setup-sessions/${encodeURIComponent(id)}`
  const response = await call({ name: 'processor-find-card-setup', path }).catch(throwError)
  const { status, failure, payment_method: method } = setupSchema.parse(readJson(response))
  return {
    status,
    ...(failure === undefined ? {} : { failure }),
    ...(method === undefined
      ? {}
      : {
          paymentMethod: {
            token: method.token,
            label: `${brandNames[method.brand] ?? method.brand} ending in ${method.last4}`,
            expiresOn: lastDayOf(method.exp_year, method.exp_month),
          },
        }),
  }
}

/** A card can be charged to the end of the month printed on it. */
function lastDayOf(year: number, month: number): Temporal.PlainDate {
  return Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 })
}

async function submitBatch(
  call: Call,
  path: string,
  batch: ChargeBatch,
  format: 'api' | BatchFileFormat,
): Promise<SubmittedBatch> {
  const response = await call({
    name: 'processor-submit-batch',
    path,
    body: format === 'api' ? writeApiBatch(batch) : writeBatchFile(batch, format),
    contentType: format === 'csv' ? 'text/csv' : 'application/json',
    timeoutMs: submitTimeoutMs,
  }).catch(asUnknown)
  if ('detail' in response) return response
  const { status } = response
  if (status === 200 || status === 201) return { outcome: 'accepted' }
  const detail = `${status} ${codeOf(response) ?? ''}`.trim()
  return { outcome: isAboutContent(status) ? 'refused' : 'unknown', detail }
}

/** A refused key, a throttle or a fault of theirs says nothing about what was sent: it is tried again. */
function isAboutContent(status: number): boolean {
  return [400, 409, 413, 422].includes(status)
}

function writeApiBatch({ batch, charges }: ChargeBatch): string {
  return JSON.stringify({
    id: batch,
    charges: charges.map(({ request, amountMicros, currency, token }) => ({
      id: request,
      amount: printMicros(amountMicros, currency),
      currency,
      payment_method: token,
      statement_descriptor: statementDescriptor,
    })),
  })
}

const returnedSchema = z.object({
  status: z.enum(['returned', 'declined']),
  reason: z.string().optional(),
})

async function returnPayment(call: Call, order: ReturnOrder): Promise<ReturnedPayment> {
  const { id, amountMicros, currency, token } = order
  const amount = printMicros(amountMicros, currency)
  const response = await call({
    name: 'processor-return-payment',
    path: '/v1/returns',
    body: JSON.stringify({ id, amount, currency, payment_method: token }),
  }).catch(asUnknown)
  if ('detail' in response) return response
  const { status } = response
  if (status === 200 || status === 201) {
    const answer = readAnswer(response, returnedSchema)
    if (answer?.status === 'returned') return { outcome: 'returned' }
    if (answer?.status === 'declined')
      return { outcome: 'refused', detail: answer.reason ?? 'declined' }
    return { outcome: 'unknown', detail: 'an answer that cannot be read' }
  }
  const detail = `${status} ${codeOf(response) ?? ''}`.trim()
  return { outcome: isAboutContent(status) ? 'refused' : 'unknown', detail }
}

async function fetchReport(call: Call, path: string): Promise<FetchedReport> {
  const request = { name: 'processor-fetch-report', path, sizeMaxBytes: reportBytesMax }
  const response = await call(request).catch(asUnknown)
  if ('detail' in response) return response
  if (response.status === 200) return { outcome: 'ready', report: readReport(response.text()) }
  if (response.status === 202) return { outcome: 'not_ready' }
  return { outcome: 'unknown', detail: `${response.status} ${codeOf(response) ?? ''}`.trim() }
}

/** No whole answer came. Any other error is a fault of ours. */
function asUnknown(error: unknown): { readonly outcome: 'unknown'; readonly detail: string } {
  if (error instanceof HttpClientError) return { outcome: 'unknown', detail: error.message }
  throw error
}

function throwError(error: unknown): never {
  if (!(error instanceof HttpClientError)) throw error
  throw new ProcessorError('unavailable', error.message, { cause: error })
}

/** The answer of a call that worked. @throws {ProcessorError} */
function readJson(response: HttpResponse): unknown {
  const { status } = response
  if (status === 200 || status === 201) return response.json()
  const code = codeOf(response)
  if (code === 'session_unknown') throw new ProcessorError('unknown_setup', 'no such card set-up')
  const isTheirs = status >= 500 || status === 401 || status === 429
  throw new ProcessorError(isTheirs ? 'unavailable' : 'refused', `${status} ${code ?? ''}`.trim())
}

const problemSchema = z.object({ code: z.string() })

/** The code of a problem document (RFC 9457), where the answer is one. */
function codeOf(response: HttpResponse): string | undefined {
  return readAnswer(response, problemSchema)?.code
}

/** What an answer says, where it is JSON of this shape. */
function readAnswer<Shape>(response: HttpResponse, schema: z.ZodType<Shape>): Shape | undefined {
  try {
    return schema.safeParse(response.json()).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
