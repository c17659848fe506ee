// The part of a user's site that needs no types of Node: a browser's are enough, as in fetch-style runtimes.
import { accessText, createPurchaseNews } from '@tallystick/merchant'
import type { EngineSettings, Visitor } from '@tallystick/merchant'
import { createTally } from '@tallystick/merchant/fetch'
import type { FetchTally } from '@tallystick/merchant/fetch'

export function createSite(settings: EngineSettings): (request: Request) => Promise<Response> {
  const tally: FetchTally = createTally({ ...settings, purchaseNews: createPurchaseNews() })
  const greet = (_: Request, visitor: Visitor): Response =>
    new Response(visitor.signedOn ? accessText({ days: 30 }) : 'Welcome')
  const article = tally.sell(
    (request) => new URL(request.url).searchParams.get('sku') ?? undefined,
    greet,
  )
  return async (request) => (await tally.routes(request)) ?? article(request)
}
