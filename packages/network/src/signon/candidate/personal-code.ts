// The personal code: tells an account from all others of the same member id. It selects; a password proves. Pure.
import { createHmac } from 'node:crypto'
import { memberIdKey } from '../../customers/index.ts'
import type { Random } from '../../platform/index.ts'

// Crockford's base32: ten characters are 50 bits, and none is read as another.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 10

/** Such as "K7M2Q-9XT4B". */
export function newPersonalCode(random: Random): string {
  const letters = Array.from({ length: codeLength }, () => alphabet.charAt(random.below(32)))
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

/** The code as it is compared, however it was typed; undefined for what cannot be one. */
function readPersonalCode(text: string): string | undefined {
  if (text.length > 40) return undefined
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const isCode = code.length === codeLength && Array.from(code).every((c) => alphabet.includes(c))
  return isCode ? code : undefined
}

/** What is stored: without the key nobody can try codes against it. */
export function hashPersonalCode(key: Buffer, memberId: string, code: string): Buffer {
  return createHmac('sha256', key)
    .update(`${memberIdKey(memberId)}\0${readPersonalCode(code) ?? ''}`)
    .digest()
}
