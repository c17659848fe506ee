// Pages about an account are for who is signed on; everybody else is asked to sign on first, and led on to the page, or
// to the form that they had sent.
import { answerSeeOther } from './answer-page.ts'
import { keepSentForm, keptFormPath } from './keep-form.ts'
import { rememberOnward } from './onward-path.ts'
import type { PersonContext, PersonDeps, SignedOn } from './person-visitor.ts'

export async function withSignOn(
  deps: Pick<PersonDeps, 'signOn'>,
  c: PersonContext,
  show: (signedOn: SignedOn) => Promise<Response>,
): Promise<Response> {
  const { signedOn } = c.get('visitor')
  if (signedOn !== undefined) return await show(signedOn)
  const page = wantedPage(c)
  const kept = await keepSentForm(deps, c, page)
  if (kept !== undefined) {
    return answerSeeOther('/sign-on', [...kept, rememberOnward(deps, keptFormPath)])
  }
  return answerSeeOther('/sign-on', page === undefined ? [] : [rememberOnward(deps, page)])
}

/** The page that was asked for, or on which the form stood; undefined for a file, which is no page to go on from. */
function wantedPage(c: PersonContext): string | undefined {
  return c.req.method === 'GET' ? pageAt(c.req.url) : refererOf(c)
}

/** The page of ours on which a form stood. */
export function refererOf(c: PersonContext): string | undefined {
  return pageAt(c.req.header('referer') ?? '')
}

function pageAt(address: string): string | undefined {
  const { pathname = '', search = '' } = URL.parse(address) ?? {}
  return pathname === '' || /\.\w+$/.test(pathname) ? undefined : `${pathname}${search}`
}
