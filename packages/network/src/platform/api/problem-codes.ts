// The closed table of every problem that the API answers: docs/errors.md is generated from it.
// One entry per code, sorted inside its area. A new refusal is a new entry here, nowhere else.

/** What a code means to the caller. */
export type ProblemCodeRow = {
  /** The HTTP status (RFC 9110). */
  readonly status: number
  /** The same short text every time (RFC 9457, section 3.1.3). */
  readonly title: string
  /** When it is answered and what to do. */
  readonly meaning: string
  /** Whether the same request, sent again unchanged, may succeed later. */
  readonly retry: boolean
}

function row(status: number, title: string, meaning: string, retry = false): ProblemCodeRow {
  return { status, title, meaning, retry }
}
const again = true

// prettier-ignore
const areas = {
  api: {
    body_too_large: row(413, 'Body too large', 'A body may have 1 MB, an NDJSON batch 4 MB.'),
    forbidden: row(403, 'Not allowed', 'The token is good, but its role may not do this.'),
    idempotency_conflict: row(409, 'Same id, other content',
      'The id or Idempotency-Key was used before with another content. Nothing was done.'),
    idempotency_key_invalid: row(400, 'Bad Idempotency-Key',
      'An Idempotency-Key has 1 to 200 printable ASCII characters, and equals the id in the ' +
        'body where both are sent.'),
    internal_error: row(500, 'Internal error',
      'A fault of the network, logged under the Request-Id. Send the same request with the ' +
        'same ids again.', again),
    invalid_amount: row(422, 'Bad amount',
      'An amount is a decimal string such as "2.50" with at most 6 decimals, no sign or ' +
        'exponent, above zero where money is to move, at most 1000000000.'),
    invalid_cursor: row(400, 'Bad cursor',
      'A cursor is only taken from the field next of the list before.'),
    invalid_field: row(422, 'Bad field',
      'A field has the wrong type or a value outside its limits; errors points at each.'),
    malformed_body: row(400, 'Malformed body',
      'The body is not valid JSON, or a line of it is not.'),
    not_found: row(404, 'Not found', 'There is no such route.'),
    outcome_unknown: row(503, 'Outcome unknown',
      'The connection to the database was lost while committing. Send the same request with ' +
        'the same ids again.', again),
    rate_limited: row(429, 'Too many requests', 'Wait as many seconds as Retry-After says.', again),
    sandbox_only: row(403, 'Only in a sandbox',
      'The route exists only on a network started with --sandbox.'),
    too_many_lines: row(413, 'Too many lines', 'A batch has more lines than the route takes.'),
    unauthenticated: row(401, 'Not authenticated',
      'No bearer token, or one that is unknown, expired or revoked.'),
    unavailable: row(503, 'Not available',
      'The network is starting, stopping, or too busy. Nothing was done.', again),
    unknown_currency: row(422, 'Unknown currency',
      'Not an active ISO 4217 code in capitals, or not one that this network takes.'),
    unknown_field: row(422, 'Unknown field',
      'A field that the route does not know; unknown fields are never ignored.'),
    unsupported_media_type: row(415, 'Unsupported media type',
      'Send application/json, or application/x-ndjson where the route takes lines.'),
  },
  clock: {
    clock_moves_back: row(409, 'The clock never moves back',
      'The instant lies before the present time of the network.'),
  },
  customers: {
    account_closed: row(403, 'Account closed', 'The account was closed; it buys nothing more.'),
    account_suspended: row(403, 'Account suspended',
      'The payment account is suspended until its tab is paid.'),
    already_invited: row(409, 'Invited already',
      'An invitation to this e-mail address is open in the group: send it again, or withdraw it.'),
    email_taken: row(409, 'E-mail address taken',
      'A sign-on with this e-mail address exists. Answered to the operator, and to a payer who ' +
        'adds somebody with a password; registration and invitations do not tell.'),
    group_full: row(409, 'Group full',
      'A group has at most 50 accounts, an account at most 10 sign-ons and open invitations.'),
    invalid_postal_code: row(422, 'Bad postal code',
      'The postal code does not have the form that is used in the country.'),
    last_sign_on: row(409, 'Last sign-on',
      'An account keeps at least one sign-on; remove the account, or add another first.'),
    password_refused: row(422, 'Password refused',
      'A password has 10 to 1000 characters, is not the e-mail address or member id, and is ' +
        'not one of the commonest.'),
    payer_only: row(403, 'Only for the payer', 'Only the payer of a group may do this.'),
    payer_stays: row(409, 'The payer stays',
      'The account of the payer lasts as long as the payment account and cannot be removed.'),
    payment_method_missing: row(403, 'No payment method',
      'The payment account has no verified payment method.'),
    registration_ended: row(410, 'Registration ended',
      'The registration was not completed within a day; begin a new one.'),
    too_many_invitations: row(429, 'Too many invitations',
      'A group sends at most 20 invitations in a day, and each of them at most 5 times.', again),
    unknown_country: row(422, 'Unknown country', 'Not an ISO 3166-1 alpha-2 code in capitals.'),
    unknown_customer: row(404, 'Unknown customer', 'No such customer, or not yours.'),
    unknown_invitation: row(404, 'Unknown invitation',
      'No such invitation, not yours, or it is over.'),
    unknown_payment_account: row(404, 'Unknown payment account', 'No such payment account.'),
    unknown_purchasing_account: row(404, 'Unknown purchasing account',
      'No such purchasing account, or not yours.'),
    unknown_registration: row(404, 'Unknown registration', 'No such registration.'),
    unknown_session: row(404, 'Unknown session', 'No such session, or one that is over, or not yours.'),
    unknown_sign_on: row(404, 'Unknown sign-on', 'No such sign-on, or not yours.'),
    unknown_time_zone: row(422, 'Unknown time zone',
      'Not an IANA time zone name such as Europe/Berlin.'),
  },
  merchants: {
    address_not_registered: row(422, 'Address not registered',
      'The address does not lie under a registered address of the merchant.'),
    invalid_address: row(422, 'Bad address',
      'An address is an https URL without credentials, query, fragment, dot segments or ' +
        'backslashes; http only for 127.0.0.1, localhost and [::1].'),
    invalid_key: row(422, 'Bad key',
      'A key is a public Ed25519 or P-256 JWK (RFC 7517) with a kid and without private ' +
        'members.'),
    key_conflict: row(409, 'Key id taken', 'The merchant has another key under this kid.'),
    merchant_closed: row(403, 'Merchant closed',
      'The merchant was closed; nothing is sold or changed any more.'),
    too_many_addresses: row(409, 'Too many addresses', 'A merchant has at most 50 addresses.'),
    too_many_keys: row(409, 'Too many keys',
      'A merchant has at most 5 keys in use; retire one first.'),
    unknown_key: row(404, 'Unknown key', 'The merchant has no key under this kid.'),
    unknown_merchant: row(404, 'Unknown merchant', 'No such merchant.'),
  },
  news: {
    unknown_news: row(404, 'Unknown news', 'No item of news has this id.'),
  },
  offers: {
    offer_ended: row(410, 'Offer ended',
      'Access to what is offered has a fixed end, which has come: nothing is left to sell.'),
    offer_terms_conflict: row(409, 'Other terms registered',
      'The merchant registered the offer; the terms that came with the order are not those.'),
    offer_terms_missing: row(422, 'Offer not registered',
      'The merchant has no offer under this sku, and the order brought no terms.'),
    offer_withdrawn: row(409, 'Offer withdrawn',
      'The offer was withdrawn from sale by its merchant.'),
    price_not_in_currency: row(422, 'No price in this currency',
      'The offer has no price in the currency of the account.'),
    royalties_too_high: row(422, 'Royalties too high',
      'The royalties of an offer add up to more than the share of its merchant.'),
    unknown_offer: row(404, 'Unknown offer', 'The merchant has no offer under this sku.'),
  },
  purchases: {
    account_frozen: row(403, 'Account frozen',
      'The customer or the payer froze the account: nothing is bought until it is unfrozen.'),
    amount_too_large: row(422, 'Amount too large',
      'Price times quantity, or the tab with it, is more than an amount may be.'),
    busy: row(503, 'Busy',
      'More orders wait than the network takes at a time. Nothing was done.', again),
    confirmation_needed: row(409, 'Confirmation needed',
      'Nobody was asked, and no rule of the customer lets this through without being asked.'),
    credit_limit_reached: row(403, 'Credit limit reached',
      'The tab would owe more than the operator allows; it has to be paid first.'),
    limit_reached: row(403, 'Limit reached',
      'A limit that the customer or the payer set does not leave room for the price; limit ' +
        'names it and what is left of it.'),
    order_conflict: row(409, 'Same order id, other content',
      'The order id was used before by this account at this merchant for something else. ' +
        'Nothing was bought.'),
    price_changed: row(409, 'Price changed',
      'The price is not the one that the order expected. Nothing was bought.'),
    quantity_not_allowed: row(422, 'Quantity not allowed',
      'A quantity is a whole number from 1 to 1000000, and 1 for what can only be had once ' +
        '(digital, subscription).'),
    renewal_outdated: row(409, 'Nothing to renew',
      'What is to be renewed is not the latest term of a subscription of this account.'),
    transaction_expired: row(410, 'Transaction expired',
      'The transaction id was used, or is too old; the merchant begins again.'),
    unknown_purchase: row(404, 'Unknown purchase', 'No such purchase, or not yours.'),
    unknown_transaction: row(404, 'Unknown transaction', 'No such transaction id.'),
    wrong_currency: row(422, 'Wrong currency',
      'The order names another currency than that of the account.'),
  },
  disputes: {
    already_disputed: row(409, 'Disputed before',
      'A charge is disputed once; this one was, and what became of it stands.'),
    dispute_too_late: row(409, 'Too late to dispute',
      'The purchase is older than the network takes disputes for.'),
    unknown_dispute: row(404, 'Unknown dispute', 'No such dispute, or not yours.'),
  },
  refunds: {
    already_decided: row(409, 'Decided before',
      'The refund or dispute was decided the other way; a decision is never changed.'),
    already_refunded: row(409, 'Nothing left to give back',
      'All of the price was given back, or is asked for already.'),
    nothing_was_paid: row(409, 'Nothing was paid',
      'The purchase cost nothing, so there is nothing to give back and nothing to dispute.'),
    purchase_disputed: row(409, 'Purchase disputed',
      'A dispute of the purchase is open and holds all that is left of its price.'),
    refund_refused_before: row(409, 'Refused before',
      'People have refused to give this purchase back twice; it is not asked for again.'),
    refund_too_large: row(422, 'More than is left',
      'The amount is more than is left of the price; the member left says how much that is.'),
    refund_too_late: row(409, 'Too late for a refund',
      'The purchase is older than the network takes requests for.'),
    unknown_refund: row(404, 'Unknown refund', 'No such refund, or not yours.'),
  },
  subscriptions: {
    credit_changed: row(409, 'Credit changed',
      'A cancellation would give back another amount by now than was shown. Nothing was done.'),
    subscription_ended: row(409, 'Subscription ended',
      'It was cancelled, or its last term is over or was given back; it is bought anew.'),
    unknown_subscription: row(404, 'Unknown subscription', 'No such subscription, or not yours.'),
  },
  receipts: {
    access_ended: row(410, 'Access ended',
      'The access that was bought has ended, so there is no receipt for it any more.'),
    receipt_refused: row(422, 'Receipt refused',
      'The receipt is forged, altered, expired, or made for another merchant.'),
  },
  billing: {
    billing_date_ahead: row(409, 'Date ahead',
      'The billing day lies after the present day of the network.'),
    malformed_report: row(422, 'Malformed report',
      'The payment report cannot be read; nothing of it was applied.'),
    report_conflict: row(409, 'Same report, other content',
      'A report with this id was applied before with other lines.'),
    unknown_run: row(404, 'Unknown billing run', 'No such billing run.'),
    unknown_statement: row(404, 'Unknown statement', 'No period of this account closed on this day.'),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, ProblemCodeRow>>>>

export type ProblemArea = keyof typeof areas
type CodesOf<Area> = Area extends unknown ? keyof Area : never

/** A code of the table. */
export type ProblemCode = CodesOf<(typeof areas)[ProblemArea]>

/** The table by area, for documentation. */
export const problemAreas: Readonly<Record<ProblemArea, Readonly<Record<string, ProblemCodeRow>>>> =
  areas

const rowByCode: ReadonlyMap<string, ProblemCodeRow> = new Map(
  Object.values(problemAreas).flatMap((codes) => Object.entries(codes)),
)

/** Whether a text is a code of the table. */
export function isProblemCode(code: string): code is ProblemCode {
  return rowByCode.has(code)
}

/** The line of a code. */
export function getProblemCode(code: ProblemCode): ProblemCodeRow {
  const found = rowByCode.get(code)
  if (found === undefined) throw new RangeError(`no problem code ${code}`)
  return found
}
