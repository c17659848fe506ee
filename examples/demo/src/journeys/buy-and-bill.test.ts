// The main journey in a real browser, with scripts and without: two merchants, one sign-on, one bill.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openEye } from './testing/look.ts'
import { linkOfMail, openMail } from './testing/mailbox.ts'
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
const report = 'Where small ports lose the cold'
const eye = openEye()
let stage: Stage
before(async () => {
  stage = await openStage()
})
after(() => stage.close())

type Look = (page: Page, name: string) => Promise<void>
const noLook: Look = () => Promise.resolve()

for (const { javaScriptEnabled, person, look } of [
  { javaScriptEnabled: true, person: newPerson('Ada'), look: eye.look },
  { javaScriptEnabled: false, person: newPerson('Ben'), look: noLook },
]) {
  test(`register, buy, buy again, sign off, be billed ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const context = await stage.openBrowser({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(stage.at.network)
    await look(page, 'home')
    await registerWhileBuying(page, person, look)
    await confirmAddress(page, person, look)
    await buyAtSecondMerchant(page, look)
    await openAgainWithoutCharge(page, look)
    await openMembersAreas(page, look)
    await readStatement(page, look)
    await openFromItem(page, javaScriptEnabled)
    await seeItForSaleAfterItsHour(page, look)
    await signOffEverywhere(page, look)
    await beBilled(page, person, look)
    await context.close()
  })
}

async function registerWhileBuying(page: Page, person: Person, look: Look): Promise<void> {
  await page.goto(stage.at.courier)
  await look(page, 'courier-front')
  await press(page, 'link', article)
  await look(page, 'courier-teaser')
  await press(page, 'link', 'Buy for $0.25')
  assert.equal(new URL(page.url()).origin, stage.at.network)
  await assertShows(page, article)
  await assertShows(page, '$0.25')
  await assertShows(page, 'The Morning Courier')
  await look(page, 'sign-on-to-buy')
  await press(page, 'link', 'Open an account')
  await look(page, 'register')
  await fillRegistration(page, person)
  await assertHeading(page, 'Add a card')
  assert.equal(new URL(page.url()).origin, stage.at.processor)
  await look(page, 'card')
  await tryCard(page, testCards.declined)
  await assertShows(page, 'The bank declined this card')
  await look(page, 'card-declined')
  await press(page, 'link', 'Cancel')
  await assertHeading(page, 'No card yet')
  await look(page, 'no-card-yet')
  await press(page, 'button', 'Try again')
  await tryCard(page, testCards.wrongPostalCode)
  await assertShows(page, 'The bank has another postal code for this card')
  await tryCard(page, testCards.expired)
  await assertShows(page, 'this card has expired')
  await tryCard(page, testCards.good)
  await assertHeading(page, 'Your account is open')
  await look(page, 'account-open')
  await choosePassword(page, person)
  await assertHeading(page, article)
  await assertShows(page, '$0.25')
  await assertShows(page, 'The Morning Courier')
  await look(page, 'confirm')
  await press(page, 'button', 'Buy for $0.25')
  assert.equal(page.url(), `${stage.at.courier}/articles/rope-walk`)
  await assertShows(page, 'This article is yours until')
  await look(page, 'courier-article')
}

/** Bills are mailed to whoever has shown that the mailbox is theirs. */
async function confirmAddress(page: Page, person: Person, look: Look): Promise<void> {
  await openMail(page, stage, { to: person.email, subject: 'is open' })
  await look(page, 'mail-welcome')
  await page.goto(await linkOfMail(page, 'Confirm the address'))
  await assertHeading(page, 'Confirm the address')
  await look(page, 'confirm-address')
  await press(page, 'button', 'Use this address')
  await assertHeading(page, 'The address is confirmed')
}

async function buyAtSecondMerchant(page: Page, look: Look): Promise<void> {
  assert.notEqual(new URL(stage.at.harbor).hostname, new URL(stage.at.courier).hostname)
  await page.goto(stage.at.harbor)
  await look(page, 'harbor-front')
  await press(page, 'link', report)
  await look(page, 'harbor-preview')
  await press(page, 'link', 'Buy for $6.00')
  // Nobody asked who it is: the next page is the confirmation.
  assert.match(page.url(), /\/confirm\//)
  await assertHeading(page, report)
  await look(page, 'confirm-second')
  await press(page, 'button', 'Buy for $6.00')
  assert.equal(page.url(), `${stage.at.harbor}/reports/cold-chain`)
  await assertShows(page, 'This report is yours until')
  await look(page, 'harbor-report')
}

async function openAgainWithoutCharge(page: Page, look: Look): Promise<void> {
  await page.goto(stage.at.courier)
  await assertShows(page, 'Yours')
  await press(page, 'link', article)
  await assertShows(page, 'This article is yours until')
  // Even when the merchant's site has forgotten this browser.
  await page.context().clearCookies({ name: /^tally-.*-\d+$/ })
  await page.reload()
  await press(page, 'link', 'Buy for $0.25')
  assert.equal(page.url(), `${stage.at.courier}/articles/rope-walk`)
  await assertShows(page, 'This article is yours until')
  await page.goto(`${stage.at.network}/account`)
  await assertShows(page, '$6.25')
  await look(page, 'overview')
}

async function openMembersAreas(page: Page, look: Look): Promise<void> {
  await page.goto(`${stage.at.courier}/readers-room`)
  await assertHeading(page, 'Good to see you, whoever you are')
  await look(page, 'courier-room')
  await page.goto(`${stage.at.harbor}/library`)
  await assertHeading(page, 'Data and definitions')
  await look(page, 'harbor-library')
}

async function readStatement(page: Page, look: Look): Promise<void> {
  await page.goto(`${stage.at.network}/statements`)
  await assertHeading(page, 'Statement')
  await assertShows(page, /Balance, USD \$6\.25/i)
  assert.equal(await page.getByRole('link', { name: article }).count(), 1)
  assert.equal(await page.getByRole('link', { name: report }).count(), 1)
  await look(page, 'statement')
  await page.getByLabel('Merchant').selectOption({ label: 'Harbor Research' })
  await press(page, 'button', 'Show')
  assert.equal(await page.getByRole('link', { name: article }).count(), 0)
  await press(page, 'link', report)
  await assertHeading(page, report)
  await assertShows(page, 'On your tab')
  await look(page, 'item')
}

async function openFromItem(page: Page, javaScriptEnabled: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Open it again' }).click()
  // Without scripts the form to the merchant waits for a click.
  if (!javaScriptEnabled) await press(page, 'button', 'Continue to Harbor Research')
  await page.waitForURL(`${stage.at.harbor}/reports/cold-chain`)
}

async function seeItForSaleAfterItsHour(page: Page, look: Look): Promise<void> {
  await stage.moveClock('PT1H5M')
  await page.goto(`${stage.at.courier}/articles/rope-walk`)
  await assertShows(page, 'Buy for $0.25')
  await press(page, 'link', 'Buy for $0.25')
  await assertHeading(page, article)
  await press(page, 'button', 'Cancel')
  assert.equal(new URL(page.url()).pathname, '/articles/rope-walk')
  await assertShows(page, 'You have cancelled this purchase.')
  await look(page, 'courier-cancelled')
}

async function signOffEverywhere(page: Page, look: Look): Promise<void> {
  await page.goto(`${stage.at.network}/account`)
  await page.locator('.menu > summary').click()
  await press(page, 'button', 'Sign off')
  await assertHeading(page, 'You are signed off')
  await look(page, 'signed-off')
  for (const area of [`${stage.at.courier}/readers-room`, `${stage.at.harbor}/library`]) {
    await page.goto(area)
    // Sites are told behind the answer, in the next moment: perhaps in the middle of a page, whose head says “Sign on”.
    await reloadUntil(page, 'Password')
    await assertHeading(page, 'Sign on')
  }
  await look(page, 'sign-on-to-enter')
}

async function beBilled(page: Page, person: Person, look: Look): Promise<void> {
  await page.goto(stage.at.desk)
  const before = await readEarned(page)
  await look(page, 'desk')
  await press(page, 'button', 'Go to the next billing day, and bill')
  await assertShows(page, '1 payment request over $6.25, 1 paid')
  await look(page, 'desk-billed')
  // The merchants get 90 % of 0.25 and of 6.00, to the millionth.
  await assertShows(page, /The Morning Courier \$0\.00 .* Harbor Research \$0\.00/)
  assert.deepEqual(await readEarned(page), {
    courierMicros: before.courierMicros + 225_000n,
    harborMicros: before.harborMicros + 5_400_000n,
  })
  await press(page, 'button', 'Pay the merchants what is due')
  await assertShows(page, /Settlement of .*: (1 payout|2 payouts) of \$/)
  await look(page, 'desk-settled')
  // Their bank says at once that it has arrived.
  await assertShows(page, /Harbor Research \$0\.00 \$0\.00 \$0\.00 \$[1-9]/)
  await seePaidBill(page, person, look)
  await readMail(page, person, look)
}

async function seePaidBill(page: Page, person: Person, look: Look): Promise<void> {
  await page.goto(`${stage.at.network}/sign-on`)
  // This browser is known: the member id is enough.
  await signOn(page, { email: person.memberId, password: person.password })
  await assertHeading(page, `Good to see you, ${person.firstName}`)
  await assertShows(page, /On your USD tab \$0\.00/i)
  await look(page, 'overview-paid')
  await page.goto(`${stage.at.network}/statements`)
  await assertShows(page, /Payments −\$6\.25/)
  await assertShows(page, /Balance, USD \$0\.00/i)
  await look(page, 'statement-paid')
  await page.goto(`${stage.at.network}/account`)
  await press(page, 'link', report)
  await assertShows(page, 'Paid')
  await look(page, 'item-paid')
}

async function readMail(page: Page, person: Person, look: Look): Promise<void> {
  await page.goto(stage.at.mailbox)
  await look(page, 'mailbox')
  const own = page.getByRole('link').filter({ hasText: person.email })
  await reloadUntil(page, new RegExp(`Your bill of [^:]*: \\$6\\.25 To ${person.email}`))
  await own
    .filter({ hasText: /Your bill of .*\$6\.25/ })
    .first()
    .click()
  await assertHeading(page, /Your bill of .*\$6\.25/)
  await look(page, 'mail-bill')
}

/** What the desk says that customers have paid to each merchant. */
async function readEarned(page: Page): Promise<{ courierMicros: bigint; harborMicros: bigint }> {
  const readPaid = async (merchant: string): Promise<bigint> => {
    const row = page.getByRole('row').filter({ hasText: merchant })
    return toMicros((await row.getByRole('cell').nth(2).innerText()).replace('$', ''))
  }
  return {
    courierMicros: await readPaid('The Morning Courier'),
    harborMicros: await readPaid('Harbor Research'),
  }
}

function toMicros(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(6, '0'))
}

test('axe finds nothing on any of these pages, in light and dark, on a phone and a desk', () => {
  assert.deepEqual(eye.findings, [])
})

test('no page loads anything from another origin', () => {
  assert.deepEqual(stage.foreignRequests, [])
})
