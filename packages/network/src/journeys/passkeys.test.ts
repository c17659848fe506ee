// Signing on in real Chromium: with the keyboard alone, with a virtual authenticator, and without scripts.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findAxeFaults, openChromium } from '@tallystick/test-browser'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { hangingMs } from '../testing/wait-until.ts'
import { addAuthenticator } from './testing/add-authenticator.ts'
import { openMarket, password } from './testing/open-market.ts'
import type { Market, TestCustomer } from './testing/open-market.ts'
import { lastNotice } from './testing/step-up.ts'

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

async function withPage(
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await chromium.newContext(options)
  context.setDefaultTimeout(hangingMs)
  try {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text())
    })
    await work(page, context)
    assert.deepEqual(complaints, [])
  } finally {
    await context.close()
  }
}

const go = (page: Page, path: string) => page.goto(`${market.net.url}${path}`)
const pathOf = (page: Page): string => new URL(page.url()).pathname

async function assertAccessible(page: Page): Promise<void> {
  assert.deepEqual(
    (await findAxeFaults(page)).map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
    [],
    page.url(),
  )
}

async function signOnByKeyboard(page: Page, { email }: TestCustomer): Promise<void> {
  await go(page, '/sign-on')
  await tabTo(page, 'identifier')
  await page.keyboard.type(email)
  await tabTo(page, 'password')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/account')
}

/** Leaves the page first: whatever it still loads would bring the session back. */
async function forgetSession(page: Page, context: BrowserContext): Promise<void> {
  await page.goto('about:blank')
  await context.clearCookies({ name: 'tally-session' })
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate<string>('document.activeElement.name ?? ""')) === name) return
  }
  assert.fail(`the keyboard does not reach ${name}`)
}

async function confirmByMail(page: Page): Promise<void> {
  market.net.clock.advance({ seconds: 1 })
  await page.getByRole('button', { name: 'Send a code' }).click()
  const { code = '' } = await lastNotice(market.net, 'step_up_code')
  await page.getByLabel('Code from the mail').fill(code)
  await page.getByRole('button', { name: 'Confirm' }).click()
}

test('with the keyboard alone, and the page says which account it is', async () => {
  const ada = await market.register('ada')
  await withPage({}, async (page) => {
    await signOnByKeyboard(page, ada)
    assert.match(await page.content(), /ada/)
    await assertAccessible(page)
  })
})

test('a passkey: made behind a second factor, signs on with a click, confirms, is removed', async () => {
  const bess = await market.register('bess')
  await withPage({}, async (page, context) => {
    const authenticator = await addAuthenticator(page, context)
    await signOnByKeyboard(page, bess)
    await go(page, '/profile/security')
    await assertAccessible(page)
    await page.getByRole('link', { name: 'Add a passkey' }).click()
    await assertAccessible(page)
    await confirmByMail(page)
    await page.waitForURL('**/passkeys/add')
    await assertAccessible(page)
    await authenticator.setPresent(true)
    await page.getByLabel('Name').fill('The test’s own')
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await page.waitForURL('**/profile/security?done=passkey')
    assert.match(await page.content(), /The test’s own/)
    const [credential] = await authenticator.credentials()
    assert.equal(credential?.isResidentCredential, true)
    await forgetSession(page, context)
    await go(page, '/sign-on')
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Sign on with a passkey' }).click()
    await page.waitForURL('**/account')
    await go(page, '/profile/security/code')
    assert.equal(pathOf(page), '/profile/security/code', 'a passkey is two factors at once')
    market.net.clock.advance({ minutes: 11 })
    await go(page, '/profile/security/code')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.waitForURL('**/profile/security/code')
    await page.getByRole('button', { name: 'Show a new code' }).click()
    await page.getByText('We show it this once').waitFor()
    await assertAccessible(page)
    await go(page, '/profile/security')
    await page.getByRole('button', { name: 'Remove The test’s own' }).click()
    await page.waitForURL('**/profile/security?done=passkey-removed')
    await forgetSession(page, context)
    await go(page, '/sign-on')
    await page.getByRole('button', { name: 'Sign on with a passkey' }).click()
    await page.locator('#faults').waitFor()
    assert.equal(pathOf(page), '/sign-on/passkey')
  })
})

