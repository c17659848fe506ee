// Customers, some of them families, who buy at two merchants: all that each merchant receives of them is written down.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import {
  decryptionKeyFromJwk,
  generateDecryptionKey,
  openTicket,
  privateEncryptionJwk,
  verifyingKeysFromJwks,
} from '@tallystick/proofs'
import type { PrivateEncryptionJwk } from '@tallystick/proofs'
import type { Random } from '../../platform/index.ts'
import { flattenMessage } from './flatten-message.ts'
import { shuffle } from './measure-links.ts'
import type { Sighting } from './measure-links.ts'
import type { Browser } from './open-browser.ts'
import { gatherSales } from './gather-sales.ts'
import { openMarket } from './open-market.ts'
import type { Market, Shop, TestCustomer } from './open-market.ts'
import { readPageForm } from './read-page-form.ts'
import { buy, open, signOn, submit } from './walk-pages.ts'

/** By field: what the merchant received in it, of whom. */
export type Received = Map<string, Sighting[]>

export interface TwoMerchants {
  readonly received: readonly [Received, Received]
  /** Every byte that reached either of them, and what its tokens say. */
  readonly bytes: readonly string[]
}

interface Visitor {
  readonly customer: TestCustomer
  readonly index: number
  readonly family: number
  browser: Browser
}

interface Selling {
  readonly shop: Shop
  readonly key: PrivateEncryptionJwk
  readonly received: Received
  /** Whose purchase or name a merchant's own id is. */
  readonly whose: Map<string, Visitor>
}

const spreadSeconds = 40
// In each family as many; one stands for somebody alone.
const familySizes = [1, 2, 3, 1, 4, 1, 1, 2] as const

export async function visitTwoMerchants({
  customerCount,
  roundCount,
  random,
}: {
  readonly customerCount: number
  readonly roundCount: number
  /** Decides who comes when; what the network draws is its own. */
  readonly random: Random
}): Promise<TwoMerchants> {
  const market = await openMarket({
    settings: { TALLYSTICK_TELLING_SPREAD_SECONDS: String(spreadSeconds) },
  })
  try {
    const visitors = await registerAll(market, customerCount)
    const sellings = [
      await sellAt(market, 'Courier', roundCount),
      await sellAt(market, 'Harbor', roundCount),
    ] as const
    const world: World = { market, visitors, sellings, random, bytes: [] }
    for (let round = 0; round < roundCount; round += 1) await goRound(world, round)
    return { received: [sellings[0].received, sellings[1].received], bytes: world.bytes }
  } finally {
    await market.close()
  }
}

interface World {
  readonly market: Market
  readonly visitors: readonly Visitor[]
  readonly sellings: readonly Selling[]
  readonly random: Random
  readonly bytes: string[]
}

async function registerAll(market: Market, customerCount: number): Promise<readonly Visitor[]> {
  const visitors: Visitor[] = []
  for (let family = 0; visitors.length < customerCount; family += 1) {
    const size = familySizes[family % familySizes.length] ?? 1
    let payer: string | undefined
    for (let n = 0; n < size && visitors.length < customerCount; n += 1) {
      const more = payer === undefined ? {} : { group_of: payer }
      const customer = await market.register(`customer${visitors.length}`, more)
      payer ??= customer.paymentAccount
      visitors.push({ customer, index: visitors.length, family, browser: market.browser() })
    }
  }
  return visitors
}

async function sellAt(market: Market, name: string, roundCount: number): Promise<Selling> {
  const shop = await market.openShop(name)
  const key = privateEncryptionJwk(generateDecryptionKey('enc-1', 'P-256', randomBytes(32)))
  await market.net.call(shop.token, 'POST', '/merchants/me/keys', { ...key, d: undefined })
  const webhook = {
    address: `${shop.site}/webhook`,
    events: ['entitlement.ended', 'purchase.made'],
  }
  await market.net.call(shop.token, 'POST', '/merchants/me/webhooks', webhook)
  for (let round = 0; round < roundCount; round += 1) {
    await market.sell(shop, `article-${round}`, '0.25')
  }
  return { shop, key, received: new Map(), whose: new Map() }
}

