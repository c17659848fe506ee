// What is wrong with the fields of a person, as a problem of the API.
import type { ProblemCode } from '../contract/index.ts'
import { Problem } from '../platform/api/index.ts'
import type { RegistrationFaults, RegistrationField } from './check-registration.ts'

const codeByField: Readonly<Partial<Record<RegistrationField, ProblemCode>>> = {
  country: 'unknown_country',
  currency: 'unknown_currency',
  password: 'password_refused',
  postal_code: 'invalid_postal_code',
  time_zone: 'unknown_time_zone',
}

/** Every field at fault; the code is that of the first. */
export function faultsProblem(faults: RegistrationFaults): Problem {
  const entries = Object.entries(faults) as [RegistrationField, string][]
  const first = entries[0]?.[0]
  return new Problem((first === undefined ? undefined : codeByField[first]) ?? 'invalid_field', {
    errors: entries.map(([field, fault]) => ({
      pointer: `/${field}`,
      detail: `is ${fault.replace('_', ' ')}`,
    })),
  })
}
