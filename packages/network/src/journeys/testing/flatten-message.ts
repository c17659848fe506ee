// A message as named values: members of JSON, what tokens say, headers. For comparing what two merchants receive.

export type FieldValue = string | number

/** Every value of a message under a name that says where it stands. Signed tokens are read, and kept as they are. */
export function flattenMessage(name: string, value: unknown): ReadonlyMap<string, FieldValue> {
  const fields = new Map<string, FieldValue>()
  add(fields, name, value)
  return fields
}

function add(fields: Map<string, FieldValue>, name: string, value: unknown): void {
  if (typeof value === 'number') fields.set(name, value)
  else if (typeof value === 'boolean' || value === null) fields.set(name, String(value))
  else if (typeof value === 'string') addText(fields, name, value)
  else if (value instanceof Headers) addEach(fields, name, [...value])
  else if (typeof value === 'object') addEach(fields, name, Object.entries(value))
}

function addEach(
  fields: Map<string, FieldValue>,
  name: string,
  members: readonly (readonly [string, unknown])[],
): void {
  for (const [member, value] of members) add(fields, `${name}.${member}`, value)
}

function addText(fields: Map<string, FieldValue>, name: string, text: string): void {
  const instant = instantOf(text)
  fields.set(name, instant ?? text)
  if (!/^ey[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return
  const [header, claims, signature = ''] = text.split('.')
  for (const part of [header, claims]) {
    add(fields, name, JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8')))
  }
  fields.set(`${name}.signature`, signature)
}

/** Seconds since 1970 of an instant in ISO 8601, or of a header's date. */
function instantOf(text: string): number | undefined {
  const isInstant = /^\d{4}-\d{2}-\d{2}T/.test(text) || /^\w{3}, \d{2} \w{3} \d{4} /.test(text)
  return isInstant ? Date.parse(text) / 1000 : undefined
}
