// Every form about a merchant, from the wing's own list: sent with a fault it says what is wrong and keeps what was
// typed; sent twice at once, and once more, its thing is done once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { readTerms, registerOffers } from '../offers/index.ts'
import { systemRandom } from '../platform/index.ts'
import { consoleRoutes } from '../web/merchant/console-routes.ts'
import { openConsole } from './testing/open-console.ts'
import type { Console } from './testing/open-console.ts'
import { organisationPerson } from './testing/organisation-steps.ts'
import { countAll } from './testing/read-books.ts'
import { isKept, readFaults } from './testing/read-faults.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { open } from './testing/walk-pages.ts'

interface Case {
  /** Where it stands, below the merchant; its action begins with `action`, that page's own address unless told. */
  readonly page: () => Promise<string> | string
  readonly action?: string
  readonly typed?: Readonly<Record<string, string>>
  /** What is not taken, and the fields that the summary then leads to. */
  readonly wrong?: {
    readonly typed: Readonly<Record<string, string>>
    readonly fields: readonly string[]
  }
  /** It cannot be done in a test: nothing stands where it looks, or a file is sent. It only must not break. */
  readonly isRefused?: boolean
  /** Rows that come with it, by table. */
  readonly brings?: Readonly<Record<string, number>>
}

/** Of RFC 8037, appendix A.2. */
const ownKey = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }

let shown: Console
let base: string
before(async () => {
  shown = await openConsole()
  base = `/console/${shown.ada.merchant}`
  const { database } = shown.market.net.opened
  await database.transaction('test.prove', (tx) =>
    tx.query({
      name: 'test.prove',
      text: `update merchant_addresses set proved_by = 'operator', proved_at = added_at where merchant = $1`,
      values: [shown.ada.merchant],
    }),
  )
})
after(() => shown.close())

const newOffer = {
  sku: 'story',
  title: 'A story',
  url: 'https://courier.example/story',
  price: '2.50',
}

const cases: Readonly<Record<string, Case>> = {
  'POST /addresses': {
    page: () => '/addresses',
    typed: { address: 'https://shop.courier.example' },
    wrong: { typed: { address: 'shop.example/?q=1' }, fields: ['address'] },
    brings: { merchant_addresses: 1 },
  },
  'POST /addresses/proof': {
    page: () => '/addresses',
    action: '/addresses/proof',
    isRefused: true,
  },
  'POST /addresses/removal': {
    page: async () => {
      await addAddress('https://old.courier.example')
      return '/addresses'
    },
    action: '/addresses/removal',
    brings: { merchant_addresses: -1 },
  },
  'POST /keys': { page: () => '/keys', brings: { merchant_keys: 2 } },
  'POST /keys/own': {
    page: () => '/keys',
    action: '/keys/own',
    typed: { jwk: JSON.stringify(ownKey) },
    wrong: { typed: { jwk: '{"kty": "none"}' }, fields: ['jwk'] },
    brings: { merchant_keys: 1 },
  },
  'POST /keys/retirement': { page: () => '/keys', action: '/keys/retirement' },
  'POST /brand': {
    page: () => '/brand',
    typed: { primary: '#7A1F2B', secondary: '', description: 'A paper' },
    wrong: { typed: { primary: 'red', description: 'A & B' }, fields: ['primary'] },
  },
  'POST /brand/logo': {
    page: () => '/brand',
    action: '/brand/logo',
    isRefused: true,
    wrong: { typed: { logo: '' }, fields: ['logo'] },
  },
  'POST /offers/form': {
    page: () => '/offers/form',
    typed: newOffer,
    wrong: {
      typed: { ...newOffer, sku: '', price: 'a lot', days: 'many' },
      fields: ['sku', 'price', 'days'],
    },
    brings: { offers: 1, offer_versions: 1 },
  },
  'POST /offers/end': {
    page: async () => {
      await addOffer()
      return '/offers/form?sku=ending'
    },
    action: '/offers',
    brings: { offers: 0, offer_prices: -1 },
  },
  'POST /payouts/account': {
    page: () => '/payouts/account',
    typed: { amount: '25.00', days: '30' },
    wrong: { typed: { amount: 'a lot', days: '400' }, fields: ['amount', 'days'] },
    brings: { settlements: 1 },
  },
  'POST /people': {
    page: () => '/people',
    typed: { email: 'max@example.org', role: 'developer' },
    wrong: { typed: { email: 'no & where' }, fields: ['email'] },
    brings: { organisation_invitations: 1, outbox_notices: 1 },
  },
  'POST /people/invitations/:invitation/withdraw': {
    page: async () => {
      await invite('bea@example.org')
      return '/people'
    },
    action: '/people/invitations/',
  },
  'POST /people/:person': {
    page: async () => `/people/${await organisationPerson(shown)}`,
    typed: { role: 'accountant' },
    brings: { outbox_notices: 1 },
  },
  'POST /people/:person/end': {
    page: async () => `/people/${await organisationPerson(shown)}`,
    action: '/people/',
    brings: { organisation_people: -1, outbox_notices: 1 },
  },
}

