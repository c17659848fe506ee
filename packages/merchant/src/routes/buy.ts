// GET /tally/buy?sku=…&return=/…: the link that begins a purchase.
import { EngineFailure } from '../failures.ts'
import { offerTerms } from '../offers.ts'
import { findSession } from '../parts.ts'
import type { Parts } from '../parts.ts'
import { readSeconds } from '../platform/clock.ts'
import { hashContent } from '../sessions/attempt.ts'
import { decideAccess } from '../sessions/session.ts'
import { readReturn } from './read-return.ts'
import { redirectTo, setOut } from './set-out.ts'

/** @throws EngineFailure `offer_unknown`, or what setting out throws. */
export async function answerBuy(parts: Parts, request: Request, url: URL): Promise<Response> {
  const returnPath = readReturn(url, parts.settings.site)
  const found = await parts.findOffer(url.searchParams.get('sku') ?? '')
  if (found === undefined) throw new EngineFailure('offer_unknown', 'no offer has this sku')
  const nowSeconds = readSeconds(parts.clock)
  const session = await findSession(parts, request)
  if (decideAccess(session, found.sku, nowSeconds).kind === 'open') return redirectTo(returnPath)

  const terms = offerTerms(found.offer, parts.settings.site)
  const content = hashContent(found.sku, terms)
  const tracking = parts.settings.tracking?.(request, found.sku)
  // A second click, the back button and a retry go on with the purchase that was begun: one id, one charge.
  const begun = parts.attempts
    .list(request, nowSeconds)
    .find(({ purchase }) => purchase?.content === content && purchase.settled !== true)
  const id = begun?.purchase?.id ?? parts.newSecret()
  return setOut(parts, {
    request,
    returnPath,
    silent: false,
    purchase: { id, sku: found.sku, content },
    ...(terms === undefined ? {} : { terms }),
    ...(tracking === undefined ? {} : { tracking }),
  })
}
