// The cards that this processor knows, and the payment methods that always exist in a sandbox.

/** What a card does when it is charged later on. */
export type ChargeBehaviour = 'paid' | 'card_declined' | 'card_expired' | 'authentication_required'

/** Why a card was refused on the card page. */
export type SetupFailure = 'card_declined' | 'card_expired' | 'postal_code_mismatch'

export type CardBrand = 'visa' | 'mastercard' | 'amex'

export type TestCard = {
  readonly number: string
  readonly brand: CardBrand
  /** Digits of the security code printed on it. */
  readonly securityCodeLength: 3 | 4
  /** What the small authorization on the card page answers. */
  readonly atSetup: 'approved' | SetupFailure
  readonly atCharge: ChargeBehaviour
  /** One phrase for the list on the card page. */
  readonly description: string
}

function card(
  number: string,
  atSetup: TestCard['atSetup'],
  atCharge: ChargeBehaviour,
  description: string,
): TestCard {
  const brand = number.startsWith('4') ? 'visa' : number.startsWith('5') ? 'mastercard' : 'amex'
  const securityCodeLength = brand === 'amex' ? 4 : 3
  return { number, brand, securityCodeLength, atSetup, atCharge, description }
}

/** Every card that the page accepts; any other number is turned away, in case it is a real one. */
export const testCards: readonly TestCard[] = [
  card('4242424242424242', 'approved', 'paid', 'Good: always pays'),
  card('5555555555554444', 'approved', 'paid', 'Good: another brand'),
  card('378282246310005', 'approved', 'paid', 'Good: four-digit security code'),
  card('4000000000000002', 'card_declined', 'card_declined', 'Declined'),
  card('4000000000000069', 'card_expired', 'card_expired', 'Expired'),
  card('4000000000000010', 'postal_code_mismatch', 'card_declined', 'Wrong postal code'),
  card('4000000000000341', 'approved', 'card_declined', 'Accepted here, declined when charged'),
  card(
    '4000002500003155',
    'approved',
    'authentication_required',
    'Accepted here, asks for the customer when charged',
  ),
]

/** Payment methods that exist without a card page, and what charging them does. */
export const sandboxPaymentMethods: ReadonlyMap<string, ChargeBehaviour> = new Map([
  ['pm_card_ok', 'paid'],
  ['pm_card_declined', 'card_declined'],
  ['pm_card_expired', 'card_expired'],
  ['pm_card_authentication_required', 'authentication_required'],
] as const)

/** The number in the groups that are printed on a card. */
export function groupCardNumber(number: string): string {
  if (number.length === 15)
    return [number.slice(0, 4), number.slice(4, 10), number.slice(10)].join(' ')
  return number.replace(/(.{4})(?=.)/g, '$1 ')
}
