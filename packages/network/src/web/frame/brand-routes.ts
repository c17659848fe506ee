// What pages load of a merchant: its colours as a stylesheet, and its logo. Both have addresses that change with their
// content, so that browsers may keep them.
import { Hono } from 'hono'
import { findLogo, logoMediaType } from '../../merchants/index.ts'
import type { Database } from '../../platform/index.ts'
import { brandStylesheet } from '../design/brand.ts'
import { coloursOf, findBrand } from './find-brand.ts'
import type { WebEnv } from './visitor.ts'

export function brandRoutes(deps: { readonly database: Database }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()

  routes.get('/brands/:sheet', async (c) => {
    const id = /^([a-z0-9_]{1,80})\.css$/.exec(c.req.param('sheet'))?.[1]
    const branded = id === undefined ? undefined : await findBrand(deps, id)
    const colours = branded === undefined ? undefined : coloursOf(branded.merchant)
    const sheet = colours === undefined ? '' : brandStylesheet(colours)
    return c.body(sheet, branded === undefined ? 404 : 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=86400',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  // Colours that are looked at before they are saved.
  routes.get('/brands/preview/:colours', (c) => {
    const [, first = '', second = ''] =
      /^([0-9a-f]{6})-([0-9a-f]{6})\.css$/.exec(c.req.param('colours')) ?? []
    if (first === '') return c.notFound()
    const sheet = brandStylesheet({ primary: `#${first}`, secondary: `#${second}` })
    return c.body(sheet, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=86400',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  routes.get('/brands/:merchant/:name', async (c) => {
    const { merchant, name } = c.req.param()
    const isName = /^[a-z0-9_]{1,80}\/[0-9a-f]{16}\.[a-z]{3,4}$/.test(`${merchant}/${name}`)
    const logo = isName
      ? await deps.database.read('web.find-logo', (tx) => findLogo(tx, { merchant, name }))
      : undefined
    if (logo === undefined) return c.notFound()
    return c.body(new Uint8Array(logo.image), 200, {
      'content-type': logoMediaType(logo.name),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      // It is somebody else's: whoever opens it alone sees a picture and nothing more.
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
    })
  })
  return routes
}
