// `GET` and `POST /console/join/:token`: whoever has the mailed link, and is signed on, belongs to the organisation.
import { fullName } from '../../../../customers/index.ts'
import { acceptInvitation, findInvitation } from '../../../../organisations/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import { readForm } from '../../../frame/read-form.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { askingOf } from '../../asking-of.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderOrganisationJoin } from '../../pages/join.ts'

export async function showJoin(deps: MerchantDeps, c: PersonContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const token = c.req.param('token') ?? ''
    const found = await findInvitation(deps, token)
    if (found === undefined) return await answerEnded(c)
    const { frame, csrf } = c.get('visitor')
    const { organisationName, role } = found
    const markup = renderOrganisationJoin(frame, {
      state: 'open',
      csrf,
      action: `/console/join/${token}`,
      organisationName,
      role,
      name: fullName(profile),
      email: profile.email,
    })
    return await answerPage(c, frame, markup)
  })
}

export async function submitJoin(deps: MerchantDeps, c: PersonContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    if ((await readForm(deps, c)) === undefined) return await answerError(c, { kind: 'forbidden' })
    const token = c.req.param('token') ?? ''
    const accepted = await acceptInvitation(deps, { asker: askingOf(deps, signedOn), token })
    return accepted.status === 'refused'
      ? await answerEnded(c)
      : answerSeeOther(`/console/${accepted.organisation}`)
  })
}

/** Used, taken back, expired, and never a link look the same. */
async function answerEnded(c: PersonContext): Promise<Response> {
  const { frame } = c.get('visitor')
  const markup = renderOrganisationJoin(frame, { state: 'ended' })
  return await answerPage(c, frame, markup, { status: 404 })
}
