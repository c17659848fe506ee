// What is wrong with a field that a person typed. Pure.
import { findTextFault } from '../platform/api/index.ts'

export type FieldFault =
  'missing' | 'malformed' | 'too_short' | 'too_long' | 'too_weak' | 'unsupported'

export function tidyText(text: string): string {
  return text.normalize('NFC').trim().replace(/ +/g, ' ')
}

export function findLabelFault(text: string, min: number, max: number): FieldFault | undefined {
  if (text === '') return 'missing'
  const length = Array.from(text).length
  if (length > max) return 'too_long'
  if (length < min) return 'too_short'
  return findTextFault(text) === undefined ? undefined : 'malformed'
}

// An "@" would make it impossible to tell a member id from an e-mail address at sign-on.
