// What a person does in a browser, in the words of the pages.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { stepTimeoutMs } from './open-stage.ts'

export interface Person {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly memberId: string
  readonly password: string
}

export const testCards = {
  good: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  expired: '4000 0000 0000 0069',
  wrongPostalCode: '4000 0000 0000 0010',
} as const

/** Somebody nobody knows yet. */
export function newPerson(firstName: string): Person {
  const memberId = firstName.toLowerCase()
  return {
    firstName,
    lastName: 'Okafor',
    email: `${memberId}@example.com`,
    memberId,
    password: `seven herons over ${memberId}`,
  }
}

/** Clicks a link or button and waits until the page that it leads to is there. */
export async function press(
  page: Page,
  role: 'link' | 'button',
  name: string | RegExp,
): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole(role, { name }).first().click()])
}

/** Fills the registration pages in and goes on to the card page. */
export async function fillRegistration(page: Page, person: Person): Promise<void> {
  const fill = (label: string, value: string): Promise<void> =>
    page.getByLabel(label, { exact: true }).fill(value)
  await fill('E-mail address', person.email)
  await press(page, 'button', 'Continue')
  await fill('First name', person.firstName)
  await fill('Last name, if you have one', person.lastName)
  await page.getByLabel('Country', { exact: true }).selectOption({ label: 'United States' })
  await fill('Postal code', '02139')
  await press(page, 'button', 'Next: your card')
}

/** From the page that says that the account is open, onwards. */
export async function choosePassword(page: Page, person: Person): Promise<void> {
  await assertHeading(page, 'Your account is open')
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  // Where no script can show what was typed, it is typed twice.
  const again = page.getByLabel('Password, once more')
  if ((await again.count()) > 0) await again.fill(person.password)
  await press(page, 'button', /^Continue/)
}

/** Types a card on the processor's page and sends it. */
export async function tryCard(page: Page, number: string): Promise<void> {
  await page.getByLabel('Card number').fill(number)
  await page.getByLabel('Expiry date').fill('12/34')
  await page.getByLabel('Security code').fill('123')
  await press(page, 'button', 'Check and save card')
}

/** Signs on at the page that asks for it. */
export async function signOn(
  page: Page,
  person: Pick<Person, 'email' | 'password'>,
): Promise<void> {
  await page.getByLabel('E-mail address or member id').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await press(page, 'button', 'Sign on')
}

export async function assertHeading(page: Page, text: string | RegExp): Promise<void> {
  const heading = await page.getByRole('heading', { level: 1 }).innerText()
  const isRight = typeof text === 'string' ? heading === text : text.test(heading)
  if (!isRight) {
    const shown = await readText(page)
    assert.fail(
      `${page.url()} should be “${String(text)}”, but is “${heading}”: ${shown.slice(0, 2000)}`,
    )
  }
}

/** The text of a page as a person reads it, without line breaks. */
async function readText(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
}

export async function assertShows(page: Page, text: string | RegExp): Promise<void> {
  const shown = await readText(page)
  const isShown = typeof text === 'string' ? shown.includes(text) : text.test(shown)
  assert.ok(
    isShown,
    `${page.url()} should show ${String(text)}, but shows: ${shown.slice(0, 2000)}`,
  )
}

/** Reloads until a page says what it should; for what others do in the background. */
export async function reloadUntil(page: Page, text: string | RegExp): Promise<void> {
  const deadlineMs = performance.now() + stepTimeoutMs
  for (;;) {
    const shown = await readText(page)
    if (typeof text === 'string' ? shown.includes(text) : text.test(shown)) return
    if (performance.now() > deadlineMs) {
      assert.fail(
        `${page.url()} should come to show ${String(text)}, but shows: ${shown.slice(0, 2000)}`,
      )
    }
    await page.waitForTimeout(250)
    await page.reload()
  }
}

/** Presses Tab until the focus is on what has this name; fails where it cannot be seen or reached. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const reached: string[] = []
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press('Tab')
    const { label, ring } = await page.evaluate<{ label: string; ring: string }>(`(() => {
      const element = document.activeElement
      const label = element.labels?.[0]?.textContent ?? element.textContent
      const style = getComputedStyle(element)
      return { label: label.trim(), ring: style.outlineStyle + ' ' + style.outlineWidth + ' ' + style.boxShadow }
    })()`)
    reached.push(label)
    if (label !== name) continue
    assert.doesNotMatch(
      ring,
      /^(none .*|\S+ 0px) none$/,
      `${name} does not show that it has the focus`,
    )
    return
  }
  assert.fail(`Tab does not reach ${name}, only: ${reached.join(', ')}`)
}

/** Presses a key and waits until the page that it leads to is there. */
export async function pressKey(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
}
