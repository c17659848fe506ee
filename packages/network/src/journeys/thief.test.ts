// Two stories in real Chromium. A thief knows the password of somebody who has the mailbox and the recovery phrase.
// Whatever the thief does meanwhile, within the hour the owner is in and the thief is out.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openChromium } from '@tallystick/test-browser'
import { generateSync } from 'otplib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { hangingMs } from '../testing/wait-until.ts'
import { addAuthenticator } from './testing/add-authenticator.ts'
import { openMarket, password } from './testing/open-market.ts'
import type { Market, TestCustomer } from './testing/open-market.ts'
import { confirmByMail, lastNotice } from './testing/step-up.ts'
import { open, signOn, submit } from './testing/walk-pages.ts'

const phrase = 'my aunt keeps seven geese'
const thiefsPhrase = 'a sentence of the thief'
const ownersNewPassword = 'a whole new one of mine'
const thiefsPassword = 'words that a thief chose'
let market: Market
let chromium: Browser

before(async () => {
  market = await openMarket()
  chromium = await openChromium()
})
after(async () => {
  await chromium.close()
  await market.close()
})

/** Who has chosen a recovery phrase, long before. */
async function registerOwner(name: string): Promise<TestCustomer> {
  const owner = await market.register(name)
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), owner)
  const path = '/profile/security/phrase'
  const form = await confirmByMail(market.net, browser, await open(browser, path))
  await submit(browser, form, path, { phrase })
  market.net.clock.advance({ hours: 24 })
  return owner
}

interface Person {
  readonly page: Page
  readonly context: BrowserContext
}

async function openPerson(): Promise<Person> {
  const context = await chromium.newContext()
  context.setDefaultTimeout(hangingMs)
  return { context, page: await context.newPage() }
}

const go = ({ page }: Person, path: string) => page.goto(`${market.net.url}${path}`)
const pathOf = ({ page }: Person): string => new URL(page.url()).pathname
const press = ({ page }: Person) => page.locator('main button.primary').first().click()

async function signsOn(person: Person, email: string, typed: string): Promise<boolean> {
  await person.context.clearCookies({ name: 'tally-session' })
  await go(person, '/sign-on')
  await person.page.getByLabel('E-mail address or member id').fill(email)
  await person.page.getByLabel('Password', { exact: true }).fill(typed)
  await person.page.getByRole('button', { name: 'Sign on', exact: true }).click()
  await person.page.waitForLoadState()
  return pathOf(person) === '/account'
}

const isIn = async (person: Person): Promise<boolean> => {
  await go(person, '/account')
  return pathOf(person) === '/account'
}

const newestIn = (mailbox: string, kind: string) => lastNotice(market.net, kind, mailbox)

async function askRecovery(person: Person, email: string): Promise<void> {
  market.net.clock.advance({ seconds: 1 })
  await go(person, '/recover')
  await person.page.getByLabel('E-mail address').fill(email)
  await press(person)
  await person.page.waitForURL('**/recover/sent')
}

/** Answers whether the account was taken back. */
async function takesBack(
  person: Person,
  mailbox: string,
  typed: { readonly phrase: string; readonly password: string },
): Promise<boolean> {
  const { path } = await newestIn(mailbox, 'recovery_link')
  if (path === undefined) return false
  await go(person, path)
  if ((await person.page.getByLabel('Recovery phrase').count()) === 0) return false
  await person.page.getByLabel('Recovery phrase').fill(typed.phrase)
  await person.page.getByLabel('New password', { exact: true }).fill(typed.password)
  await person.page.getByLabel('New password, once more').fill(typed.password)
  await press(person)
  await person.page.waitForLoadState()
  return (await person.page.locator('code').count()) === 1
}

async function typeSixDigits({ page }: Person, label: string, code: string): Promise<void> {
  await page.getByLabel(label).fill(code)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.waitForLoadState()
}

