// From a merchant's page to the article, by somebody who has no account and types as a person does. What it takes is
// counted, and told with how long it took.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { article } from './testing/customers.ts'
import { openStage } from './testing/open-stage.ts'
import type { Stage } from './testing/open-stage.ts'
import { assertShows, newPerson } from './testing/steps.ts'

// A quick typist on a telephone; and the time that it takes to find what comes next.
const keyMs = 60
const findMs = 300

let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

/** A person's hands, counted. */
class Hands {
  fieldCount = 0
  clickCount = 0
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  async type(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true })
    await this.find(field)
    await field.pressSequentially(text, { delay: keyMs })
    this.fieldCount += 1
  }
  async click(role: 'link' | 'button', name: string | RegExp): Promise<void> {
    const target = this.page.getByRole(role, { name }).first()
    await this.find(target)
    await Promise.all([this.page.waitForEvent('load'), target.click()])
    this.clickCount += 1
  }
  private async find(target: Locator): Promise<void> {
    await target.waitFor()
    await this.page.waitForTimeout(findMs)
  }
}

test('a first purchase: few fields, few clicks, on a phone', async (t) => {
  const context = await stage.openBrowser({ viewport: { width: 390, height: 664 }, hasTouch: true })
  const page = await context.newPage()
  const person = newPerson('Ngozi')
  await page.goto(`${stage.at.courier}/${article.path}`)
  const hands = new Hands(page)
  const startedAt = performance.now()
  await hands.click('link', `Buy for ${article.price}`)
  const way = page.getByRole('link', { name: 'Open an account' })
  const { y = Infinity, height = 0 } = (await way.boundingBox()) ?? {}
  assert.ok(y + height <= 664, `the way in stands at ${y} px, below the first screen`)
  await hands.click('link', 'Open an account')
  await assertBuying(page)
  await hands.type('E-mail address', person.email)
  await hands.click('button', 'Continue')
  await assertBuying(page)
  await hands.type('First name', person.firstName)
  await hands.type('Last name, if you have one', person.lastName)
  await hands.type('Postal code', '02139')
  await hands.click('button', 'Next: your card')
  await hands.type('Card number', '4242424242424242')
  await hands.type('Expiry date', '12/34')
  await hands.type('Security code', '123')
  await hands.click('button', 'Check and save card')
  await assertBuying(page)
  await hands.type('Password', person.password)
  await hands.click('button', /^Continue to/)
  await hands.click('button', `Buy for ${article.price}`)
  await assertShows(page, 'This article is yours until')
  const seconds = (performance.now() - startedAt) / 1000
  const { fieldCount, clickCount } = hands
  t.diagnostic(`${fieldCount} fields, ${clickCount} clicks, ${seconds.toFixed(1)} s`)
  assert.ok(fieldCount <= 8, `${fieldCount} fields`)
  assert.ok(clickCount <= 7, `${clickCount} clicks`)
  await context.close()
})

/** On each page of ours: what, for how much, where, and the way back. */
async function assertBuying(page: Page): Promise<void> {
  const band = page.locator('.buying')
  const text = await band.innerText()
  for (const part of [article.title, article.price, 'The Morning Courier']) {
    assert.ok(text.includes(part), text)
  }
  const back = await band.getByRole('link').getAttribute('href')
  assert.equal(back, `${stage.at.courier}/${article.path}`)
  const { y = Infinity } = (await band.boundingBox()) ?? {}
  assert.ok(y < 664, `what is bought stands at ${y} px`)
}
