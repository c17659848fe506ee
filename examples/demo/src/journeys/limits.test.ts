// Limits in a real browser, by keyboard and without scripts: set, refused with what is left, raised, frozen, thawed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { article, openAs, openCustomer, report, wantToBuy } from './testing/customers.ts'
import { openEye } from './testing/look.ts'
import { openStage } from './testing/open-stage.ts'
import type { Stage } from './testing/open-stage.ts'
import { assertShows, press, pressKey, tabTo } from './testing/steps.ts'

const eye = openEye()
const short = { path: 'articles/line-seven', price: '$0.10' }
let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

type Look = (page: Page, name: string) => Promise<void>
const noLook: Look = () => Promise.resolve()

/** A limit of thirty cents a day, by the keyboard alone. */
async function setByKeyboard(page: Page): Promise<void> {
  await tabTo(page, 'Freeze now')
  await tabTo(page, 'For')
  await page.keyboard.type('Each day')
  await tabTo(page, 'At most (USD)')
  await page.keyboard.type('0.30')
  await pressKey(page, 'Enter')
}

async function setByForm(page: Page): Promise<void> {
  await page.getByLabel('For', { exact: true }).selectOption({ label: 'Each day' })
  await page.getByLabel('At most (USD)').fill('0.30')
  await press(page, 'button', 'Add limit')
}

for (const { javaScriptEnabled, name, look, set } of [
  { javaScriptEnabled: true, name: 'Olga', look: eye.look, set: setByKeyboard },
  { javaScriptEnabled: false, name: 'Piet', look: noLook, set: setByForm },
]) {
  test(`set, refused, raised, frozen and thawed ${javaScriptEnabled ? 'by keyboard' : 'without scripts'}`, async () => {
    const person = await openCustomer(stage, name)
    const context = await stage.openBrowser({ javaScriptEnabled })
    const page = await context.newPage()
    const limits = `${stage.at.network}/limits`
    await openAs(page, `${stage.at.network}/account`, person)
    await page.goto(limits)
    await assertShows(page, 'No limit is set')
    await set(page)
    await assertShows(page, 'Saved. It holds from the next purchase on.')
    await assertShows(page, /Each day .*\$0\.00 of \$0\.30 spent/)
    await look(page, 'limits-set')

    await wantToBuy(page, stage.at.courier, article)
    await assertShows(page, '$0.30 of $0.30 for today')
    await press(page, 'button', `Buy for ${article.price}`)
    await assertShows(page, 'This article is yours until')
    await wantToBuy(page, stage.at.harbor, report)
    await assertShows(page, 'This purchase would go above a limit.')
    await assertShows(page, 'Left: $0.05 of $0.30 for today.')
    assert.equal(await page.getByRole('button', { name: /^Buy for/ }).count(), 0)
    await look(page, 'confirm-above-limit')

    await press(page, 'link', 'See your limits')
    await assertShows(page, '$0.05 left')
    await page.getByText('Change', { exact: true }).click()
    await page.getByLabel('At most (USD)').first().fill('10.00')
    await press(page, 'button', 'Save')
    await assertShows(page, /\$0\.25 of \$10\.00 spent/)
    await wantToBuy(page, stage.at.harbor, report)
    await press(page, 'button', `Buy for ${report.price}`)
    await assertShows(page, 'This report is yours until')

    await page.goto(limits)
    await press(page, 'button', 'Freeze now')
    await assertShows(page, 'Frozen: nothing is bought')
    await look(page, 'limits-frozen')
    await wantToBuy(page, stage.at.courier, short)
    await assertShows(page, 'Your account is frozen: nothing is bought until it is unfrozen.')
    await look(page, 'confirm-frozen')
    // What was bought before still opens.
    await page.goto(`${stage.at.courier}/${article.path}`)
    await assertShows(page, 'This article is yours until')
    await page.goto(limits)
    await press(page, 'button', 'Unfreeze')
    await wantToBuy(page, stage.at.courier, short)
    await press(page, 'button', `Buy for ${short.price}`)
    await assertShows(page, 'This article is yours until')
    await context.close()
  })
}

test('axe finds nothing on any of these pages, in light and dark, on a phone and a desk', () => {
  assert.deepEqual(eye.findings, [])
})
