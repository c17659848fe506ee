// Reading never costs history: every list of the API and every page reads as many rows, by as many statements, for an
// account with a long life as for one with a short one. Taken from the network's own routes: a new one is covered, or
// asked for its line here.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { filledTables, fillAccount } from './testing/fill-account.ts'
import type { FilledTable } from './testing/fill-account.ts'
import { openBrowser } from './testing/open-browser.ts'
import type { Browser } from './testing/open-browser.ts'
import type { ScriptCustomer } from './testing/open-script.ts'
import { openTenants } from './testing/open-tenants.ts'
import type { Tenants } from './testing/open-tenants.ts'
import { recordReads } from './testing/record-reads.ts'
import type { ReadRecorder, Reads } from './testing/record-reads.ts'
import { open, signOn } from './testing/walk-pages.ts'

interface World extends Tenants {
  readonly member: ScriptCustomer
}

interface List {
  /** The tables whose rows it shows: there are many of them. */
  readonly of: readonly FilledTable[] | 'few'
  readonly as: (world: World) => string
  readonly query?: string
  readonly params?: (world: World) => Readonly<Record<string, string>>
  /** Too few rows for many pages. */
  readonly isShort?: boolean
}

const operator = ({ net }: World): string => net.operatorToken
const customer = ({ customer: { token } }: World): string => token
const merchant = ({ merchant: { token } }: World): string => token

const ofHolder = ({ holder }: World): Readonly<Record<string, string>> => ({ holder })

/** Lists of the API, by path. `few`: there is a bound on how many there can be, said here. */
const lists: Readonly<Record<string, List>> = {
  '/purchases': { of: ['purchases'], as: customer },
  '/library': { of: ['purchases'], as: customer },
  '/subscriptions': { of: ['purchases'], as: customer },
  '/statements': { of: ['statements', 'payment_requests'], as: customer },
  '/statements/current': { of: ['purchases', 'credit_movements'], as: customer },
  '/statements/{period}': {
    of: ['statements', 'payment_requests'],
    as: customer,
    params: () => ({ period: '1970-02-21' }),
    isShort: true,
  },
  '/refunds': { of: ['claims'], as: customer },
  '/disputes': { of: ['claims'], as: customer },
  '/cancellations': { of: ['claims'], as: customer },
  '/refunds/queue': { of: ['claims'], as: operator },
  '/disputes/queue': { of: ['claims'], as: operator },
  '/cancellations/queue': { of: ['claims'], as: operator },
  '/conversations/queue': { of: ['conversations'], as: operator },
  '/sessions': { of: ['sessions'], as: customer },
  // A group has 50 accounts at most.
  '/group/accounts': { of: 'few', as: customer },
  // Five of a merchant work at once.
  '/merchants/me/tokens': { of: 'few', as: merchant },
  '/merchants/{merchant}/tokens': {
    of: 'few',
    as: operator,
    params: ({ merchant }) => ({ merchant: merchant.merchant }),
  },
  '/merchants': { of: ['merchants'], as: operator },
  // Somebody belongs to a few.
  '/organisations': { of: 'few', as: customer },
  '/merchant-applications': { of: ['merchant_applications'], as: operator },
  '/merchants/me/sign-offs': { of: ['sign_offs'], as: merchant },
  '/merchants/me/events': { of: ['merchant_events'], as: merchant },
  // Ten of a merchant at most.
  '/merchants/me/webhooks': { of: 'few', as: merchant },
  '/merchants/me/webhooks/{webhook}/deliveries': {
    of: ['webhook_deliveries'],
    as: merchant,
    params: ({ ownWebhook: webhook }) => ({ webhook }),
  },
  '/offers': { of: ['offers'], as: merchant },
  '/holders': { of: ['holders'], as: merchant },
  // One for each currency.
  '/holders/{holder}/settlement': { of: 'few', as: merchant, params: ofHolder },
  '/holders/{holder}/payouts': {
    of: ['payouts'],
    as: merchant,
    params: ofHolder,
    isShort: true,
  },
  '/news': { of: ['news'], as: customer },
  '/heads': { of: ['chain_heads'], as: customer },
  '/billing/runs': { of: ['billing_runs'], as: operator },
  '/billing/runs/{run}/requests': {
    of: ['payment_requests'],
    as: operator,
    params: ({ run }) => ({ run }),
  },
  '/settlement/runs': { of: ['settlement_runs'], as: operator },
  '/settlement/runs/{run}/payouts': {
    of: ['payouts'],
    as: operator,
    params: ({ settlementRun: run }) => ({ run }),
  },
  '/merchants/me/payouts': { of: ['payouts'], as: merchant },
  '/merchants/me/sales': { of: ['sales'], as: merchant },
  '/merchants/me/credits': { of: ['sale_credits'], as: merchant },
  '/merchants/me/figures/offers': {
    of: ['sale_totals'],
    as: merchant,
    query: 'month=2026-10',
  },
  '/merchants/me/figures/people': { of: ['sale_weeks'], as: merchant },
  // One for each currency.
  '/merchants/me/settlement': { of: 'few', as: merchant },
  '/ledger/balances': { of: ['ledger_accounts'], as: operator },
  '/ledger/transfers': { of: ['transfers'], as: operator, query: 'cause=many' },
  '/work': { of: ['work'], as: operator },
  '/operator-actions': { of: ['operator_actions'], as: operator },
}

