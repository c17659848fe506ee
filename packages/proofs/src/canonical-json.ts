// The canonical spelling of JSON (RFC 8785), under which content is hashed and signed.

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [member: string]: JsonValue }

export type JsonObject = { readonly [member: string]: JsonValue }

/**
 * Prints a JSON value canonically: members sorted by UTF-16 code units, no white space, numbers and
 * strings as ECMAScript prints them (RFC 8785 section 3.2).
 * @throws TypeError for what JSON cannot carry faithfully: undefined, bigint, NaN, infinities, lone
 * surrogates, and objects that are neither plain nor arrays. A hash must never cover less than it seems to.
 *
 * @example
 * ```ts
 * import { canonicalJson } from '@tallystick/proofs'
 *
 * canonicalJson({ price: '0.25', offer: 'tides' }) // → '{"offer":"tides","price":"0.25"}'
 * canonicalJson(Number.NaN) // → throws TypeError
 * ```
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return printString(value)
  if (typeof value === 'object') return printComposite(value)
  // Types do not reach here with anything but a number, but a caller's cast might.
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new TypeError(`JSON has no ${String(value)}`)
  }
  return JSON.stringify(value)
}

function printComposite(value: readonly JsonValue[] | JsonObject): string {
  // Not `map`: it would pass over the holes of a sparse array.
  if (isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('only plain objects have a canonical form')
  }
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${printString(name)}:${canonicalJson(member)}`).join(',')}}`
}

function printString(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('a lone surrogate has no UTF-8 form')
  return JSON.stringify(text)
}

// Array.isArray does not narrow a readonly array out of a union.
function isArray(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value)
}
