// `POST /settlement/reports`: what a bank says of payouts, line by line.
import type { Context } from 'hono'
import {
  bearer,
  createRoute,
  jsonAnswer,
  ndjsonType,
  Problem,
  problemAnswers,
  readLines,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { applyPayoutReport } from './apply-payout-report.ts'
import type { PayoutLine } from './decide-payout-report.ts'
import type { SettlementPorts } from './settlement-ports.ts'

const lineCountMax = 10_000

const plainText = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'is not plain text')

// Banks add members of their own; what is not known here is not ours to refuse.
const lineSchema = z.object({
  payout: plainText.min(1).max(200),
  status: z.enum(['paid', 'returned']),
  reason: plainText.max(300).nullish(),
})

const count = z.int()
const appliedSchema = z
  .object({
    paid: count,
    returned: count,
    unknown: count,
    repeated: count,
    contradicts: count,
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
      'NDJSON, one line per payout, at most 10 000. Whole lines are applied, also where others are torn: those are ' +
      'named in `refused`. What was reported before changes nothing.',
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
    const { lines, refused } = readReport(await readText(c))
    if (lines.length === 0) {
      const detail = refused[0]?.detail ?? 'the report is empty'
      throw new Problem('malformed_payout_report', { detail })
    }
    const { counts, contradictions } = await applyPayoutReport(ports, lines)
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

async function readText(c: Context): Promise<string> {
  if (c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() !== ndjsonType) {
    throw new Problem('unsupported_media_type')
  }
  return c.req.text()
}

function readReport(text: string): {
  readonly lines: readonly PayoutLine[]
  readonly refused: readonly { readonly line: number; readonly detail: string }[]
} {
  const lines: PayoutLine[] = []
  const refused: { line: number; detail: string }[] = []
  for (const line of readLines(text, { schema: lineSchema, lineCountMax })) {
    if (line.ok)
      lines.push({ ...line.value, number: line.number, reason: line.value.reason ?? null })
    else {
      const { message, options } = line.problem
      const faults = (options.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`)
      refused.push({ line: line.number, detail: [message, ...faults].join('; ') })
    }
  }
  return { lines, refused }
}
