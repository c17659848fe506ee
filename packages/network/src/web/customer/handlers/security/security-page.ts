// `GET /profile/security`.
import { findSecurity } from '../../../../signon/index.ts'
import { en } from '../../../texts/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { renderSecurity } from '../../pages/security.ts'
import type { SecurityDone } from '../../pages/security.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'

export async function showSecurity(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ session, profile }) => {
    const { frame, csrf } = c.get('visitor')
    const { security, rule } = deps.signOn
    const found = await findSecurity(security, { session, rule })
    const markup = renderSecurity(frame, {
      csrf,
      done: readDone(c.req.query('done')),
      memberId: profile.memberId,
      ...found.secrets,
      passkeys: found.passkeys,
      hasApp: found.hasApp,
      sessions: found.sessions.map((one) => ({ ...one, isThis: one.id === session.id })),
      events: found.events,
      recoveryWorksAt: found.recoveryWorksAt,
    })
    return await answerPage(c, frame, markup)
  })
}

function readDone(text: string | undefined): SecurityDone | undefined {
  const kinds = Object.keys(en.customer.security.done) as SecurityDone[]
  return kinds.find((kind) => kind === text)
}
