// Pages about an account are for who is signed on; everybody else is asked to sign on first, and led on to the page.
import { answerSeeOther } from '../../../frame/answer-page.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import { rememberOnward } from './onward-path.ts'

export async function withSignOn(
  deps: Pick<CustomerDeps, 'signOn'>,
  c: CustomerContext,
  show: (signedOn: SignedOn) => Promise<Response>,
): Promise<Response> {
  const { signedOn } = c.get('visitor')
  if (signedOn !== undefined) return await show(signedOn)
  const page = wantedPage(c)
  return answerSeeOther('/sign-on', page === undefined ? [] : [rememberOnward(deps, page)])
}

/** The page that was asked for, or on which the form stood; undefined for a file, which is no page to go on from. */
function wantedPage(c: CustomerContext): string | undefined {
  const address = c.req.method === 'GET' ? c.req.url : (c.req.header('referer') ?? '')
  const { pathname = '', search = '' } = URL.parse(address) ?? {}
  return pathname === '' || /\.\w+$/.test(pathname) ? undefined : `${pathname}${search}`
}
