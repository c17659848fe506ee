// `GET /help/messages`: the conversations of whoever is signed on with customer service.
import { selectConversationsOfAccount } from '../../../../contact/index.ts'
import { momentCursor, readMomentCursor } from '../../../../platform/api/index.ts'
import { selectPurchasesByIds } from '../../../../purchases/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import { renderMessages } from '../../pages/messages.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { describePurchases } from '../statements/describe-purchases.ts'

const pageSize = 20
const beginningLengthMax = 120

export async function showMessages(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile: { purchasingAccount } }) => {
    const { frame } = c.get('visitor')
    const before = readPageCursor(c.req.query('after'), readMomentCursor)
    const { found, titles } = await deps.database.read('web.read-messages', async (tx) => {
      const page = { purchasingAccount, before, limit: pageSize + 1 }
      const conversations = await selectConversationsOfAccount(tx, page)
      const ids = conversations.flatMap(({ purchase }) => purchase ?? [])
      const purchases = await selectPurchasesByIds(tx, ids)
      const lines = await describePurchases(tx, purchases)
      const named = purchases.map(({ purchase }, index) => [purchase, lines[index]?.title] as const)
      return { found: conversations, titles: new Map<string, string | undefined>(named) }
    })
    const shown = found.slice(0, pageSize)
    const last = found.length > pageSize ? shown.at(-1) : undefined
    const next = last && momentCursor({ at: last.startedAt, id: last.conversation })
    const markup = renderMessages(frame, {
      rows: shown.map(({ conversation, firstText, purchase, status, startedAt }) => ({
        url: `/help/messages/${conversation}`,
        beginning: beginningOf(firstText),
        item: purchase === null ? undefined : titles.get(purchase),
        status,
        startedAt,
      })),
      pager: pagerOf({ path: '/help/messages', position: before, next }),
    })
    return await answerPage(c, frame, markup)
  })
}

/** One line of it, cut between characters as readers see them. */
function beginningOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment)
  if (characters.length <= beginningLengthMax) return line
  return `${characters.slice(0, beginningLengthMax - 1).join('')}…`
}
