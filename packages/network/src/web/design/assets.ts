// The files that pages load: named by their content, so that a browser may keep them for ever.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { packTightly } from '../frame/choose-encoding.ts'
import type { Encoding } from '../frame/choose-encoding.ts'
import { faviconSvg } from './mark.ts'

export interface Asset {
  /** Such as `/assets/3f9a….css`. */
  readonly path: string
  readonly contentType: string
  readonly body: string | Uint8Array<ArrayBuffer>
  /** Of texts: the same, packed. They hold no secrets that a length could tell, as pages may. */
  readonly packed: Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>> | undefined
}

/** For every asset: its name changes with its content. */
export const assetCacheControl = 'public, max-age=31536000, immutable'

function readSource(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

function makeAsset(extension: string, contentType: string, body: Asset['body']): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
  const packed = typeof body === 'string' ? packTightly(body) : undefined
  return { path: `/assets/${hash}.${extension}`, contentType, body, packed }
}

/** Takes out comments and the white space that no rule needs. */
function minifyStyles(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([{};,])\s*/g, '$1')
    .replaceAll(/:\s+/g, ':')
    .replaceAll(';}', '}')
    .trim()
}

const font = makeAsset(
  'woff2',
  'font/woff2',
  new Uint8Array(readFileSync(new URL('fonts/newsreader-display.woff2', import.meta.url))),
)

export const stylesheet = makeAsset(
  'css',
  'text/css; charset=utf-8',
  minifyStyles(
    `${readSource('tokens.css')}${readSource('components.css')}`.replace(
      'newsreader-display.woff2',
      font.path,
    ),
  ),
)

const favicon = makeAsset('svg', 'image/svg+xml', faviconSvg)
const script = makeAsset('js', 'text/javascript; charset=utf-8', readSource('page-script.js'))
const passkeyScript = makeAsset(
  'js',
  'text/javascript; charset=utf-8',
  readSource('passkey-script.js'),
)

const assetByPath: ReadonlyMap<string, Asset> = new Map(
  [stylesheet, font, favicon, script, passkeyScript].map((asset) => [asset.path, asset]),
)

export const faviconPath = favicon.path
export const fontPath = font.path
export const scriptPath = script.path
export const passkeyScriptPath = passkeyScript.path

/** The asset at a path of a request; undefined when there is none (an old page, a guess). */
export function findAsset(path: string): Asset | undefined {
  return assetByPath.get(path)
}
