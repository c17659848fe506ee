// A network without a processor, or a mail host: no form is shown that cannot succeed, and whoever opens its address
// reads why, in their language. Taken from the table of what is closed, and from the pages that there are.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { closedWithout } from '../web/customer/answer-closed.ts'
import type { Closed } from '../web/index.ts'
import { textsOf } from '../web/texts/index.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market } from './testing/open-market.ts'
import { open, signOn, submit } from './testing/walk-pages.ts'

const kinds = ['registration', 'mail'] as const satisfies readonly Closed[]
let market: Market
before(async () => {
  market = await openMarket({ closed: kinds })
})
after(() => market.close())

for (const kind of kinds) {
  for (const path of closedWithout[kind]) {
    test(`${path} says that ${kind} is closed, to whoever opens or posts it`, async () => {
      for (const language of ['en', 'de', 'fr', 'es'] as const) {
        const headers = { 'accept-language': language }
        const { title, body } = textsOf(language).errors.closed[kind]
        const browser = market.browser()
        const shown = await browser.send(path, { headers })
        const html = (await shown.text()).replaceAll('&#39;', "'")
        assert.equal(shown.status, 503)
        assert.ok(html.includes(title) && html.includes(body), `${path} in ${language}`)
        assert.doesNotMatch(html.slice(html.indexOf('<main'), html.indexOf('</main>')), /<form/)
      }
      assert.equal((await market.browser().post(path, { email: 'a@example.org' })).status, 503)
    })
  }
}

test('without a mail host a person is added with a password, and strangers are not asked for a message', async () => {
  const stranger = market.browser()
  for (const answer of [
    await stranger.send('/help/contact'),
    await stranger.post('/help/contact', { email: 'a@example.org', text: 'Hello' }),
  ]) {
    assert.equal(answer.status, 503)
  }
  const payer = market.browser()
  await signOn(payer, await open(payer, '/sign-on'), await market.register('payer'))
  assert.equal((await open(payer, '/help/contact')).status, 200)
  const form = await open(payer, '/group/add')
  const person = { first_name: 'Max', email: 'max@example.org', member_id: 'max' }
  const invited = await submit(payer, form, '/group/add', person)
  assert.equal(invited.status, 422)
  assert.match(invited.html, /id="error-password"/)
  const secrets = { password: 'ten small chances', password_again: 'ten small chances' }
  const added = await submit(payer, form, '/group/add', { ...person, ...secrets })
  assert.equal(added.status, 200)
})

test('no page has a form, and none about signing on a link, that leads to what is closed', async () => {
  const customer = await market.register('closed')
  const stranger = market.browser()
  const known = market.browser()
  await signOn(known, await open(known, '/sign-on'), customer)
  const closed = kinds.flatMap((kind) => closedWithout[kind])
  const paths = market.net.network.pageRoutes
    .filter(({ method, path }) => method === 'GET' && !/[:*]/.test(path))
    .map(({ path }) => path)
  assert.ok(paths.length > 20)
  const found: string[] = []
  for (const browser of [stranger, known]) {
    for (const path of new Set(paths)) {
      const { html } = await open(browser, path)
      for (const [, action = ''] of html.matchAll(/<form[^>]* action="([^"?]*)/g)) {
        if (closed.includes(action)) found.push(`${path}: a form to ${action}`)
      }
    }
  }
  const { html } = await open(market.browser(), '/sign-on')
  for (const path of closedWithout.mail) {
    if (html.includes(`href="${path}`)) found.push(`/sign-on: a link to ${path}`)
  }
  assert.deepEqual(found, [])
})
