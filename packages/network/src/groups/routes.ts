// The API of groups: who is on the caller's payment account, adding and removing them, invitations.
import type { CustomerCaller } from '../contract/index.ts'
import { faultsProblem } from '../customers/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  Problem,
  problemAnswers,
  readIdempotencyKey,
  requireCaller,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Passwords, Tx } from '../platform/index.ts'
import { addMember } from './add-member.ts'
import { addSignOn } from './add-sign-on.ts'
import type { EndSignOns, GroupChanger, GroupPorts } from './change-group.ts'
import { resendInvitation, withdrawInvitation } from './change-invitation.ts'
import type { RefusedPerson } from './group-refusal.ts'
import { findOwnAccount, listOwnGroup } from './list-accounts.ts'
import type { GroupViewer, ViewedAccount } from './list-accounts.ts'
import { removeMember } from './remove-member.ts'
import { removeSignOn } from './remove-sign-on.ts'

export type GroupRoutePorts = GroupPorts & {
  readonly passwords: Passwords
  readonly endSignOns: EndSignOns
  /** Whether what a caller proved itself with lives still; tokens belong to a room above, which hands this in. */
  readonly holdCaller: (tx: Tx, caller: CustomerCaller) => Promise<boolean>
}
type Api = OpenAPIHono<ApiEnv>

const personSchema = z
  .strictObject({
    id: textSchema({ max: 200 }).optional(),
    first_name: z.string().max(500),
    last_name: z
      .string()
      .max(500)
      .default('')
      .openapi({ description: 'none for who has one name only' }),
    email: z.string().max(300),
    member_id: z.string().max(200),
    password: z
      .string()
      .max(2000)
      .optional()
      .openapi({ description: 'without one, the person is invited by e-mail' }),
    recovery_phrase: z.string().max(2000).optional(),
  })
  .openapi('NewGroupPerson')

const accountSchema = z
  .object({
    purchasing_account: z.string(),
    role: z.enum(['payer', 'member']),
    name: z.string(),
    status: z.enum(['active', 'closed']),
    opened_at: z.string(),
    closed_at: z.string().nullable(),
    sign_ons: z.array(z.object({ sign_on: z.string(), email: z.string(), member_id: z.string() })),
    invitations: z.array(
      z.object({
        invitation: z.string(),
        email: z.string(),
        member_id: z.string(),
        expires_at: z.string(),
      }),
    ),
  })
  .openapi('GroupAccount')

const removedSchema = z.object({ status: z.enum(['removed', 'exists']) }).openapi('Removed')

const personProblems = [
  'account_closed',
  'already_invited',
  'email_taken',
  'group_full',
  'idempotency_conflict',
  'idempotency_key_invalid',
  'password_refused',
  'too_many_invitations',
] as const

const accountParams = z.object({ account: idSchema('pac') })
const invitationParams = z.object({ invitation: idSchema('inv') })

export function groupRoutes(ports: GroupRoutePorts): Api {
  const api = createApi()
  addList(api, ports)
  addAdding(api, ports)
  addRemoving(api, ports)
  addSignOnAdding(api, ports)
  addSignOnRemoving(api, ports)
  addInvitations(api, ports)
  return api
}

function addList(api: Api, ports: GroupRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/group/accounts',
    summary:
      'The accounts on the payment account: all of them for the payer, their own for a member',
    security: bearer,
    responses: {
      200: jsonAnswer(
        z.object({ data: z.array(accountSchema), next: z.null() }).openapi('GroupAccounts'),
        'The accounts, closed ones too; at most a few dozen, so there are no pages',
      ),
      ...problemAnswers(),
    },
  })
  api.openapi(route, async (c) => {
    const viewer = requireCaller(c, 'customer')
    const accounts = await ports.database.read('groups.list', (tx) => listOwnGroup(tx, viewer))
    return c.json({ data: accounts.map(answerAccount), next: null }, 200)
  })
}

function addAdding(api: Api, ports: GroupRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: '/group/accounts',
    summary: 'Adds a purchasing account to the group, for the payer',
    security: bearer,
    request: { body: jsonBody(personSchema) },
    responses: {
      200: jsonAnswer(accountSchema, 'Added before by this very request'),
      201: jsonAnswer(accountSchema, 'Added'),
      ...problemAnswers(...personProblems, 'payer_only'),
    },
  })
  api.openapi(route, async (c) => {
    const changer = changerOf(ports, requireCaller(c, 'customer'))
    const body = c.req.valid('json')
    const requestKey = readIdempotencyKey(c, body.id)
    const added = await addMember(ports, { changer, person: personOf(body), requestKey })
    if (added.status === 'refused') throw personProblem(added)
    const answer = await getAnswer(ports, changer, added.purchasingAccount)
    return c.json(answer, added.status === 'added' ? 201 : 200)
  })
}

function addRemoving(api: Api, ports: GroupRoutePorts): void {
  const route = createRoute({
    method: 'delete',
    path: '/group/accounts/{account}',
    summary: 'Takes a member off the group: the payer any member, a member themselves',
    security: bearer,
    request: { params: accountParams },
    responses: {
      200: jsonAnswer(removedSchema, 'Gone; what was bought stays on the statements'),
      ...problemAnswers('account_closed', 'payer_stays', 'unknown_purchasing_account'),
    },
  })
  api.openapi(route, async (c) => {
    const changer = changerOf(ports, requireCaller(c, 'customer'))
    const { account: purchasingAccount } = c.req.valid('param')
    const removed = await removeMember(ports, { changer, purchasingAccount })
    if (removed.status === 'refused') throw new Problem(removed.code)
    return c.json({ status: removed.status }, 200)
  })
}

