// Reads what was typed on the card page. Pure: either a card, or one problem per field.
import type { TestCard } from './test-cards.ts'
import { testCards } from './test-cards.ts'

/** The fields as typed. */
export type CardForm = {
  readonly number: string
  /** `MM/YY`; spaces, dashes and four-digit years are understood too. */
  readonly expiry: string
  readonly securityCode: string
  readonly postalCode: string
}

export type CardField = keyof CardForm

export type CardFormProblem =
  | 'number_missing'
  | 'number_malformed'
  | 'number_checksum'
  | 'number_not_a_test_card'
  | 'expiry_malformed'
  | 'expiry_past'
  | 'expiry_too_far'
  | 'security_code_malformed'
  | 'postal_code_missing'

export type ReadCard = {
  readonly card: TestCard
  readonly expMonth: number
  readonly expYear: number
}

export type CardProblems = Partial<Record<CardField, CardFormProblem>>

export type CardFormResult =
  | { readonly ok: true; readonly card: ReadCard }
  | { readonly ok: false; readonly problems: CardProblems }

const yearsAheadMax = 20

/** Reads the form; a card is good until the end of its month in UTC. */
export function readCardForm(form: CardForm, now: Temporal.Instant): CardFormResult {
  const problems: CardProblems = {}
  const card = readNumber(form.number)
  if (typeof card === 'string') problems.number = card
  const expiry = readExpiry(form.expiry, now)
  if (typeof expiry === 'string') problems.expiry = expiry
  const lengths = typeof card === 'string' ? [3, 4] : [card.securityCodeLength]
  const securityCode = form.securityCode.trim()
  if (!/^\d+$/.test(securityCode) || !lengths.includes(securityCode.length)) {
    problems.securityCode = 'security_code_malformed'
  }
  if (form.postalCode.trim() === '') problems.postalCode = 'postal_code_missing'
  if (typeof card === 'string' || typeof expiry === 'string' || Object.keys(problems).length > 0) {
    return { ok: false, problems }
  }
  return { ok: true, card: { card, ...expiry } }
}

function readNumber(text: string): TestCard | CardFormProblem {
  const digits = text.replace(/[\s-]/g, '')
  if (digits === '') return 'number_missing'
  if (!/^\d{12,19}$/.test(digits)) return 'number_malformed'
  if (!passesLuhn(digits)) return 'number_checksum'
  return testCards.find(({ number }) => number === digits) ?? 'number_not_a_test_card'
}

/** The check digit of ISO/IEC 7812-1, annex B. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place])
    const weighted = place % 2 === 1 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}

type Expiry = { readonly expMonth: number; readonly expYear: number }

function readExpiry(text: string, now: Temporal.Instant): Expiry | CardFormProblem {
  const match = /^\s*(\d{1,2})\s*[/\-. ]?\s*(\d{2}|\d{4})\s*$/.exec(text)
  const expMonth = Number(match?.[1])
  const typedYear = Number(match?.[2])
  if (match === null || expMonth < 1 || expMonth > 12) return 'expiry_malformed'
  const expYear = typedYear < 100 ? 2000 + typedYear : typedYear
  if (isPastExpiry({ expMonth, expYear }, now)) return 'expiry_past'
  if (expYear > now.toZonedDateTimeISO('UTC').year + yearsAheadMax) return 'expiry_too_far'
  return { expMonth, expYear }
}

/** Whether the last day of the card's month is over, in UTC. */
export function isPastExpiry(expiry: Expiry, now: Temporal.Instant): boolean {
  const today = now.toZonedDateTimeISO('UTC')
  return expiry.expYear * 12 + expiry.expMonth < today.year * 12 + today.month
}
