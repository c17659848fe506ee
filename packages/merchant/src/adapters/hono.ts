// The engine in a Hono application.
import type { Context, MiddlewareHandler } from 'hono'
import { openEngine, openHeaders } from '../engine.ts'
import type { Engine } from '../engine.ts'
import type { Sale, Visitor } from '../sale.ts'
import type { EngineSettings } from '../settings.ts'

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
export function createTally(settings: EngineSettings): HonoTally {
  const { engine, decisions } = openEngine(settings)
  return {
    routes: async (context, next) => {
      const answer = await engine.handle(context.req.raw)
      if (answer !== undefined) return answer
      return next()
    },
    sell: (pick, teaser) => async (context, next) => {
      const sku = pick(context)
      if (sku === undefined) return next()
      const decision = await decisions.sell(context.req.raw, sku)
      if (decision.kind === 'answer') return decision.response
      if (decision.kind === 'open') {
        await next()
        setOpenHeaders(context)
        return undefined
      }
      if (teaser === undefined) return engine.offerPage(decision.sale)
      const page = await teaser(context, decision.sale)
      page.headers.set('cache-control', 'private, no-store')
      return page
    },
    members: () => async (context, next) => {
      const decision = await decisions.members(context.req.raw)
      if (decision.kind === 'answer') return decision.response
      await next()
      setOpenHeaders(context)
      return undefined
    },
    visitor: (context) => engine.visitor(context.req.raw),
    engine,
  }
}

/** After the handler, which might set a friendlier cache rule. */
function setOpenHeaders(context: Context): void {
  for (const [name, value] of Object.entries(openHeaders)) context.header(name, value)
}
