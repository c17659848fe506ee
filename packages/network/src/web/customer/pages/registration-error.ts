// What stands at a field that was not taken: for what is too short, how long it has to be.
import { secretLengthMin } from '../../../customers/index.ts'
import type { Texts } from '../../texts/index.ts'
import type { RegistrationError } from './register.ts'

export function registrationError(texts: Texts, field: string, error: RegistrationError): string {
  if (error !== 'too_short' || !isSecret(field)) return texts.customer.register.errors[error]
  return tooShort(texts, field)
}

/** Says nothing of any account: only how addresses are written. */
export function malformedAddress(texts: Texts): string {
  return texts.customer.register.errors.malformed
}

export function tooShort(texts: Texts, secret: keyof typeof secretLengthMin): string {
  return texts.customer.register.tooShort(`${secretLengthMin[secret]}`)
}

function isSecret(field: string): field is keyof typeof secretLengthMin {
  return Object.hasOwn(secretLengthMin, field)
}
