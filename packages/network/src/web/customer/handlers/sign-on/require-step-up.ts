// Money out and changes of who one is ask for a second factor first, unless one was shown a moment ago.
import { isSteppedUp } from '../../../../signon/index.ts'
import { answerSeeOther } from '../../../frame/answer-page.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { keepSentForm, keptFormPath } from './keep-form.ts'
import { withSignOn } from './require-sign-on.ts'

/**
 * Wraps the handlers of a guarded page, GET and POST alike: without a fresh second factor the browser is led to
 * the page that asks for one, and from there to `next`, a page that answers GET (this page, unless told), or to the
 * form that was sent.
 */
export async function withStepUp(
  deps: Pick<CustomerDeps, 'clock' | 'signOn'>,
  c: CustomerContext,
  show: (signedOn: SignedOn) => Promise<Response>,
  next = new URL(c.req.url).pathname,
): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    if (isSteppedUp(signedOn.session, deps.clock.now())) return await show(signedOn)
    const kept = await keepSentForm(deps, c, next)
    const query = new URLSearchParams({ next: kept === undefined ? next : keptFormPath })
    return answerSeeOther(`/profile/security/confirm?${query.toString()}`, kept)
  })
}
