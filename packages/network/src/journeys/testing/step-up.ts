// Shows a second factor on the pages, as a person with a mailbox does; and what people were told.
import type { TestNetwork } from './open-test-network.ts'
import type { Browser } from './open-browser.ts'
import { submit } from './walk-pages.ts'
import type { Page } from './walk-pages.ts'

/** The facts of the last notice of a kind. */
export async function lastNotice(
  net: Pick<TestNetwork, 'opened'>,
  kind: string,
): Promise<Readonly<Record<string, string>>> {
  const rows = await net.opened.database.read('test.last-notice', (tx) =>
    tx.query<{ facts: Readonly<Record<string, string>> }>({
      name: 'test.last-notice',
      text: `select facts from outbox_notices where kind = $1 order by created_at desc, ctid desc limit 1`,
      values: [kind],
    }),
  )
  return rows[0]?.facts ?? {}
}

/** From the page that asks for a second factor to the page behind it. */
export async function confirmByMail(
  net: Pick<TestNetwork, 'opened'>,
  browser: Browser,
  page: Page,
): Promise<Page> {
  const asked = await submit(browser, page, '/profile/security/confirm/code')
  const { code = '' } = await lastNotice(net, 'step_up_code')
  return await submit(browser, asked, '/profile/security/confirm?', { typed: code })
}
