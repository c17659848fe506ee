// `GET /console/:merchant/people`: who works for the organisation, and who is invited.
import { isForRole, showOrganisation } from '../../../../organisations/index.ts'
import type { OrganisationRefusalCode, OrganisationRole } from '../../../../organisations/index.ts'
import { answerNotFound, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderPeople } from '../../pages/people.ts'
import type { PeopleDone, PeopleOutcomeView, PeopleRefusal } from '../../pages/people.ts'
import type { Standing } from '../../standing.ts'

/** What was typed into the form that invites. */
export interface TypedInvitation {
  readonly email: string
  readonly role: OrganisationRole
  readonly isMalformed?: boolean
  readonly refused?: PeopleRefusal
}

export async function showPeople(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  return await answerPeople(deps, c, standing)
}

export async function answerPeople(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  typed?: TypedInvitation,
): Promise<Response> {
  const { frame, csrf, asker, merchant, role, pathTo, signedOn } = standing
  const { organisation, name } = standing.organisation
  const shown = await showOrganisation(deps, { asker, organisation })
  if (shown.status === 'refused') return await answerNotFound(c)
  const { people, invitations } = shown.organisation
  const mayChange = isForRole('change_people', role)
  const { email = '', role: invited = 'developer', isMalformed = false } = typed ?? {}
  const markup = renderPeople(frame, {
    ...readOutcome(c),
    ...(typed?.refused === undefined ? {} : { refused: typed.refused }),
    place: { merchant },
    csrf,
    organisationName: name,
    people: people.map((person) => {
      const isYou = person.signOn === signedOn.session.signOn
      const url = mayChange || isYou ? pathTo(`/people/${person.signOn}`) : undefined
      return { ...person, isYou, url }
    }),
    invitations: invitations.map(({ invitation, ...row }) => ({
      ...row,
      withdrawAction: mayChange ? pathTo(`/people/invitations/${invitation}/withdraw`) : undefined,
    })),
    invite: mayChange
      ? { action: pathTo('/people'), email, role: invited, isMalformed }
      : undefined,
  })
  return await answerPage(c, frame, markup, { status: typed === undefined ? 200 : 422 })
}

const dones = ['invited', 'withdrawn', 'changed', 'removed'] as const
const refusals = [
  'last_owner',
  'organisation_full',
  'already_invited',
  'too_many_invitations',
  'gone',
] as const

export function readOutcome(c: PersonContext): PeopleOutcomeView {
  const [done, refused] = [c.req.query('done'), c.req.query('refused')]
  return {
    done: dones.find((known) => known === done),
    refused: refusals.find((known) => known === refused),
  }
}

/** What the page says of a refusal; for what has changed meanwhile, that it has. */
export function sayRefusal(code: OrganisationRefusalCode): PeopleRefusal {
  return refusals.find((known) => known === code) ?? 'gone'
}

/** The list, with what a form led to. */
export function answerDone(
  { pathTo }: Standing,
  outcome: { readonly done: PeopleDone } | { readonly refused: PeopleRefusal },
): Response {
  const query = new URLSearchParams({ ...outcome })
  return answerSeeOther(pathTo(`/people?${query.toString()}`))
}