async function addAddress(address: string): Promise<void> {
  const { market, ada } = shown
  const path = `/organisations/${ada.organisation}/merchants/${ada.merchant}/addresses`
  await market.net.call(ada.token, 'POST', path, { address })
}

async function invite(email: string): Promise<void> {
  const { market, ada } = shown
  const path = `/organisations/${ada.organisation}/invitations`
  await market.net.call(ada.token, 'POST', path, { email, role: 'support' })
}

/** Of Ada, for sale until it is ended. */
async function addOffer(): Promise<void> {
  const { clock, opened } = shown.market.net
  const ports = { database: opened.database, clock, random: systemRandom() }
  const read = readTerms({
    title: 'An ending',
    url: 'https://courier.example/ending',
    price: { micros: 2_500_000n, currency: getCurrency('USD').code },
  })
  assert.ok(read.ok)
  const offers = [{ sku: 'ending', terms: read.terms }]
  const [added] = await registerOffers(ports, { merchant: shown.ada.merchant, offers })
  assert.equal(added?.status, 'registered')
}

test('every form has a line here', () => {
  const forms = consoleRoutes.flatMap(({ method, path }) => (method === 'POST' ? [path] : []))
  assert.deepEqual(Object.keys(cases).toSorted(), forms.map((path) => `POST ${path}`).toSorted())
})

for (const [
  form,
  { page, action, typed = {}, wrong, isRefused = false, brings = {} },
] of Object.entries(cases)) {
  if (wrong !== undefined) {
    test(`${form}: not taken, it says what is wrong`, async () => {
      const { fields, whole } = await readForm(await page(), action, form)
      const answer = await shown.browser.post(whole, { ...fields, ...wrong.typed })
      const html = await answer.text()
      assert.equal(answer.status, 422)
      const named = readFaults(html).targets.map((target) =>
        target.replace(/^field-(.*?)(-0)?$/, '$1'),
      )
      assert.deepEqual(named.toSorted(), [...wrong.fields].toSorted())
      for (const [name, text] of Object.entries(wrong.typed)) {
        if (text !== '') assert.ok(isKept(html, name, text), `${name} is not kept`)
      }
    })
  }

  test(`${form}: twice at once, and once more, is once`, async () => {
    const { fields, whole } = await readForm(await page(), action, form)
    const post = () => shown.browser.post(whole, { ...fields, ...typed })
    const earlier = await countAll(shown.market.net)
    const [first, second] = await Promise.all([post(), post()])
    const isTaken = [first, second].some(({ status }) => status < 400)
    assert.equal(isTaken, !isRefused, String(first.status))
    assert.ok(first.status < 500 && second.status < 500)
    assert.ok((await post()).status < 500)
    const later = await countAll(shown.market.net)
    for (const [table, more] of Object.entries(brings)) {
      assert.equal((later.get(table) ?? 0) - (earlier.get(table) ?? 0), more, table)
    }
  })
}

async function readForm(page: string, action: string | undefined, form: string) {
  const { html } = await open(shown.browser, `${base}${page}`)
  const end = form.split('/').at(-1) ?? ''
  const start = `${base}${action ?? page}`
  // Where several begin so, the one whose address ends like the form's own.
  const [, whole = start] =
    action === undefined
      ? []
      : (new RegExp(`action="(${RegExp.escape(start)}[^"]*/${end})"`).exec(html) ?? [])
  return { whole, fields: readPageForm(html, whole).fields }
}
