// How values cross the wire, in text form, both ways. Used by every implementation of Database.

/** PostgreSQL type oids that do not arrive as strings (pg_type.dat). */
const columnOids = {
  bool: 16,
  bytea: 17,
  int8: 20,
  int2: 21,
  int4: 23,
  oid: 26,
  json: 114,
  float4: 700,
  float8: 701,
  date: 1082,
  timestamptz: 1184,
  jsonb: 3802,
} as const

type Parse = (text: string) => unknown

const scalarParsers = new Map<number, Parse>([
  [columnOids.bool, (text) => text === 't' || text === 'true'],
  [columnOids.bytea, parseBytes],
  [columnOids.int8, BigInt],
  [columnOids.int2, Number],
  [columnOids.int4, Number],
  [columnOids.oid, Number],
  [columnOids.json, JSON.parse],
  [columnOids.jsonb, JSON.parse],
  [columnOids.float4, Number],
  [columnOids.float8, Number],
  [columnOids.date, (text) => Temporal.PlainDate.from(text)],
  [columnOids.timestamptz, parseInstant],
])

// Array types and the oids of their elements.
const elementOids = new Map<number, number>([
  [199, columnOids.json],
  [1000, columnOids.bool],
  [1001, columnOids.bytea],
  [1005, columnOids.int2],
  [1007, columnOids.int4],
  [1009, 25], // text
  [1014, 1042], // bpchar
  [1015, 1043], // varchar
  [1016, columnOids.int8],
  [1021, columnOids.float4],
  [1022, columnOids.float8],
  [1028, columnOids.oid],
  [1182, columnOids.date],
  [1185, columnOids.timestamptz],
  [1231, 1700], // numeric
  [2951, 2950], // uuid
  [3807, columnOids.jsonb],
])

function parseBytes(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex')
}

function parseInstant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text)
}

const asText: Parse = (text) => text
const parsers = new Map<number, Parse>(scalarParsers)
for (const [arrayOid, elementOid] of elementOids) {
  const parseElement = scalarParsers.get(elementOid) ?? asText
  parsers.set(arrayOid, (text) => parseArray(text, parseElement))
}

/**
 * One value of a row, from its text form. int8 → bigint, timestamptz → Temporal.Instant, date →
 * Temporal.PlainDate, json → parsed, bytea → Buffer, int2/int4/float → number, arrays of these;
 * everything else, numeric too, stays a string.
 */
export function parseColumn(oid: number, text: string): unknown {
  return (parsers.get(oid) ?? asText)(text)
}

/** The parser for a whole column, looked up once. */
export function columnParser(oid: number): (text: string) => unknown {
  return parsers.get(oid) ?? asText
}

/** PostgreSQL manual, 8.15.6. Bounds ("[2:3]=") do not occur in what we write. */
function parseArray(text: string, parseElement: Parse): unknown[] {
  if (text === '{}') return []
  if (!text.includes('"') && text.indexOf('{', 1) === -1) {
    return text
      .slice(1, -1)
      .split(',')
      .map((item) => (item === 'NULL' ? null : parseElement(item)))
  }
  return parseNested(text, 0, parseElement).items
}

function parseNested(
  text: string,
  start: number,
  parseElement: Parse,
): { items: unknown[]; end: number } {
  const items: unknown[] = []
  let at = start + 1
  while (text[at] !== '}') {
    if (text[at] === ',') {
      at++
    } else if (text[at] === '{') {
      const nested = parseNested(text, at, parseElement)
      items.push(nested.items)
      at = nested.end
    } else if (text[at] === '"') {
      let item = ''
      for (at++; text[at] !== '"'; at++) {
        if (text[at] === '\\') at++
        item += text[at] ?? ''
      }
      at++
      items.push(parseElement(item))
    } else {
      let end = at
      while (text[end] !== ',' && text[end] !== '}') end++
      const item = text.slice(at, end)
      items.push(item === 'NULL' ? null : parseElement(item))
      at = end
    }
  }
  return { items, end: at + 1 }
}

// Rows of a batch mostly carry the very same instant, and printing one costs as much as the rest of its row.
let lastInstant: Temporal.Instant | undefined
let lastInstantText = ''

function instantText(value: Temporal.Instant): string {
  if (value !== lastInstant) {
    lastInstantText = value.toString()
    lastInstant = value
  }
  return lastInstantText
}

/** The text form of one parameter, `null`, or a Buffer for bytes. Undefined is refused: it is nearly always a slip. */
export function encodeParameter(value: unknown): string | Buffer | null {
  switch (typeof value) {
    case 'string':
      return value
    case 'bigint':
    case 'number':
    case 'boolean':
      return String(value)
    case 'object':
      if (value === null) return null
      if (Array.isArray(value)) return encodeArray(value)
      if (value instanceof Temporal.Instant) return instantText(value)
      if (Buffer.isBuffer(value)) return value
      if (ArrayBuffer.isView(value)) {
        return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
      }
      if (isTemporal(value)) return value.toString()
      return JSON.stringify(value)
    case 'undefined':
    case 'function':
    case 'symbol':
      throw new TypeError(`a parameter cannot be ${typeof value}; write null for "no value"`)
  }
}

function isTemporal(value: object): value is Temporal.PlainDate | Temporal.PlainDateTime {
  return value instanceof Temporal.PlainDate || value instanceof Temporal.PlainDateTime
}

function encodeArray(items: readonly unknown[]): string {
  let text = '{'
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ','
    text += encodeElement(items[index])
  }
  return text + '}'
}

function encodeElement(item: unknown): string {
  switch (typeof item) {
    case 'bigint':
    case 'number':
    case 'boolean':
      return String(item)
    case 'string':
      return quoteElement(item)
    case 'object':
    case 'undefined':
    case 'function':
    case 'symbol': {
      if (item === null) return 'NULL'
      if (item instanceof Temporal.Instant) return instantText(item)
      if (Array.isArray(item)) return encodeArray(item)
      const encoded = encodeParameter(item)
      if (encoded === null) return 'NULL'
      return typeof encoded === 'string'
        ? quoteElement(encoded)
        : `"\\\\x${encoded.toString('hex')}"`
    }
  }
}

const mustEscape = /["\\]/
function quoteElement(text: string): string {
  return mustEscape.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`
}
