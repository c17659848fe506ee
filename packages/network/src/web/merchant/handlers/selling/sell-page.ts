// `GET /sell`: what selling here is, for everybody. `GET /sell/begin`: the way in, for who has no account yet.
import { answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { rememberOnward } from '../../../frame/onward-path.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderSell } from '../../pages/sell.ts'

const applyPath = '/console/apply'

export async function showSell(deps: MerchantDeps, c: PersonContext): Promise<Response> {
  const { frame, signedOn } = c.get('visitor')
  const markup = renderSell(frame, {
    shareMillionths: deps.merchantShareMillionths,
    isSignedOn: signedOn !== undefined,
  })
  return await answerPage(c, frame, markup)
}

/** Registers first: an account that works for a merchant needs no card. */
export function beginSelling(deps: MerchantDeps, c: PersonContext): Response {
  return c.get('visitor').signedOn === undefined
    ? answerSeeOther('/register', [rememberOnward(deps, applyPath)])
    : answerSeeOther(applyPath)
}
