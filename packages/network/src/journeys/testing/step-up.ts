// Shows a second factor on the pages, as a person with a mailbox does; and what people were told.
import assert from 'node:assert/strict'
import type { TestNetwork } from './open-test-network.ts'
import type { Browser } from './open-browser.ts'
import { submit } from './walk-pages.ts'
import type { Page } from './walk-pages.ts'

/**
 * The facts of the newest notice of a kind, to anybody or to one mailbox. Two of one moment have no order: it refuses.
 */
export async function lastNotice(
  net: Pick<TestNetwork, 'opened'>,
  kind: string,
  mailbox?: string,
): Promise<Readonly<Record<string, string>>> {
  const rows = await net.opened.database.read('test.last-notice', (tx) =>
    tx.query<{ facts: Readonly<Record<string, string>> }>({
      name: 'test.last-notice',
      // A notice to an account lies in the mailbox that is the account's now.
      text: `select n.facts from outbox_notices n left join sign_ons s on s.id = n.receiver
             where n.kind = $1 and ($2::text is null or coalesce(n.email, s.email) = $2)
             order by n.created_at desc fetch first row with ties`,
      values: [kind, mailbox ?? null],
    }),
  )
  assert.ok(rows.length <= 1, `${kind}: several of one moment, the clock must move between them`)
  return rows[0]?.facts ?? {}
}

/** From the page that asks for a second factor to the page behind it. */
export async function confirmByMail(
  net: Pick<TestNetwork, 'opened' | 'clock'>,
  browser: Browser,
  page: Page,
): Promise<Page> {
  net.clock.advance({ seconds: 1 })
  const asked = await submit(browser, page, '/profile/security/confirm/code')
  const { code = '' } = await lastNotice(net, 'step_up_code')
  return await submit(browser, asked, '/profile/security/confirm?', { typed: code })
}
