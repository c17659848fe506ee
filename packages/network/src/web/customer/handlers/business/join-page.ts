// `GET` and `POST /business/join/:token`: whoever has the mailed link, and is signed on, belongs to the organisation.
import { fullName } from '../../../../customers/index.ts'
import { acceptInvitation, findInvitation } from '../../../../organisations/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { renderBusinessJoin } from '../../pages/business-join.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { askingOf } from './asking-of.ts'

export async function showBusinessJoin(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const token = c.req.param('token') ?? ''
    const found = await findInvitation(deps, token)
    if (found === undefined) return await answerEnded(c)
    const { frame, csrf } = c.get('visitor')
    const { organisationName, role } = found
    const markup = renderBusinessJoin(frame, {
      state: 'open',
      csrf,
      action: `/business/join/${token}`,
      organisationName,
      role,
      name: fullName(profile),
      email: profile.email,
    })
    return await answerPage(c, frame, markup)
  })
}

export async function submitBusinessJoin(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    if ((await readForm(deps, c)) === undefined) return await answerError(c, { kind: 'forbidden' })
    const token = c.req.param('token') ?? ''
    const accepted = await acceptInvitation(deps, { asker: askingOf(deps, signedOn), token })
    return accepted.status === 'refused'
      ? await answerEnded(c)
      : answerSeeOther(`/business/${accepted.organisation}`)
  })
}

/** Used, taken back, expired, and never a link look the same. */
async function answerEnded(c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  const markup = renderBusinessJoin(frame, { state: 'ended' })
  return await answerPage(c, frame, markup, { status: 404 })
}
