// `PUT /merchants/{merchant}/share`: the operator agrees on another share, from a day to come.
import {
  bearer,
  createRoute,
  dateSchema,
  idSchema,
  jsonAnswer,
  jsonBody,
  noteUnchanged,
  Problem,
  problemAnswers,
  requireCaller,
  shareSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { agreeShare } from './agree-share.ts'
import type { MerchantPorts } from './routes.ts'

const kinds = ['digital', 'service', 'physical', 'subscription', 'metered'] as const

const agreementSchema = z
  .strictObject({
    share: shareSchema,
    from: dateSchema,
    kind: z.enum(kinds).optional().openapi({ description: 'of offer; left out: all kinds' }),
  })
  .openapi('ShareAgreement')

export function addShareRoute(api: OpenAPIHono<ApiEnv>, ports: MerchantPorts): void {
  const route = createRoute({
    method: 'put',
    path: '/merchants/{merchant}/share',
    summary: 'What of each sale is the merchant’s from a day on',
    description:
      'From tomorrow on at the earliest, by UTC, in the place of what was agreed for the same day and kind. An ' +
      'agreement for one kind of offer goes before one for all.',
    security: bearer,
    request: { params: z.object({ merchant: idSchema('mer') }), body: jsonBody(agreementSchema) },
    responses: {
      200: jsonAnswer(z.object({ status: z.literal('agreed') }), 'Agreed'),
      ...problemAnswers(
        'invalid_amount',
        'merchant_closed',
        'share_date_ahead',
        'share_date_past',
        'unknown_merchant',
      ),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { merchant } = c.req.valid('param')
    const { share: shareMillionths, from: startsOn, kind = null } = c.req.valid('json')
    const agreed = await agreeShare(ports, { merchant, startsOn, kind, shareMillionths })
    if (agreed.status === 'refused') throw new Problem(agreed.code)
    if (agreed.status === 'unchanged') noteUnchanged(c)
    return c.json({ status: 'agreed' } as const, 200)
  })
}