// What a thief would change, and must show more than the password for.
const guarded = [
  '/profile/security/password',
  '/profile/security/phrase',
  '/profile/security/code',
  '/profile/security/member-id',
  '/profile/security/passkeys/add',
  '/profile/security/app',
  '/profile/privacy/close',
]

/** With a code from the owner's mailbox, which was read once. */
async function addApp(person: Person, email: string): Promise<void> {
  await go(person, '/profile/security/app')
  market.net.clock.advance({ seconds: 1 })
  await person.page.getByRole('button', { name: 'Send a code' }).click()
  const { code = '' } = await newestIn(email, 'step_up_code')
  await typeSixDigits(person, 'Code from the mail', code)
  const key = ((await person.page.locator('main code').first().textContent()) ?? '').replaceAll(
    ' ',
    '',
  )
  await person.page.locator('main input[name=code]').fill(generateSync({ secret: key }))
  await press(person)
  await person.page.waitForURL('**/profile/security?done=app')
}

test('a thief who knows the password alone changes nothing, ends nothing of the owner’s, and is out', async () => {
  const { email } = await registerOwner('olive')
  const [owner, thief] = [await openPerson(), await openPerson()]
  assert.equal(await signsOn(thief, email, password), true)
  for (const path of guarded) {
    await go(thief, path)
    assert.equal(pathOf(thief), '/profile/security/confirm', path)
  }
  // The owner reads of a new device, and asks for a link by which to take the account back.
  assert.notDeepEqual(await newestIn(email, 'new_device'), {})
  await askRecovery(owner, email)
  // The thief signs on and off and on again, guesses codes, asks for mails until no more are sent.
  for (let round = 0; round < 3; round++) {
    assert.equal(await signsOn(thief, email, password), true)
    await go(thief, '/profile/security')
    await thief.page.getByText('Sign off everywhere').first().click()
    await thief.page.getByRole('button', { name: 'Sign off everywhere' }).click()
    await thief.page.waitForURL('**/sign-off/done')
  }
  assert.equal(await signsOn(thief, email, password), true)
  await go(thief, '/profile/security/code')
  await thief.page.getByRole('button', { name: 'Send a code' }).click()
  for (let guess = 0; guess < 11; guess++) {
    await typeSixDigits(thief, 'Code from the mail', '000000')
    if ((await thief.page.getByLabel('Code from the mail').count()) === 0) {
      await thief.page.getByRole('button', { name: /Send a/ }).click()
    }
  }
  for (let ask = 0; ask < 6; ask++) await askRecovery(thief, email)
  market.net.clock.advance({ minutes: 50 })
  assert.equal(await takesBack(owner, email, { phrase, password: ownersNewPassword }), true)
  assert.equal(await isIn(thief), false)
  assert.equal(await signsOn(thief, email, password), false)
  assert.equal(await signsOn(owner, email, ownersNewPassword), true)
  await Promise.all([owner, thief].map(({ context }) => context.close()))
})

