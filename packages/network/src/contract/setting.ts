// What a setting is, and how the usual kinds of values are read out of what was written.

import { isIP } from 'node:net'

export interface Setting<T> {
  readonly name: string
  /** As it would be written. Undefined: there is none. */
  readonly fallback?: string
  readonly meaning: string
  /** Never printed. */
  readonly isSecret?: true
  /** It comes to an amount in each currency, which docs/settings.md lists. */
  readonly isPerCurrency?: true
  /** @throws RangeError that says what is expected. */
  readonly parse: (text: string) => T
}

export const text = (value: string): string => value

export function wholeNumber(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!/^\d{1,9}$/.test(value) || number < min || number > max) {
      throw new RangeError(`a whole number from ${min} to ${max}`)
    }
    return number
  }
}

export function positiveHours(value: string): number {
  const hours = Number(value)
  if (!/^\d{1,5}(\.\d{1,4})?$/.test(value) || hours <= 0)
    throw new RangeError('hours, such as 6 or 0.5')
  return hours
}

export function yesOrNo(value: string): boolean {
  if (['1', 'true', 'yes', 'on'].includes(value.toLowerCase())) return true
  if (['0', 'false', 'no', 'off'].includes(value.toLowerCase())) return false
  throw new RangeError('1 or 0')
}

export function webAddress(value: string): string {
  const url = URL.parse(value)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new RangeError('an http or https address')
  }
  // Paths are appended to it.
  return url.href.replace(/\/$/, '')
}

export function shareOfOne(value: string): string {
  if (!/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/.test(value) || Number(value) === 0) {
    throw new RangeError('a share above 0 and up to 1, such as 0.80')
  }
  return value
}

/** The same, where none is a choice too. */
export function shareOrNone(value: string): string {
  if (!/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/.test(value)) {
    throw new RangeError('a share from 0 to 1, such as 0.05')
  }
  return value
}

export function oneOf<T extends string>(...choices: readonly T[]): (value: string) => T {
  return (value) => {
    const choice = choices.find((candidate) => candidate === value)
    if (choice === undefined) throw new RangeError(`one of ${choices.join(', ')}`)
    return choice
  }
}

/** A setting that always comes to something. */
export function required<T>(setting: Setting<T> & { readonly fallback: string }): Setting<T> {
  return setting
}

/** A setting that comes to `undefined` where nothing is written. */
export function optional<T>(setting: Omit<Setting<T>, 'fallback'>): Setting<T | undefined> {
  return setting
}

export function addressList(value: string): readonly string[] {
  if (value.trim().toLowerCase() === 'none') return []
  const entries = value.split(',').map((entry) => entry.trim())
  for (const entry of entries) {
    const [address = '', length = '0', ...more] = entry.split('/')
    const family = isIP(address)
    const isLength = /^\d{1,3}$/.test(length) && Number(length) <= (family === 6 ? 128 : 32)
    if (family === 0 || !isLength || more.length > 0) {
      throw new RangeError('addresses such as 127.0.0.1 or 10.0.0.0/8, with commas between')
    }
  }
  return entries
}

/** Lines of an address, as on a letter: what stands between semicolons. */
export function addressLines(value: string): readonly string[] {
  const lines = value.split(';').map((line) => line.trim())
  const isLine = (line: string): boolean =>
    line !== '' && line.length <= 80 && !/\p{Cc}/u.test(line)
  if (lines.length > 7 || !lines.every(isLine)) {
    throw new RangeError('up to 7 lines of at most 80 letters, with semicolons between')
  }
  return lines
}

/** As people write to it; whether anybody is there only a mail can tell. */
export function mailAddress(value: string): string {
  if (!/^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/.test(value)) {
    throw new RangeError('an e-mail address such as help@example.org')
  }
  return value
}

export function phoneNumber(value: string): string {
  if (!/^\+?\d[\d ()/.-]{4,28}$/.test(value)) {
    throw new RangeError('a telephone number such as +49 40 1234567')
  }
  return value
}

/** What an Authorization header can carry (RFC 6750, section 2.1). */
export function bearerToken(value: string): string {
  if (!/^[\w.~+/-]+=*$/.test(value)) throw new RangeError('letters, digits and -._~+/ only')
  return value
}
