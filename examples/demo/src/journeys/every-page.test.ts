// The pages beside the main path: looked at by axe, walked with the keyboard alone, weighed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sampleCustomer } from '../sample-data.ts'
import { openEye } from './testing/look.ts'
import { openStage } from './testing/open-stage.ts'
import type { Stage } from './testing/open-stage.ts'
import {
  assertHeading,
  assertShows,
  newPerson,
  press,
  pressKey,
  signOn,
  tabTo,
} from './testing/steps.ts'

const firstPageBytesMax = 60_000
const eye = openEye()
let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

test('with the keyboard alone somebody signs on, buys, and reads', async () => {
  const context = await stage.openBrowser()
  const page = await context.newPage()
  await page.goto(`${stage.at.courier}/articles/line-seven`)
  await tabTo(page, 'Buy for $0.10')
  await pressKey(page, 'Enter')
  await tabTo(page, 'E-mail address or member id')
  await page.keyboard.type(sampleCustomer.email)
  await tabTo(page, 'Password')
  await page.keyboard.type(sampleCustomer.password)
  await pressKey(page, 'Enter')
  assert.match(page.url(), /\/confirm\//)
  await tabTo(page, 'Buy for $0.10')
  await pressKey(page, 'Enter')
  await assertShows(page, 'This article is yours until')
  await page.goto(stage.at.network)
  // The first stop is the way past the navigation.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate<string>('document.activeElement.id'), 'main')
  await tabTo(page, 'All merchants')
  await context.close()
})

test('the first page of the network, with all that it loads, is below 60 KB', async () => {
  const context = await stage.openBrowser()
  for (const path of ['/', '/sign-on', '/register']) {
    await context.clearCookies()
    const page = await context.newPage()
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(`${stage.at.network}${path}`, { waitUntil: 'networkidle' })
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    assert.ok(sizes.length > 3, `${path} loaded ${sizes.length} things`)
    assert.ok(bytes < firstPageBytesMax, `${path} weighs ${bytes} bytes`)
    await page.close()
    await context.clearCookies()
  }
  await context.close()
})

test('registration begins with the country and time zone of the browser', async () => {
  const context = await stage.openBrowser({ locale: 'fr-CH', timezoneId: 'Europe/Zurich' })
  const page = await context.newPage()
  await page.goto(`${stage.at.network}/register`)
  await page.locator('[name=email]').fill('zoe@example.com')
  await press(page, 'button', 'Continuer')
  assert.equal(await page.locator('[name=country]').inputValue(), 'CH')
  assert.equal(await page.locator('[name=time_zone]').inputValue(), 'Europe/Zurich')
  await context.close()
})

test('the pages for mistakes', async () => {
  const context = await stage.openBrowser()
  const page = await context.newPage()
  await page.goto(`${stage.at.network}/nowhere`)
  await assertHeading(page, 'There is nothing here for you')
  await eye.look(page, 'not-found')
  await page.goto(`${stage.at.network}/sign-on`)
  await signOn(page, { email: 'nobody@example.com', password: 'not the password' })
  await eye.look(page, 'sign-on-refused')
  await page.goto(`${stage.at.network}/register`)
  await page.getByLabel('E-mail address').fill('not an address')
  await page.locator('form.form, main form').first().evaluate('form => { form.noValidate = true }')
  await press(page, 'button', 'Continue')
  await assertShows(page, 'One answer needs another look')
  assert.equal(await page.getByLabel('E-mail address').inputValue(), 'not an address')
  await eye.look(page, 'register-mistakes')
  await page.goto(`${stage.at.network}/merchants?q=no-such-merchant`)
  await assertShows(page, 'No merchant matches')
  await eye.look(page, 'home-none-found')
  await page.goto(`${stage.at.courier}/tally/callback?code=made-up&state=made-up`)
  await assertHeading(page, 'This step was already taken, or began in another browser')
  await eye.look(page, 'merchant-failure')
  await page.goto(`${stage.at.network}/oauth/auth?client_id=nobody&request_uri=nothing`)
  await assertHeading(page, 'The site that sent you here made a mistake')
  await eye.look(page, 'merchant-problem')
  await context.close()
})

test('an empty account, a first visit, an expired purchase, signing out from a merchant', async () => {
  const { email, password, memberId } = newPerson('Clara')
  const body = { ...sampleCustomer, email, password, member_id: memberId }
  await stage.api.call('POST', '/api/v1/sandbox/customers', { body, key: email })
  const context = await stage.openBrowser()
  const page = await context.newPage()
  await page.goto(`${stage.at.network}/sign-on`)
  await signOn(page, { email, password })
  await assertShows(page, 'No purchases yet')
  await eye.look(page, 'overview-empty')
  await page.goto(`${stage.at.network}/statements`)
  await assertShows(page, 'Nothing bought in this period')
  await eye.look(page, 'statement-empty')
  await page.goto(stage.at.network)
  await eye.look(page, 'home-signed-on')
  await page.goto(`${stage.at.harbor}/library`)
  await eye.look(page, 'visit')
  await press(page, 'button', /Harbor Research/)
  await assertHeading(page, 'Data and definitions')
  await page.goto(`${stage.at.courier}/articles/line-seven`)
  await press(page, 'link', /^Buy for/)
  await stage.moveClock('PT1H')
  await page.reload()
  await assertHeading(page, 'This purchase has expired')
  await eye.look(page, 'expired')
  await press(page, 'link', 'Back to The Morning Courier')
  await page.goto(`${stage.at.harbor}/library`)
  await press(page, 'link', 'Sign off')
  await assertHeading(page, 'Sign off?')
  await eye.look(page, 'site-asks-sign-off')
  await press(page, 'button', 'Sign off everywhere')
  await eye.look(page, 'ask-sign-off')
  await press(page, 'button', 'Sign off everywhere')
  assert.equal(new URL(page.url()).origin, stage.at.harbor)
  await page.goto(`${stage.at.network}/account`)
  await assertHeading(page, 'Sign on')
  await context.close()
})

test('what the operator of a demo looks at', async () => {
  const context = await stage.openBrowser()
  const page = await context.newPage()
  await page.goto(stage.at.processor)
  await eye.look(page, 'processor')
  await page.goto(`${stage.at.network}/design`)
  await eye.look(page, 'design')
  await context.close()
})

test('axe finds nothing on any of these pages, in light and dark, on a phone and a desk', () => {
  assert.deepEqual(eye.findings, [])
})

test('no page loads anything from another origin', () => {
  assert.deepEqual(stage.foreignRequests, [])
})
