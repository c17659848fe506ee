// A subscription from a merchant's page to its cancellation, with scripts and without, and what the merchant's
// site makes of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sampleCustomer } from '../sample-data.ts'
import { openEye } from './testing/look.ts'
import { openStage } from './testing/open-stage.ts'
import type { Stage } from './testing/open-stage.ts'
import { assertHeading, assertShows, press, reloadUntil, signOn } from './testing/steps.ts'

const eye = openEye()
let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'
  test(`subscribed, renewed, switched on and cancelled ${how}; the letter closes at once`, async () => {
    const context = await stage.openBrowser({ javaScriptEnabled })
    const page = await context.newPage()
    const letter = `${stage.at.courier}/articles/evening-letter`
    await page.goto(letter)
    await assertShows(page, '1 month at a time')
    await press(page, 'link', 'Buy for $3.00')
    await signOn(page, sampleCustomer)
    await assertShows(page, '1 month')
    await press(page, 'button', 'Subscribe for $3.00')
    await assertShows(page, 'Close the window towards the harbour')
    await page.goto(`${stage.at.network}/subscriptions`)
    await assertShows(page, /The evening letter.*Ends on/)
    if (javaScriptEnabled) await eye.look(page, 'subscriptions')
    await press(page, 'link', 'The evening letter')
    await press(page, 'button', 'Renew for $3.00')
    await assertShows(page, 'Renewed')
    await press(page, 'button', 'Switch on')
    await assertShows(page, 'It renews itself')
    if (javaScriptEnabled) await eye.look(page, 'subscription')
    await press(page, 'link', 'See what you get back')
    await assertHeading(page, 'Cancel the subscription')
    // Both terms but the first day, which is used: what that cost depends on how long the month is.
    await assertShows(page, /You get back.*\$5\.(8[89]|90)/)
    if (javaScriptEnabled) await eye.look(page, 'subscription-cancel')
    await press(page, 'button', /^Cancel now and get \$5\.(8[89]|90)\d* back$/)
    await assertShows(page, 'Cancelled')
    // The site is told server to server: its cookie is still there, and opens nothing.
    await page.goto(letter)
    await reloadUntil(page, 'Buy for $3.00')
    await context.close()
  })
}

test('axe found nothing on the way', () => {
  assert.deepEqual(eye.findings, [])
})
