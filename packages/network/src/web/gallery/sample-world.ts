// The invented people, merchants and purchases of the gallery.
import { legalPages } from '../../contract/index.ts'
import { getCurrency } from '@tallystick/money'
import type { Operator } from '../../contract/index.ts'
import type { Language } from '../../customers/index.ts'
import { textsOf } from '../texts/index.ts'
import { customerWing } from '../customer/navigation.ts'
import type { DirectoryEntry } from '../customer/pages/directory-entry.ts'
import type { ListedOfferView } from '../customer/pages/merchant.ts'
import type { StatementLineView } from '../customer/pages/purchase-table.ts'
import type { BrandColours } from '../design/brand.ts'
import type { MerchantBrand } from '../design/co-brand.ts'
import type { Amount } from '../frame/format.ts'
import type { Frame } from '../frame/frame.ts'
import type { Wing } from '../frame/wing.ts'

export const sampleNow = Temporal.Instant.from('2026-12-09T08:30:00Z')
export const sampleNextBilling = Temporal.Instant.from('2026-12-22T00:00:00Z')
export const samplePeriodStart = Temporal.Instant.from('2026-11-22T00:00:00Z')

export function sampleAmount(micros: bigint, currency = 'USD'): Amount {
  return { micros, currency: getCurrency(currency).code }
}

const sampleOperator: Operator = {
  name: 'Tallystick Cooperative Ltd',
  addressLines: ['12 Harbour Row', 'Exampleton EX1 2MP', 'United Kingdom'],
  email: 'help@tally.example',
  phone: '+44 20 7946 0018',
  taxId: 'GB 123 4567 89',
}

export function sampleFrame(
  nonce: string,
  isSignedOn: boolean,
  language: Language = 'en',
  wing: Wing = customerWing,
): Frame {
  return {
    networkName: 'Tallystick',
    operator: sampleOperator,
    legalPages,
    texts: textsOf(language),
    format: { locale: language, timeZone: 'Europe/London' },
    nonce,
    wing,
    person: isSignedOn ? { name: 'Ada Lovelace', csrf: 'sample-token', wing } : undefined,
    sandboxNow: sampleNow,
  }
}

export const sampleColours = {
  review: { primary: '#7a1f2b', secondary: '#c9a227' },
  data: { primary: '#0d3b66', secondary: '#f2a65a' },
  // Too light for paper: shows that colours are darkened until they can be read.
  radio: { primary: '#ffd84d', secondary: '#ff8fab' },
} as const satisfies Record<string, BrandColours>

export type SampleMerchant = keyof typeof sampleColours

const merchantNames: Readonly<Record<SampleMerchant, string>> = {
  review: 'The Meridian Review',
  data: 'Harbour Data',
  radio: 'Radio Limone',
}

export function sampleBrand(merchant: SampleMerchant): MerchantBrand {
  return {
    name: merchantNames[merchant],
    stylesheetUrl: `/design/brands/${merchant}.css`,
    ...(merchant === 'data' ? { logoUrl: '/design/brands/data.svg' } : {}),
  }
}

/** An anchor over three bars: stands for a logo that a merchant uploaded. */
export const sampleLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><g fill="#0d3b66">
<path d="M6 22h6v12H6zM17 14h6v20h-6zM28 6h6v28h-6z"/><path fill="#f2a65a" d="M4 36h32v2H4z"/></g></svg>`

const articles: readonly (readonly [title: string, merchant: SampleMerchant, micros: bigint])[] = [
  ['The quiet return of the night train', 'review', 2_500_000n],
  ['Container volumes, northern ports, week 48', 'data', 1_000_000n],
  ['Letters from a lighthouse keeper, part three', 'review', 400_000n],
  ['One call to the tides interface', 'data', 4_126n],
  ['What the glaciers kept', 'review', 1_250_000n],
  ['An hour of the late session, uncut', 'radio', 750_000n],
  ['Port dues compared: 41 harbours', 'data', 12_000_000n],
]

/** `count` purchases, one a day back from the sample's today, with one payment after the fifth. */
export function sampleLines(count: number): StatementLineView[] {
  const purchases = Array.from({ length: count }, (_, index): StatementLineView => {
    const [title, merchant, micros] = articles[index % articles.length] ?? ['', 'review', 0n]
    return {
      kind: 'purchase',
      purchasedAt: sampleNow.subtract({ hours: 22 * index }),
      purchaseUrl: `/purchases/pur_${index}`,
      title,
      merchantName: merchantNames[merchant],
      price: sampleAmount(micros),
    }
  })
  return purchases
}

export const sampleDirectory: readonly DirectoryEntry[] = [
  {
    url: '/merchants/mer_review',
    name: merchantNames.review,
    description:
      'Reportage and essays from the edges of the map. Single articles and whole issues.',
    siteUrl: 'https://meridian.example',
    colours: sampleColours.review,
    sells: [
      { kind: 'digital', least: sampleAmount(400_000n), most: sampleAmount(2_500_000n) },
      { kind: 'subscription', least: sampleAmount(11_000_000n), most: sampleAmount(11_000_000n) },
    ],
  },
  {
    url: '/merchants/mer_data',
    name: merchantNames.data,
    description: 'Shipping, ports and tides in figures: reports, tables, and calls by the piece.',
    siteUrl: 'https://harbour.example',
    logoUrl: sampleBrand('data').logoUrl,
    colours: sampleColours.data,
    sells: [{ kind: 'metered', least: sampleAmount(4_126n), most: sampleAmount(12_000_000n) }],
  },
  {
    url: '/merchants/mer_radio',
    name: merchantNames.radio,
    description: 'Concerts and late sessions, by the hour, without advertisements.',
    siteUrl: 'https://limone.example',
    colours: sampleColours.radio,
    sells: [{ kind: 'digital', least: sampleAmount(750_000n), most: sampleAmount(750_000n) }],
  },
  {
    url: '/merchants/mer_law',
    name: 'Northern Law Reports',
    description: 'Judgments with headnotes, one at a time.',
    siteUrl: 'https://nlr.example',
    sells: [],
  },
]

/** What one merchant lists. */
export const sampleOffers: readonly ListedOfferView[] = [
  {
    title: 'Container volumes, northern ports, week 48',
    url: 'https://harbour.example/48',
    access: {},
    price: sampleAmount(1_000_000n),
  },
  {
    title: 'Tides and currents',
    url: 'https://harbour.example/tides',
    access: { term: 'P1Y' },
    price: sampleAmount(48_000_000n),
  },
  {
    title: 'One call to the tides interface',
    url: 'https://harbour.example/call',
    access: { hours: 1 },
    price: sampleAmount(4_126n),
  },
]
