// The table of proofs, asked of the network itself: each form of the pages that an act stands behind, sent in a
// session of each proof. What the table gives at once is taken; all else is led to the page that asks for a second
// factor.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mayAct } from '../signon/index.ts'
import type { ActName } from '../signon/index.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, TestCustomer } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { confirmByMail, lastNotice } from './testing/step-up.ts'
import { open, signOn, submit } from './testing/walk-pages.ts'

let market: Market
let owner: TestCustomer

before(async () => {
  market = await openMarket()
})
after(() => market.close())

/** A form of each act, with which nothing is changed where it is let through; undefined: no form stands behind it. */
const forms: Readonly<Record<ActName, string | undefined>> = {
  sign_on: undefined,
  take_account_back: undefined,
  stop_mailed_recovery: undefined,
  share_account: '/group/{account}/sign-ons/add',
  hand_over_data: '/profile/privacy/export',
  close_account: '/profile/privacy/close',
  end_password_sessions: '/profile/security/sessions/{weaker}/end',
  end_stronger_sessions: '/profile/security/sessions/{stronger}/end',
  stop_address_recovery: '/profile/security/recovery/stop',
  change_password: '/profile/security/password',
  change_phrase: '/profile/security/phrase',
  change_address: '/profile/email',
  change_member_id: '/profile/security/member-id',
  renew_code: '/profile/security/code',
  add_passkey: '/profile/security/passkeys/add',
  remove_passkey: '/profile/security/passkeys/psk_1/remove',
  add_app: '/profile/security/app',
  remove_app: '/profile/security/app/remove',
}

async function byPassword(): Promise<Browser> {
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), owner)
  return browser
}

async function byLink(): Promise<Browser> {
  market.net.clock.advance({ seconds: 1 })
  const browser = market.browser()
  const asked = await open(browser, '/sign-on/link')
  await submit(browser, asked, '/sign-on/link', { email: owner.email })
  const { path = '' } = await lastNotice(market.net, 'sign_on_link')
  await submit(browser, await open(browser, path), path)
  return browser
}

async function byTwoFactors(): Promise<Browser> {
  const browser = await byPassword()
  await confirmByMail(market.net, browser, await open(browser, '/profile/security/code'))
  return browser
}

const proofs = { password: byPassword, mailbox: byLink, second_factor: byTwoFactors } as const
const sessionOf = {
  password: { method: 'password', steppedUp: false },
  mailbox: { method: 'link', steppedUp: false },
  second_factor: { method: 'password', steppedUp: true },
} as const

/** The session of a browser, as the page of its owner names it. */
async function sessionIdOf(browser: Browser): Promise<string> {
  const { html } = await open(browser, '/profile/security')
  const others = new Set([...html.matchAll(/sessions\/(ses_[^/]+)\/end"/g)].map(([, id]) => id))
  const rows = await market.net.opened.database.read('test.sessions', (tx) =>
    tx.query<{ id: string }>({
      name: 'test.sessions',
      text: `select id from sessions where purchasing_account = $1 and ended_at is null`,
      values: [owner.purchasingAccount],
    }),
  )
  return rows.find(({ id }) => !others.has(id))?.id ?? ''
}

for (const [proof, enter] of Object.entries(proofs)) {
  test(`with ${proof}: what the table gives is taken, all else asks for more`, async () => {
    owner = await market.register(proof.replace('_', '-'))
    const weaker = await sessionIdOf(await byPassword())
    const stronger = await sessionIdOf(await byLink())
    const browser = await enter()
    const { method, steppedUp } = sessionOf[proof as keyof typeof proofs]
    for (const [act, form] of Object.entries(forms) as [ActName, string | undefined][]) {
      if (form === undefined) continue
      const { fields } = readPageForm((await open(browser, '/account')).html, '/sign-off')
      const path = form
        .replace('{account}', owner.purchasingAccount)
        .replace('{weaker}', weaker)
        .replace('{stronger}', stronger)
      const answer = await browser.post(path, fields)
      const isAsked = /^\/profile\/security\/confirm\?/.test(answer.headers.get('location') ?? '')
      const now = market.net.clock.now()
      const may = mayAct({ method, steppedUpAt: steppedUp ? now : null }, act, now)
      assert.equal(isAsked, !may, `${act}: ${answer.status}`)
      if (may) assert.ok(answer.status < 500 && answer.status !== 403, `${act}: ${answer.status}`)
    }
  })
}
