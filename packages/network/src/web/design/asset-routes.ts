// `GET /assets/:name`: stylesheet, script, font and favicon, kept by browsers for ever.
import { Hono } from 'hono'
import { assetCacheControl, findAsset } from './assets.ts'

export function assetRoutes(): Hono {
  const routes = new Hono()
  routes.get('/assets/:name', (context) => {
    const asset = findAsset(context.req.path)
    if (asset === undefined) return context.notFound()
    return context.body(asset.body, 200, {
      'Content-Type': asset.contentType,
      'Cache-Control': assetCacheControl,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
  })
  return routes
}
