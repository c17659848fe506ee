// Reading JSON from signed parts: UTF-8 without a byte order mark, objects without repeated members.
import type { JsonObject } from './canonical-json.ts'

type ReadJson =
  | { readonly ok: true; readonly value: JsonObject }
  | { readonly ok: false; readonly problem: 'not_a_json_object' | 'duplicate_member' }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads a JSON object from bytes. A repeated member name is refused at any depth (RFC 7515 section 4),
 * because two readers could each believe another of the two values.
 */
export function readJsonObject(bytes: Uint8Array): ReadJson {
  let text: string
  let value: unknown
  try {
    text = decoder.decode(bytes)
    value = JSON.parse(text)
  } catch {
    return { ok: false, problem: 'not_a_json_object' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problem: 'not_a_json_object' }
  }
  if (hasRepeatedMember(text, value)) return { ok: false, problem: 'duplicate_member' }
  return { ok: true, value: value as JsonObject }
}

/**
 * Whether an object in a JSON text names a member twice, escapes undone: then the text has more names than its value
 * has members. In time that grows with the text alone.
 *
 * @param value what `JSON.parse` made of the text.
 *
 * @example
 * ```ts
 * import { hasRepeatedMember } from '@tallystick/proofs'
 *
 * const text = '{"amount":"1.00","amount":"9.00"}'
 * hasRepeatedMember(text, JSON.parse(text)) // → true
 * ```
 */
export function hasRepeatedMember(text: string, value: unknown): boolean {
  return countNames(text) !== countMembers(value)
}

function countNames(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = findStringEnd(text, at) + 1
    while (isSpace(text.charCodeAt(at))) at += 1
    if (text.charCodeAt(at) === colon) count += 1
  }
  return count
}

const [colon, backslash] = [0x3a, 0x5c]

/** The place of the quote that ends the string which begins there. */
function findStringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes += 1
    if (escapes % 2 === 0) return end
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

/** At any depth, and however deep: without a call for each level. */
function countMembers(value: unknown): number {
  let count = 0
  const open: unknown[] = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    const inside: unknown[] = Object.values(next)
    if (!Array.isArray(next)) count += inside.length
    for (const one of inside) open.push(one)
  }
  return count
}
