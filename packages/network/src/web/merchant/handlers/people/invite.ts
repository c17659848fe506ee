// The forms that invite somebody, and take an invitation back.
import {
  invitePerson,
  organisationRoles,
  withdrawInvitation,
} from '../../../../organisations/index.ts'
import type { OrganisationRole } from '../../../../organisations/index.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import type { Standing } from '../../standing.ts'
import { answerDone, answerPeople, sayRefusal } from './people-page.ts'

/** `POST /console/:merchant/people` */
export async function submitInvitation(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
  { email = '', role: typedRole = '' }: Form,
): Promise<Response> {
  const { asker, frame } = standing
  const { organisation } = standing.organisation
  const role = readRole(typedRole) ?? 'support'
  const { language } = frame.texts
  const invited = await invitePerson(deps, { asker, organisation, email, role, language })
  if (invited.status === 'invited') return answerDone(standing, { done: 'invited' })
  return invited.code === 'invalid_field'
    ? await answerPeople(deps, c, standing, { email, role, isMalformed: true })
    : await answerPeople(deps, c, standing, { email, role, refused: sayRefusal(invited.code) })
}

/** `POST /console/:merchant/people/invitations/:invitation/withdraw` */
export async function submitWithdrawal(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const { asker } = standing
  const { organisation } = standing.organisation
  const invitation = c.req.param('invitation') ?? ''
  const withdrawn = await withdrawInvitation(deps, { asker, organisation, invitation })
  return withdrawn.status === 'refused'
    ? answerDone(standing, { refused: sayRefusal(withdrawn.code) })
    : answerDone(standing, { done: 'withdrawn' })
}

/** Undefined for what is no role. */
export function readRole(text: string | undefined): OrganisationRole | undefined {
  return organisationRoles.find((role) => role === text)
}
