// Every form about a merchant, from the wing's own list: sent with a fault it says what is wrong and keeps what was
// typed; sent twice at once, and once more, its thing is done once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
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
  /** Rows that come with it, by table. */
  readonly brings?: Readonly<Record<string, number>>
}

let shown: Console
let base: string
before(async () => {
  shown = await openConsole()
  base = `/console/${shown.ada.merchant}`
})
after(() => shown.close())

const cases: Readonly<Record<string, Case>> = {
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

async function invite(email: string): Promise<void> {
  const { market, ada } = shown
  const path = `/organisations/${ada.organisation}/invitations`
  await market.net.call(ada.token, 'POST', path, { email, role: 'support' })
}

test('every form has a line here', () => {
  const forms = consoleRoutes.flatMap(({ method, path }) => (method === 'POST' ? [path] : []))
  assert.deepEqual(Object.keys(cases).toSorted(), forms.map((path) => `POST ${path}`).toSorted())
})

for (const [form, { page, action, typed = {}, wrong, brings = {} }] of Object.entries(cases)) {
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
    assert.ok(
      [first, second].some(({ status }) => status < 400),
      String(first.status),
    )
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
