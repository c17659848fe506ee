// What a merchant sells: listed, added, given other terms, ended.
import type { ConsoleRoute } from '../../console-route.ts'
import { endOffer } from './end-offer.ts'
import { showOfferForm, submitOffer } from './offer-form-page.ts'
import { showOffers } from './offers-page.ts'

export const offerRoutes: readonly ConsoleRoute[] = [
  { method: 'GET', path: '/offers', act: 'see_merchant', show: showOffers },
  { method: 'GET', path: '/offers/form', act: 'change_offers', show: showOfferForm },
  { method: 'POST', path: '/offers/form', act: 'change_offers', take: submitOffer },
  { method: 'POST', path: '/offers/end', act: 'change_offers', take: endOffer },
]
