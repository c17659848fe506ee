// A good body, spoiled in every way that the tests know: one spoiled body per fault.
import type { Json } from './open-script.ts'

export interface Spoiled {
  readonly name: string
  /** Raw JSON, so that it can also hold what JavaScript cannot. */
  readonly text: string
  /** Whether it has to be refused; otherwise it may also be taken. */
  readonly mustRefuse: boolean
}

type Path = readonly (string | number)[]

const tooLong = 'x'.repeat(100_000)
const hostileTexts: readonly [name: string, json: string, mustRefuse: boolean][] = [
  ['NUL', '"a\\u0000b"', true],
  ['half a character', '"a\\ud800b"', true],
  ['the other half', '"\\udc00"', true],
  ['too long', JSON.stringify(tooLong), true],
  ['empty', '""', false],
  ['a space', '" "', false],
  ['a bell', '"a\\u0007b"', false],
  ['a line break', '"a\\r\\nSet-Cookie: b"', false],
  ['text turned around', '"a\\u202etxt.exe"', false],
  ['SQL', JSON.stringify(`'; drop table purchases; --`), false],
  ['HTML', JSON.stringify('"><script>alert(1)</script>'), false],
  ['a path', JSON.stringify('../../../../etc/passwd'), false],
  ['a template', JSON.stringify('${7*7}{{7*7}}%s%n'), false],
  ['the prototype', '"__proto__"', false],
  ['emoji', JSON.stringify('👩‍👩‍👧‍👦'), false],
]

const badAmounts = [
  '-1',
  '-0.01',
  '0',
  '0.00',
  '-0',
  '1e3',
  '1E3',
  'NaN',
  'Infinity',
  '-Infinity',
  '9223372036854775807',
  '9223372036854775808',
  '9223372036854.775808',
  '1000000000.000001',
  '99999999999999999999999999999999',
  '0.0000001',
  '+1',
  '1,00',
  '1.000,00',
  '1_000',
  '0x10',
  ' 1',
  '1 ',
  '01',
  '.5',
  '5.',
  '1.2.3',
  '٢',
  '２.50',
  '$1',
  '1 USD',
  '',
  'null',
]
const badCurrencies = ['usd', 'Usd', 'US', 'USDX', 'ZZZ', '', ' USD', 'USD ', '840', 'U$D']
const badShares = ['-0.1', '1.1', '90%', '1e-1', 'NaN', '', '0.9000001', '.9']
const badIntegers = ['0', '-1', '1.5', '2147483648', '9007199254740993', '9223372036854775808']
const badWords: Readonly<Record<string, readonly string[]>> = {
  kind: ['Digital', 'free', ''],
  status: ['PAID', 'refunded', ''],
  payment_method: ['cash', ''],
  date: ['2026-02-30', '2026-13-01', '22.12.2026', '2026-12-22T00:00:00Z', '0000-00-00', ''],
  now: ['yesterday', '2026-12-22', '2026-12-22T09:00:00', '-002026-12-22T09:00:00Z', ''],
  advance: ['36h', 'P', 'PT1e9H', 'P100000Y', ''],
  until: ['soon', '2026-12-22', '2026-02-30T00:00:00Z', ''],
  url: ['javascript:alert(1)', '/relative', 'https://elsewhere.example/x', 'not a url', ''],
  site: ['javascript:alert(1)', 'ftp://a.example', 'https://a:b@c.example', 'https://', ''],
  address: ['javascript:alert(1)', 'http://a.example', 'https://a.example/../b', ''],
  logo: ['javascript:alert(1)', 'data:image/svg+xml,x', 'https://elsewhere.example/x.png', ''],
  email: ['nobody', '@example.org', 'a@b@c', 'a@exa mple.org', ''],
  country: ['us', 'ZZ', 'USA', ''],
  postal_code: ['not-a-code', '', '123456789012'],
  time_zone: ['Mars/Olympus', 'EST5EDTX', ''],
  merchant: ['mer_unknown', ''],
  offer: ['no-such-sku', ''],
  purchasing_account: ['pac_unknown', ''],
  x: ['', 'AA', '!!!!'],
  kty: ['RSA', 'oct', ''],
}

/** Every fault of every member, and those of the body as a whole. */
export function spoilBody(
  good: Json,
  options: { readonly isOpen: boolean; readonly nullable: readonly string[] },
): readonly Spoiled[] {
  return [...spoilMembers(good, good, [], options), ...spoilShape(good, options)]
}

