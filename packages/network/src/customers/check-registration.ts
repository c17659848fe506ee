// From what a person typed to details that may be stored, or what is wrong with each field. Pure.
import { canOpenCurrency } from '../contract/index.ts'
import { findLabelFault, tidyText } from './check-label.ts'
import type { FieldFault } from './check-label.ts'
import { findPasswordFault, findRecoveryPhraseFault } from './check-password.ts'
import { isCountry, readPostalCode } from './countries.ts'
import { languages } from './customer.ts'
import type { Language, RegistrationDetails } from './customer.ts'
import { readEmailAddress } from './email-address.ts'
import { readNames } from './read-names.ts'

/** As typed. Spaces around are taken off, except from passwords. */
export type RegistrationInput = {
  readonly firstName: string
  readonly lastName: string
  readonly country: string
  readonly postalCode: string
  readonly email: string
  readonly memberId: string
  readonly currency: string
  readonly timeZone: string
  readonly language?: string | undefined
  readonly billingDay?: number | undefined
  /** Undefined only where the account is made by the operator for a script. */
  readonly password?: string | undefined
  readonly recoveryPhrase?: string | undefined
}

/** Fields by the names that forms and the API use. */
export type RegistrationField =
  | 'first_name'
  | 'last_name'
  | 'country'
  | 'postal_code'
  | 'email'
  | 'member_id'
  | 'password'
  | 'recovery_phrase'
  | 'currency'
  | 'time_zone'
  | 'language'
  | 'billing_day'

export type RegistrationFaults = Readonly<Partial<Record<RegistrationField, FieldFault>>>

export type CheckedRegistration =
  | { readonly ok: true; readonly details: RegistrationDetails }
  | { readonly ok: false; readonly faults: RegistrationFaults }

const memberIdLengthMin = 1
const memberIdLengthMax = 40

/** Checks every field, so that a form can show all that is wrong at once. */
export function checkRegistration(input: RegistrationInput): CheckedRegistration {
  const faults: Partial<Record<RegistrationField, FieldFault>> = {}
  const note = (field: RegistrationField, fault: FieldFault | undefined): void => {
    if (fault !== undefined) faults[field] = fault
  }
  const { names, faults: nameFaults } = readNames(input)
  const memberId = tidyText(input.memberId)
  const address = readEmailAddress(input.email)
  const timeZone = readTimeZone(input.timeZone.trim())
  const language = readLanguage(input.language)
  const postalCode = readPostalCode(input.country, input.postalCode)
  note('first_name', nameFaults.first_name)
  note('last_name', nameFaults.last_name)
  note('member_id', findMemberIdFault(memberId))
  if (address === undefined) note('email', input.email.trim() === '' ? 'missing' : 'malformed')
  if (!isCountry(input.country)) note('country', 'unsupported')
  else if (postalCode === undefined) {
    note('postal_code', input.postalCode.trim() === '' ? 'missing' : 'malformed')
  }
  if (timeZone === undefined) note('time_zone', 'unsupported')
  if (language === undefined) note('language', 'unsupported')
  if (!canOpenCurrency(input.currency)) note('currency', 'unsupported')
  const { billingDay } = input
  if (billingDay !== undefined && !isBillingDay(billingDay)) note('billing_day', 'unsupported')
  noteSecrets(input, note)
  if (
    Object.keys(faults).length > 0 ||
    address === undefined ||
    postalCode === undefined ||
    timeZone === undefined ||
    language === undefined ||
    !canOpenCurrency(input.currency)
  ) {
    return { ok: false, faults }
  }
  const { country, currency } = input
  const person = { ...names, memberId, country, postalCode, language, timeZone }
  return { ok: true, details: { ...address, ...person, currency, billingDay } }
}

function noteSecrets(
  input: RegistrationInput,
  note: (field: RegistrationField, fault: FieldFault | undefined) => void,
): void {
  const { password, recoveryPhrase, email, memberId } = input
  if (password === '') note('password', 'missing')
  else if (password !== undefined)
    note('password', findPasswordFault(password, { email, memberId }))
  if (recoveryPhrase !== undefined && recoveryPhrase !== '') {
    note('recovery_phrase', findRecoveryPhraseFault(recoveryPhrase))
  }
}

export function findMemberIdFault(memberId: string): FieldFault | undefined {
  const fault = findLabelFault(memberId, memberIdLengthMin, memberIdLengthMax)
  return fault ?? (memberId.includes('@') ? 'malformed' : undefined)
}

function isBillingDay(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 31
}

function readLanguage(text: string | undefined): Language | undefined {
  return text === undefined ? 'en' : languages.find((language) => language === text)
}

/** The time zone by its IANA name; offsets such as +01:00 are none: they know no summer time. */
export function readTimeZone(text: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9+_/-]{1,60}$/.test(text)) return undefined
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
