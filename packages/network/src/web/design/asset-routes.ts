// `GET /assets/:name`: stylesheet, script, font and favicon, kept by browsers for ever. And the mark as a picture, for
// those that install the pages: under a name that stays.
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { assetCacheControl, findAsset } from './assets.ts'

const icons: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map(
  ['icon-192.png', 'icon-512.png'].map((name) => [
    `/${name}`,
    new Uint8Array(readFileSync(new URL(`icons/${name}`, import.meta.url))),
  ]),
)

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
  for (const [path, icon] of icons) {
    routes.get(path, (context) =>
      context.body(icon, 200, {
        'Content-Type': 'image/png',
        'Cache-Control': 'public, max-age=86400',
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'same-origin',
      }),
    )
  }
  return routes
}

function takesGzip(accepted: string | undefined): boolean {
  return (accepted ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$)|$)/i.test(coding))
}