const consolePath =
  (page: string) =>
  ({ merchant: { merchant } }: World): string =>
    `/console/${merchant}${page}`

/** Pages with something in their address; every other page is opened as it is. `null`: no page of an account. */
const pages: Readonly<Record<string, ((world: World) => string) | null>> = {
  '/statements/:name': () => '/statements/1970-02-21',
  '/subscriptions/:id': ({ ownSubscription }) => `/subscriptions/${ownSubscription}`,
  // These weigh what the account asked for in the last weeks.
  '/subscriptions/:id/cancel': null,
  '/profile/privacy/merchants/:merchant': ({ merchant: { merchant: id } }) =>
    `/profile/privacy/merchants/${id}`,
  '/purchases/:id': ({ ownPurchase }) => `/purchases/${ownPurchase}`,
  '/purchases/:id/receipt': null,
  '/purchases/:id/receipt.pdf': null,
  '/purchases/:id/refund': null,
  '/purchases/:id/refund/done': null,
  '/purchases/:id/dispute': null,
  '/purchases/:id/dispute/done': null,
  '/group/:account': ({ member }) => `/group/${member.purchasing_account}`,
  '/group/:account/sign-ons/add': ({ member }) =>
    `/group/${member.purchasing_account}/sign-ons/add`,
  '/gifts/:code': null,
  '/join/:token': null,
  '/console/join/:token': null,
  // Of merchants and people there are fifty each at most.
  '/console/:merchant': consolePath(''),
  '/console/:merchant/offers': consolePath('/offers'),
  '/console/:merchant/offers/form': consolePath('/offers/form'),
  '/console/:merchant/sales': consolePath('/sales'),
  '/console/:merchant/refunds': consolePath('/refunds'),
  '/console/:merchant/figures': consolePath('/figures'),
  '/console/:merchant/payouts': consolePath('/payouts'),
  // The whole list as a file, and one thing by its id.
  '/console/:merchant/sales.csv': null,
  '/console/:merchant/sales/:sale': null,
  '/console/:merchant/payouts/account': null,
  '/console/:merchant/payouts/:payout': null,
  '/console/:merchant/start': null,
  '/console/:merchant/addresses': null,
  '/console/:merchant/keys': null,
  '/console/:merchant/brand': null,
  '/console/:merchant/people': null,
  '/console/:merchant/people/:person': null,
  '/profile/email/:token': null,
  '/recover/:token': null,
  '/sign-on/link/:token': null,
  '/confirm/:transaction': null,
  '/buy/:merchant': null,
  '/help/messages/:id': ({ waitingConversation }) => `/help/messages/${waitingConversation}`,
  '/help/:topic': () => '/help/limits',
  '/merchants/:merchant': ({ merchant: { merchant: id } }) => `/merchants/${id}`,
  '/brands/:sheet': null,
  '/brands/:merchant/:name': null,
  '/brands/preview/:colours': null,
  '/assets/:name': null,
  '/design/pages/:name': null,
  '/design/mails/:name': null,
  '/language/:language': null,
}

// More than any page shows.
const shortLife = 120
const longLife = { through: 20_000, bought: 100_000 }
const limit = 5
// Where a cursor leads deep into a list: a plan that reads what lies before it would show.
const deepPage = 40

let tenants: Tenants | undefined
let world: World
let recorder: ReadRecorder
const browsers = new Map<'payer' | 'member', Browser>()
const short = new Map<string, Reads>()

const password = 'correct horse battery'

interface Asked {
  readonly name: string
  /** A request that works. */
  readonly ask: () => Promise<void>
}

before(async () => {
  tenants = await openTenants({
    wrapDatabase(database) {
      recorder = recordReads(database)
      return recorder.database
    },
  })
  const { net, script, customer: ada } = tenants
  const member = await script.customer('mia', { group_of: ada.payment_account, password })
  world = { ...tenants, member }
  // What long-lived connections use: one plan for whatever values come. None may need luck with its values.
  await net.opened.database.transaction('test.set-plans', async (tx) => {
    await tx.query({ name: 'test.set-plans', text: setPlans })
    await tx.query({ name: 'test.set-passwords', text: setPasswords })
  })
  for (const [role, email] of [
    ['payer', 'ada@example.org'],
    ['member', 'mia@example.org'],
  ] as const) {
    const browser = openBrowser(net.url)
    await signOn(browser, await open(browser, '/sign-on'), { email, password })
    browsers.set(role, browser)
  }
  await fillAccount(world, { after: 0, through: shortLife, bought: shortLife })
  for (const { name, ask } of [...apiRequests(), ...pageRequests()]) {
    // What is remembered was read once.
    await ask()
    short.set(name, await recorder.measure(ask))
  }
  await fillAccount(world, { after: shortLife, ...longLife })
})
after(() => tenants?.net.close())

