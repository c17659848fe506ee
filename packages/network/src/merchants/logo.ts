// A merchant's logo: a small picture that browsers only draw. Drawings that can hold scripts (SVG) are refused. Pure.
import { createHash } from 'node:crypto'
import { measureImage } from './measure-image.ts'

export type Logo = {
  /** Names its content: `3f9a….png`. */
  readonly name: string
  readonly image: Buffer
}

export type LogoFault = 'no data URL of a PNG, JPEG or WebP' | 'too many bytes' | 'too many pixels'

/** A page with all it loads stays small. */
const logoBytesMax = 16_384
const logoSideMaxPixels = 1024
/** Of the longest data URL. */
export const logoTextMax = Math.ceil(logoBytesMax / 3) * 4 + 40

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const

type ReadLogo =
  { readonly ok: true; readonly logo: Logo } | { readonly ok: false; readonly fault: LogoFault }

/** @param text a data URL (RFC 2397), such as `data:image/png;base64,iVBORw0…` */
export function readLogo(text: string): ReadLogo {
  const [, type, data] =
    /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? []
  if (type === undefined || data === undefined) return no('no data URL of a PNG, JPEG or WebP')
  const image = Buffer.from(data, 'base64')
  if (image.length > logoBytesMax) return no('too many bytes')
  // What the picture is, it says itself: a browser would believe it, too.
  const measured = measureImage(image)
  if (measured?.type !== type) return no('no data URL of a PNG, JPEG or WebP')
  if (Math.max(measured.width, measured.height) > logoSideMaxPixels) return no('too many pixels')
  const hash = createHash('sha256').update(image).digest('hex').slice(0, 16)
  return { ok: true, logo: { name: `${hash}.${type}`, image } }
}

function no(fault: LogoFault): ReadLogo {
  return { ok: false, fault }
}

/** Of a logo by its name. */
export function logoMediaType(name: string): string {
  return mediaTypes[name.slice(name.lastIndexOf('.') + 1) as keyof typeof mediaTypes]
}

/** Where the network serves it. */
export function logoPath(merchant: string, name: string): string {
  return `/brands/${merchant}/${name}`
}
