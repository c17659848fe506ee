// `POST /settlement/reports`: what a bank says of payouts, line by line.
import type { Context } from 'hono'
import {
  bearer,
  createRoute,
  jsonAnswer,
  ndjsonType,
  Problem,
  problemAnswers,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { applyPayoutReport } from './apply-payout-report.ts'
import type { ReadBankReport } from './banks/bank-line.ts'
import { readPayoutReport, reportTypes } from './read-payout-report.ts'
import { resolveBankLines } from './resolve-bank-lines.ts'
import type { SettlementPorts } from './settlement-ports.ts'

const count = z.int()
const appliedSchema = z
  .object({
    paid: count,
    returned: count,
    unknown: count,
    repeated: count,
    contradicts: count,
    noted: count.openapi({ description: 'the bank tells of an account that changed' }),
    contradictions: z.array(z.object({ line: count, payout: z.string(), status: z.string() })),
    refused: z.array(z.object({ line: count, detail: z.string() })),
  })
  .openapi('AppliedPayoutReport')

export function addPayoutReports(api: OpenAPIHono<ApiEnv>, ports: SettlementPorts): void {
  const route = createRoute({
    method: 'post',
    path: '/settlement/reports',
    summary: 'Apply a payout report',
    description:
      'NDJSON, one line per payout; or what the bank wrote: pain.002, camt.053 or camt.054 as `application/xml`, ACH ' +
      'returns and notifications of change as `text/plain`. At most 10 000 payments. Whole lines, and whole batches of ' +
      'ACH, are applied, also where others are torn: those are named in `refused`. What was reported before changes ' +
      'nothing; another amount than was sent waits for people.',
    security: bearer,
    request: {
      body: {
        required: true,
        content: {
          [ndjsonType]: {
            schema: z.string().openapi({
              example: '{"payout":"out_7z01jd3q5v8x2m4k6r9t1w3y5a7b","status":"paid"}\n',
            }),
          },
          'application/xml': { schema: z.string() },
          'text/plain': { schema: z.string() },
        },
      },
    },
    responses: {
      200: jsonAnswer(appliedSchema, 'What became of the lines'),
      ...problemAnswers('malformed_payout_report', 'too_many_lines'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { lines, refused } = await readBody(c)
    if (lines.length === 0 && refused.length > 0) {
      throw new Problem('malformed_payout_report', { detail: refused[0]?.detail ?? '' })
    }
    const found = await resolveBankLines(ports, lines)
    const { counts, contradictions } = await applyPayoutReport(ports, found)
    return c.json(
      {
        ...counts,
        contradictions: contradictions.map(({ number: line, payout, status }) => ({
          line,
          payout,
          status,
        })),
        refused: [...refused],
      },
      200,
    )
  })
}

async function readBody(c: Context): Promise<ReadBankReport> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!reportTypes.includes(type)) throw new Problem('unsupported_media_type')
  const text = await c.req.text()
  if (text.trim() === '') {
    throw new Problem('malformed_payout_report', { detail: 'the report is empty' })
  }
  try {
    return readPayoutReport(text, type)
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error
    throw new Problem('malformed_payout_report', { detail: error.message })
  }
}