const setPlans = `do $do$ begin
  execute format('alter database %I set plan_cache_mode = force_generic_plan', current_database());
end $do$`

const setPasswords = `update sign_ons set password_hash =
  (select password_hash from sign_ons where member_id = 'mia') where member_id = 'ada'`

function describedLists(): readonly string[] {
  return Object.keys(lists)
}

function addressOf(path: string, { params }: List): string {
  let address = path
  for (const [name, value] of Object.entries(params?.(world) ?? {})) {
    address = address.replace(`{${name}}`, value)
  }
  return address
}

async function ask(path: string, cursor?: string): Promise<string | null> {
  const list = lists[path]
  assert.ok(list)
  const query = new URLSearchParams(list.query)
  if (list.of !== 'few') query.set('limit', String(limit))
  if (cursor !== undefined) query.set('after', cursor)
  const at = `${addressOf(path, list)}?${query.toString()}`
  const { status, body } = await world.net.call(list.as(world), 'GET', at)
  assert.equal(status, 200, `${at}: ${JSON.stringify(body)}`)
  return body['next'] as string | null
}

function apiRequests(): readonly Asked[] {
  return describedLists().map((path) => ({
    name: `GET /api/v1${path}`,
    ask: async () => {
      await ask(path)
    },
  }))
}

const unnamed: string[] = []

function pageRequests(): readonly Asked[] {
  const paths = world.net.network.pageRoutes
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path)
  return [...new Set(paths)].flatMap((path) => {
    const found = path.includes(':') || path.includes('*') ? pages[path] : () => path
    if (found === undefined) unnamed.push(path)
    if (found === null || found === undefined) return []
    return [...browsers].map(([role, browser]) => ({
      name: `GET ${path}, ${role}`,
      ask: () => openPage(browser, found(world)),
    }))
  })
}

async function openPage(browser: Browser, path: string): Promise<void> {
  const response = await browser.send(path)
  await response.arrayBuffer()
  assert.ok(response.status < 500, `${path}: ${response.status}`)
}

/** What is looked for among so many rows at a time, as the README of the room says: never more than these. */
const windows: Readonly<Record<string, number>> = {
  'GET /api/v1/purchases': 1_000,
  'GET /account, payer': 1_000,
  'GET /help/contact, payer': 1_000,
  // A thousand merchants to choose among, with their addresses.
  'GET /register, payer': 3_000,
  'GET /register, member': 3_000,
}

/** As many rows as before, but for a page that was not full and now is. */
function assertSame(name: string, now: Reads): void {
  const then = short.get(name)
  assert.ok(then)
  const bound = then.rows * 1.5 + 20 + (windows[name] ?? 0)
  const said = `${name}: ${then.rows} rows by ${then.statements} statements, now ${now.rows} by ${now.statements}`
  assert.ok(now.rows <= bound && now.statements <= then.statements + 1, said)
}

interface Operation {
  readonly responses: object
}
interface ApiDocument {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/** Whether an answer says where the next page begins. */
function answersList({ responses }: Operation, { schemas }: ApiDocument['components']): boolean {
  const text = JSON.stringify(responses)
  const [, name = ''] = /#\/components\/schemas\/(\w+)"/.exec(text) ?? []
  return text.includes('"next":') || JSON.stringify(schemas[name] ?? {}).includes('"next":')
}

test('every route that answers a list is in the table, and what it shows is filled', async () => {
  const answer = await fetch(`${world.net.url}/api/v1/openapi.json`)
  const { paths, components } = (await answer.json()) as ApiDocument
  const found = Object.entries(paths).flatMap(([path, { get }]) =>
    get !== undefined && answersList(get, components) ? path.slice('/api/v1'.length) : [],
  )
  assert.deepEqual(describedLists().toSorted(), found.toSorted())
  for (const table of filledTables) {
    const [row] = await world.net.opened.database.read('test.count', (tx) =>
      tx.query<{ count: bigint }>({
        name: `test.count-${table}`,
        text: `select count(*) as count from ${table}`,
      }),
    )
    assert.ok((row?.count ?? 0n) > 1000n, table)
  }
})

test('lists of the API', async (t) => {
  for (const path of describedLists()) {
    await t.test(path, async () => {
      const name = `GET /api/v1${path}`
      assertSame(name, await recorder.measure(() => ask(path)))
      if (lists[path]?.of === 'few' || lists[path]?.isShort === true) return
      let cursor = await ask(path)
      for (let page = 0; page < deepPage && cursor !== null; page += 1)
        cursor = await ask(path, cursor)
      assert.ok(cursor !== null, 'a list of a long life goes on')
      const behind = cursor
      assertSame(name, await recorder.measure(() => ask(path, behind)))
    })
  }
})

test('pages', async (t) => {
  assert.deepEqual([...new Set(unnamed)], [], 'say in `pages` how they are opened')
  for (const { name, ask: openIt } of pageRequests()) {
    await t.test(name, async () => {
      assertSame(name, await recorder.measure(openIt))
    })
  }
})
