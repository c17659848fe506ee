// What terms must not promise yet: it would be taken and shown, and nothing would come of it. Whoever builds one of
// these deletes its line here.
import type { OfferTerms } from './offer.ts'

/** What of the terms the network does not keep, with the JSON Pointer to it; undefined where it keeps all of them. */
export function findUnkept(
  terms: OfferTerms,
): { readonly pointer: string; readonly detail: string } | undefined {
  if (terms.access.views !== undefined) {
    return { pointer: '/access/views', detail: 'nobody counts views yet' }
  }
  if (terms.incentives.length > 0) {
    return { pointer: '/incentives', detail: 'there are no incentives yet' }
  }
  if (terms.kind === 'physical') {
    return { pointer: '/kind', detail: 'nobody is asked yet where a parcel should go' }
  }
  if (terms.taxCategory !== 'standard') {
    return { pointer: '/tax_category', detail: 'no taxes are charged yet' }
  }
  return undefined
}
