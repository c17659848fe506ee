// What the paper sells: the articles, joined with the prices in merchant.json.
import { readFileSync } from 'node:fs'
import type { Offer } from '@tallystick/merchant'
import type { Article } from './article.ts'
import { cityArticles } from './city-articles.ts'
import { eveningLetter } from './evening-letter.ts'
import { lifeArticles } from './life-articles.ts'

/** An offer as the network registers it (protocol, section 8). */
type RegisteredOffer = Required<Pick<Offer, 'sku' | 'title' | 'price' | 'description'>> &
  Pick<Offer, 'access' | 'term'> & {
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
  /** The most that a reader pays the paper in a month: after that everything is free. */
  readonly caps: readonly {
    readonly window: string
    readonly amount: string
    readonly currency: string
  }[]
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
  ...(offer.access === undefined ? {} : { access: offer.access }),
  ...(offer.term === undefined ? {} : { term: offer.term }),
  registered: true,
}))

/** An article with what it costs, in the order of the front page. */
export type PricedArticle = Article & { readonly offer: Offer }

const articles = [...cityArticles, ...lifeArticles, eveningLetter]

export const catalogue: readonly PricedArticle[] = offers.map((offer) => {
  const article = articles.find(({ sku }) => sku === offer.sku)
  if (article === undefined) throw new Error(`no article is called ${offer.sku}`)
  return { ...article, offer }
})
