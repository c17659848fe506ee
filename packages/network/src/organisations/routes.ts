// The API of organisations for their people: founding one, its people, invitations.
import type { CustomerCaller, OperatorCaller } from '../contract/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  noteUnchanged,
  Problem,
  problemAnswers,
  requireCaller,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import { acceptInvitation } from './accept-invitation.ts'
import {
  answerOrganisation,
  answerOwn,
  askedMerchantSchema,
  doneSchema,
  organisationParams,
  organisationSchema,
  orProblem,
  ownOrganisationsSchema,
  roleSchema,
  waitingMerchantSchema,
} from './answers.ts'
import { askForMerchant, foundOrganisation } from './ask-for-merchant.ts'
import type { AskedForMerchant, AskPorts } from './ask-for-merchant.ts'
import { changeRole, removePerson } from './change-person.ts'
import type { Asker, PersonAsking } from './hold-organisation.ts'
import { invitePerson, withdrawInvitation } from './invite-person.ts'
import { listOwnOrganisations, showOrganisation } from './list-organisations.ts'
import { selectMerchantOwner } from './store.ts'

type Api = OpenAPIHono<ApiEnv>

export type OrganisationRoutePorts = AskPorts & {
  /** Whether what a caller proved itself with lives still; tokens belong to a room above, which hands this in. */
  readonly holdCaller: (tx: Tx, caller: CustomerCaller) => Promise<boolean>
}

const member = ['unknown_organisation', 'role_not_enough'] as const
const guarded = [...member, 'second_factor_needed'] as const
const asked = ['invalid_address', 'too_many_applications', 'unknown_currency'] as const

export function organisationRoutes(ports: OrganisationRoutePorts): Api {
  const api = createApi()
  addFounding(api, ports)
  addShowing(api, ports)
  addAsking(api, ports)
  addPeople(api, ports)
  addInvitations(api, ports)
  addAcceptance(api, ports)
  return api
}

/** A program shows no second factor: whoever gave it its token did. */
export function askerOf(
  { holdCaller }: Pick<OrganisationRoutePorts, 'holdCaller'>,
  caller: CustomerCaller,
): PersonAsking {
  const { signOn } = caller
  return { signOn, hasSecondFactor: true, holds: (tx) => holdCaller(tx, caller) }
}

function anyAskerOf(ports: OrganisationRoutePorts, caller: CustomerCaller | OperatorCaller): Asker {
  return caller.role === 'operator' ? 'operator' : askerOf(ports, caller)
}

function addFounding(api: Api, ports: OrganisationRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: '/organisations',
    summary:
      'Founds an organisation, and asks for its first account that sells: it waits for the operator',
    security: bearer,
    request: {
      body: jsonBody(
        z
          .strictObject({ name: textSchema({ max: 100 }), merchant: askedMerchantSchema })
          .openapi('NewOrganisation'),
      ),
    },
    responses: {
      201: jsonAnswer(waitingMerchantSchema, 'Founded; the caller owns it'),
      ...problemAnswers(...asked),
    },
  })
  api.openapi(route, async (c) => {
    const asker = askerOf(ports, requireCaller(c, 'customer'))
    const { name, merchant } = c.req.valid('json')
    return c.json(answerAsked(await foundOrganisation(ports, { asker, name, merchant })), 201)
  })
}

function addAsking(api: Api, ports: OrganisationRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: '/organisations/{organisation}/merchants',
    summary: 'Asks for another account that sells: it waits for the operator',
    security: bearer,
    request: {
      params: organisationParams,
      body: jsonBody(z.strictObject({ merchant: askedMerchantSchema }).openapi('FurtherMerchant')),
    },
    responses: {
      201: jsonAnswer(waitingMerchantSchema, 'It waits'),
      ...problemAnswers(...asked, ...member, 'organisation_full'),
    },
  })
  api.openapi(route, async (c) => {
    const asker = askerOf(ports, requireCaller(c, 'customer'))
    const { organisation } = c.req.valid('param')
    const { merchant } = c.req.valid('json')
    return c.json(answerAsked(await askForMerchant(ports, { asker, organisation, merchant })), 201)
  })
}

