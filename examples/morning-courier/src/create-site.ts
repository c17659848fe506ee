// The Morning Courier's server: Express, and the Tallystick engine in front of what is sold.
import type { Server } from 'node:http'
import express from 'express'
import type { EngineSettings, Meter } from '@tallystick/merchant'
import { createTally } from '@tallystick/merchant/express'
import { renderArticle, renderTeaser } from './article-page.ts'
import { catalogue, offers } from './catalogue.ts'
import type { PricedArticle } from './catalogue.ts'
import { logo } from './drawings.ts'
import { renderFrontPage } from './front-page.ts'
import { renderReadersRoom } from './readers-room.ts'
import { stylesheet } from './style.ts'

export { offers, registration } from './catalogue.ts'

export type SiteInput = Pick<
  EngineSettings,
  'key' | 'encryptionKey' | 'secret' | 'site' | 'http' | 'log'
> & {
  readonly issuer: string
  readonly merchant: string
}

export type Site = {
  readonly listen: (port: number) => Promise<void>
  readonly close: () => Promise<void>
}

export function createSite({ issuer, ...input }: SiteInput): Site {
  const siteName = 'The Morning Courier'
  const tally = createTally({ ...input, network: issuer, offers, siteName, meter })
  const now = (): Date => new Date(tally.engine.clock.now().epochMilliseconds)
  const app = express()
  app.disable('x-powered-by')
  app.use((_request, response, next) => {
    response.set('Content-Security-Policy', policy).set('X-Content-Type-Options', 'nosniff')
    next()
  })
  app.get('/style.css', (_request, response) => void response.type('css').send(stylesheet))
  app.get('/logo.svg', (_request, response) => void response.type('svg').send(logo))
  app.use(tally.routes)

  app.get('/', async (request, response) => {
    const visitor = await tally.visitor(request)
    response.set('Cache-Control', 'private, no-cache')
    response.send(renderFrontPage({ catalogue, visitor, now: now() }))
  })
  const sold = tally.sell(
    (request) => findArticle(request)?.sku,
    (request, response, sale) => {
      const article = findArticle(request)
      if (article === undefined) return
      response.send(renderTeaser({ article, sale, visitor: sale.visitor, now: now() }))
    },
  )
  app.get('/articles/:slug', sold, async (request, response, next) => {
    const article = findArticle(request)
    if (article === undefined) {
      next()
      return
    }
    response.send(renderArticle({ article, visitor: await tally.visitor(request), now: now() }))
  })
  app.get('/readers-room', tally.members(), async (request, response) => {
    response.send(renderReadersRoom({ visitor: await tally.visitor(request), now: now() }))
  })
  return createServer(app)
}

/** One of the longer reads a week is on the paper; the news is sold from the first article on. */
const meter: Meter = {
  freeCount: 1,
  every: 'week',
  timeZone: 'America/Halifax',
  allowanceOf: (sku) =>
    catalogue.some((article) => article.sku === sku && article.isMetered === true)
      ? 'long reads'
      : undefined,
}

/** Drawings and styles are the site's own; nothing comes from elsewhere. */
const policy =
  "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"

function findArticle(request: express.Request): PricedArticle | undefined {
  return catalogue.find(({ sku }) => sku === request.params['slug'])
}

function createServer(app: express.Express): Site {
  let server: Server | undefined
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server = app.listen(port)
        server.once('listening', resolve).once('error', reject)
      }),
    close: () =>
      new Promise((resolve, reject) => {
        if (server === undefined) {
          resolve()
          return
        }
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
      }),
  }
}
