// `GET` and `POST /group/add` and `/group/:account/sign-ons/add`: a person to add, by invitation or with a password.
import { addMember, addSignOn, findOwnAccount } from '../../../../groups/index.ts'
import type { RefusedPerson } from '../../../../groups/index.ts'
import { PasswordsBusyError } from '../../../../platform/index.ts'
import {
  answerError,
  answerNotFound,
  answerPage,
  answerSeeOther,
} from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { groupPersonFields, renderGroupAdd, secretFields } from '../../pages/group-add.ts'
import type { GroupAddView, GroupPersonField } from '../../pages/group-add.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { withStepUp } from '../../../frame/require-step-up.ts'
import { changerOf } from './change-group.ts'
import { readOutcome } from './group-views.ts'

/** What the page adds to. */
interface Place {
  readonly action: string
  readonly cancelUrl: string
  readonly accountName?: string
}

const memberPlace: Place = { action: '/group/add', cancelUrl: '/group' }

type Shown = Pick<GroupAddView, 'values' | 'errors' | 'refused' | 'areSecretsTyped'>
const nothing: Shown = { values: {}, errors: {} }

export async function showAddMember(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withPayer(deps, c, () => answerAddPage(deps, c, memberPlace, nothing))
}

export async function submitAddMember(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withPayer(deps, c, (signedOn) =>
    submit(deps, c, memberPlace, async (person, requestKey) => {
      const changer = changerOf(signedOn)
      const added = await addMember(deps, { changer, person, requestKey })
      if (added.status === 'refused') return added
      return person.password === undefined ? '/group?done=invited' : '/group?done=added'
    }),
  )
}

export async function showAddSignOn(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUp(deps, c, 'share_account', async (signedOn) => {
    const place = await findSignOnPlace(deps, c, signedOn)
    if (place === undefined) return await answerNotFound(c)
    return await answerAddPage(deps, c, place, nothing)
  })
}

/** Whoever shares an account can do all that its owner can: so it takes a second factor. */
export async function submitAddSignOn(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUp(deps, c, 'share_account', async (signedOn) => {
    const place = await findSignOnPlace(deps, c, signedOn)
    if (place === undefined) return await answerNotFound(c)
    return await submit(deps, c, place, async (person, requestKey) => {
      const purchasingAccount = c.req.param('account') ?? ''
      const changer = changerOf(signedOn)
      const added = await addSignOn(deps, { changer, purchasingAccount, person, requestKey })
      if (added.status === 'refused') return added
      const done = person.password === undefined ? 'invited' : 'added'
      return `${place.cancelUrl}?done=${done}`
    })
  })
}

// For a member there is no such page: who is on the bill is the payer's to say.
async function withPayer(
  deps: CustomerDeps,
  c: CustomerContext,
  show: (signedOn: SignedOn) => Promise<Response>,
): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) =>
    signedOn.profile.role === 'payer' ? await show(signedOn) : await answerNotFound(c),
  )
}

async function findSignOnPlace(
  deps: CustomerDeps,
  c: CustomerContext,
  { profile }: SignedOn,
): Promise<Place | undefined> {
  const id = c.req.param('account') ?? ''
  const account = await deps.database.read('web.read-group-account', (tx) =>
    findOwnAccount(tx, profile, id),
  )
  if (account?.status !== 'active') return undefined
  return {
    action: `/group/${account.purchasingAccount}/sign-ons/add`,
    cancelUrl: profile.role === 'payer' ? `/group/${account.purchasingAccount}` : '/group',
    accountName: account.name,
  }
}

interface TypedPerson {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly memberId: string
  readonly password: string | undefined
  readonly recoveryPhrase: string
}

async function submit(
  deps: CustomerDeps,
  c: CustomerContext,
  place: Place,
  add: (person: TypedPerson, requestKey: string) => Promise<string | RefusedPerson>,
): Promise<Response> {
  const form = await readForm(deps, c)
  if (form === undefined) return await answerError(c, { kind: 'forbidden' })
  const typed = typedIn(form)
  if (deps.closed?.includes('mail') === true && (form['password'] ?? '') === '') {
    return await answerAddPage(deps, c, place, { ...typed, errors: { password: 'missing' } })
  }
  const isMismatch = (form['password'] ?? '') !== (form['password_again'] ?? '')
  if (isMismatch) {
    const errors = { password_again: 'mismatch' } as const
    return await answerAddPage(deps, c, place, { ...typed, errors })
  }
  try {
    const outcome = await add(personOf(form), `form/${form['id'] ?? ''}`)
    if (typeof outcome === 'string') return answerSeeOther(outcome)
    return await answerRefusal(deps, c, place, { typed, refusal: outcome })
  } catch (error) {
    if (!(error instanceof PasswordsBusyError)) throw error
    return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
  }
}

// Secrets are never sent back.
function typedIn(form: Form): Pick<Shown, 'values' | 'areSecretsTyped'> {
  const areSecretsTyped = secretFields.some((name) => (form[name] ?? '') !== '')
  const values = Object.fromEntries(
    groupPersonFields
      .filter((name) => !secretFields.some((secret) => secret === name))
      .map((name) => [name, form[name] ?? '']),
  )
  return { values, areSecretsTyped }
}

function personOf(form: Form): TypedPerson {
  const field = (name: GroupPersonField): string => form[name] ?? ''
  const password = field('password')
  return {
    firstName: field('first_name'),
    lastName: field('last_name'),
    email: field('email'),
    memberId: field('member_id'),
    // Left empty, the person chooses one.
    password: password === '' ? undefined : password,
    recoveryPhrase: field('recovery_phrase'),
  }
}

async function answerRefusal(
  deps: CustomerDeps,
  c: CustomerContext,
  place: Place,
  {
    typed,
    refusal,
  }: {
    readonly typed: ReturnType<typeof typedIn>
    readonly refusal: RefusedPerson
  },
): Promise<Response> {
  switch (refusal.code) {
    case 'invalid_field':
      return await answerAddPage(deps, c, place, { ...typed, errors: errorsOf(refusal.faults) })
    case 'unauthenticated':
      return answerSeeOther('/sign-on')
    case 'email_taken':
    case 'already_invited':
      return await answerAddPage(deps, c, place, { ...typed, errors: { email: refusal.code } })
    case 'group_full':
    case 'too_many_invitations':
      return await answerAddPage(deps, c, place, { ...typed, errors: {}, refused: refusal.code })
    case 'idempotency_conflict':
      // The same form was sent before, with something else in it: the list shows what came of it.
      return answerSeeOther('/group')
    case 'account_closed':
    case 'payer_only':
    case 'payer_stays':
    case 'last_sign_on':
    case 'unknown_purchasing_account':
    case 'unknown_sign_on':
    case 'unknown_invitation':
      return await answerNotFound(c)
  }
}

function errorsOf(
  faults: Extract<RefusedPerson, { code: 'invalid_field' }>['faults'],
): Shown['errors'] {
  return Object.fromEntries(
    groupPersonFields.flatMap((name) => {
      const fault = name === 'password_again' ? undefined : faults[name]
      return fault === undefined ? [] : [[name, fault]]
    }),
  )
}

async function answerAddPage(
  deps: CustomerDeps,
  c: CustomerContext,
  place: Place,
  shown: Shown,
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const commandId = Buffer.from(deps.random.bytes(12)).toString('base64url')
  const view = { ...readOutcome(c), ...place, ...shown, csrf, commandId }
  const hasFault = Object.keys(shown.errors).length > 0 || shown.refused !== undefined
  const status = hasFault ? 422 : 200
  return await answerPage(c, frame, renderGroupAdd(frame, view), { status })
}
