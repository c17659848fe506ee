// The pages about signing on and security, without scripts: what a person does there, and what others cannot.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { generateSync } from 'otplib'
import { openMarket, password } from './testing/open-market.ts'
import type { Market, TestCustomer } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { confirmByMail, lastNotice } from './testing/step-up.ts'
import { buy, open, signOn, submit } from './testing/walk-pages.ts'
import type { Page } from './testing/walk-pages.ts'

const phrase = 'my aunt keeps seven geese'
let market: Market
let count = 0

before(async () => {
  market = await openMarket({ settings: { TALLYSTICK_TRUSTED_PROXY: '127.0.0.1,::1' } })
})
after(() => market.close())

async function newCustomer(): Promise<TestCustomer> {
  return await market.register(`person-${++count}`)
}

/** Gives the account of who is signed on a recovery phrase. */
async function choosePhrase(browser: Browser): Promise<void> {
  const path = '/profile/security/phrase'
  const form = await confirmByMail(market.net, browser, await open(browser, path))
  assert.equal((await submit(browser, form, path, { phrase: 'short' })).status, 422)
  const done = await submit(browser, form, path, { phrase })
  assert.match(done.html, /Your recovery phrase was changed/)
}

async function signedOn(customer: TestCustomer, browser = market.browser()): Promise<Browser> {
  const page = await signOn(browser, await open(browser, '/sign-on'), customer)
  assert.equal(pathOf(page), '/account')
  return browser
}

const pathOf = ({ url }: Page): string => new URL(url).pathname
const codeOn = ({ html }: Page): string => /<code>([^<]+)<\/code>/.exec(html)?.[1] ?? ''

test('the chooser offers the accounts of this browser, signs on with one, forgets one', async () => {
  const [ada, bess] = [await newCustomer(), await newCustomer()]
  const browser = await signedOn(ada)
  browser.dropCookie('tally-session')
  // The last used stands first.
  market.net.clock.advance({ seconds: 1 })
  await signedOn(bess, browser)
  browser.dropCookie('tally-session')
  const chooser = await open(browser, '/sign-on')
  const links = [...chooser.html.matchAll(/href="(\/sign-on\?[^"]*account=[^"]*)"/g)]
  assert.equal(links.length, 2)
  assert.doesNotMatch(chooser.html, /sgn_/, 'no id of an account stands on the page')
  const link = (links[1]?.[1] ?? '').replaceAll('&amp;', '&')
  const chosen = await open(browser, link)
  assert.match(chosen.html, new RegExp(`As ${ada.memberId}, member id ${ada.memberId}`))
  const page = await submit(browser, chosen, '/sign-on', { password })
  assert.equal(pathOf(page), '/account')
  assert.match(page.html, new RegExp(ada.memberId))
  browser.dropCookie('tally-session')
  const stranger = market.browser()
  const form = readPageForm((await open(stranger, '/sign-on')).html, '/sign-on')
  const account = readPageForm(chosen.html, '/sign-on').fields['account'] ?? ''
  const elsewhere = await stranger.post('/sign-on', { ...form.fields, account, password })
  assert.equal(elsewhere.status, 422, "another browser's handle chooses nobody")
  const before = await open(browser, '/sign-on')
  const after = await submit(browser, before, '/browser-accounts/forget')
  assert.equal([...after.html.matchAll(/account=/g)].length, 1)
})

