// Pages about a merchant are for those of its people whose role may see them. For everybody else, and for every other
// role, they answer as if they did not exist.
import { findPlace, isForRole, listPlaces, organisationActs } from '../../organisations/index.ts'
import { isSteppedUp } from '../../signon/index.ts'
import { answerError, answerNotFound, answerSeeOther } from '../frame/answer-page.ts'
import type { PersonContext, SignedOn } from '../frame/person-visitor.ts'
import { readForm } from '../frame/read-form.ts'
import { withSignOn } from '../frame/require-sign-on.ts'
import { askForSecondFactor } from '../frame/require-step-up.ts'
import type { ConsoleForm, ConsoleRoute } from './console-route.ts'
import type { MerchantDeps } from './merchant-deps.ts'
import { standingAt } from './standing.ts'
import type { Standing } from './standing.ts'

export async function answerRoute(
  deps: MerchantDeps,
  c: PersonContext,
  route: ConsoleRoute,
): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const named = c.req.param('merchant') ?? ''
    if (named.startsWith('org_')) return await leadToMerchant(deps, c, signedOn)
    const { signOn } = signedOn.session
    const place = await findPlace(deps, { signOn, merchant: named })
    if (place === undefined || !isForRole(route.act, place.role)) return await answerNotFound(c)
    const standing = standingAt(deps, c, { signedOn, place })
    return route.method === 'GET'
      ? await route.show(deps, c, standing)
      : await takeForm(deps, c, route, standing)
  })
}

async function takeForm(
  deps: MerchantDeps,
  c: PersonContext,
  { act, take }: ConsoleForm,
  standing: Standing,
): Promise<Response> {
  const { session } = standing.signedOn
  if (organisationActs[act].needsSecondFactor && !isSteppedUp(session, deps.clock.now())) {
    return await askForSecondFactor(deps, c, standing.pathTo(''))
  }
  const form = await readForm(deps, c)
  return form === undefined
    ? await answerError(c, { kind: 'forbidden' })
    : await take(deps, c, standing, form)
}

/** Mails name the organisation: its pages are those about its first merchant. */
async function leadToMerchant(
  deps: MerchantDeps,
  c: PersonContext,
  { session }: SignedOn,
): Promise<Response> {
  const named = c.req.param('merchant') ?? ''
  const places = await listPlaces(deps, session.signOn)
  const found = places.find(({ organisation }) => organisation.organisation === named)
  return found === undefined || c.req.method !== 'GET'
    ? await answerNotFound(c)
    : answerSeeOther(c.req.path.replace(named, found.merchant.merchant))
}
