// The API through which payment reports arrive: from the operator, or pushed and signed by the processor.
import type { Context } from 'hono'
import type { OpenAPIHono } from '../platform/api/index.ts'
import {
  bearer,
  createRoute,
  jsonAnswer,
  ndjsonType,
  noteAsked,
  Problem,
  problemAnswers,
  readIdempotencyKey,
  requireCaller,
  resumable,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv } from '../platform/api/index.ts'
import type { Clock } from '../platform/index.ts'
import type { Processors, ReadReport } from '../processors/index.ts'
import { applyReport } from './apply-report.ts'
import type { AppliedReport } from './apply-report.ts'
import type { BillingPorts } from './billing-ports.ts'
import { readReport } from '../processors/index.ts'

export type ReportRoutesInput = {
  /** Whose pushed reports are believed. */
  readonly processors: Processors
  /** By which the age of a signature is told: real time, also where the network's clock is moved. */
  readonly realClock: Clock
}

const count = z.int()
const appliedSchema = z
  .object({
    status: z.enum(['applied', 'exists']),
    // Null: nothing in it was new, and it has no key to be known by.
    report: z.string().nullable(),
    paid: count,
    declined: count,
    unknown: count,
    repeated: count,
    contradicts: count,
    contradictions: z.array(z.object({ line: count, request: z.string(), status: z.string() })),
    refused: z.array(z.object({ line: count, detail: z.string() })),
  })
  .openapi('AppliedReport')

const ndjsonBody = {
  required: true,
  content: {
    [ndjsonType]: {
      schema: z
        .string()
        .openapi({ example: '{"request":"req_7z01jd3q5v8x2m4k6r9t1w3y5a7b","status":"paid"}\n' }),
    },
  },
}

export function addReportRoutes(
  api: OpenAPIHono<ApiEnv>,
  ports: BillingPorts,
  input: ReportRoutesInput,
): void {
  addReports(api, ports)
  addProcessorReports(api, ports, input)
}

function addReports(api: OpenAPIHono<ApiEnv>, ports: BillingPorts): void {
  const route = createRoute({
    method: 'post',
    path: '/billing/reports',
    summary: 'Apply a payment report',
    description:
      'NDJSON, one line per request. Whole lines are applied, also where others are torn: those are named in ' +
      '`refused`. What was reported before changes nothing.',
    security: bearer,
    request: { body: ndjsonBody },
    responses: {
      200: jsonAnswer(appliedSchema, 'What became of the lines'),
      ...problemAnswers('malformed_report', 'report_conflict', 'too_many_lines'),
    },
  })
  api.openapi(resumable(route), async (c) => {
    requireCaller(c, 'operator')
    const key = readIdempotencyKey(c)
    const report = readReport(await readText(c))
    if (report.lines.length > 0) await noteAsked(c)
    const answer = await apply(ports, { processor: null, report, key })
    return c.json(answer, 200)
  })
}

function addProcessorReports(
  api: OpenAPIHono<ApiEnv>,
  ports: BillingPorts,
  { processors, realClock }: ReportRoutesInput,
): void {
  const route = createRoute({
    method: 'post',
    path: '/billing/processor-reports',
    summary: 'A payment report, pushed and signed by a processor',
    description:
      'The signature tells whose report it is. It answers only what that processor was asked for.',
    request: { body: ndjsonBody },
    responses: {
      200: jsonAnswer(appliedSchema, 'What became of the lines'),
      ...problemAnswers('malformed_report', 'too_many_lines'),
    },
  })
  api.openapi(route, async (c) => {
    const body = await readText(c)
    const pushed = { header: (name: string) => c.req.header(name), body, now: realClock.now() }
    for (const processor of processors.values()) {
      const report = processor.readPushedReport(pushed)
      if (report === undefined) continue
      return c.json(await apply(ports, { processor: processor.kind, report }), 200)
    }
    throw new Problem('unauthenticated', { detail: 'the signature of the report is not good' })
  })
}

async function readText(c: Context): Promise<string> {
  if (c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() !== ndjsonType) {
    throw new Problem('unsupported_media_type')
  }
  return c.req.text()
}

async function apply(
  ports: BillingPorts,
  {
    processor,
    report: { lines, refused },
    key,
  }: {
    readonly processor: string | null
    readonly report: ReadReport
    readonly key?: string | undefined
  },
) {
  if (lines.length === 0) {
    throw new Problem('malformed_report', { detail: refused[0]?.detail ?? 'the report is empty' })
  }
  const applied = await applyReport(ports, { processor, key, lines, refused })
  if (applied.outcome === 'conflict') throw new Problem('report_conflict')
  return { status: applied.outcome, ...answerReport(applied) }
}

function answerReport({ report, counts, contradictions, refused }: AppliedReport) {
  return { report, ...counts, contradictions: [...contradictions], refused: [...refused] }
}
