// The OpenID Provider against an independent relying party, on a real database and over real HTTP.
import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import {
  createHttpClient,
  newId,
  noLog,
  openKeys,
  systemRandom,
  testClock,
} from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { createSignOn } from './create-sign-on.ts'
import type { SignOn } from './create-sign-on.ts'
import { defaultSessionRule } from './session.ts'
import { openBrowser } from '../server/testing/open-browser.ts'
import { createRelyingParty } from '../server/testing/relying-party.ts'
import type { RelyingParty } from '../server/testing/relying-party.ts'

let opened: TestDatabase
let signOn: SignOn
let origin: string
let party: RelyingParty
const clock = testClock('2026-11-22T09:00:00Z')
const random = systemRandom()
const server = createServer((request, response) => {
  request.headers['x-forwarded-proto'] = 'http'
  request.headers['x-forwarded-host'] = new URL(origin).host
  void signOn.handle(request, response)
})
const accounts = {
  signOn: newId('sgn', { clock, random, bucket: 1 }),
  customer: newId('cus', { clock, random, bucket: 1 }),
  purchasingAccount: newId('pac', { clock, random, bucket: 1 }),
  paymentAccount: newId('pay', { clock, random, bucket: 1 }),
}

before(async () => {
  opened = await openTestDatabase()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  party = await createRelyingParty({
    issuer: origin,
    merchant: 'mer_1',
    site: 'http://localhost:9',
  })
  const page = (html: string, status = 200) => Promise.resolve({ status, headers: {}, html })
  signOn = createSignOn(
    {
      database: opened.database,
      clock,
      random,
      log: noLog,
      http: createHttpClient({ arePrivateAddressesAllowed: true }),
      keys: openKeys(mkdtempSync(path.join(os.tmpdir(), 'keys-')), random),
    },
    {
      publicUrl: origin,
      rule: defaultSessionRule,
      hooks: {
        checkOffer: () => Promise.resolve(undefined),
        findOwned: () => Promise.resolve(undefined),
        issueReceipt: ({ purchase }) => Promise.resolve(`receipt of ${purchase}`),
        pages: {
          showError: ({ status, error }) => page(error, status),
          askSignOff: ({ xsrf }) => page(xsrf),
          showSignedOff: () => page('signed off'),
        },
      },
      findMerchant: (id) =>
        Promise.resolve(
          id === 'mer_1'
            ? { id, name: 'Courier', addresses: ['http://localhost:9'], keys: [party.publicJwk] }
            : undefined,
        ),
      isRegisteredAddress: (_merchant, url) =>
        Promise.resolve(url.startsWith('http://localhost:9/')),
      pairwiseSubject: (merchant, account) => `${merchant}-${account.length}`,
    },
  )
})
after(async () => {
  server.close()
  server.closeAllConnections()
  await opened.close()
})

const details = [
  { type: 'purchase', id: 'order-1', offer: 'a', quantity: 1, return_to: 'http://localhost:9/a' },
]

test('push, sign on, decide, code, token', async () => {
  const answer = await party.push({ details })
  assert.ok(answer.ok, JSON.stringify(answer))
  const browser = openBrowser(origin)
  const { response, url } = await browser.follow(answer.pushed.url)
  assert.equal(response.status, 404, await response.text())
  const id = new URL(url).pathname.replace('/confirm/', '')
  const found = await signOn.findTransaction({
    id,
    browser: browser.cookie('tally-browser'),
  })
  assert.ok(found.state === 'open')
  assert.equal(found.transaction.details?.offer, 'a')
  const token = await signOn.startSession({ accounts, previousToken: undefined })
  browser.setCookie('tally-session', token)
  const session = await signOn.findSession(token)
  assert.ok(session !== undefined)
  const next = await signOn.finishTransaction({
    transaction: found.transaction,
    session,
    purchase: { status: 'purchased', purchase: 'pur_1' },
  })
  const back = await browser.follow(next)
  assert.match(back.url, /^http:\/\/localhost:9\/tally\/callback\?code=/)
  const tokens = await party.redeem(answer.pushed, back.url)
  assert.deepEqual(tokens.authorization_details, [
    { ...details[0], status: 'purchased', purchase: 'pur_1', receipt: 'receipt of pur_1' },
  ])
})