test('a passkey as the first secret of an account: one click, and it signs on', async () => {
  const { email } = await market.register('nell', { password: undefined })
  await withPage({}, async (page, context) => {
    const authenticator = await addAuthenticator(page, context)
    await go(page, '/sign-on/link')
    await page.getByLabel('E-mail address').fill(email)
    await page.locator('main button.primary').click()
    await page.waitForURL('**/sign-on/link/sent')
    await go(page, (await lastNotice(market.net, 'sign_on_link'))['path'] ?? '')
    await page.locator('main button.primary').click()
    await page.waitForURL('**/account')
    await go(page, '/register/finish?next=%2Flibrary')
    await assertAccessible(page)
    await authenticator.setPresent(true)
    await page.getByRole('button', { name: 'With a passkey' }).click()
    await page.waitForURL('**/library')
    await forgetSession(page, context)
    await go(page, '/sign-on')
    await page.getByRole('button', { name: 'Sign on with a passkey' }).click()
    await page.waitForURL('**/account')
  })
})

test('a passkey answers where the name is typed, without a click', async () => {
  const ivo = await market.register('ivo')
  await withPage({}, async (page, context) => {
    const authenticator = await addAuthenticator(page, context, { answersTyping: true })
    await signOnByKeyboard(page, ivo)
    await go(page, '/profile/security/passkeys/add')
    await confirmByMail(page)
    await page.waitForURL('**/passkeys/add')
    await authenticator.setPresent(true)
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await page.waitForURL('**/profile/security?done=passkey')
    await forgetSession(page, context)
    await page.goto(`${market.net.url}/sign-on`, { waitUntil: 'commit' })
    await page.waitForURL('**/account')
  })
})

test('a passkey whose owner is not verified says so on the page, and the other ways stay', async () => {
  await withPage({}, async (page, context) => {
    const authenticator = await addAuthenticator(page, context)
    await authenticator.setVerified(false)
    await go(page, '/sign-on')
    await authenticator.setPresent(true)
    await page.getByRole('button', { name: 'Sign on with a passkey' }).click()
    await page.getByText('That did not work').waitFor()
    await assertAccessible(page)
    assert.equal(await page.getByLabel('Password', { exact: true }).isVisible(), true)
  })
})

test('without scripts: all but passkeys works, and a hint stands in their place', async () => {
  const cora = await market.register('cora')
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await go(page, '/sign-on')
    await page.getByText('Passkeys need JavaScript').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Sign on with a passkey' }).count(), 0)
    await page.getByLabel('E-mail address or member id').fill(cora.email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign on', exact: true }).click()
    assert.equal(pathOf(page), '/account')
    await go(page, '/profile/security/code')
    await confirmByMail(page)
    await page.getByRole('button', { name: 'Show a new code' }).click()
    const code = (await page.locator('.shown-code code').textContent()) ?? ''
    await go(page, '/profile/security')
    await page.getByText('Sign off everywhere').first().click()
    await page.getByRole('button', { name: 'Sign off everywhere' }).click()
    assert.equal(pathOf(page), '/sign-off/done')
    await withPage({ javaScriptEnabled: false }, async (elsewhere) => {
      await go(elsewhere, '/sign-on')
      await elsewhere.getByLabel('E-mail address or member id').fill('cora')
      await elsewhere.getByLabel('Password', { exact: true }).fill(password)
      await elsewhere.getByText('Member id in a browser that is new to us?').click()
      await elsewhere.getByLabel('Personal code').fill(code)
      await elsewhere.getByRole('button', { name: 'Sign on', exact: true }).click()
      assert.equal(pathOf(elsewhere), '/account')
    })
    await go(page, '/sign-on')
    await page.getByRole('link', { name: 'cora' }).click()
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign on', exact: true }).click()
    assert.equal(pathOf(page), '/account', 'chosen from the accounts of this browser')
  })
})
