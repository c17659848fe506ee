// Requests of the API as nobody would write them by hand: any route, any caller, things of anybody in the address, good
// bodies, spoiled ones and those of other routes, odd headers and methods. A seed says which.
import fc from 'fast-check'
import type { Json } from './open-script.ts'
import type { DocumentedRoute, Tenants } from './open-tenants.ts'
import { getRouteCase } from './route-cases.ts'
import type { Sent } from './send-request.ts'
import { spoilBody } from './spoil-body.ts'

/** What one request is made of: places in lists that are known only when it is made. */
export interface Draft {
  readonly route: number
  readonly caller: number
  readonly params: readonly number[]
  readonly body: 'good' | 'spoiled' | 'of another route' | 'none'
  readonly spoil: number
  readonly query: readonly (readonly [name: number, value: number])[]
  readonly key: 'none' | 'new' | 'used' | 'odd'
  readonly odd: 'no' | 'method' | 'type' | 'token'
}

const place = fc.nat({ max: 1_000_000 })
const draft: fc.Arbitrary<Draft> = fc.record({
  route: place,
  caller: place,
  params: fc.array(place, { minLength: 4, maxLength: 4 }),
  body: fc.oneof(
    { weight: 4, arbitrary: fc.constant('good' as const) },
    { weight: 5, arbitrary: fc.constant('spoiled' as const) },
    { weight: 1, arbitrary: fc.constant('of another route' as const) },
    { weight: 1, arbitrary: fc.constant('none' as const) },
  ),
  spoil: place,
  query: fc.array(fc.tuple(place, place), { maxLength: 3 }),
  key: fc.oneof(
    { weight: 6, arbitrary: fc.constant('none' as const) },
    { weight: 2, arbitrary: fc.constant('new' as const) },
    { weight: 2, arbitrary: fc.constant('used' as const) },
    { weight: 1, arbitrary: fc.constant('odd' as const) },
  ),
  odd: fc.oneof(
    { weight: 12, arbitrary: fc.constant('no' as const) },
    { weight: 1, arbitrary: fc.constantFrom('method', 'type', 'token') },
  ),
})

export function draftRequests(seed: number, count: number): readonly Draft[] {
  return fc.sample(draft, { seed, numRuns: count })
}

const oddTexts = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  '999999999999999999999',
  'null',
  'true',
  '../..',
  '%00',
  '\u202e',
  "' or 1=1 --",
  'x'.repeat(2_000),
  '2026-02-30',
  '2026-12-01T09:00:00Z',
  'PT1S',
  'eyJhIjoxfQ',
  'current',
  '💶',
]
const oddKeys = ['', ' ', 'x'.repeat(300), 'ключ', 'a\tb', '"quoted"']
const oddTypes = ['text/plain', 'application/json; charset=utf-16', 'application/xml', 'x']
const oddTokens = ['', 'x', 'Bearer', 'tok_unknown', 'x'.repeat(5_000)]
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']
const queryNames = ['after', 'limit', 'since', 'status', 'cause', 'q', 'kind', 'merchant', 'x']

export interface Generator {
  readonly requestOf: (draft: Draft) => Sent
  /** What the network said is what later requests are about. */
  readonly learn: (text: string) => void
}

export function createGenerator(
  tenants: Tenants,
  routes: readonly DocumentedRoute[],
  firstNumber: number,
): Generator {
  const known: string[] = []
  const seen = new Set<string>()
  const usedKeys: string[] = ['key-0']
  let number = firstNumber
  const callers = [
    tenants.net.operatorToken,
    tenants.merchant.token,
    tenants.otherMerchant.token,
    tenants.customer.token,
    tenants.otherCustomer.token,
    undefined,
  ]

  /** Mostly one who may; else anybody. */
  const tokenOf = (route: DocumentedRoute, { caller, odd, spoil }: Draft): string | undefined => {
    if (odd === 'token') return pick(oddTokens, spoil)
    const { roles } = getRouteCase(route.key)
    if (caller % 3 === 0 || typeof roles === 'string') return pick(callers, caller)
    const { operator, merchant, customer } = {
      operator: [tenants.net.operatorToken],
      merchant: [tenants.merchant.token, tenants.otherMerchant.token],
      customer: [tenants.customer.token, tenants.otherCustomer.token],
    }
    const own = { operator, merchant, customer }[pick(roles, caller) ?? 'operator']
    return pick(own, caller)
  }

  const pathOf = (route: DocumentedRoute, { params, query }: Draft): string => {
    const usual = getRouteCase(route.key).params?.(tenants) ?? {}
    let at = 0
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const chosen = params[at] ?? 0
      at += 1
      const found = chosen % 2 === 0 ? usual[name] : pick(known, chosen)
      return encodeURIComponent(found ?? (pick(oddTexts, chosen) || 'x'))
    })
    const asked = query.map(([name, value]) => [
      pick(queryNames, name) ?? '',
      (value % 2 === 0 ? pick(known, value) : undefined) ?? pick(oddTexts, value) ?? '',
    ])
    return `/api/v1${path}${asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`}`
  }

  const goodBody = (route: DocumentedRoute): Json | undefined => {
    number += 1
    return getRouteCase(route.key).body?.(tenants, number)
  }

  const bodyOf = (route: DocumentedRoute, { body, spoil }: Draft): unknown => {
    if (body === 'none') return undefined
    const other = pick(routes, spoil) ?? route
    const good = goodBody(body === 'of another route' ? other : route)
    if (good === undefined || body !== 'spoiled') return good
    const { isOpen = false, nullable = [] } = getRouteCase(route.key)
    return pick(spoilBody(good, { isOpen, nullable }), spoil)?.text
  }

  const keyOf = ({ key, spoil }: Draft, body: unknown): string | undefined => {
    if (key === 'none') return undefined
    if (key === 'odd') return encodeURI(pick(oddKeys, spoil) ?? '')
    if (key === 'used') return pick(usedKeys, spoil)
    const { id } = (body ?? {}) as { readonly id?: unknown }
    const made = typeof id === 'string' && /^[\w-]+$/.test(id) ? id : `generated-${number}`
    usedKeys.push(made)
    return made
  }

  return {
    requestOf(drafted) {
      const route = pick(routes, drafted.route) ?? unreachable()
      const method = drafted.odd === 'method' ? pick(methods, drafted.spoil) : route.method
      const body = method === 'GET' || method === 'HEAD' ? undefined : bodyOf(route, drafted)
      const key = keyOf(drafted, body)
      const usualType = route.isNdjson ? 'application/x-ndjson' : 'application/json'
      return {
        method: method ?? 'GET',
        path: pathOf(route, drafted),
        token: tokenOf(route, drafted),
        ...(body === undefined ? {} : { body }),
        type: drafted.odd === 'type' ? (pick(oddTypes, drafted.spoil) ?? null) : usualType,
        ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
      }
    },
    learn(text) {
      for (const [id] of text.matchAll(/\b[a-z]{3}_[0-9a-z]{26,30}\b/g)) {
        if (seen.has(id)) continue
        seen.add(id)
        known.push(id)
      }
    },
  }
}

function pick<Item>(from: readonly Item[], index: number): Item | undefined {
  return from[index % Math.max(from.length, 1)]
}

function unreachable(): never {
  throw new Error('there are no routes')
}
