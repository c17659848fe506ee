// Harbor Research's server: Fastify, and the Tallystick engine in front of what is sold.
import fastify from 'fastify'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { EngineSettings } from '@tallystick/merchant'
import { createTally } from '@tallystick/merchant/fastify'
import { catalogue, offers } from './catalogue.ts'
import type { PricedReport } from './catalogue.ts'
import { printCsv, renderHome, renderLibrary, renderPreview, renderReport } from './pages.ts'
import { logo, stylesheet } from './style.ts'

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
  const tally = createTally({ ...input, network: issuer, offers, siteName: 'Harbor Research' })
  const app = fastify()
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'content-security-policy': policy, 'x-content-type-options': 'nosniff' })
  })
  app.register(tally.routes)
  app.get('/style.css', (_request, reply) => reply.type('text/css').send(stylesheet))
  app.get('/logo.svg', (_request, reply) => reply.type('image/svg+xml').send(logo))
  app.get('/', async (request, reply) => {
    reply.header('cache-control', 'private, no-cache')
    return sendPage(reply, renderHome(await tally.visitor(request)))
  })

  const sold = tally.sell(
    (request) => findReport(request)?.sku,
    (request, reply, sale) => {
      reply.type('text/html; charset=utf-8')
      const report = findReport(request)
      return report === undefined ? undefined : renderPreview(report, sale)
    },
  )
  app.get('/reports/:sku', { preHandler: sold }, async (request, reply) => {
    const report = findReport(request)
    if (report === undefined) {
      reply.callNotFound()
      return reply
    }
    return sendPage(reply, renderReport(report, await tally.visitor(request)))
  })
  app.get('/library', { preHandler: tally.members() }, async (request, reply) =>
    sendPage(reply, renderLibrary(await tally.visitor(request))),
  )
  app.get('/library/:sku.csv', { preHandler: tally.members() }, (request, reply) => {
    const report = findReport(request)
    if (report === undefined) {
      reply.callNotFound()
      return
    }
    void reply.type('text/csv; charset=utf-8').send(printCsv(report.table))
  })
  return {
    listen: async (port) => {
      await app.listen({ port, host: '127.0.0.1' })
    },
    close: () => app.close(),
  }
}

const policy =
  "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"

function findReport(request: FastifyRequest): PricedReport | undefined {
  const { sku } = request.params as { readonly sku?: string }
  return catalogue.find((report) => report.sku === sku)
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page)
}
