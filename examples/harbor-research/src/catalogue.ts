// What the house sells: the reports, joined with the prices in merchant.json.
import { readFileSync } from 'node:fs'
import type { Offer } from '@tallystick/merchant'
import { marketReports } from './market-reports.ts'
import type { Report } from './report.ts'
import { scienceReports } from './science-reports.ts'

/** An offer as the network registers it (protocol, section 8). */
type RegisteredOffer = Required<
  Pick<Offer, 'sku' | 'title' | 'price' | 'description' | 'access'>
> & {
  readonly kind: string
  readonly url: string
}

export type Registration = {
  readonly name: string
  readonly currency: string
  readonly share: string
  readonly site: string
  readonly port: number
  readonly brand: { readonly primary: string; readonly secondary: string; readonly logo: string }
  readonly offers: readonly RegisteredOffer[]
}

export const registration = JSON.parse(
  readFileSync(new URL('../merchant.json', import.meta.url), 'utf8'),
) as Registration

/** The network knows these offers, so a purchase names only the sku. */
export const offers: readonly Offer[] = registration.offers.map((offer) => ({
  sku: offer.sku,
  title: offer.title,
  price: offer.price,
  description: offer.description,
  path: offer.url,
  access: offer.access,
  registered: true,
}))

export type PricedReport = Report & { readonly offer: Offer }

const reports = [...marketReports, ...scienceReports]

export const catalogue: readonly PricedReport[] = offers.map((offer) => {
  const report = reports.find(({ sku }) => sku === offer.sku)
  if (report === undefined) throw new Error(`no report is called ${offer.sku}`)
  return { ...report, offer }
})
