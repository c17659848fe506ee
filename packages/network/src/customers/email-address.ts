// E-mail addresses: which are taken, and when two are the same. Pure.
import { domainToASCII } from 'node:url'

export type EmailAddress = {
  /** As it was typed, for sending. */
  readonly email: string
  /** Folded, for comparing: lower case, Unicode form NFC, the domain as DNS knows it. */
  readonly emailKey: string
}

const emailLengthMax = 254
const localLengthMax = 64
// RFC 5321 dot-atoms, and RFC 6531 letters of all scripts. Quoted local parts are not taken.
const localPattern =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const domainPattern = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z][a-z0-9-]{0,61}[a-z0-9])$/

/** The address of a text, or undefined when it has no such form. */
export function readEmailAddress(text: string): EmailAddress | undefined {
  const email = text.normalize('NFC').trim()
  const at = email.lastIndexOf('@')
  const local = email.slice(0, at)
  if (at < 1 || email.length > emailLengthMax || local.length > localLengthMax) return undefined
  if (!localPattern.test(local)) return undefined
  const domain = domainToASCII(email.slice(at + 1))
  if (domain.length > 253 || !domainPattern.test(domain)) return undefined
  return { email, emailKey: `${local.toLowerCase().normalize('NFC')}@${domain}` }
}
