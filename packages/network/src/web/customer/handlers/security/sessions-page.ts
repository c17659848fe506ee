// Ends sessions from the security page, and a recovery that somebody else began.
import { writeCookie } from '../../../../platform/api/index.ts'
import { endOwnSessions, stopRecovery } from '../../../../signon/index.ts'
import { answerNotFound, answerSeeOther } from '../../../frame/answer-page.ts'
import { originOf } from '../../../frame/request-origin.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withStepUp } from '../../../frame/require-step-up.ts'
import { answerDone, securityPath, withSignedForm, withStepUpForm } from './with-form.ts'

export async function submitEndOne(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const which = { session: c.req.param('session') ?? '' }
  return await endSessions(deps, c, which, async (count) =>
    // Another person's answers like one that is over.
    count === 0 ? await answerNotFound(c) : answerDone('session'),
  )
}

export async function submitEndOthers(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const { signedOn } = c.get('visitor')
  const which = signedOn === undefined ? {} : { except: signedOn.session.id }
  return await endSessions(deps, c, which, () => answerDone('others'))
}

export async function submitEndAll(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await endSessions(deps, c, {}, () => {
    const { cookies, isSecure } = deps.signOn
    return answerSeeOther('/sign-off/done', [
      writeCookie({ name: cookies.session, value: '', isSecure, maxAgeSeconds: 0 }),
    ])
  })
}

async function endSessions(
  deps: CustomerDeps,
  c: CustomerContext,
  which: { readonly session?: string; readonly except?: string },
  answer: (count: number) => Response | Promise<Response>,
): Promise<Response> {
  return await withSignedForm(deps, c, async ({ session }) => {
    const { security, rule } = deps.signOn
    const input = { accounts: session, by: { session, rule }, ...which, origin: originOf(c) }
    const ended = await endOwnSessions(security, input)
    if (ended.status === 'not_proved') {
      const act = 'end_stronger_sessions'
      // Nobody comes here with one: it is shown first, and the form is sent once more.
      return await withStepUp(
        deps,
        c,
        act,
        () => Promise.resolve(answerSeeOther(securityPath)),
        securityPath,
      )
    }
    if (ended.count > 0) await deps.signOn.tellMerchants()
    return await answer(ended.count)
  })
}

export async function submitStop(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const stop: Parameters<typeof withStepUpForm>[3] = async ({ session: accounts }) => {
    const stopped = await stopRecovery(deps.signOn.security, { accounts, origin: originOf(c) })
    return stopped ? answerDone('stopped') : answerSeeOther(securityPath)
  }
  return await withStepUpForm(deps, c, 'stop_address_recovery', stop, securityPath)
}