function* spoilMembers(
  root: Json,
  value: unknown,
  path: Path,
  options: { readonly isOpen: boolean; readonly nullable: readonly string[] },
): Generator<Spoiled> {
  const at = (name: string, json: string, mustRefuse: boolean): Spoiled => ({
    name: `/${path.join('/')} ${name}`,
    text: writeWith(root, path, json),
    mustRefuse,
  })
  const member = String(path.at(-1) ?? '')
  const isNullable = options.nullable.includes(member)
  if (path.length > 0) {
    yield at('null', 'null', !isNullable)
    yield at('left out', '', false)
    for (const [name, json] of wrongTypes(value)) yield at(name, json, true)
  }
  if (typeof value === 'string') {
    for (const text of hostileTexts) yield at(...text)
    const bad = { amount: badAmounts, currency: badCurrencies, share: badShares, ...badWords }
    const listed = (bad as Readonly<Record<string, readonly string[]>>)[member] ?? []
    for (const text of listed) yield at(JSON.stringify(text), JSON.stringify(text), true)
  }
  if (typeof value === 'number') for (const json of badIntegers) yield at(json, json, true)
  if (typeof value === 'object' && value !== null) {
    if (!Array.isArray(value) && !options.isOpen) {
      yield at('with an unknown member', withMember(value, '"surprise":1'), true)
      yield at('with a prototype', withMember(value, '"__proto__":{"isAdmin":true}'), true)
      yield at('with a constructor', withMember(value, '"constructor":{"prototype":{}}'), true)
    }
    for (const [key, inner] of Object.entries(value)) {
      yield* spoilMembers(root, inner, [...path, Array.isArray(value) ? Number(key) : key], options)
    }
  }
}

function* wrongTypes(value: unknown): Generator<[name: string, json: string]> {
  const json = JSON.stringify(value)
  if (typeof value !== 'string') yield ['as a text', '"some text"']
  if (typeof value === 'number') yield ['as a text of itself', JSON.stringify(json)]
  if (typeof value !== 'number') yield ['as a number', '12']
  if (typeof value === 'boolean') yield ['as a text of itself', JSON.stringify(json)]
  else yield ['as a boolean', 'true']
  yield ['as an endless number', '1e400']
  if (!Array.isArray(value)) yield ['in an array', `[${json}]`]
  if (typeof value !== 'object' || Array.isArray(value)) yield ['in an object', `{"a":${json}}`]
  if (Array.isArray(value)) yield ['of the wrong things', '[1,null,[[]],{}]']
  yield ['far down', `${'['.repeat(2000)}${']'.repeat(2000)}`]
}

function* spoilShape(good: Json, { isOpen }: { readonly isOpen: boolean }): Generator<Spoiled> {
  const text = JSON.stringify(good)
  const bad = (name: string, json: string): Spoiled => ({ name, text: json, mustRefuse: true })
  for (const json of ['null', '[]', '"text"', '1', 'true', '{}', `[${text}]`]) yield bad(json, json)
  for (const json of ['{', '}', 'undefined', 'NaN', "{'a':1}", '{"a":}', `${text},`, `${text}x`]) {
    yield bad(`not JSON: ${json.slice(-10)}`, json)
  }
  yield bad('very deep', '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000))
  yield bad('very deep and open', '['.repeat(50_000))
  const [key = '', value] = Object.entries(good)[0] ?? []
  const twice = `"${key}":${JSON.stringify(value)}`
  yield {
    name: 'one member twice, good at last',
    text: `{"${key}":[],${text.slice(1, -1)}}`,
    mustRefuse: false,
  }
  // The last one counts, as everywhere in JavaScript (RFC 8259, section 4, leaves it open). An empty list may be a
  // good one.
  const wrong = Array.isArray(value) ? '{}' : '[]'
  yield bad('one member twice, bad at last', `{${text.slice(1, -1)},"${key}":${wrong}}`)
  if (!isOpen) yield bad('an unknown member, twice', `{${twice},"surprise":1,"surprise":2}`)
}

function withMember(value: object, member: string): string {
  const text = JSON.stringify(value)
  return text === '{}' ? `{${member}}` : `{${text.slice(1, -1)},${member}}`
}

/** The JSON of the root with raw JSON in one place; without that member where the JSON is empty. */
function writeWith(value: unknown, path: Path, json: string): string {
  const [key, ...rest] = path
  if (key === undefined) return json
  const parts = Object.entries(value as object).flatMap(([name, inner]) => {
    const text = name === String(key) ? writeWith(inner, rest, json) : JSON.stringify(inner)
    if (text === '') return []
    return Array.isArray(value) ? text : `${JSON.stringify(name)}:${text}`
  })
  return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`
}
