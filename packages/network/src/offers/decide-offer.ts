// Whether a merchant may sell something under these terms. Pure.
import { isRegisteredAddress, readTarget } from '@tallystick/addresses'
import { wholeShareMillionths } from '@tallystick/money'
import type { Merchant } from '../merchants/index.ts'
import { findUnkept } from './find-unkept.ts'
import type { OfferTerms } from './offer.ts'

export type OfferRefusal = {
  readonly code:
    | 'unknown_merchant'
    | 'merchant_closed'
    | 'invalid_address'
    | 'address_not_registered'
    | 'unknown_holder'
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

/**
 * The terms with their address in its canonical form, or why not; the first that holds.
 * @param merchantOf whose each rights holder is, of those that the terms name.
 */
export function decideOffer(
  merchant: Pick<Merchant, 'merchant' | 'status' | 'addresses'> | undefined,
  terms: OfferTerms,
  merchantOf: ReadonlyMap<string, string>,
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
  const royalties = findRoyaltyRefusal(
    terms,
    (holder) => merchantOf.get(holder) === merchant.merchant,
  )
  if (royalties !== undefined) return refuse(royalties)
  const unkept = findUnkept(terms)
  if (unkept !== undefined) return refuse({ code: 'terms_unsupported', ...unkept })
  return { ok: true, terms: { ...terms, url: target.address } }
}

/** Royalties are parts of the merchant's share: together at most all of it. */
function findRoyaltyRefusal(
  { royalties }: OfferTerms,
  isOwn: (holder: string) => boolean,
): OfferRefusal | undefined {
  const foreign = royalties.findIndex(({ holder }) => !isOwn(holder))
  if (foreign >= 0) return { code: 'unknown_holder', pointer: `/royalties/${foreign}/holder` }
  const holders = new Set(royalties.map(({ holder }) => holder))
  if (holders.size < royalties.length) {
    const detail = 'a holder is named twice'
    return { code: 'invalid_field', pointer: '/royalties', detail }
  }
  const sum = royalties.reduce((micros, { shareMillionths }) => micros + shareMillionths, 0n)
  return sum > wholeShareMillionths
    ? { code: 'royalties_too_high', pointer: '/royalties' }
    : undefined
}

function refuse(refusal: OfferRefusal): DecidedOffer {
  return { ok: false, refusal }
}
