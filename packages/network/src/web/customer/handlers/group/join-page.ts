// `GET` and `POST /join/:token`: the mailed link of an invitation. Opening it changes nothing.
import { firstSecretsVersion, fullName } from '../../../../customers/index.ts'
import type { Registered, RegistrationFaults } from '../../../../customers/index.ts'
import { acceptInvitation, findInvitation } from '../../../../groups/index.ts'
import type { FoundInvitation } from '../../../../groups/index.ts'
import { PasswordsBusyError } from '../../../../platform/index.ts'
import { renewPersonalCode } from '../../../../signon/index.ts'
import { answerError, answerPage } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { renderJoin } from '../../pages/join.ts'
import type { JoinField, JoinView } from '../../pages/join.ts'
import type { RegistrationError } from '../../pages/register.ts'
import { openSession } from '../sign-on/open-session.ts'

type Open = Extract<JoinView, { state: 'open' }>
type Shown = Pick<Open, 'errors'>

export async function showJoin(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const found = await findInvitation(deps, tokenOf(c))
  if (found === undefined) return await answerJoin(c, { state: 'ended' }, 404)
  return await answerOpen(c, found, { errors: {} })
}

export async function submitJoin(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const form = await readForm(deps, c)
  if (form === undefined) return await answerError(c, { kind: 'forbidden' })
  const token = tokenOf(c)
  const found = await findInvitation(deps, token)
  if (found === undefined) return await answerJoin(c, { state: 'ended' }, 404)
  const password = form['password'] ?? ''
  const recoveryPhrase = form['recovery_phrase'] ?? ''
  if (password !== (form['password_again'] ?? '')) {
    const errors = { password_again: 'mismatch' } as const
    return await answerOpen(c, found, { errors })
  }
  try {
    const { language } = c.get('visitor').frame.texts
    const accepted = await acceptInvitation(deps, { token, password, recoveryPhrase, language })
    if (accepted.status === 'joined') {
      return await answerJoined(deps, c, found, accepted.registered)
    }
    if (accepted.code === 'invalid_field') {
      return await answerOpen(c, found, { errors: errorsOf(accepted.faults) })
    }
    const isTaken = accepted.code === 'email_taken'
    return await answerJoin(c, { state: isTaken ? 'taken' : 'ended' }, isTaken ? 409 : 404)
  } catch (error) {
    if (!(error instanceof PasswordsBusyError)) throw error
    return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
  }
}

function tokenOf(c: CustomerContext): string {
  return c.req.param('token') ?? ''
}

async function answerJoined(
  deps: CustomerDeps,
  c: CustomerContext,
  { memberId }: FoundInvitation,
  accounts: Registered,
): Promise<Response> {
  const { secrets } = deps.signOn.security
  const codePorts = { ...deps, codeKey: secrets.personalCodes }
  const personalCode = await deps.database.transaction('web.first-personal-code', (tx) =>
    renewPersonalCode(tx, codePorts, accounts.signOn),
  )
  const method = 'registration'
  const input = { accounts, secretsVersion: firstSecretsVersion, method } as const
  const opened = await openSession(deps, c, undefined, input)
  // Taken off again in the moment between.
  if (opened === undefined) return await answerJoin(c, { state: 'ended' }, 404)
  for (const cookie of opened.cookies) c.header('set-cookie', cookie, { append: true })
  return await answerJoin(c, { state: 'joined', memberId, personalCode }, 200)
}

const joinFields: readonly JoinField[] = ['password', 'recovery_phrase']

function errorsOf(faults: RegistrationFaults): Shown['errors'] {
  const errors: Partial<Record<JoinField, RegistrationError>> = {}
  for (const field of joinFields) {
    const fault = field === 'password_again' ? undefined : faults[field]
    if (fault !== undefined) errors[field] = fault
  }
  return errors
}

async function answerOpen(
  c: CustomerContext,
  found: FoundInvitation,
  shown: Shown,
): Promise<Response> {
  const { csrf, signedOn } = c.get('visitor')
  const { email, memberId, payerName } = found
  const other = signedOn?.profile
  return await answerJoin(
    c,
    {
      ...shown,
      state: 'open',
      csrf,
      email,
      memberId,
      payerName,
      action: `/join/${tokenOf(c)}`,
      name: fullName(found),
      otherName: other === undefined ? undefined : fullName(other),
    },
    Object.keys(shown.errors).length === 0 ? 200 : 422,
  )
}

async function answerJoin(
  c: CustomerContext,
  view: JoinView,
  status: 200 | 404 | 409 | 422,
): Promise<Response> {
  const { frame } = c.get('visitor')
  return await answerPage(c, frame, renderJoin(frame, view), { status })
}