function answerAsked(outcome: AskedForMerchant): z.infer<typeof waitingMerchantSchema> {
  // The API's own keys see to what is sent twice.
  if (outcome.status !== 'refused') return { ...outcome, status: 'waiting' }
  const pointer = 'pointer' in outcome ? outcome.pointer : undefined
  if (pointer === undefined) throw new Problem(outcome.code)
  const detail = 'detail' in outcome ? outcome.detail : undefined
  throw new Problem(outcome.code, { detail, errors: [{ pointer, detail: detail ?? 'is refused' }] })
}

function addShowing(api: Api, ports: OrganisationRoutePorts): void {
  const list = createRoute({
    method: 'get',
    path: '/organisations',
    summary: "The caller's organisations, with what the caller is there",
    security: bearer,
    responses: {
      200: jsonAnswer(ownOrganisationsSchema, 'All of them: a few, so there are no pages'),
      ...problemAnswers(),
    },
  })
  api.openapi(list, async (c) => {
    const { signOn } = requireCaller(c, 'customer')
    const found = await listOwnOrganisations(ports, signOn)
    return c.json({ data: found.map(answerOwn), next: null }, 200)
  })
  const owning = createRoute({
    method: 'get',
    path: '/merchants/{merchant}/organisation',
    summary: 'The organisation that a merchant is of, with its people',
    security: bearer,
    request: { params: z.object({ merchant: idSchema('mer') }) },
    responses: {
      200: jsonAnswer(organisationSchema, 'The organisation'),
      ...problemAnswers('unknown_merchant'),
    },
  })
  api.openapi(owning, async (c) => {
    requireCaller(c, 'operator')
    const { merchant } = c.req.valid('param')
    const organisation = await ports.database.read('organisations.find-owner', (tx) =>
      selectMerchantOwner(tx, merchant),
    )
    if (organisation === undefined) throw new Problem('unknown_merchant')
    const shown = orProblem(await showOrganisation(ports, { asker: 'operator', organisation }))
    return c.json(answerOrganisation(shown.organisation), 200)
  })
  const show = createRoute({
    method: 'get',
    path: '/organisations/{organisation}',
    summary: 'One organisation: its merchants, its people, and who is invited',
    security: bearer,
    request: { params: organisationParams },
    responses: {
      200: jsonAnswer(organisationSchema, 'The organisation'),
      ...problemAnswers('unknown_organisation'),
    },
  })
  api.openapi(show, async (c) => {
    const asker = anyAskerOf(ports, requireCaller(c, 'customer', 'operator'))
    const { organisation } = c.req.valid('param')
    const shown = orProblem(await showOrganisation(ports, { asker, organisation }))
    return c.json(answerOrganisation(shown.organisation), 200)
  })
}

function addPeople(api: Api, ports: OrganisationRoutePorts): void {
  const params = organisationParams.extend({ person: idSchema('sgn') })
  const change = createRoute({
    method: 'put',
    path: '/organisations/{organisation}/people/{person}',
    summary: 'Gives somebody another role; the last owner stays one',
    security: bearer,
    request: {
      params,
      body: jsonBody(z.strictObject({ role: roleSchema }).openapi('PersonRole')),
    },
    responses: {
      200: jsonAnswer(doneSchema, 'It counts from the next request on'),
      ...problemAnswers(...guarded, 'last_owner', 'unknown_person'),
    },
  })
  api.openapi(change, async (c) => {
    const asker = anyAskerOf(ports, requireCaller(c, 'customer', 'operator'))
    const { role } = c.req.valid('json')
    const changed = await changeRole(ports, { asker, ...c.req.valid('param'), role })
    const { status } = orProblem(changed)
    if (status === 'exists') noteUnchanged(c)
    return c.json({ status }, 200)
  })
  const remove = createRoute({
    method: 'delete',
    path: '/organisations/{organisation}/people/{person}',
    summary: 'Takes somebody off, or lets the caller leave; the last owner stays',
    security: bearer,
    request: { params },
    responses: {
      200: jsonAnswer(
        z.object({ status: z.literal('removed') }).openapi('PersonRemoved'),
        'It counts from the next request on',
      ),
      ...problemAnswers(...guarded, 'last_owner', 'unknown_person'),
    },
  })
  api.openapi(remove, async (c) => {
    const asker = anyAskerOf(ports, requireCaller(c, 'customer', 'operator'))
    const removed = await removePerson(ports, { asker, ...c.req.valid('param') })
    return c.json({ status: orProblem(removed).status }, 200)
  })
}