test('a link by e-mail: the same answer for everybody, one sign-on, and into a purchase', async () => {
  const cora = await newCustomer()
  const browser = market.browser()
  const answers: string[] = []
  for (const email of ['nobody@example.org', 'nobody@elsewhere.example', cora.email]) {
    const page = await open(browser, '/sign-on/link')
    const sent = await submit(browser, page, '/sign-on/link', { email })
    assert.equal(pathOf(sent), '/sign-on/link/sent')
    answers.push(sent.html.replaceAll(/nonce="[^"]*"/g, ''))
  }
  assert.equal(new Set(answers).size, 1)
  const path = (await lastNotice(market.net, 'sign_on_link', cora.email))['path'] ?? ''
  assert.match(path, /^\/sign-on\/link\/[\w-]{43}$/)
  const look = await open(browser, path)
  assert.match(look.html, new RegExp(`member id ${cora.memberId}`))
  assert.equal(pathOf(await open(browser, '/account')), '/sign-on', 'looking signs nobody on')
  assert.equal(pathOf(await submit(browser, look, path)), '/account')
  const again = await open(market.browser(), path)
  assert.equal(again.status, 410)
  assert.match(again.html, /This link no longer works/)
})

test('a new device is told of, a known one is not; events and sessions stand on the page', async () => {
  const dora = await newCustomer()
  const headers = {
    'x-forwarded-for': '8.8.4.4',
    'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/150',
  }
  const browser = market.browser()
  const page = await open(browser, '/sign-on')
  const form = readPageForm(page.html, '/sign-on')
  const answer = await browser.send(form.action, {
    method: 'POST',
    headers: {
      ...headers,
      origin: market.net.url,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ ...form.fields, identifier: dora.email, password }).toString(),
  })
  assert.equal(answer.status, 303)
  const told = await lastNotice(market.net, 'new_device', dora.email)
  assert.equal(told['device'], 'Firefox, Linux')
  assert.equal(told['network'], '8.8.4.0/24', 'seen through the trusted proxy')
  const security = await open(browser, '/profile/security')
  assert.match(security.html, /Firefox, Linux <small>8\.8\.4\.0\/24<\/small>/)
  assert.match(security.html, /This device/)
  assert.match(security.html, /Signed on with the password/)
  browser.dropCookie('tally-session')
  await signedOn(dora, browser)
  assert.deepEqual(await lastNotice(market.net, 'new_device', dora.email), told, 'known by now')
})

test('one device signs another off; everywhere ends all, and merchants are told', async () => {
  const shop = await market.openShop('The Courier')
  await market.sell(shop, 'article', '2.50')
  const edna = await newCustomer()
  const first = market.browser()
  await buy(first, shop, { id: 'o-1', sku: 'article', customer: edna })
  const second = await signedOn(edna)
  const page = await open(second, '/profile/security')
  const action =
    /action="(\/profile\/security\/sessions\/ses_[^"]+\/end)"/.exec(page.html)?.[1] ?? ''
  const stranger = await signedOn(await newCustomer())
  const strange = await open(stranger, '/profile/security')
  const csrf = readPageForm(strange.html, '/sign-off').fields['csrf'] ?? ''
  assert.equal((await stranger.post(action, { csrf })).status, 404, 'not yours')
  assert.equal(pathOf(await open(first, '/account')), '/account')
  const done = await submit(second, page, action)
  assert.match(done.html, /That device is signed off/)
  assert.equal(pathOf(await open(first, '/account')), '/sign-on')
  await market.net.network.doDueWork(['tell_sign_off'])
  assert.equal(shop.loggedOut.length, 1, 'the merchant that was visited is told')
  const fields = readPageForm(done.html, '/sign-off').fields
  assert.equal((await second.post(action, fields)).status, 404, 'twice')
  const third = await signedOn(edna)
  const all = await submit(
    third,
    await open(third, '/profile/security'),
    '/profile/security/sessions/end-all',
  )
  assert.equal(pathOf(all), '/sign-off/done')
  for (const browser of [second, third]) {
    assert.equal(pathOf(await open(browser, '/account')), '/sign-on')
  }
})

// Pages that ask for a second factor first, and their forms.
const guarded: readonly [path: string, fields: Record<string, string>][] = [
  [
    '/profile/security/password',
    { password: 'words of a thief', password_again: 'words of a thief' },
  ],
  ['/profile/security/phrase', { phrase: 'another whole phrase' }],
  ['/profile/security/member-id', { member_id: 'other' }],
  ['/profile/security/code', {}],
  ['/profile/security/passkeys/add', { name: 'x', credential: '{}' }],
  ['/profile/security/app', { code: '123456' }],
]

test('what changes who one is asks for a second factor, by GET and by POST', async () => {
  const fay = await newCustomer()
  const browser = await signedOn(fay)
  const { fields } = readPageForm((await open(browser, '/account')).html, '/sign-off')
  const removals = ['/profile/security/passkeys/psk_1/remove', '/profile/security/app/remove']
  for (const [path, more] of [...guarded, ...removals.map((one) => [one, {}] as const)]) {
    const posted = await browser.post(path, { ...fields, ...more })
    assert.equal(posted.status, 303, path)
    assert.match(posted.headers.get('location') ?? '', /^\/profile\/security\/confirm\?next=/, path)
  }
  for (const [path] of guarded) {
    const page = await open(browser, path)
    assert.equal(pathOf(page), '/profile/security/confirm')
    assert.equal(new URL(page.url).searchParams.get('next'), path)
    const stranger = await open(market.browser(), path)
    assert.equal(pathOf(stranger), '/sign-on')
  }
  await confirmByMail(market.net, browser, await open(browser, '/profile/security/code'))
  for (const [path] of guarded) assert.equal(pathOf(await open(browser, path)), path)
})