/**
 * All sign on, then visit each merchant in an order of its own: when somebody bought tells nothing here, so whatever
 * tells something is told by something else. What ends, ends at both merchants at one moment.
 */
async function goRound(world: World, round: number): Promise<void> {
  const { market, sellings } = world
  const { clock } = market.net
  clock.advance({ hours: 30 })
  for (const visitor of shuffled(world)) {
    visitor.browser = market.browser()
    await signOn(visitor.browser, await open(visitor.browser, '/sign-on'), visitor.customer)
    clock.advance({ seconds: 1 + world.random.below(20) })
  }
  for (const selling of sellings) {
    for (const visitor of shuffled(world)) {
      await buyAt(world, selling, visitor, round)
      clock.advance({ seconds: 1 + world.random.below(20) })
    }
  }
  for (const selling of sellings) {
    for (const visitor of shuffled(world)) {
      await openFromLibrary(world, selling, visitor, round)
      clock.advance({ seconds: 1 + world.random.below(5) })
    }
  }
  await gatherSales(market.net)
  await endAll(world, round, async ({ customer }) => {
    for (const { shop, whose } of sellings) {
      const known = [...whose].findLast(
        ([id, of]) => id.startsWith('pur_') && of.customer === customer,
      )
      const inside = market.net.outward.readId(shop.merchant, known?.[0] ?? '')
      const asked = { id: `refund-${round}-${shop.merchant}`, reason: 'quality', explanation: '' }
      const path = `/purchases/${inside ?? ''}/refunds`
      const { body } = await market.net.call(customer.token, 'POST', path, asked)
      assert.equal(body['status'], 'granted', JSON.stringify(body))
    }
  })
  await endAll(world, round, async ({ browser }) => {
    await submit(browser, await open(browser, '/account'), '/sign-off')
  })
  for (const selling of sellings) await readLists(world, selling, round)
}

async function buyAt(
  world: World,
  selling: Selling,
  visitor: Visitor,
  round: number,
): Promise<void> {
  const { shop, whose } = selling
  const { net } = world.market
  const id = Buffer.from(world.random.bytes(9)).toString('base64url')
  const walked = await buy(visitor.browser, shop, {
    id,
    sku: `article-${round}`,
    customer: visitor.customer,
  })
  const back = new URL(walked.back.url)
  const tokens = await shop.party.redeemCode(walked.pushed, back.searchParams.get('code') ?? '')
  const answer = (await tokens.json()) as { authorization_details: readonly { purchase: string }[] }
  const purchase = answer.authorization_details[0]?.purchase ?? ''
  assert.notEqual(purchase, '')
  whose.set(purchase, visitor)
  const read = await fetch(`${net.url}/api/v1/purchases/${purchase}`, {
    headers: { authorization: `Bearer ${shop.token}` },
  })
  assert.equal(read.status, 200)
  const of = { visitor, round }
  note(world, selling, of, 'redirect', Object.fromEntries(back.searchParams))
  note(world, selling, of, 'token', answer)
  note(world, selling, of, 'token headers', tokens.headers)
  note(world, selling, of, 'purchase', await read.json())
  note(world, selling, of, 'purchase headers', read.headers)
  const subject = flattenMessage('token', answer).get('token.id_token.sub')
  whose.set(String(subject), visitor)
}

async function openFromLibrary(
  { market, bytes }: World,
  selling: Selling,
  visitor: Visitor,
  round: number,
): Promise<void> {
  const { shop, key, whose } = selling
  const known = [...whose].findLast(([id, of]) => id.startsWith('pur_') && of === visitor)
  const inside = market.net.outward.readId(shop.merchant, known?.[0] ?? '') ?? ''
  const page = await open(visitor.browser, '/library')
  const press = readPageForm(page.html, `/library/${inside}/open`)
  const answer = await visitor.browser.post(press.action, press.fields)
  const { action, fields } = readPageForm(await answer.text(), shop.site)
  const keys = await (await fetch(`${market.net.url}/api/v1/receipt-keys`)).json()
  const opened = openTicket(fields['ticket'] ?? '', {
    keys: verifyingKeysFromJwks(keys),
    ownKeys: [decryptionKeyFromJwk(key)],
    issuer: market.net.url,
    audience: shop.merchant,
    at: market.net.clock.now(),
  })
  assert.ok(opened.ok, JSON.stringify(opened))
  const of = { visitor, round }
  note({ bytes }, selling, of, 'ticket', { action, sealed: fields['ticket'], ...opened.claims })
}

