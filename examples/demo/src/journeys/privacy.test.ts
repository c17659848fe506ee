// A person's own data in a real browser: taken along behind a second factor, another address, and gone for good.
import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { openAs, openCustomer, report, wantToBuy } from './testing/customers.ts'
import { openEye } from './testing/look.ts'
import { confirmByMail, linkOfMail, openMail } from './testing/mailbox.ts'
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
  { javaScriptEnabled: true, name: 'Quinta', look: eye.look },
  { javaScriptEnabled: false, name: 'Ruben', look: noLook },
]) {
  test(`exported, moved to another address, closed and erased ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const person = await openCustomer(stage, name)
    const context = await stage.openBrowser({ javaScriptEnabled })
    const page = await context.newPage()
    await wantToBuy(page, stage.at.harbor, report)
    await signOn(page, person)
    await press(page, 'button', `Buy for ${report.price}`)
    await exportAll(page, person, look)
    const moved = await changeAddress(page, person)
    await page.goto(stage.at.desk)
    await press(page, 'button', 'Go to the next billing day, and bill')
    await close(page, moved, look)
    for (const email of [moved.email, person.email, person.memberId]) {
      await page.goto(`${stage.at.network}/sign-on`)
      await signOn(page, { email, password: person.password })
      await assertShows(page, 'That did not match')
    }
    await context.close()
  })
}

async function exportAll(page: Page, person: Person, look: Look): Promise<void> {
  await page.goto(`${stage.at.network}/profile/privacy`)
  await assertShows(page, 'Harbor Research')
  await look(page, 'privacy')
  await press(page, 'button', 'Download my data')
  await assertHeading(page, 'Confirm that it is you')
  await confirmByMail(page, stage, person.email)
  // What was asked for waited for the proof.
  assert.equal(new URL(page.url()).pathname, '/kept-form')
  await look(page, 'kept-form')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Send it now' }).click(),
  ])
  const files = unzipSync(new Uint8Array(await buffer(await file.createReadStream())))
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  assert.match(text('profile.json'), new RegExp(person.email))
  assert.match(text('purchases.csv'), /6000000/)
  assert.match(text('README.txt'), /Everything that Tallystick keeps about you/)
}

async function changeAddress(page: Page, person: Person): Promise<Person> {
  const email = `new-${person.email}`
  await page.goto(`${stage.at.network}/profile`)
  await page.getByLabel('New e-mail address').fill(email)
  // Confirmed a moment ago: nobody is asked twice.
  await press(page, 'button', 'Send the link')
  await assertShows(page, 'We sent a link to the new address.')
  await openMail(page, stage, { to: email, subject: 'Confirm your new e-mail address' })
  await page.goto(await linkOfMail(page, 'Confirm the address'))
  await assertHeading(page, 'Confirm the address')
  await press(page, 'button', 'Use this address')
  await assertHeading(page, 'The address is confirmed')
  return { ...person, email }
}

async function close(page: Page, person: Person, look: Look): Promise<void> {
  const closing = `${stage.at.network}/profile/privacy/close`
  await openAs(page, `${stage.at.network}/account`, person)
  await page.goto(closing)
  await assertHeading(page, 'Confirm that it is you')
  await look(page, 'step-up')
  await confirmByMail(page, stage, person.email)
  await assertHeading(page, 'Close and erase')
  await look(page, 'privacy-close')
  await page.getByLabel('Type “erase” to confirm').fill('no')
  await press(page, 'button', 'Close and erase for good')
  await assertShows(page, 'Type the word “erase” as it stands here.')
  await page.getByLabel('Type “erase” to confirm').fill('erase')
  await press(page, 'button', 'Close and erase for good')
  await assertHeading(page, 'Your account is closed')
}

test('axe finds nothing on any of these pages, in light and dark, on a phone and a desk', () => {
  assert.deepEqual(eye.findings, [])
})
