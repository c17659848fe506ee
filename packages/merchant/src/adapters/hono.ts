// The engine in a Hono application.
import type { Context, MiddlewareHandler } from 'hono'
import { openEngine } from '../engine.ts'
import type { Engine } from '../engine.ts'
import type { Sale, Visitor } from '../sale.ts'
import type { Visit } from '../visit.ts'
import { createDecidedVisitors, readAdapterSettings } from './framework.ts'
import type { AdapterSettings } from './framework.ts'
import { noteSource, sourceOf } from './web-request.ts'

export type HonoTally = {
  /** Put before the site's own routes: `app.use(tally.routes)`. */
  readonly routes: MiddlewareHandler
  /** As for Express: passes who has bought; a teaser answers everybody else. */
  readonly sell: (
    pick: (context: Context) => string | undefined,
    teaser?: (context: Context, sale: Sale) => Response | Promise<Response>,
  ) => MiddlewareHandler
  readonly members: () => MiddlewareHandler
  readonly visitor: (context: Context) => Promise<Visitor>
  readonly engine: Engine
}

/**
 * The engine as middleware for Hono.
 * @throws TypeError naming a setting that cannot work.
 *
 * @example
 * ```ts
 * import { Hono } from 'hono'
 * import { readSettings } from '@tallystick/merchant'
 * import { createTally } from '@tallystick/merchant/hono'
 *
 * const offers = [{ sku: 'tides', title: 'The tides', price: { amount: '0.25', currency: 'USD' } }]
 * const tally = createTally({ ...readSettings(process.env), offers })
 * const app = new Hono()
 * app.use(tally.routes)
 * const sold = tally.sell((context) => context.req.param('sku'))
 * app.get('/articles/:sku', sold, (context) => context.text('All of it'))
 * const page = await app.request('https://shoreline.example/articles/tides')
 * page.status // → 402
 * ```
 */
export function createTally(settings: AdapterSettings<Context>): HonoTally {
  const contextOf = (visit: Visit): Context => sourceOf(visit) as Context
  const { engine, decisions } = openEngine(readAdapterSettings(settings, contextOf))
  const decided = createDecidedVisitors<Context>()
  const view = (context: Context): Request => noteSource(context.req.raw, context)
  return {
    routes: async (context, next) => {
      const answer = await engine.handle(view(context))
      if (answer !== undefined) return answer
      return next()
    },
    sell: (pick, teaser) => async (context, next) => {
      const sku = pick(context)
      if (sku === undefined) return next()
      const decision = await decisions.sell(view(context), sku)
      if (decision.kind === 'answer') return decision.response
      if (decision.kind === 'open') {
        decided.note(context, decision)
        await next()
        setHeaders(context, decision.headers)
        return undefined
      }
      if (teaser === undefined) return engine.offerPage(decision.sale)
      const page = await teaser(context, decision.sale)
      page.headers.set('cache-control', 'private, no-store')
      return page
    },
    members: () => async (context, next) => {
      const decision = await decisions.members(view(context))
      if (decision.kind === 'answer') return decision.response
      await next()
      setHeaders(context, decision.headers)
      return undefined
    },
    visitor: async (context) => decided.find(context) ?? engine.visitor(view(context)),
    engine,
  }
}

/** After the handler, which might set a friendlier cache rule. */
function setHeaders(context: Context, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    context.header(name, value, { append: name === 'set-cookie' })
  }
}
