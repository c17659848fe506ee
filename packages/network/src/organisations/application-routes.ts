// The API of the operator: who asks for an account that sells, and what is decided.
import { selectMerchants } from '../merchants/index.ts'
import type { ClosingPorts } from '../merchants/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  momentParts,
  noteBefore,
  noteUnchanged,
  pageOf,
  pageQuerySchema,
  pageSchema,
  Problem,
  problemAnswers,
  readMomentCursor,
  requireCaller,
  shareSchema,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import {
  answerApplication,
  applicationSchema,
  applicationStatusSchema,
  orProblem,
  queuedApplicationSchema,
} from './answers.ts'
import { decideApplication } from './decide-application.ts'
import type { OrganisationPorts } from './hold-organisation.ts'
import type { Application } from './organisation.ts'
import { selectOrganisations } from './store.ts'
import { selectApplications } from './store-applications.ts'

type Api = OpenAPIHono<ApiEnv>
type Queued = Application &
  Omit<z.infer<typeof queuedApplicationSchema>, keyof z.infer<typeof applicationSchema>>

export type ApplicationRoutePorts = OrganisationPorts & ClosingPorts

export function applicationRoutes(ports: ApplicationRoutePorts): Api {
  const api = createApi()
  addQueue(api, ports)
  addDecision(api, ports)
  return api
}

function addQueue(api: Api, ports: ApplicationRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/merchant-applications',
    summary:
      'Who asks for an account that sells, in one state, whoever asked first before all others',
    security: bearer,
    request: {
      query: pageQuerySchema.extend({ status: applicationStatusSchema.default('waiting') }),
    },
    responses: {
      200: jsonAnswer(pageSchema(queuedApplicationSchema), 'A page of applications'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { after: cursor, limit, status } = c.req.valid('query')
    const after = readMomentCursor(cursor)
    const found = await ports.database.read('organisations.list-applications', async (tx) =>
      describeQueue(tx, await selectApplications(tx, { status, after, limit: limit + 1 })),
    )
    const partsOf = ({ askedAt: at, merchant: id }: Queued) => momentParts({ at, id })
    const answer = (row: Queued) => {
      const { name, site, currency, organisation_name, is_site_proved } = row
      const beside = { name, site, currency, organisation_name, is_site_proved }
      return { ...answerApplication(row), ...beside }
    }
    return c.json(pageOf(found, limit, partsOf, answer), 200)
  })
}

/** What stands beside each, asked for all of them at once. */
async function describeQueue(tx: Tx, rows: readonly Application[]): Promise<readonly Queued[]> {
  const [merchants, organisations] = await Promise.all([
    selectMerchants(
      tx,
      rows.map(({ merchant }) => merchant),
    ),
    selectOrganisations(tx, [...new Set(rows.map(({ organisation }) => organisation))]),
  ])
  return rows.map((row) => {
    const merchant = merchants.find((one) => one.merchant === row.merchant)
    const organisation = organisations.find((one) => one.organisation === row.organisation)
    if (merchant === undefined) throw new Error(`${row.merchant} was asked for, and is none`)
    const { name, site, currency, addresses } = merchant
    return {
      ...row,
      name,
      site,
      currency,
      organisation_name: organisation?.name ?? '',
      is_site_proved: addresses.includes(site),
    }
  })
}

const decisionSchema = z
  .strictObject({
    approve: z.boolean(),
    reason: textSchema({ max: 1000, multiline: true })
      .optional()
      .openapi({ description: 'of a refusal; whoever asked reads it' }),
    share: shareSchema
      .optional()
      .openapi({ description: 'what the merchant keeps of each sale, where it is another share' }),
  })
  .openapi('MerchantApplicationDecision')

function addDecision(api: Api, ports: ApplicationRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: '/merchant-applications/{merchant}/decision',
    summary: 'Approves a merchant, which sells from then on, or refuses it for ever',
    security: bearer,
    request: { params: z.object({ merchant: idSchema('mer') }), body: jsonBody(decisionSchema) },
    responses: {
      200: jsonAnswer(applicationSchema, 'Decided so, now or before'),
      ...problemAnswers(
        'already_decided',
        'invalid_amount',
        'merchant_closed',
        'unknown_application',
      ),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { merchant } = c.req.valid('param')
    const { approve, reason, share } = c.req.valid('json')
    if (!approve && reason === undefined) {
      const detail = 'is needed to refuse'
      throw new Problem('invalid_field', { errors: [{ pointer: '/reason', detail }] })
    }
    const decision = approve
      ? ({ approve: true, shareMillionths: share } as const)
      : ({ approve: false, reason: reason ?? '' } as const)
    const decided = orProblem(await decideApplication(ports, { merchant, decision }))
    if (decided.status === 'exists') noteUnchanged(c)
    else noteBefore(c, { status: 'waiting' })
    return c.json(answerApplication(decided.application), 200)
  })
}
