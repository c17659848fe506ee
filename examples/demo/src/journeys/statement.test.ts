// Statement, item and files in a real browser, with scripts and without; after billing a past period; nobody else's.
import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { article, openAs, openCustomer, report, wantToBuy } from './testing/customers.ts'
import { openEye } from './testing/look.ts'
import { openStage } from './testing/open-stage.ts'
import type { Stage } from './testing/open-stage.ts'
import { assertHeading, assertShows, press, signOn } from './testing/steps.ts'
import type { Person } from './testing/steps.ts'

const eye = openEye()
let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

type Look = (page: Page, name: string) => Promise<void>
const noLook: Look = () => Promise.resolve()

for (const { javaScriptEnabled, name, look } of [
  { javaScriptEnabled: true, name: 'Mira', look: eye.look },
  { javaScriptEnabled: false, name: 'Noel', look: noLook },
]) {
  test(`bought, listed, downloaded, marked and billed ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const [person, stranger] = [
      await openCustomer(stage, name),
      await openCustomer(stage, `Not${name}`),
    ]
    const context = await stage.openBrowser({ javaScriptEnabled })
    const page = await context.newPage()
    await wantToBuy(page, stage.at.courier, article)
    await signOn(page, person)
    await press(page, 'button', `Buy for ${article.price}`)
    await wantToBuy(page, stage.at.harbor, report)
    await press(page, 'button', `Buy for ${report.price}`)
    const item = await markAsExpense(page, look)
    await readFiles(page, person)
    const period = await seePastPeriod(page, person, look)
    await context.close()
    await seeNothing(javaScriptEnabled, stranger, [
      item,
      `${item}/receipt.pdf`,
      period,
      `${period}.pdf`,
      `${period}.csv`,
    ])
  })
}

/** Answers the address of the item. */
async function markAsExpense(page: Page, look: Look): Promise<string> {
  await page.goto(`${stage.at.network}/statements`)
  await assertShows(page, /Balance, USD \$6\.25/i)
  await press(page, 'link', article.title)
  await assertHeading(page, article.title)
  const item = page.url()
  await press(page, 'button', 'Mark as a business expense')
  await assertShows(page, 'Marked as a business expense')
  await look(page, 'item-business')
  await page.goto(`${stage.at.network}/statements`)
  await page.getByLabel('Which').selectOption({ label: 'Business expense' })
  await press(page, 'button', 'Show')
  assert.equal(await page.getByRole('link', { name: article.title }).count(), 1)
  assert.equal(await page.getByRole('link', { name: report.title }).count(), 0)
  await press(page, 'link', 'Show all')
  assert.equal(await page.getByRole('link', { name: report.title }).count(), 1)
  return item
}

async function readFiles(page: Page, person: Person): Promise<void> {
  const table = (await download(page, 'Table as CSV')).toString('utf8')
  assert.match(table, /The last rope walk[^\r]*0\.25,[^\r]*yes,pur_/)
  assert.match(table, /Where small ports[^\r]*6\.00,[^\r]*no,pur_/)
  const pdf = await getDocumentProxy(new Uint8Array(await download(page, 'Statement as PDF')))
  const { text } = await extractText(pdf, { mergePages: true })
  const words = text.replaceAll(/\s+/g, ' ')
  for (const part of [`${person.firstName} ${person.lastName}`, '$6.25', '$0.25', 'Page 1']) {
    assert.ok(words.includes(part), `${part} in ${words}`)
  }
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ])
  return await buffer(await file.createReadStream())
}

/** Answers its address. */
async function seePastPeriod(page: Page, person: Person, look: Look): Promise<string> {
  await page.goto(stage.at.desk)
  await press(page, 'button', 'Go to the next billing day, and bill')
  await openAs(page, `${stage.at.network}/statements/status`, person)
  await page.goto(`${stage.at.network}/statements/status`)
  await assertShows(page, /Paid/)
  await look(page, 'status-billed')
  await Promise.all([
    page.waitForEvent('load'),
    page.locator('main a[href^="/statements/2"]').first().click(),
  ])
  await assertShows(page, 'Past period')
  await assertShows(page, /Total, USD \$6\.25/i)
  assert.equal(await page.getByRole('link', { name: article.title }).count(), 1)
  await look(page, 'statement-past')
  return page.url()
}

async function seeNothing(
  javaScriptEnabled: boolean,
  stranger: Person,
  addresses: readonly string[],
): Promise<void> {
  const context = await stage.openBrowser({ javaScriptEnabled })
  const page = await context.newPage()
  await openAs(page, `${stage.at.network}/account`, stranger)
  for (const address of addresses) {
    const answer = await page.goto(address)
    assert.equal(answer?.status(), 404, address)
    await assertHeading(page, 'There is nothing here for you')
  }
  await context.close()
}

test('axe finds nothing on any of these pages, in light and dark, on a phone and a desk', () => {
  assert.deepEqual(eye.findings, [])
})
