// `GET /console`: at which merchant somebody wants to be; whoever has one is led there.
import { listPlaces } from '../../../../organisations/index.ts'
import { answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderPlaces } from '../../pages/places.ts'

export async function showPlaces(deps: MerchantDeps, c: PersonContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ session }) => {
    const { frame } = c.get('visitor')
    const places = await listPlaces(deps, session.signOn)
    const [only] = places
    if (only !== undefined && places.length === 1 && c.req.query('all') === undefined) {
      return answerSeeOther(`/console/${only.merchant.merchant}`)
    }
    const view = places.map(({ organisation, merchant, role }) => ({
      url: `/console/${merchant.merchant}`,
      merchant,
      organisationName: organisation.name,
      role,
    }))
    return await answerPage(c, frame, renderPlaces(frame, { places: view }))
  })
}
