// The words of the room merchants: its refusals and tables.
import { again, row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import { bounded, forEver, nameless } from './table-life.ts'

export const merchants = {
  // prettier-ignore
  problems: {
    address_not_proved: row(403, 'Address not proved',
      'The site of the merchant was not proved to be its own, so nothing is sold: put the file there, or the record ' +
        'into its DNS, and have it looked at.'),
    address_not_registered: row(422, 'Address not registered',
      'The address does not lie under a registered address of the merchant.'),
    invalid_address: row(422, 'Bad address',
      'An address is an https URL without credentials, query, fragment, dot segments or ' +
        'backslashes; http only for 127.0.0.1, localhost and [::1].'),
    invalid_key: row(422, 'Bad key',
      'A key is a public Ed25519 or P-256 JWK (RFC 7517) with a kid and without private ' +
        'members.'),
    invalid_logo: row(422, 'Bad logo',
      'A logo is the data URL (base64) of a PNG, JPEG or WebP of at most 16 KB and 1024 pixels on ' +
        'each side. Drawings that can hold scripts (SVG) are not taken.'),
    key_conflict: row(409, 'Key id taken', 'The merchant has another key under this kid.'),
    merchant_closed: row(403, 'Merchant closed',
      'The merchant was closed; nothing is sold or changed any more.'),
    merchant_waiting: row(403, 'Merchant not approved yet',
      'The operator has not approved the merchant yet: everything can be prepared, and nothing is sold.'),
    proof_not_found: row(409, 'Proof not found',
      'Neither the file at the address nor a TXT record of its name says what it should; the answer says what was ' +
        'looked for.', again),
    share_date_ahead: row(409, 'Date ahead',
      'A share is agreed on for a day within the next 400.'),
    share_date_past: row(409, 'Date past',
      'A share is agreed on from tomorrow on at the earliest (UTC): what was sold is not divided anew.'),
    too_many_addresses: row(409, 'Too many addresses', 'A merchant has at most 50 addresses.'),
    too_many_keys: row(409, 'Too many keys',
      'A merchant has at most 5 keys in use; retire one first.'),
    unknown_key: row(404, 'Unknown key', 'The merchant has no key under this kid.'),
    unknown_merchant: row(404, 'Unknown merchant', 'No such merchant.'),
  },
  tables: {
    merchant_addresses: bounded('an address', 'those of each merchant'),
    merchant_keys: bounded('a key', 'those of each merchant'),
    merchant_logos: bounded('never', 'one a merchant'),
    merchants: nameless('a merchant'),
    share_agreements: forEver('an agreement', 'sales were divided by it'),
  },
  actions: {
    'post /sandbox/merchants': { fields: ['name', 'currency', 'share', 'site'] },
    'post /merchants': { fields: ['name', 'currency', 'share', 'site'] },
    'post /merchants/{merchant}/tokens': { fields: [] },
    'delete /merchants/{merchant}/tokens/{token}': { fields: [] },
    'post /merchants/{merchant}/addresses': { fields: ['address'] },
    'post /merchants/{merchant}/addresses/removal': { fields: ['address'] },
    'post /merchants/{merchant}/keys': { fields: ['kid', 'kty', 'crv', 'use', 'x', 'y'] },
    'delete /merchants/{merchant}/keys/{kid}': { fields: [] },
    'put /merchants/{merchant}/brand': { fields: ['colors', 'description'] },
    'put /merchants/{merchant}/share': { fields: ['share', 'from', 'kind'] },
    'post /merchants/{merchant}/closure': { fields: [] },
  },
} as const satisfies RoomContract