function addSignOnAdding(api: Api, ports: GroupRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: '/group/accounts/{account}/sign-ons',
    summary: 'Another person who signs on to an account, with the same rights',
    security: bearer,
    request: { params: accountParams, body: jsonBody(personSchema) },
    responses: {
      200: jsonAnswer(accountSchema, 'Added before by this very request'),
      201: jsonAnswer(accountSchema, 'Added'),
      ...problemAnswers(...personProblems, 'unknown_purchasing_account'),
    },
  })
  api.openapi(route, async (c) => {
    const changer = changerOf(ports, requireCaller(c, 'customer'))
    const { account: purchasingAccount } = c.req.valid('param')
    const body = c.req.valid('json')
    const requestKey = readIdempotencyKey(c, body.id)
    const person = personOf(body)
    const added = await addSignOn(ports, { changer, purchasingAccount, person, requestKey })
    if (added.status === 'refused') throw personProblem(added)
    const answer = await getAnswer(ports, changer, purchasingAccount)
    return c.json(answer, added.status === 'added' ? 201 : 200)
  })
}

function addSignOnRemoving(api: Api, ports: GroupRoutePorts): void {
  const route = createRoute({
    method: 'delete',
    path: '/group/accounts/{account}/sign-ons/{sign_on}',
    summary: 'Takes a sign-on off an account; the last one stays',
    security: bearer,
    request: { params: accountParams.extend({ sign_on: idSchema('sgn') }) },
    responses: {
      200: jsonAnswer(removedSchema, 'Gone; its sessions have ended'),
      ...problemAnswers('account_closed', 'last_sign_on', 'unknown_sign_on'),
    },
  })
  api.openapi(route, async (c) => {
    const changer = changerOf(ports, requireCaller(c, 'customer'))
    const { account: purchasingAccount, sign_on: signOn } = c.req.valid('param')
    const removed = await removeSignOn(ports, { changer, purchasingAccount, signOn })
    if (removed.status === 'refused') throw new Problem(removed.code)
    return c.json({ status: removed.status }, 200)
  })
}

function addInvitations(api: Api, ports: GroupRoutePorts): void {
  const resend = createRoute({
    method: 'post',
    path: '/group/invitations/{invitation}/resend',
    summary: 'Mails a new link, which works for 14 days; the one before stops working',
    security: bearer,
    request: { params: invitationParams },
    responses: {
      200: jsonAnswer(
        z.object({ status: z.literal('sent'), expires_at: z.string() }).openapi('InvitationSent'),
        'On its way',
      ),
      ...problemAnswers('account_closed', 'too_many_invitations', 'unknown_invitation'),
    },
  })
  api.openapi(resend, async (c) => {
    const changer = changerOf(ports, requireCaller(c, 'customer'))
    const { invitation } = c.req.valid('param')
    const sent = await resendInvitation(ports, { changer, invitation })
    if (sent.status === 'refused') throw new Problem(sent.code)
    return c.json({ status: sent.status, expires_at: sent.expiresAt.toString() }, 200)
  })
  const withdraw = createRoute({
    method: 'delete',
    path: '/group/invitations/{invitation}',
    summary: 'Takes an invitation back: its link stops working',
    security: bearer,
    request: { params: invitationParams },
    responses: {
      200: jsonAnswer(
        z.object({ status: z.enum(['withdrawn', 'exists']) }).openapi('InvitationWithdrawn'),
        'Taken back',
      ),
      ...problemAnswers('account_closed', 'unknown_invitation'),
    },
  })
  api.openapi(withdraw, async (c) => {
    const changer = changerOf(ports, requireCaller(c, 'customer'))
    const { invitation } = c.req.valid('param')
    const withdrawn = await withdrawInvitation(ports, { changer, invitation })
    if (withdrawn.status === 'refused') throw new Problem(withdrawn.code)
    return c.json({ status: withdrawn.status }, 200)
  })
}

function changerOf({ holdCaller }: GroupRoutePorts, caller: CustomerCaller): GroupChanger {
  return { ...caller, holds: (tx) => holdCaller(tx, caller) }
}

function personOf(body: z.output<typeof personSchema>) {
  return {
    firstName: body.first_name,
    lastName: body.last_name,
    email: body.email,
    memberId: body.member_id,
    password: body.password,
    recoveryPhrase: body.recovery_phrase,
  }
}

function personProblem(refused: RefusedPerson): Problem {
  return refused.code === 'invalid_field'
    ? faultsProblem(refused.faults)
    : new Problem(refused.code)
}

async function getAnswer(
  ports: GroupRoutePorts,
  viewer: GroupViewer,
  purchasingAccount: string,
): Promise<z.infer<typeof accountSchema>> {
  const account = await ports.database.read('groups.get-account', (tx) =>
    findOwnAccount(tx, viewer, purchasingAccount),
  )
  // An invitation that was withdrawn long ago leaves no account behind.
  if (account === undefined) throw new Problem('unknown_purchasing_account')
  return answerAccount(account)
}

function answerAccount(account: ViewedAccount): z.infer<typeof accountSchema> {
  return {
    purchasing_account: account.purchasingAccount,
    role: account.role,
    name: account.name,
    status: account.status,
    opened_at: account.openedAt.toString(),
    closed_at: account.closedAt?.toString() ?? null,
    sign_ons: account.signOns.map(({ signOn, email, memberId }) => ({
      sign_on: signOn,
      email,
      member_id: memberId,
    })),
    invitations: account.invitations.map(({ invitation, email, memberId, expiresAt }) => ({
      invitation,
      email,
      member_id: memberId,
      expires_at: expiresAt.toString(),
    })),
  }
}
