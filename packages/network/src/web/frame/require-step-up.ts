// What the table of proofs does not give to a session as it is asks for a second factor first.
import { mayAct } from '../../signon/index.ts'
import type { ActName } from '../../signon/index.ts'
import { answerSeeOther } from './answer-page.ts'
import { keepSentForm, keptFormPath } from './keep-form.ts'
import type { PersonContext, PersonDeps, SignedOn } from './person-visitor.ts'
import { withSignOn } from './require-sign-on.ts'

/**
 * Wraps the handlers of a guarded page, GET and POST alike: where more has to be shown for the act the browser is led
 * to the page that asks for one, and from there to `next`, a page that answers GET (this page, unless told), or to the
 * form that was sent.
 */
export async function withStepUp(
  deps: Pick<PersonDeps, 'clock' | 'signOn'>,
  c: PersonContext,
  act: ActName,
  show: (signedOn: SignedOn) => Promise<Response>,
  next = new URL(c.req.url).pathname,
): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) =>
    mayAct(signedOn.session, act, deps.clock.now())
      ? await show(signedOn)
      : await askForSecondFactor(deps, c, next),
  )
}

/** Leads to the page that asks for one, and from there to a page that answers GET, or to the form that was sent. */
export async function askForSecondFactor(
  deps: Pick<PersonDeps, 'signOn'>,
  c: PersonContext,
  next: string,
): Promise<Response> {
  const kept = await keepSentForm(deps, c, next)
  const query = new URLSearchParams({ next: kept === undefined ? next : keptFormPath })
  return answerSeeOther(`/profile/security/confirm?${query.toString()}`, kept)
}