const newInvitationSchema = z
  .strictObject({
    email: z.string().max(300),
    role: roleSchema,
    language: z
      .enum(['en', 'de', 'fr', 'es'])
      .optional()
      .openapi({ description: 'of the mail; that of whoever invites, unless told' }),
  })
  .openapi('NewOrganisationInvitation')

function addInvitations(api: Api, ports: OrganisationRoutePorts): void {
  const invite = createRoute({
    method: 'post',
    path: '/organisations/{organisation}/invitations',
    summary: 'Invites somebody by mail, whether the network knows the address or not',
    security: bearer,
    request: { params: organisationParams, body: jsonBody(newInvitationSchema) },
    responses: {
      201: jsonAnswer(
        z
          .object({ status: z.literal('invited'), invitation: z.string(), expires_at: z.string() })
          .openapi('OrganisationInvitation'),
        'On its way; its link works once, for seven days',
      ),
      ...problemAnswers(...guarded, 'already_invited', 'organisation_full', 'too_many_invitations'),
    },
  })
  api.openapi(invite, async (c) => {
    const asker = anyAskerOf(ports, requireCaller(c, 'customer', 'operator'))
    const { organisation } = c.req.valid('param')
    const outcome = await invitePerson(ports, { asker, organisation, ...c.req.valid('json') })
    if (outcome.status === 'refused') {
      const errors =
        'pointer' in outcome ? [{ pointer: outcome.pointer, detail: 'is no address' }] : []
      throw new Problem(outcome.code, { errors })
    }
    const { status, invitation, expiresAt } = outcome
    return c.json({ status, invitation, expires_at: expiresAt.toString() }, 201)
  })
  const withdraw = createRoute({
    method: 'delete',
    path: '/organisations/{organisation}/invitations/{invitation}',
    summary: 'Takes an invitation back: its link stops working',
    security: bearer,
    request: { params: organisationParams.extend({ invitation: idSchema('oin') }) },
    responses: {
      200: jsonAnswer(
        z
          .object({ status: z.enum(['withdrawn', 'exists']) })
          .openapi('OrganisationInvitationWithdrawn'),
        'Taken back',
      ),
      ...problemAnswers(...guarded, 'unknown_invitation'),
    },
  })
  api.openapi(withdraw, async (c) => {
    const asker = anyAskerOf(ports, requireCaller(c, 'customer', 'operator'))
    const withdrawn = await withdrawInvitation(ports, { asker, ...c.req.valid('param') })
    const { status } = orProblem(withdrawn)
    if (status === 'exists') noteUnchanged(c)
    return c.json({ status }, 200)
  })
}

function addAcceptance(api: Api, ports: OrganisationRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: '/organisations/acceptance',
    summary: 'Takes an invitation, by what its mailed link ends in',
    security: bearer,
    request: {
      body: jsonBody(
        z.strictObject({ token: z.string().max(200) }).openapi('OrganisationAcceptance'),
      ),
    },
    responses: {
      200: jsonAnswer(
        z
          .object({
            status: z.enum(['joined', 'exists']),
            organisation: z.string(),
            role: roleSchema,
          })
          .openapi('OrganisationJoined'),
        'The caller belongs to it',
      ),
      ...problemAnswers('invitation_ended'),
    },
  })
  api.openapi(route, async (c) => {
    const asker = askerOf(ports, requireCaller(c, 'customer'))
    const { token } = c.req.valid('json')
    return c.json(orProblem(await acceptInvitation(ports, { asker, token })), 200)
  })
}
