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
  // What prints back to the same text names each member once; only other spellings need the slow look.
  if (JSON.stringify(value) !== text && hasDuplicateMember(text)) {
    return { ok: false, problem: 'duplicate_member' }
  }
  return { ok: true, value: value as JsonObject }
}

/** Strings, braces and colons of a text that is known to be valid JSON. */
const structurePattern = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g

/** Whether any object in a valid JSON text names a member twice, escapes undone. */
function hasDuplicateMember(text: string): boolean {
  const namesOfOpenObjects: Set<unknown>[] = []
  for (const [mark, quoted, colon] of text.matchAll(structurePattern)) {
    if (mark === '{') namesOfOpenObjects.push(new Set())
    else if (mark === '}') namesOfOpenObjects.pop()
    else if (quoted !== undefined && colon !== undefined) {
      const name: unknown = JSON.parse(quoted)
      const names = namesOfOpenObjects.at(-1)
      if (names === undefined || names.has(name)) return true
      names.add(name)
    }
  }
  return false
}
