// A merchant's two colours, made readable, and the stylesheet that delivers them.

/** Hex colours as the merchant gave them, such as `#7a1f2b`. */
export interface BrandColours {
  /** The ground of the merchant's half. */
  readonly primary: string
  /** The merchant's second colour: a line along its half. */
  readonly secondary: string
}

interface Rgb {
  readonly red: number
  readonly green: number
  readonly blue: number
}

/** The grounds on which brands stand: the paper of the light and of the dark design. */
const paper = { light: '#fbfaf7', dark: '#151412' } as const
const ink = { light: '#1c1b19', dark: '#eceae4' } as const
/** Ours, for merchants without colours and for colours that cannot be made readable. */
const ownColours = { light: '#1c1b19', dark: '#eceae4' } as const

/**
 * Enough to tell the half from the paper. Nothing is read from its edge, so it need not reach the 3:1 of WCAG 1.4.11,
 * for which a dark red would turn pink on a dark page: the colour stays the merchant's.
 */
const shapeContrastMin = 1.5
/** Of the name on it: WCAG 2.2, 1.4.3. */
const textContrastMin = 4.5
/** Beyond this share of ink a colour is no longer the merchant's. */
const inkShareMax = 0.6

/**
 * The body of `/brands/<merchant>.css?v=…`: custom properties for `.halves`, light and dark. Made from
 * checked colours only, so nothing that a merchant typed reaches the stylesheet.
 */
export function brandStylesheet(colours: BrandColours): string {
  return (
    `.halves{${brandProperties(colours, 'light')}}` +
    `@media(prefers-color-scheme:dark){.halves{${brandProperties(colours, 'dark')}}}`
  )
}

/** Whether a text is a colour that `brandStylesheet` understands: `#rrggbb`. */
export function isBrandColour(text: string): boolean {
  return parseColour(text) !== undefined
}

/** The colour itself if it stands out on the paper, else the nearest shade that does, else ours. */
export function readableColour(text: string, scheme: 'light' | 'dark'): string {
  const colour = parseColour(text)
  if (colour === undefined) return ownColours[scheme]
  for (let inkShare = 0; inkShare <= inkShareMax; inkShare += 0.05) {
    const mixed = printColour(mix(colour, mustParse(ink[scheme]), inkShare))
    if (contrastRatio(mixed, paper[scheme]) >= shapeContrastMin) return mixed
  }
  return ownColours[scheme]
}

/** A colour that hardly stands out from a page, and the nearest that does. */
export interface BrandFault {
  readonly colour: string
  readonly scheme: 'light' | 'dark'
  readonly ratio: number
  readonly ratioMin: number
  readonly nearest: string
}

/** What the check says before a brand is saved; the stylesheet shows the nearest in any case. */
export function findBrandFaults({ primary, secondary }: BrandColours): readonly BrandFault[] {
  const schemes = ['light', 'dark'] as const
  return [...new Set([primary, secondary])].flatMap((colour) =>
    schemes.flatMap((scheme) => {
      const ratio = contrastRatio(colour, paper[scheme])
      if (ratio >= shapeContrastMin) return []
      const nearest = readableColour(colour, scheme)
      return [{ colour, scheme, ratio, ratioMin: shapeContrastMin, nearest }]
    }),
  )
}

/** Black-or-white text for a ground; the better of the two always reaches 4.5:1. */
export function textColourOn(ground: string): string {
  const isWhiteReadable = contrastRatio('#ffffff', ground) >= textContrastMin
  return isWhiteReadable ? '#ffffff' : '#000000'
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(first: string, second: string): number {
  const [light, dark] = [luminance(mustParse(first)), luminance(mustParse(second))].sort(
    (a, b) => b - a,
  ) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function brandProperties({ primary, secondary }: BrandColours, scheme: 'light' | 'dark'): string {
  const ground = readableColour(primary, scheme)
  return (
    `--brand:${ground};--brand-text:${textColourOn(ground)};` +
    `--brand-second:${readableColour(secondary, scheme)}`
  )
}

function parseColour(text: string): Rgb | undefined {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  if (digits === null) return undefined
  const [red, green, blue] = digits.slice(1).map((pair) => parseInt(pair, 16))
  if (red === undefined || green === undefined || blue === undefined) return undefined
  return { red, green, blue }
}

function mustParse(text: string): Rgb {
  const colour = parseColour(text)
  if (colour === undefined) throw new RangeError(`not a colour of the form #rrggbb: ${text}`)
  return colour
}

function printColour({ red, green, blue }: Rgb): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function mix(colour: Rgb, towards: Rgb, share: number): Rgb {
  const part = (from: number, to: number) => Math.round(from + (to - from) * share)
  return {
    red: part(colour.red, towards.red),
    green: part(colour.green, towards.green),
    blue: part(colour.blue, towards.blue),
  }
}

/** Relative luminance of an sRGB colour (WCAG 2.2). */
function luminance({ red, green, blue }: Rgb): number {
  const linear = (part: number) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
