// `GET /assets/:name`: stylesheet, script, font and favicon, kept by browsers for ever. And the mark as a picture, for
// those that install the pages: under a name that stays.
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { chooseEncoding } from '../frame/choose-encoding.ts'
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
    const { packed } = asset
    const encoding = packed && chooseEncoding(context.req.header('accept-encoding'))
    const body = encoding === undefined ? asset.body : packed?.[encoding]
    return context.body(body ?? asset.body, 200, {
      'Content-Type': asset.contentType,
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
      ...(packed === undefined ? {} : { Vary: 'Accept-Encoding' }),
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
