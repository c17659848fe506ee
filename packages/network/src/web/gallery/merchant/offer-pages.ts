// What a merchant sells: listed, and given terms.
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { renderOfferForm } from '../../merchant/pages/offer-form.ts'
import type { OfferFormView } from '../../merchant/pages/offer-form.ts'
import { renderOffers } from '../../merchant/pages/offers.ts'
import type { OffersView } from '../../merchant/pages/offers.ts'
import { usd } from './sample-figures.ts'
import { consolePath, csrf, samplePlace as place } from './sample-merchant.ts'

const offers: OffersView = {
  place,
  offers: [
    {
      url: `${consolePath}/offers/form?sku=article-17`,
      title: 'The harbour in winter',
      sku: 'article-17',
      kind: 'digital',
      prices: [usd('2.50')],
      state: 'active',
    },
    {
      url: `${consolePath}/offers/form?sku=weekly`,
      title: 'The weekly paper, with all that was ever printed in it since the harbour was built',
      sku: 'a-weekly-paper-of-an-unusually-long-name-in-the-books',
      kind: 'subscription',
      prices: [usd('9.30'), usd('12000.00')],
      state: 'unlisted',
    },
    {
      url: undefined,
      title: 'Last year’s map',
      sku: 'map',
      kind: 'digital',
      prices: [usd('0.000125')],
      state: 'withdrawn',
    },
  ],
  pager: { nextUrl: `${consolePath}/offers?after=x` },
  newUrl: `${consolePath}/offers/form`,
  done: 'updated',
}

const form: OfferFormView = {
  place,
  csrf,
  action: `${consolePath}/offers/form`,
  currency: 'USD',
  typed: {
    sku: 'article-17',
    title: 'The harbour in winter',
    description: 'What the ice does to the boats.',
    url: 'https://courier.example/harbour',
    price: '2.50',
    days: '',
    term: '',
  },
  kind: 'digital',
  faults: {},
}

export const offerPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  'console-offers': (frame) => renderOffers(frame, offers),
  'console-offers-none': (frame) =>
    renderOffers(frame, { ...offers, offers: [], pager: {}, done: undefined }),
  'console-offer-new': (frame) =>
    renderOfferForm(frame, {
      ...form,
      typed: { ...form.typed, sku: '', url: 'ftp://courier.example', price: '-1', days: 'many' },
      faults: { sku: 'sku', url: 'url', price: 'price', days: 'days' },
    }),
  'console-offer': (frame) =>
    renderOfferForm(frame, {
      ...form,
      present: { title: 'The harbour in winter', endAction: `${consolePath}/offers/end` },
    }),
}
