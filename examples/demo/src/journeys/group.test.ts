// A group in a real browser, with scripts and without: the payer invites, the member joins by the mailed link and
// buys, the payer sees it, and somebody else sees none of it.
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
  test(`invite, join, buy, see, remove ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const payer = newPerson(`Grace${suffix}`)
    const member = newPerson(`Alan${suffix}`)
    const stranger = newPerson(`Eve${suffix}`)
    const open = async (): Promise<Page> =>
      (await stage.openBrowser({ javaScriptEnabled })).newPage()
    const [payerPage, memberPage, strangerPage] = [await open(), await open(), await open()]
    await register(payerPage, payer)
    await invite(payerPage, member, look)
    await join(memberPage, { member, payer }, look)
    await buyArticle(memberPage)
    const seen = await seeAll(payerPage, member, look)
    await seeOwnPart(memberPage, payer, look)
    await register(strangerPage, stranger)
    await seeNothing(strangerPage, seen)
    await seeNothing(memberPage, [seen[1] ?? ''])
    await remove(payerPage, member, look)
    await beSignedOff(memberPage, member)
    for (const page of [payerPage, memberPage, strangerPage]) await page.context().close()
  })
}

async function register(page: Page, person: Person): Promise<void> {
  await page.goto(`${stage.at.network}/register`)
  await fillRegistration(page, person)
  await tryCard(page, testCards.good)
  await choosePassword(page, person)
}

async function invite(page: Page, member: Person, look: Look): Promise<void> {
  await page.goto(`${stage.at.network}/group`)
  await assertShows(page, 'Nobody but you buys on your bill')
  await look(page, 'group-empty')
  await press(page, 'link', 'Add somebody')
  await look(page, 'group-add')
  const fill = (label: string, value: string): Promise<void> =>
    page.getByLabel(label, { exact: true }).fill(value)
  await fill('First name', member.firstName)
  await fill('Last name, if there is one', member.lastName)
  await fill('E-mail address', 'no address')
  await fill('Member id', member.memberId)
  await press(page, 'button', 'Add')
  await assertShows(page, 'This does not look right')
  assert.equal(await page.getByLabel('First name', { exact: true }).inputValue(), member.firstName)
  await look(page, 'group-add-error')
  await fill('E-mail address', member.email)
  await press(page, 'button', 'Add')
  await assertShows(page, 'The invitation is on its way')
  await assertShows(page, 'Invited')
  await look(page, 'group-invited')
}

async function join(
  page: Page,
  { member, payer }: { readonly member: Person; readonly payer: Person },
  look: Look,
): Promise<void> {
  await openMail(page, stage, { to: member.email, subject: 'You are invited' })
  await look(page, 'mail-invitation')
  const link = await linkOfMail(page, 'See the invitation')
  await page.goto(link)
  await assertHeading(page, 'You are invited')
  await assertShows(page, `${payer.firstName} ${payer.lastName} would like to pay`)
  await look(page, 'join')
  const fill = (label: string, value: string): Promise<void> =>
    page.getByLabel(label, { exact: true }).fill(value)
  await fill('Password', member.password)
  await fill('Password, once more', 'another one altogether')
  await fill('Recovery phrase', 'the heron stands where the river bends')
  await press(page, 'button', 'Join')
  await assertShows(page, 'The two passwords differ')
  await look(page, 'join-error')
  await fill('Password', member.password)
  await fill('Password, once more', member.password)
  await press(page, 'button', 'Join')
  await assertHeading(page, 'You have joined')
  await assertShows(page, 'Your personal code')
  await look(page, 'joined')
  await press(page, 'link', 'Go to your account')
  await assertHeading(page, `Good to see you, ${member.firstName}`)
  await page.goto(link)
  await assertHeading(page, 'This invitation is over')
  await look(page, 'join-over')
}

async function buyArticle(page: Page): Promise<void> {
  await page.goto(stage.at.courier)
  await press(page, 'link', article)
  await press(page, 'link', 'Buy for $0.25')
  await press(page, 'button', 'Buy for $0.25')
  assert.equal(page.url(), `${stage.at.courier}/articles/rope-walk`)
}

/** Answers the addresses of what nobody else may see: the item, and the member's account. */
async function seeAll(page: Page, member: Person, look: Look): Promise<readonly string[]> {
  const name = `${member.firstName} ${member.lastName}`
  await page.goto(`${stage.at.network}/group`)
  await assertShows(page, /All together \$0\.25/)
  await assertShows(page, 'Active')
  await look(page, 'group')
  await press(page, 'link', name)
  await assertHeading(page, name)
  await assertShows(page, member.email)
  await look(page, 'group-account')
  const account = page.url()
  await page.goto(`${stage.at.network}/statements`)
  await assertShows(page, name)
  await press(page, 'link', article)
  await assertHeading(page, article)
  return [page.url(), account]
}

async function seeOwnPart(page: Page, payer: Person, look: Look): Promise<void> {
  await page.goto(`${stage.at.network}/group`)
  await assertHeading(page, 'Your part of a group')
  await assertShows(page, `${payer.firstName} ${payer.lastName} pays for what you buy.`)
  await assertShows(page, '$0.25')
  await look(page, 'group-membership')
  await page.goto(`${stage.at.network}/account`)
  await assertShows(page, `Paid by ${payer.firstName} ${payer.lastName}`)
  await assertShows(page, 'You bought, USD')
  await look(page, 'account-of-member')
  await page.goto(`${stage.at.network}/group/add`)
  await assertHeading(page, 'There is nothing here for you')
}

async function seeNothing(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const answer = await page.goto(address)
    // Their own account a member sees on the group's page.
    if (page.url() === `${stage.at.network}/group`) continue
    assert.equal(answer?.status(), 404, address)
    await assertHeading(page, 'There is nothing here for you')
  }
  await page.goto(`${stage.at.network}/group`)
}

async function remove(page: Page, member: Person, look: Look): Promise<void> {
  const name = `${member.firstName} ${member.lastName}`
  await page.goto(`${stage.at.network}/group`)
  await press(page, 'link', name)
  await page.getByText(`Remove ${name}`).click()
  await look(page, 'group-account-remove')
  await press(page, 'button', 'Remove from the group')
  await assertShows(page, 'No longer in the group')
  await assertShows(page, /All together \$0\.25/)
  await look(page, 'group-removed')
  await press(page, 'link', name)
  await assertShows(page, 'This account is closed')
  await look(page, 'group-account-closed')
}

async function beSignedOff(page: Page, member: Person): Promise<void> {
  await page.goto(`${stage.at.network}/account`)
  assert.equal(new URL(page.url()).pathname, '/sign-on')
  await signOn(page, member)
  await assertShows(page, 'That did not match')
}

test('axe finds nothing on any of these pages, in light and dark, on a phone and a desk', () => {
  assert.deepEqual(eye.findings, [])
})

test('no page loads anything from another origin', () => {
  assert.deepEqual(stage.foreignRequests, [])
})
