// Pages about an account are for who is signed on; everybody else is asked to sign on first.
import { answerSeeOther } from '../../../frame/answer-page.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'

export async function withSignOn(
  c: CustomerContext,
  show: (signedOn: SignedOn) => Promise<Response>,
): Promise<Response> {
  const { signedOn } = c.get('visitor')
  return signedOn === undefined ? answerSeeOther('/sign-on') : await show(signedOn)
}
