// What makes the pages a client that can be installed: its manifest and its service worker.
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { en } from '../../../texts/index.ts'
import { fontPath, scriptPath, stylesheet } from '../../../design/assets.ts'

const serviceWorker = readFileSync(new URL('service-worker.js', import.meta.url), 'utf8').replace(
  '...ASSETS',
  [fontPath, scriptPath, stylesheet.path].map((path) => `'${path}'`).join(', '),
)

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

export function clientRoutes({ networkName }: { readonly networkName: string }): Hono {
  const routes = new Hono()
  routes.get('/manifest.webmanifest', (context) =>
    context.body(JSON.stringify(manifestOf(networkName)), 200, {
      ...headers,
      'Content-Type': 'application/manifest+json',
      'Cache-Control': 'public, max-age=86400',
    }),
  )
  // Never kept: a worker that changed is to be found at the next visit.
  routes.get('/service-worker.js', (context) =>
    context.body(serviceWorker, 200, {
      ...headers,
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    }),
  )
  return routes
}

// One for everybody: what a browser installs it keeps, whoever signs on there later.
function manifestOf(networkName: string) {
  const { parts } = en.customer.navigation
  return {
    id: '/account',
    name: networkName,
    short_name: networkName,
    start_url: '/account',
    scope: '/',
    display: 'standalone',
    background_color: '#FBFAF7',
    theme_color: '#0B5D3B',
    icons: [192, 512].map((size) => ({
      src: `/icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
    shortcuts: [
      { name: parts.library, url: '/library' },
      { name: parts.statement, url: '/statements' },
      { name: en.customer.approvals.title, url: '/approvals' },
    ],
  }
}
