// Signing on by name and password: which account, what is said when it fails, and how often one may guess.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket, password } from './testing/open-market.ts'
import type { Market } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { open, signOn, submit } from './testing/walk-pages.ts'

let market: Market

before(async () => {
  market = await openMarket()
})
after(() => market.close())

/** One try in a browser; answers everything that tells two answers apart. */
async function attempt(browser: Browser, identifier: string, typed: string) {
  const page = await open(browser, '/sign-on')
  const form = readPageForm(page.html, '/sign-on')
  const answer = await browser.post(form.action, { ...form.fields, identifier, password: typed })
  const headers = Object.fromEntries(answer.headers)
  // The page repeats what was typed, so its length says only that.
  for (const name of ['date', 'set-cookie', 'content-security-policy', 'content-length']) {
    Reflect.deleteProperty(headers, name)
  }
  const body = (await answer.text())
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/name="csrf" value="[^"]*"/g, '')
    .replaceAll(/data-options="[^"]*"/g, '')
    .replaceAll(identifier, '*')
  return { status: answer.status, headers, body, isSignedOn: answer.status === 303 }
}

test('unknown, wrong, somebody else at another browser, and too many: one and the same answer', async () => {
  await market.register('ada')
  const wrong = await attempt(market.browser(), 'ada@example.org', 'not the password')
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /That did not match/)
  const unknown = await attempt(market.browser(), 'eda@example.org', 'not the password')
  const member = await attempt(market.browser(), 'ada', password)
  const empty = await attempt(market.browser(), 'ada@example.org', '')
  for (const other of [unknown, member, empty]) {
    assert.deepEqual(other.headers, wrong.headers)
    assert.equal(other.status, wrong.status)
    assert.equal(other.body, wrong.body)
  }
  for (let count = 0; count < 10; count++) {
    await attempt(market.browser(), 'ada@example.org', `guess ${count}`)
  }
  const locked = await attempt(market.browser(), 'ada@example.org', password)
  assert.deepEqual(
    { ...locked, isSignedOn: false },
    { ...wrong, isSignedOn: false },
    'the right password after too many wrong ones says the same',
  )
})

test('a browser that the owner has used still lets the owner in', async () => {
  const bess = await market.register('bess')
  const own = market.browser()
  await signOn(own, await open(own, '/sign-on'), bess)
  own.dropCookie('tally-session')
  for (let count = 0; count < 12; count++) {
    await attempt(market.browser(), 'bess@example.org', `guess ${count}`)
  }
  assert.equal((await attempt(market.browser(), 'bess@example.org', password)).isSignedOn, false)
  assert.equal((await attempt(own, 'bess@example.org', password)).isSignedOn, true)
})

test('a member id works in a browser that knows the account, and only there', async () => {
  const cora = await market.register('cora')
  const own = market.browser()
  await signOn(own, await open(own, '/sign-on'), cora)
  own.dropCookie('tally-session')
  assert.equal((await attempt(own, 'CORA', password)).isSignedOn, true)
  assert.equal((await attempt(market.browser(), 'cora', password)).isSignedOn, false)
  const forged = market.browser()
  forged.setCookie('tally-device', 'x'.repeat(43))
  assert.equal((await attempt(forged, 'cora', password)).isSignedOn, false)
})

test('a password that was mistyped a few times is forgiven after the right one', async () => {
  await market.register('dora')
  for (let round = 0; round < 3; round++) {
    for (let count = 0; count < 8; count++) {
      await attempt(market.browser(), 'dora@example.org', `guess ${count}`)
    }
    assert.equal((await attempt(market.browser(), 'dora@example.org', password)).isSignedOn, true)
  }
})

test('what was typed stays, the password does not', async () => {
  const browser = market.browser()
  const page = await open(browser, '/sign-on')
  const form = readPageForm(page.html, '/sign-on')
  const identifier = 'edna"><script>@example.org'
  const answer = await browser.post(form.action, {
    ...form.fields,
    identifier,
    password: 'secret words here',
  })
  const html = await answer.text()
  assert.match(html, /value="edna&quot;&gt;&lt;script&gt;@example\.org"/)
  assert.doesNotMatch(html, /secret words here/)
})

