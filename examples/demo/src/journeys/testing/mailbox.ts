// What somebody finds in the demo's mailbox: the last mail of a subject, its links and its code.
import type { Frame, Page } from 'playwright-core'
import { stepTimeoutMs } from './open-stage.ts'
import type { Stage } from './open-stage.ts'
import { reloadUntil } from './steps.ts'

/** Opens the last mail to an address whose subject has these words. */
export async function openMail(
  page: Page,
  { at }: Pick<Stage, 'at'>,
  mail: { readonly to: string; readonly subject: string },
): Promise<void> {
  await page.goto(at.mailbox)
  await reloadUntil(page, new RegExp(`${mail.subject}[^@]*To ${mail.to.replaceAll('.', '\\.')}`))
  const own = page.getByRole('link').filter({ hasText: mail.to }).filter({ hasText: mail.subject })
  await Promise.all([page.waitForEvent('load'), own.first().click()])
}

/** The address behind a button of the open mail. */
export async function linkOfMail(page: Page, name: string): Promise<string> {
  return await findInMail(page, async (frame) => {
    const found = frame.getByRole('link', { name })
    return (await found.count()) > 0 ? await found.first().getAttribute('href') : null
  })
}

/** The code of six digits that the open mail says. */
async function codeOfMail(page: Page): Promise<string> {
  return await findInMail(page, async (frame) => {
    const [code] = /\b\d{6}\b/.exec(await frame.locator('body').innerText()) ?? []
    return code ?? null
  })
}

/** The mailbox shows a mail in a frame, which may come a moment after the page. */
async function findInMail(
  page: Page,
  find: (frame: Frame) => Promise<string | null>,
): Promise<string> {
  const deadlineMs = performance.now() + stepTimeoutMs
  while (performance.now() < deadlineMs) {
    for (const frame of page.frames()) {
      const found = await find(frame)
      if (found !== null) return found
    }
    await page.waitForTimeout(100)
  }
  throw new Error(`not in the mail: ${await page.content()}`)
}

/** On the page that asks for a second factor: has a code mailed, and types it. */
export async function confirmByMail(page: Page, stage: Stage, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Send a code' }).click()
  const mailbox = await page.context().newPage()
  await openMail(mailbox, stage, { to, subject: 'code' })
  const code = await codeOfMail(mailbox)
  await mailbox.close()
  await page.getByLabel('Code from the mail').fill(code)
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Confirm', exact: true }).click(),
  ])
}
