// Every page and form about a merchant, from the wing's own list: with another's merchant, with another's things at
// one's own, and in each role. What is not for somebody answers, byte for byte, like what does not exist.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isForRole, organisationRoles } from '../organisations/index.ts'
import { consoleRoutes } from '../web/merchant/console-routes.ts'
import { openConsole } from './testing/open-console.ts'
import type { Console, Founder } from './testing/open-console.ts'
import { putSale } from './testing/put-sale.ts'
import type { PutSale } from './testing/put-sale.ts'
import { fingerprintBooks } from './testing/read-books.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { open } from './testing/walk-pages.ts'

let shown: Console
let csrf: string
let invitation: string
const sold = new Map<string, PutSale>()
before(async () => {
  shown = await openConsole()
  const { market, ada, grace } = shown
  const page = await open(shown.browser, `/console/${ada.merchant}`)
  csrf = readPageForm(page.html, '/sign-off').fields['csrf'] ?? ''
  for (const { merchant } of [ada, grace]) sold.set(merchant, await putSale(market.net, merchant))
  const path = `/organisations/${grace.organisation}/invitations`
  const body = { email: 'max@example.org', role: 'support' }
  invitation = String((await market.net.call(grace.token, 'POST', path, body)).body['invitation'])
})
after(() => shown.close())

/** What stands in addresses beside the merchant: somebody's own of each. A new parameter has its line here. */
const thingsOf: Readonly<Record<string, (founder: Founder) => string>> = {
  person: ({ person }) => person,
  invitation: () => invitation,
  sale: ({ merchant }) => sold.get(merchant)?.sale ?? '',
  payout: ({ merchant }) => sold.get(merchant)?.payout ?? '',
}

type Params = Readonly<Record<string, string>>

const namesIn = (path: string): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')

function paramsOf(path: string, founder: Founder): Params {
  return Object.fromEntries(
    namesIn(path).map((name) => {
      const thing = thingsOf[name]
      assert.ok(thing !== undefined, `:${name} has no line among what stands in addresses`)
      return [name, thing(founder)]
    }),
  )
}

/** The same in form, and nobody's. */
const nobodys = (id: string): string => id.slice(0, -1) + (id.endsWith('0') ? '1' : '0')

const passing = /nonce="[^"]*"|name="csrf" value="[^"]*"|<time[^>]*>[^<]*<\/time>/g

/** What is answered, without what differs from page to page in any case. */
async function ask(
  { method, path }: { readonly method: string; readonly path: string },
  { merchant, params }: { readonly merchant: string; readonly params: Params },
): Promise<string> {
  const below = path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '')
  const where = `/console/${merchant}${below}`
  const { browser } = shown
  const response =
    method === 'GET' ? await browser.send(where) : await browser.post(where, { csrf })
  let text = `${response.status} ${response.headers.get('location') ?? ''}\n${await response.text()}`
  for (const [name, id] of Object.entries({ merchant, ...params })) {
    text = text.replaceAll(id, name)
  }
  return text.replaceAll(passing, '')
}

for (const route of consoleRoutes) {
  const { method, path, act } = route
  const named = `${method} /console/:merchant${path}`

  test(`${named}: another's merchant is as if it did not exist, and stays as it is`, async () => {
    await shown.be('owner')
    const before = await fingerprintBooks(shown.market.net)
    const params = paramsOf(path, shown.grace)
    const answer = await ask(route, { merchant: shown.grace.merchant, params })
    const none = Object.fromEntries(Object.entries(params).map(([name, id]) => [name, nobodys(id)]))
    const merchant = nobodys(shown.grace.merchant)
    assert.equal(answer, await ask(route, { merchant, params: none }))
    assert.match(answer, /^404/)
    assert.deepEqual(changedSince(before, await fingerprintBooks(shown.market.net)), [])
  })

  test(`${named}: in a role that may not, it does not exist`, async () => {
    const { ada, market } = shown
    const before = await fingerprintBooks(market.net)
    const params = paramsOf(path, ada)
    for (const role of organisationRoles) {
      await shown.be(role)
      if (!isForRole(act, role)) {
        const answer = await ask(route, { merchant: ada.merchant, params })
        const none = await ask(route, { merchant: nobodys(ada.merchant), params })
        assert.equal(answer, none, role)
        assert.match(answer, /^404/, role)
      } else if (method === 'GET') {
        assert.match(await ask(route, { merchant: ada.merchant, params }), /^(200|303)/, role)
      }
    }
    await shown.be('owner')
    assert.deepEqual(changedSince(before, await fingerprintBooks(market.net)), [])
  })

  if (!path.includes(':')) continue
  test(`${named}: another's thing at one's own merchant is as if there were none`, async () => {
    await shown.be('owner')
    const { ada, grace, market } = shown
    const before = await fingerprintBooks(market.net)
    const params = paramsOf(path, grace)
    const none = Object.fromEntries(Object.entries(params).map(([name, id]) => [name, nobodys(id)]))
    const answer = await ask(route, { merchant: ada.merchant, params })
    assert.equal(answer, await ask(route, { merchant: ada.merchant, params: none }))
    assert.match(answer, /^(303|404)/)
    assert.deepEqual(changedSince(before, await fingerprintBooks(market.net)), [])
  })
}

/** That a session was used is no deed; that facts were counted has them read anew. */
function changedSince(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly string[] {
  return [...now.keys()].filter(
    (table) => !['sessions', 'buckets'].includes(table) && now.get(table) !== before.get(table),
  )
}
