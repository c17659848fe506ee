// The door of offers.
export { contributeOffers } from './contribute.ts'
export { accessUntil, hasEnded } from './access-terms.ts'
export type { AccessTerms, AccessTermsJson } from './access-terms.ts'
export type { OfferRefusal } from './decide-offer.ts'
export { ensureOfferVersions } from './ensure-offer-versions.ts'
export type { EnsuredOffer, SentOffer } from './ensure-offer-versions.ts'
export { offerKinds } from './offer.ts'
export type {
  Offer,
  OfferId,
  OfferKind,
  OfferTerms,
  OfferVersion,
  OfferVersionId,
  Royalty,
} from './offer.ts'
export { readTerms, sentTermsSchema } from './offer-schema.ts'
export type { OfferInput, ReadTerms, SentTermsBody } from './offer-schema.ts'
export { withdrawOffer } from './withdraw-offer.ts'
export { registerOffers } from './register-offers.ts'
export type { RegisteredOffer } from './register-offers.ts'
export { offerRoutes } from './routes.ts'
export {
  selectCurrentOffers,
  selectListedOffers,
  selectOffersOf,
  selectOfferHeads,
  selectOffersById,
  selectOfferVersions,
} from './store.ts'
export { selectPriceRanges, selectSellersOfKind } from './store-prices.ts'
export type { Sku } from './store.ts'
