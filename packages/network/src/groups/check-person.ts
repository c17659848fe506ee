// From what somebody typed about a further person of a group to details that may be stored. Pure.
import { checkRegistration } from '../customers/index.ts'
import type { CheckedRegistration, Payer } from '../customers/index.ts'

/** As typed. Without a password the person is invited by mail. */
export type NewPerson = {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly memberId: string
  readonly password?: string | undefined
  readonly recoveryPhrase?: string | undefined
  readonly language?: string | undefined
}

/** Where they live, and the bill with its currency and days, are the payer's. */
export function checkPerson(
  payer: Pick<
    Payer,
    'country' | 'postalCode' | 'currency' | 'timeZone' | 'billingDay' | 'language'
  >,
  person: NewPerson,
): CheckedRegistration {
  const { country, postalCode, currency, timeZone, billingDay } = payer
  return checkRegistration({
    ...person,
    language: person.language ?? payer.language,
    country,
    postalCode,
    currency,
    timeZone,
    billingDay,
  })
}
