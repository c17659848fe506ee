// The gallery behind a real address, and a browser to look at it.
import { serve } from '@hono/node-server'
import { openChromium } from '@tallystick/test-browser'
import { Hono } from 'hono'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { hangingMs } from '../../../testing/wait-until.ts'
import { assetRoutes } from '../../design/asset-routes.ts'
import { packPages } from '../../frame/pack-pages.ts'
import { everyPageName, galleryRoutes } from '../gallery-routes.ts'

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 860 }

export const galleryPaths: readonly string[] = [
  '/design',
  ...everyPageName.map((name) => `/design/pages/${name}`),
]

export interface Gallery {
  readonly origin: string
  /** In a context of its own: nothing is kept from one to the next. */
  withPage(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void>
  close(): Promise<void>
}

export async function openGallery(): Promise<Gallery> {
  const app = new Hono()
  app.use('*', packPages)
  app.route('/', assetRoutes())
  app.route('/', galleryRoutes({ makeNonce: () => 'c2FtcGxlIG5vbmNlIDEyMw==' }))
  app.get('/favicon.ico', (context) => context.body(null, 204))
  const { server, port } = await listen(app)
  const browser = await openChromium()
  return {
    origin: `http://127.0.0.1:${port}`,
    withPage: async (options, look) => {
      const context = await browser.newContext(options)
      context.setDefaultTimeout(hangingMs)
      try {
        await look(await context.newPage())
      } finally {
        await context.close()
      }
    },
    close: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function listen(app: Hono): Promise<{ server: ReturnType<typeof serve>; port: number }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({ server, port })
    })
  })
}