test('a thief who once read a code changes everything, and within the hour has none of it', async () => {
  const { email } = await registerOwner('orla')
  const thiefs = 'thief@example.org'
  const [owner, thief] = [await openPerson(), await openPerson()]
  const authenticator = await addAuthenticator(thief.page, thief.context)
  const startedAt = market.net.clock.now()
  assert.equal(await signsOn(owner, email, password), true)
  assert.equal(await signsOn(thief, email, password), true)
  await addApp(thief, email)
  await go(thief, '/profile/security/passkeys/add')
  await authenticator.setPresent(true)
  await thief.page.getByRole('button', { name: 'Make a passkey' }).click()
  await thief.page.waitForURL('**/profile/security?done=passkey')
  await go(thief, '/profile/security/phrase')
  await thief.page.getByLabel('New recovery phrase').fill(thiefsPhrase)
  await press(thief)
  await thief.page.waitForURL('**/profile/security?done=phrase')
  await go(thief, '/profile/security/password')
  await thief.page.getByLabel('New password', { exact: true }).fill(thiefsPassword)
  await thief.page.getByLabel('New password, once more').fill(thiefsPassword)
  await press(thief)
  await thief.page.waitForURL('**/profile/security?done=password')
  await go(thief, '/profile')
  await thief.page.locator('form[action="/profile/email"] input[name=email]').fill(thiefs)
  await thief.page.locator('form[action="/profile/email"] button[type=submit]').click()
  await thief.page.waitForURL('**/profile?saved=email_asked')
  await go(thief, (await newestIn(thiefs, 'email_change_link'))['path'] ?? '')
  await press(thief)
  await thief.page.waitForLoadState()
  // Now nothing that the owner knows signs anybody on, and no link comes to where it was.
  assert.equal(await isIn(owner), false)
  assert.equal(await signsOn(owner, email, password), false)
  assert.notDeepEqual(await newestIn(email, 'email_changed'), {}, 'the address of before is told')
  market.net.clock.advance({ minutes: 20 })
  await askRecovery(owner, email)
  // The thief has mailbox and phrase of the present, and takes the account once more.
  await askRecovery(thief, thiefs)
  assert.equal(
    await takesBack(thief, thiefs, { phrase: thiefsPhrase, password: thiefsPassword }),
    true,
  )
  assert.equal(await signsOn(thief, thiefs, thiefsPassword), true)
  market.net.clock.advance({ minutes: 20 })
  assert.equal(await takesBack(owner, email, { phrase, password: ownersNewPassword }), true)
  assert.equal(await isIn(thief), false)
  for (const address of [thiefs, email]) {
    assert.equal(await signsOn(thief, address, thiefsPassword), false, address)
  }
  await go(thief, '/sign-on')
  await thief.page.getByRole('button', { name: 'Sign on with a passkey' }).click()
  await thief.page.locator('#faults').waitFor()
  await askRecovery(thief, thiefs)
  assert.equal(await takesBack(thief, thiefs, { phrase: thiefsPhrase, password }), false)
  assert.equal(await signsOn(owner, email, ownersNewPassword), true)
  await go(owner, '/profile/security/code')
  assert.equal(await owner.page.getByRole('button', { name: 'Send a code' }).count(), 1, 'no app')
  const now = market.net.clock.now()
  assert.ok(now.since(startedAt).total('minutes') <= 60)
  await Promise.all([owner, thief].map(({ context }) => context.close()))
})

test('an owner who comes by a mailed link confirms with the phrase, whatever app a thief has added', async () => {
  const { email } = await registerOwner('odile')
  const [owner, thief] = [await openPerson(), await openPerson()]
  assert.equal(await signsOn(thief, email, password), true)
  await addApp(thief, email)
  await go(owner, '/sign-on/link')
  await owner.page.getByLabel('E-mail address').fill(email)
  await press(owner)
  await owner.page.waitForURL('**/sign-on/link/sent')
  await go(owner, (await newestIn(email, 'sign_on_link'))['path'] ?? '')
  await press(owner)
  await owner.page.waitForURL('**/account')
  await go(owner, '/profile/security/password')
  await owner.page.getByLabel('Recovery phrase').fill(phrase)
  await owner.page
    .locator('form', { has: owner.page.getByLabel('Recovery phrase') })
    .getByRole('button', { name: 'Confirm' })
    .click()
  await owner.page.waitForURL('**/profile/security/password')
  await owner.page.getByLabel('New password', { exact: true }).fill(ownersNewPassword)
  await owner.page.getByLabel('New password, once more').fill(ownersNewPassword)
  await press(owner)
  await owner.page.waitForURL('**/profile/security?done=password')
  await owner.page.locator('summary', { hasText: 'Remove the app' }).click()
  await owner.page.locator('form[action$="/app/remove"] button').click()
  await owner.page.waitForURL('**/profile/security?done=app-removed')
  assert.equal(await isIn(thief), false)
  assert.equal(await signsOn(thief, email, password), false)
  await Promise.all([owner, thief].map(({ context }) => context.close()))
})
