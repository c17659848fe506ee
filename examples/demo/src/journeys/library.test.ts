// What is bought is opened from the network's own pages, a second purchase needs no page, and a gift reaches somebody
// else: in a real browser, with scripts and without.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openEye } from './testing/look.ts'
import { linkOfMail } from './testing/mailbox.ts'
import { openStage } from './testing/open-stage.ts'
import type { Stage } from './testing/open-stage.ts'
import {
  assertHeading,
  assertShows,
  choosePassword,
  fillRegistration,
  newPerson,
  press,
  reloadUntil,
  signOn,
  testCards,
  tryCard,
} from './testing/steps.ts'
import type { Person } from './testing/steps.ts'

const article = 'The last rope walk is for sale, all 340 metres of it'
const eye = openEye()
let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

type Look = (page: Page, name: string) => Promise<void>
const noLook: Look = () => Promise.resolve()

for (const { javaScriptEnabled, suffix, look } of [
  { javaScriptEnabled: true, suffix: 'a', look: eye.look },
  { javaScriptEnabled: false, suffix: 'b', look: noLook },
]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`open from the library, buy unasked, give ${how} scripts`, async () => {
    const giver = newPerson(`Ida${suffix}`)
    const receiver = newPerson(`Otto${suffix}`)
    const [page, receiverPage] = await Promise.all(
      [1, 2].map(async () => (await stage.openBrowser({ javaScriptEnabled })).newPage()),
    )
    assert.ok(page && receiverPage)
    await register(page, giver)
    await buyUnasked(page, look)
    await openAtBoth(page, giver, { javaScriptEnabled, look })
    const link = await give(page, receiver, look)
    await takeUp(receiverPage, { receiver, giver, link }, look)
    await seeTaken(page, link, look)
    for (const one of [page, receiverPage]) await one.context().close()
  })
}

async function register(page: Page, person: Person): Promise<void> {
  await page.goto(`${stage.at.network}/register`)
  await fillRegistration(page, person)
  await tryCard(page, testCards.good)
  await choosePassword(page, person)
}

/**
 * The first purchase at a merchant is asked about; the second goes through at one click; a dearer one is asked
 * about.
 */
async function buyUnasked(page: Page, look: Look): Promise<void> {
  await page.goto(`${stage.at.courier}/articles/rope-walk`)
  await press(page, 'link', /^Buy for/)
  await assertHeading(page, article)
  await page.getByText('From now on without asking').click()
  await page.getByRole('checkbox', { name: /Do not ask me again/ }).check()
  await page.getByLabel('In a day at most (USD)').fill('0.01')
  await press(page, 'button', /^Buy for/)
  await assertShows(page, 'not below the one for each purchase')
  await look(page, 'one-click-wrong')
  await page.getByLabel('Each purchase at most (USD)').fill('3.00')
  await page.getByLabel('In a day at most (USD)').fill('10.00')
  await press(page, 'button', /^Buy for/)
  assert.equal(page.url(), `${stage.at.courier}/articles/rope-walk`)
  await page.goto(`${stage.at.courier}/articles/tide-gauge`)
  await press(page, 'link', /^Buy for/)
  assert.equal(page.url(), `${stage.at.courier}/articles/tide-gauge`, 'no page in between')
  await page.goto(`${stage.at.network}/limits/one-click`)
  await assertShows(page, 'The Morning Courier')
  await look(page, 'one-click')
  await press(page, 'button', /^Ask me again/)
  await assertShows(page, 'You are asked again')
  await page.goto(`${stage.at.courier}/articles/line-seven`)
  await press(page, 'link', /^Buy for/)
  await assertShows(page, 'Confirm your purchase')
  await press(page, 'button', 'Cancel')
  // At the other merchant it is asked as ever.
  await page.goto(`${stage.at.harbor}/reports/grain-freight`)
  await press(page, 'link', /^Buy for/)
  await press(page, 'button', /^Buy for/)
  assert.equal(page.url(), `${stage.at.harbor}/reports/grain-freight`)
}

