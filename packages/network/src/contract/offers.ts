// The words of the room offers: its refusals, tables and columns that only look secret.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { bounded, inTheBooks } from './table-life.ts'

export const offers = {
  // prettier-ignore
  problems: {
    offer_ended: row(410, 'Offer ended',
      'Access to what is offered has a fixed end, which has come: nothing is left to sell.'),
    offer_terms_conflict: row(409, 'Other terms registered',
      'The merchant registered the offer; the terms that came with the order are not those.'),
    offer_withdrawn: row(409, 'Offer withdrawn',
      'The offer was withdrawn from sale by its merchant.'),
    price_not_in_currency: row(422, 'No price in this currency',
      'The offer has no price in the currency of the account.'),
    royalties_too_high: row(422, 'Royalties too high',
      'The royalties of an offer are parts of its merchant’s share, and add up to more than all of it.'),
    terms_unsupported: row(422, 'Nothing would come of it',
      'The terms promise what the network does not do yet: counted views, incentives, parcels, taxes.'),
    unknown_offer: row(404, 'Unknown offer', 'The merchant has no offer under this sku.'),
  },
  openColumns: ['offer_versions.terms_hash'],
  tables: {
    offer_prices: bounded('never', 'those of what is for sale now'),
    offer_versions: inTheBooks('a change of an offer'),
    offers: inTheBooks('an offer'),
  },
} as const satisfies RoomContract