/** Everybody ends something within a quarter of the spread; then all of it is told. */
async function endAll(
  world: World,
  round: number,
  end: (visitor: Visitor) => Promise<void>,
): Promise<void> {
  const { net } = world.market
  const { clock } = net
  const stepMs = Math.floor((spreadSeconds * 250) / world.visitors.length)
  let sinceToldMs = 0
  const pass = async (ms: number): Promise<void> => {
    clock.advance({ milliseconds: ms })
    sinceToldMs += ms
    if (sinceToldMs < 1000) return
    sinceToldMs = 0
    await net.network.doDueWork(['tell_engine', 'tell_endpoint', 'tell_sign_off'])
    for (const selling of world.sellings) noteHeard(world, selling, round)
  }
  for (const visitor of shuffled(world)) {
    await end(visitor)
    await pass(stepMs)
  }
  for (let second = 0; second <= spreadSeconds; second += 1) await pass(1000)
}

function kindOfPath(path: string): 'event' | 'webhook' | 'sign-off' {
  if (path.endsWith('/tally/events')) return 'event'
  return path.endsWith('/webhook') ? 'webhook' : 'sign-off'
}

/** What its site was sent meanwhile, in the order in which it came. */
function noteHeard(world: World, selling: Selling, round: number): void {
  const { clock } = world.market.net
  for (const { path, headers, body } of selling.shop.heard.splice(0)) {
    const kind = kindOfPath(path)
    const content: unknown =
      kind === 'sign-off' ? new URLSearchParams(body).get('logout_token') : JSON.parse(body)
    const told = flattenMessage(kind, content)
    const visitor = selling.whose.get(
      String(told.get(`${kind}.data.sub`) ?? told.get(`${kind}.sub`)),
    )
    assert.ok(visitor !== undefined, body)
    const of = { visitor, round }
    const sid = told.get(`${kind}.sid`)
    if (sid !== undefined) selling.whose.set(String(sid), visitor)
    note(world, selling, of, kind, content)
    note(world, selling, of, `${kind} headers`, headers)
    note(world, selling, of, `${kind} heard at`, clock.now().epochMilliseconds / 1000)
  }
}

/** What an engine reads that missed some. */
async function readLists(world: World, selling: Selling, round: number): Promise<void> {
  const { net } = world.market
  const since = net.clock.now().subtract({ minutes: 20 }).toString()
  for (const [path, kind] of [
    ['events', 'listed event'],
    ['sign-offs', 'listed sign-off'],
  ] as const) {
    let after = ''
    for (let next: unknown = ''; next !== null; after = `&after=${String(next)}`) {
      const { body } = await net.call(
        selling.shop.token,
        'GET',
        `/merchants/me/${path}?limit=200&since=${since}${after}`,
      )
      next = body['next']
      for (const item of body['data'] as readonly Record<string, unknown>[]) {
        const data = (item['data'] ?? {}) as Record<string, unknown>
        const visitor = selling.whose.get(String(data['sub'] ?? item['sid']))
        if (visitor !== undefined) note(world, selling, { visitor, round }, kind, item)
      }
    }
  }
}

function note(
  { bytes }: Pick<World, 'bytes'>,
  { received }: Selling,
  { visitor, round }: { readonly visitor: Visitor; readonly round: number },
  kind: string,
  message: unknown,
): void {
  const { index: customer, family } = visitor
  for (const [name, value] of flattenMessage(kind, message)) {
    bytes.push(`${name}: ${value}`)
    const sightings = received.get(name) ?? []
    sightings.push({ customer, family, round, value })
    received.set(name, sightings)
  }
  // The place among those of its kind.
  const order = received.get(`${kind} (order)`) ?? []
  const value = order.filter((sighting) => sighting.round === round).length
  order.push({ customer, family, round, value })
  received.set(`${kind} (order)`, order)
}

function shuffled({ visitors, random }: World): readonly Visitor[] {
  return shuffle(visitors, random)
}