/** In a browser that was never at the merchants: a ticket each, no question, the content. */
async function openAtBoth(
  page: Page,
  person: Person,
  { javaScriptEnabled, look }: { readonly javaScriptEnabled: boolean; readonly look: Look },
): Promise<void> {
  const fresh = await (await stage.openBrowser({ javaScriptEnabled })).newPage()
  await fresh.goto(`${stage.at.network}/sign-on`)
  await signOn(fresh, person)
  await fresh.goto(`${stage.at.network}/library`)
  await assertShows(fresh, article)
  await look(fresh, 'library')
  await openItem(fresh, article, { javaScriptEnabled, merchant: 'The Morning Courier' })
  await fresh.waitForURL(`${stage.at.courier}/articles/rope-walk`)
  await assertHeading(fresh, article)
  await fresh.goto(`${stage.at.network}/library?q=grain`)
  const report = await fresh.getByRole('table').getByRole('link').first().innerText()
  await openItem(fresh, report, { javaScriptEnabled, merchant: 'Harbor Research' })
  await fresh.waitForURL(`${stage.at.harbor}/reports/grain-freight`)
  assert.equal(await fresh.getByRole('link', { name: /^Buy/ }).count(), 0, 'it is open')
  await fresh.context().close()
  await page.goto(`${stage.at.network}/library?q=cheese`)
  await assertShows(page, 'Nothing found')
  await look(page, 'library-nothing-found')
}

async function openItem(
  page: Page,
  title: string,
  how: { readonly javaScriptEnabled: boolean; readonly merchant: string },
): Promise<void> {
  await page.getByRole('button', { name: `Open ${title}` }).click()
  // Without scripts the form to the merchant waits for a click.
  if (!how.javaScriptEnabled) {
    await assertHeading(page, `On to ${how.merchant}`)
    await press(page, 'button', `Continue to ${how.merchant}`)
  }
}

/** From the confirmation page of something new; answers the link in the mail. */
async function give(page: Page, receiver: Person, look: Look): Promise<string> {
  await page.goto(`${stage.at.courier}/articles/line-seven`)
  await press(page, 'link', /^Buy for/)
  await press(page, 'link', 'Give it to somebody instead')
  await assertHeading(page, 'Give it to somebody')
  await look(page, 'gift-form')
  await page.getByLabel('E-mail address of the receiver').fill('nobody')
  await press(page, 'button', 'Next: look it over')
  await assertShows(page, 'Type a whole e-mail address')
  await page.getByLabel('E-mail address of the receiver').fill(receiver.email)
  await page.getByLabel('A few words to go with it').fill('You live on that line.')
  await press(page, 'button', 'Next: look it over')
  await assertShows(page, receiver.email)
  await look(page, 'gift-check')
  await press(page, 'button', /^Give it for/)
  await assertShows(page, 'Your gift is on its way')
  await look(page, 'gifts')
  await page.goto(stage.at.mailbox)
  await reloadUntil(page, new RegExp(`has a gift|A gift from[^@]*To ${receiver.email}`))
  await page.getByRole('link').filter({ hasText: receiver.email }).first().click()
  return await linkOfMail(page, 'Look at the gift')
}

/** Somebody new: from the mail through registration to the content. */
async function takeUp(
  page: Page,
  {
    receiver,
    giver,
    link,
  }: { readonly receiver: Person; readonly giver: Person; readonly link: string },
  look: Look,
): Promise<void> {
  await page.goto(link)
  await assertShows(page, `A gift from ${giver.firstName} ${giver.lastName}`)
  await assertShows(page, 'You live on that line.')
  await look(page, 'gift-signed-off')
  await press(page, 'link', 'Register')
  await fillRegistration(page, receiver)
  await tryCard(page, testCards.good)
  await choosePassword(page, receiver)
  await page.goto(link)
  await assertShows(page, `${receiver.firstName} ${receiver.lastName}`)
  await look(page, 'gift')
  await press(page, 'button', 'Take it up')
  await assertHeading(page, 'It is yours')
  await look(page, 'gift-yours')
  await page.goto(`${stage.at.network}/library`)
  await assertShows(page, 'The Morning Courier')
  assert.equal(await page.getByRole('button', { name: /^Open / }).count(), 1)
  await page.goto(`${stage.at.network}/statements`)
  await assertShows(page, '$0.00')
}

async function seeTaken(page: Page, link: string, look: Look): Promise<void> {
  await page.goto(`${stage.at.network}/gifts`)
  await assertShows(page, 'Taken up')
  await look(page, 'gifts-taken')
  await page.goto(link)
  await assertShows(page, 'This gift is from you')
}

test('nothing to find for axe, and nothing loaded from elsewhere', () => {
  assert.deepEqual(eye.findings, [])
  assert.deepEqual(stage.foreignRequests, [])
})