test('the way after a confirmation leads nowhere but to pages of ours', async () => {
  const browser = await signedOn(await newCustomer())
  await confirmByMail(market.net, browser, await open(browser, '/profile/security/code'))
  const bad = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a/../../b',
    'x',
    '/%0d%0a',
  ]
  for (const next of bad) {
    const query = new URLSearchParams({ next }).toString()
    const answer = await browser.send(`/profile/security/confirm?${query}`)
    const location = answer.headers.get('location')
    assert.ok(location === '/profile/security' || location === '/%0d%0a', `${next}: ${location}`)
  }
})

test('personal code and member id: shown once, and a member id works in a new browser', async () => {
  const gus = await newCustomer()
  const browser = await signedOn(gus)
  const ask = await confirmByMail(
    market.net,
    browser,
    await open(browser, '/profile/security/code'),
  )
  const code = codeOn(await submit(browser, ask, '/profile/security/code'))
  assert.match(code, /^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  const tryCode = async (identifier: string, personal: string): Promise<boolean> => {
    const fresh = market.browser()
    const typed = { identifier, password, personal_code: personal }
    return (
      pathOf(await submit(fresh, await open(fresh, '/sign-on'), '/sign-on', typed)) === '/account'
    )
  }
  assert.equal(await tryCode(gus.memberId, code), true)
  assert.equal(await tryCode(gus.memberId, ''), false)
  const form = await open(browser, '/profile/security/member-id')
  const wrong = await submit(browser, form, '/profile/security/member-id', { member_id: 'a@b' })
  assert.match(wrong.html, /aria-invalid="true"/)
  const changed = await submit(browser, form, '/profile/security/member-id', {
    member_id: 'gustav',
  })
  const next = codeOn(changed)
  assert.equal(await tryCode(gus.memberId, code), false)
  assert.equal(await tryCode('gustav', code), false)
  assert.equal(await tryCode('gustav', next), true)
  browser.dropCookie('tally-session')
  const again = await submit(browser, await open(browser, '/sign-on'), '/sign-on', {
    identifier: 'GUSTAV',
    password,
  })
  assert.equal(pathOf(again), '/account', 'the browser knows the new member id')
})

test('an authenticator app on the pages: set up, asked for, removed', async () => {
  const hal = await newCustomer()
  const browser = await signedOn(hal)
  const page = await confirmByMail(
    market.net,
    browser,
    await open(browser, '/profile/security/app'),
  )
  const secret = codeOn(page).replaceAll(' ', '')
  assert.match(page.html, /href="otpauth:\/\/totp\//)
  const wrong = await submit(browser, page, '/profile/security/app', { code: '000000' })
  assert.equal(wrong.status, 422)
  const code = generateSync({ secret })
  const done = await submit(browser, wrong, '/profile/security/app', { code })
  assert.match(done.html, /The authenticator app is set up/)
  const other = await signedOn(hal)
  const asked = await open(other, '/profile/security/code')
  assert.match(asked.html, /Code of your authenticator app/)
  assert.doesNotMatch(asked.html, /Send a code/)
  const replay = await submit(other, asked, '/profile/security/confirm', { typed: code })
  assert.equal(replay.status, 422)
  assert.match(replay.html, /That was not right/)
  const removed = await submit(browser, done, '/profile/security/app/remove')
  assert.match(removed.html, /The authenticator app is removed/)
})

test('recovery on the pages: mail, phrase, new password, new code', async () => {
  const ida = await newCustomer()
  await choosePhrase(await signedOn(ida))
  const browser = market.browser()
  const asked = await submit(browser, await open(browser, '/recover'), '/recover', {
    email: ida.email,
  })
  assert.equal(pathOf(asked), '/recover/sent')
  const path = (await lastNotice(market.net, 'recovery_link'))['path'] ?? ''
  const form = await open(browser, path)
  const typed = { password: 'brand new words', password_again: 'brand new words' }
  const differ = { phrase, password: 'brand new words', password_again: 'others' }
  assert.equal((await submit(browser, form, path, differ)).status, 422)
  const wrong = await submit(browser, form, path, { ...typed, phrase: 'not at all the phrase' })
  assert.match(wrong.html, /This is not the recovery phrase/)
  assert.doesNotMatch(wrong.html, /not at all the phrase/)
  const done = await submit(browser, form, path, { ...typed, phrase })
  assert.match(codeOn(done), /^[0-9A-Z]{5}-/)
  assert.match(
    (await submit(browser, form, path, { ...typed, phrase })).html,
    /This link no longer works/,
  )
  assert.equal(
    (await market.net.call(ida.token, 'GET', '/sessions')).status,
    401,
    'tokens end, too',
  )
  await signedOn({ ...ida, password: 'brand new words' })
})

test('recovery without the mail answers the same, right or wrong', async () => {
  const jo = await newCustomer()
  const browser = await signedOn(jo)
  await choosePhrase(browser)
  const ask = await open(browser, '/profile/security/code')
  const code = codeOn(await submit(browser, ask, '/profile/security/code'))
  const right = {
    member_id: jo.memberId,
    personal_code: code,
    phrase,
    new_email: 'jo-new@example.org',
  }
  const answers: string[] = []
  for (const typed of [
    right,
    { ...right, phrase: 'wrong phrase here' },
    { ...right, personal_code: '' },
  ]) {
    const stranger = market.browser()
    const sent = await submit(
      stranger,
      await open(stranger, '/recover/address'),
      '/recover/address',
      typed,
    )
    answers.push(`${sent.status} ${pathOf(sent)} ${sent.html.replaceAll(/nonce="[^"]*"/g, '')}`)
  }
  assert.equal(new Set(answers).size, 1)
  const page = await open(browser, '/profile/security')
  assert.match(page.html, /Somebody is recovering your account/)
  const stopped = await submit(browser, page, '/profile/security/recovery/stop')
  assert.match(stopped.html, /The recovery is stopped/)
  const path = (await lastNotice(market.net, 'recovery_address_link'))['path'] ?? ''
  assert.equal((await open(market.browser(), path)).status, 410)
})

test('every form of these pages without its token is refused; hostile texts are answered', async () => {
  const browser = await signedOn(await newCustomer())
  const paths = [
    ...guarded.map(([path]) => path),
    '/sign-on/link',
    '/sign-on/link/x',
    '/browser-accounts/forget',
    '/recover',
    '/recover/address',
    '/recover/x',
    '/profile/security/confirm',
    '/profile/security/confirm/code',
    '/profile/security/passkeys/x/remove',
    '/profile/security/app/remove',
    '/profile/security/sessions/x/end',
    '/profile/security/sessions/end-all',
    '/profile/security/sessions/end-others',
    '/profile/security/recovery/stop',
  ]
  for (const path of paths) {
    assert.equal((await browser.post(path, { csrf: 'x' })).status, 403, path)
  }
  const { fields } = readPageForm((await open(browser, '/account')).html, '/sign-off')
  const texts = ['\u0000', '\ud800', "' or 1=1 --", '<script>alert(1)</script>', '💶'.repeat(2000)]
  const names = ['email', 'phrase', 'password', 'password_again', 'member_id']
  for (const text of texts) {
    const all = [...names, 'personal_code', 'new_email', 'typed', 'factor', 'credential', 'account']
    const typed = Object.fromEntries(all.map((name) => [name, text]))
    for (const path of [
      ...paths.filter((one) => !one.includes('/end')),
      '/sign-on',
      '/sign-on/passkey',
    ]) {
      const answer = await browser.post(path, { ...typed, ...fields })
      assert.ok(answer.status < 500, `${path}: ${answer.status}`)
      assert.doesNotMatch(await answer.text(), /<script>alert/, path)
    }
  }
  for (const path of ['/sign-on/link/%00', '/recover/%ff', `/recover/${'x'.repeat(5000)}`]) {
    assert.equal((await browser.send(path)).status < 500, true, path)
  }
})

test('the API lists one’s sessions and ends them; another’s answers like none', async () => {
  const [kim, lou] = [await newCustomer(), await newCustomer()]
  const browser = await signedOn(kim)
  const { body } = await market.net.call(kim.token, 'GET', '/sessions')
  const [session] = body['data'] as Record<string, string>[]
  assert.equal(session?.['method'], 'password')
  const path = `/sessions/${session['session'] ?? ''}`
  const strange = await market.net.call(lou.token, 'DELETE', path)
  assert.deepEqual([strange.status, strange.body['code']], [404, 'unknown_session'])
  assert.equal((await market.net.call(kim.token, 'DELETE', path)).status, 200)
  assert.equal((await market.net.call(kim.token, 'DELETE', path)).status, 404, 'twice')
  assert.equal(pathOf(await open(browser, '/account')), '/sign-on')
  await signedOn(kim)
  assert.deepEqual((await market.net.call(kim.token, 'DELETE', '/sessions')).body, { ended: 1 })
})
