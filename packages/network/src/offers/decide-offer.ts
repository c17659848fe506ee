// Whether a merchant may sell something under these terms. Pure.
import { isRegisteredAddress, readTarget } from '@tallystick/addresses'
import type { Merchant } from '../merchants/index.ts'
import { findUnkept } from './find-unkept.ts'
import type { OfferTerms } from './offer.ts'

export type OfferRefusal = {
  readonly code:
    | 'unknown_merchant'
    | 'merchant_closed'
    | 'invalid_address'
    | 'address_not_registered'
    | 'royalties_too_high'
    | 'terms_unsupported'
    | 'invalid_field'
    | 'offer_terms_conflict'
    | 'offer_withdrawn'
  /** JSON Pointer to the field at fault, where there is one. */
  readonly pointer?: string
  readonly detail?: string
}

export type DecidedOffer =
  | { readonly ok: true; readonly terms: OfferTerms }
  | { readonly ok: false; readonly refusal: OfferRefusal }

/** The terms with their address in its canonical form, or why not; the first that holds. */
export function decideOffer(
  merchant: Pick<Merchant, 'status' | 'addresses' | 'shareMillionths'> | undefined,
  terms: OfferTerms,
): DecidedOffer {
  if (merchant === undefined) return refuse({ code: 'unknown_merchant' })
  if (merchant.status === 'closed') return refuse({ code: 'merchant_closed' })
  const target = readTarget(terms.url)
  if (!target.ok) {
    const detail = target.fault.replaceAll('_', ' ')
    return refuse({ code: 'invalid_address', pointer: '/url', detail })
  }
  if (!isRegisteredAddress(merchant.addresses, target.address)) {
    return refuse({ code: 'address_not_registered', pointer: '/url' })
  }
  const holders = terms.royalties.map(({ holder }) => holder)
  if (new Set(holders).size < holders.length) {
    const detail = 'a holder is named twice'
    return refuse({ code: 'invalid_field', pointer: '/royalties', detail })
  }
  // The network's fee comes first: royalties are paid out of what the merchant keeps.
  const royalties = terms.royalties.reduce((sum, { shareMillionths }) => sum + shareMillionths, 0n)
  if (royalties > merchant.shareMillionths) {
    return refuse({ code: 'royalties_too_high', pointer: '/royalties' })
  }
  const unkept = findUnkept(terms)
  if (unkept !== undefined) return refuse({ code: 'terms_unsupported', ...unkept })
  return { ok: true, terms: { ...terms, url: target.address } }
}

function refuse(refusal: OfferRefusal): DecidedOffer {
  return { ok: false, refusal }
}
