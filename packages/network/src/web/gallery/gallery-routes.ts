// The gallery, in sandbox mode only: `/design`, sample pages, sample e-mails. No database behind it.
import { Hono } from 'hono'
import { brandStylesheet } from '../design/brand.ts'
import { pickLanguage } from '../frame/pick-language.ts'
import { securityHeaders } from '../design/security-headers.ts'
import { renderComponentPage } from './component-page.ts'
import { composeSampleMail } from './sample-mails.ts'
import { renderAnyPage } from './every-page.ts'
import { sampleColours, sampleLogo } from './sample-world.ts'

export { sampleMailNames } from './sample-mails.ts'
export { everyPageName } from './every-page.ts'

interface GalleryOptions {
  /** A fresh nonce for each page, as for every other page. */
  readonly makeNonce: () => string
}

/** Mount at `/`; the pages also need `assetRoutes`. */
export function galleryRoutes({ makeNonce }: GalleryOptions): Hono {
  const routes = new Hono()

  routes.get('/design', async (context) => {
    const nonce = makeNonce()
    return context.html(await renderComponentPage(nonce), 200, securityHeaders({ nonce }))
  })

  routes.get('/design/pages/:name', async (context) => {
    const nonce = makeNonce()
    const [cookie, acceptLanguage] = [
      context.req.header('cookie'),
      context.req.header('accept-language'),
    ]
    const language = pickLanguage({ profile: undefined, cookie, acceptLanguage })
    const page = renderAnyPage(context.req.param('name'), nonce, language)
    if (page === undefined) return context.notFound()
    return context.html(await page, 200, securityHeaders({ nonce }))
  })

  routes.get('/design/mails/:name', async (context) => {
    const mail = await composeSampleMail(context.req.param('name'))
    if (mail === undefined) return context.notFound()
    if (context.req.query('as') === 'text') return context.text(mail.text)
    // E-mails carry inline styles; the policy of this one route lets them, and nothing else.
    return context.html(mail.html, 200, {
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    })
  })

  for (const [merchant, colours] of Object.entries(sampleColours)) {
    routes.get(`/design/brands/${merchant}.css`, (context) =>
      context.body(brandStylesheet(colours), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
    )
  }
  routes.get('/design/brands/data.svg', (context) =>
    context.body(sampleLogo, 200, { 'Content-Type': 'image/svg+xml' }),
  )
  return routes
}
