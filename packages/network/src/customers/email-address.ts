// E-mail addresses: which are taken, and when two are the same. Pure.
import { domainToASCII, domainToUnicode } from 'node:url'

export type EmailAddress = {
  /** For sending and showing: the local part as it was typed, the domain in its own script and lower case. */
  readonly email: string
  /** Folded, for comparing: lower case, Unicode form NFC, the domain as DNS knows it. */
  readonly emailKey: string
}

const emailLengthMax = 254
const localLengthMax = 64
// RFC 5321 dot-atoms, and RFC 6531 letters of all scripts. Quoted local parts are not taken.
const localPattern =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
// What reads domains reads addresses of pages: it takes tabs and line feeds out, decodes `%41`, and
// ends at `#`, `?`, `/`, `:` and `\`. So nothing goes to it but letters, digits, hyphens and the full
// stops of all scripts, with the two joiners that some scripts need; it refuses those where they join
// nothing.
const domainTextPattern = /^[\p{L}\p{M}\p{N}.\u3002\uFF0E\uFF61\u200C\u200D-]+$/u
const joinersPattern = /[\u200C\u200D]/g
const invisiblePattern = /\p{Default_Ignorable_Code_Point}/u
const domainPattern = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z][a-z0-9-]{0,61}[a-z0-9])$/

/** The address of a text, or undefined when it has no such form. */
export function readEmailAddress(text: string): EmailAddress | undefined {
  const email = text.normalize('NFC').trim()
  const at = email.lastIndexOf('@')
  const local = email.slice(0, at)
  if (at < 1 || email.length > emailLengthMax || local.length > localLengthMax) return undefined
  const domainText = email.slice(at + 1)
  if (!localPattern.test(local) || !domainTextPattern.test(domainText)) return undefined
  if (invisiblePattern.test(`${local}${domainText.replace(joinersPattern, '')}`)) return undefined
  const domain = domainToASCII(domainText)
  if (domain.length > 253 || !domainPattern.test(domain)) return undefined
  return {
    email: `${local}@${domainToUnicode(domain)}`,
    emailKey: `${local.toLowerCase().normalize('NFC')}@${domain}`,
  }
}
