// Registering through the pages: the steps up to the card page, the card, the first password, and what was mailed.
import assert from 'node:assert/strict'
import type { Browser } from './open-browser.ts'
import { readPageForm } from './read-page-form.ts'
import type { TestNetwork } from './open-test-network.ts'
import { open, submit } from './walk-pages.ts'
import type { Page } from './walk-pages.ts'

export const newcomersPassword = 'many words make one'

export const newcomer = {
  first_name: 'Ada',
  last_name: 'Lovelace',
  country: 'DE',
  postal_code: '10115',
  time_zone: 'Europe/Berlin',
}

/** Types a card on the processor's page; answers where it sends the browser, or its page. */
export async function typeCard(browser: Browser, page: Page, number: string): Promise<Page> {
  const form = readPageForm(page.html, '/setup/')
  const response = await browser.post(new URL(form.action, page.url).href, {
    ...form.fields,
    number,
    expiry: '08/29',
    cvc: '123',
    postal_code: '10115',
  })
  const location = response.headers.get('location')
  if (location === null) {
    return { status: response.status, url: page.url, html: await response.text() }
  }
  return await open(browser, location)
}

/** From the first page of registering to the processor's card page. */
export async function toCardPage(
  browser: Browser,
  page: Page,
  name: string,
  typed: Readonly<Record<string, string>> = newcomer,
): Promise<Page> {
  const second = await submit(browser, page, '/register', { email: `${name}@example.org` })
  const answer = await submit(browser, second, '/register', typed)
  assert.notEqual(new URL(answer.url).origin, new URL(page.url).origin, answer.html)
  // The browser test follows redirects within one origin; here it goes over to the processor.
  return await open(browser, answer.url)
}

/** From the page that says that the account is open, onwards. */
export async function choosePassword(browser: Browser, page: Page): Promise<Page> {
  assert.match(page.html, /Your account is open/)
  const typed = { password: newcomersPassword, password_again: newcomersPassword }
  return await submit(browser, page, '/register/finish', typed)
}

interface SentMail {
  readonly cause: string
  readonly subject: string
  readonly text: string
}

/** What lies in a mailbox, or waits to be sent there, the oldest first. */
export async function mailsTo(
  { opened }: Pick<TestNetwork, 'opened'>,
  name: string,
): Promise<readonly SentMail[]> {
  return await opened.database.read('test.mails-to', (tx) =>
    tx.query<SentMail>({
      name: 'test.mails-to',
      text: `select cause, subject, text_body as text from outbox_mails where recipient = $1 order by created_at`,
      values: [`${name}@example.org`],
    }),
  )
}

/** The pages on which the mailbox of new accounts answers, by the welcomes that went there. */
export async function proofPathsTo(
  net: Pick<TestNetwork, 'opened'>,
  name: string,
): Promise<readonly string[]> {
  const mails = await mailsTo(net, name)
  const welcomes = mails.filter(({ cause }) => cause.startsWith('registered/'))
  return welcomes.map(({ text }) => /(\/profile\/email\/\S+)/.exec(text)?.[1] ?? '')
}