const forgeries: readonly [
  name: string,
  send: (browser: Browser, fields: Record<string, string>) => Promise<Response>,
][] = [
  [
    'another origin',
    (browser, fields) =>
      browser.send('/sign-off', {
        method: 'POST',
        headers: {
          origin: 'https://evil.example',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams(fields).toString(),
      }),
  ],
  ['no token', (browser) => browser.post('/sign-off', {})],
  [
    "another browser's token",
    async (browser) => {
      const other = market.browser()
      const form = readPageForm((await open(other, '/sign-on')).html, '/sign-on')
      return await browser.post('/sign-off', { csrf: form.fields['csrf'] ?? '' })
    },
  ],
  [
    'another type of body',
    (browser, fields) =>
      browser.send('/sign-off', {
        method: 'POST',
        headers: { origin: market.net.url, 'content-type': 'text/plain' },
        body: new URLSearchParams(fields).toString(),
      }),
  ],
]
for (const [index, [name, send]] of forgeries.entries()) {
  test(`a form from elsewhere is refused: ${name}`, async () => {
    const customer = await market.register(`forged-${index}`)
    const browser = market.browser()
    await signOn(browser, await open(browser, '/sign-on'), customer)
    const { fields } = readPageForm((await open(browser, '/account')).html, '/sign-off')
    const answer = await send(browser, fields)
    assert.equal(answer.status, 403)
    // What the browser itself says is ours may be sent once more, by hand.
    assert.match(await answer.text(), /did not come from this site|Nothing has been sent yet/)
    assert.equal(new URL((await open(browser, '/account')).url).pathname, '/account')
  })
}

test('pages carry their policy, and cookies are out of the reach of scripts', async () => {
  const answer = await fetch(`${market.net.url}/sign-on`)
  const policy = answer.headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'/)
  assert.match(policy, /script-src 'nonce-[^']{20,}'/)
  assert.match(policy, /frame-ancestors 'none'/)
  assert.match(policy, /form-action 'self'(;|$)/)
  for (const cookie of answer.headers.getSetCookie()) {
    assert.match(cookie, /; Path=\/; HttpOnly; SameSite=Lax$/)
  }
  const missing = await fetch(`${market.net.url}/nothing-here`)
  assert.equal(missing.status, 404)
  assert.match(missing.headers.get('content-security-policy') ?? '', /default-src 'none'/)
})

test('two people with one member id in one browser: the answer asks which of them it is', async () => {
  const shared = { member_id: 'Smith' }
  const cora = await market.register('wilma', { ...shared, first_name: 'Cora' })
  const dora = await market.register('wanda', { ...shared, first_name: 'Dora' })
  const browser = market.browser()
  for (const one of [cora, dora]) {
    await signOn(browser, await open(browser, '/sign-on?switch=1'), one)
  }
  await submit(browser, await open(browser, '/account'), '/sign-off')
  for (const typed of [password, 'not the password']) {
    const asked = await submit(browser, await open(browser, '/sign-on'), '/sign-on', {
      identifier: 'smith',
      password: typed,
    })
    assert.equal(asked.status, 422)
    assert.match(asked.html, /Several people here have this member id/)
    const choices = [
      ...asked.html.matchAll(/name="account"\s+value="([^"]+)"[\s\S]*?<span>(\w+)</g),
    ]
    assert.deepEqual(choices.map(([, , name]) => name).toSorted(), ['Cora', 'Dora'])
    const [, handle = ''] = choices.find(([, , name]) => name === 'Dora') ?? []
    const wrong = await submit(browser, asked, '/sign-on', { account: handle, password: 'no' })
    assert.match(wrong.html, /That did not match/)
    const chosen = await submit(browser, asked, '/sign-on', { account: handle, password })
    assert.equal(new URL(chosen.url).pathname, '/account')
    assert.match(chosen.html, /Dora/)
    await submit(browser, chosen, '/sign-off')
  }
  const elsewhere = await attempt(market.browser(), 'smith', password)
  assert.doesNotMatch(elsewhere.body, /Several people/)
})

test('a member added with a password is told the member id, beside the address, to sign on with', async () => {
  const payer = await market.register('paula')
  const person = {
    first_name: 'Quentin',
    email: 'quentin@example.org',
    member_id: 'Quentin of the hill',
    password,
  }
  const added = await market.net.call(payer.token, 'POST', '/group/accounts', person)
  assert.equal(added.status, 201)
  await market.net.network.doDueWork(['word_notice'])
  const [mail] = await market.net.opened.database.read('test.mail', (tx) =>
    tx.query<{ text: string }>({
      name: 'test.mail-of-member',
      text: `select text_body as text from outbox_mails where recipient = 'quentin@example.org'`,
    }),
  )
  assert.match(mail?.text ?? '', /with your member id: Quentin of the hill\./)
})
