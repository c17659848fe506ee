// Ends sessions from the security page, and a recovery that somebody else began.
import { writeCookie } from '../../../../platform/api/index.ts'
import { endOwnSessions, stopRecovery } from '../../../../signon/index.ts'
import { answerNotFound, answerSeeOther } from '../../../frame/answer-page.ts'
import { originOf } from '../../../frame/request-origin.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { answerDone, withSignedForm } from './with-form.ts'

export async function submitEndOne(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignedForm(deps, c, async ({ session: accounts }) => {
    const session = c.req.param('session') ?? ''
    const input = { accounts, session, origin: originOf(c) }
    // Another person's answers like one that is over.
    if ((await endOwnSessions(deps.signOn.security, input)) === 0) return await answerNotFound(c)
    await deps.signOn.tellMerchants()
    return answerDone('session')
  })
}

export async function submitEndOthers(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignedForm(deps, c, async ({ session: accounts }) => {
    const input = { accounts, except: accounts.id, origin: originOf(c) }
    await endOwnSessions(deps.signOn.security, input)
    await deps.signOn.tellMerchants()
    return answerDone('others')
  })
}

export async function submitEndAll(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignedForm(deps, c, async ({ session: accounts }) => {
    await endOwnSessions(deps.signOn.security, { accounts, origin: originOf(c) })
    await deps.signOn.tellMerchants()
    const { cookies, isSecure } = deps.signOn
    return answerSeeOther('/sign-off/done', [
      writeCookie({ name: cookies.session, value: '', isSecure, maxAgeSeconds: 0 }),
    ])
  })
}

export async function submitStop(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignedForm(deps, c, async ({ session: accounts }) => {
    const stopped = await stopRecovery(deps.signOn.security, { accounts, origin: originOf(c) })
    return stopped ? answerDone('stopped') : answerSeeOther('/profile/security')
  })
}
