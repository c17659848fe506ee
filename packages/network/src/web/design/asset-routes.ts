// `GET /assets/:name`: stylesheet, script, font and favicon, kept by browsers for ever.
import { Hono } from 'hono'
import { assetCacheControl, findAsset } from './assets.ts'

export function assetRoutes(): Hono {
  const routes = new Hono()
  routes.get('/assets/:name', (context) => {
    const asset = findAsset(context.req.path)
    if (asset === undefined) return context.notFound()
    const isPacked = asset.gzip !== undefined && takesGzip(context.req.header('accept-encoding'))
    return context.body(isPacked ? asset.gzip : asset.body, 200, {
      'Content-Type': asset.contentType,
      ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
      ...(asset.gzip === undefined ? {} : { Vary: 'Accept-Encoding' }),
      'Cache-Control': assetCacheControl,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
  })
  return routes
}

function takesGzip(accepted: string | undefined): boolean {
  return (accepted ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$)|$)/i.test(coding))
}
