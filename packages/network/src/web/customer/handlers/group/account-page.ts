// `GET /group/:account`: one account of the group. A member's own stands on `/group`; another's does not exist.
import { findOwnAccount } from '../../../../groups/index.ts'
import { answerNotFound, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { renderGroupAccount } from '../../pages/group-account.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { readOutcome, readPeriod, signOnsView, stateOf } from './group-views.ts'

export async function showGroupAccount(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const { frame, csrf } = c.get('visitor')
    const now = deps.clock.now()
    const id = c.req.param('account') ?? ''
    const found = await deps.database.read('web.read-group-account', async (tx) => {
      const account = await findOwnAccount(tx, profile, id)
      if (account === undefined) return undefined
      const period = await readPeriod(tx, profile)
      return { account, since: period.since, bought: period.boughtBy(id) }
    })
    if (found === undefined) return await answerNotFound(c)
    if (profile.role === 'member') return answerSeeOther('/group')
    const { account, since, bought } = found
    const { name, openedAt, closedAt } = account
    const isMember = account.role === 'member' && account.status === 'active'
    const markup = renderGroupAccount(frame, {
      ...readOutcome(c),
      csrf,
      name,
      openedAt,
      bought,
      since,
      closedAt: closedAt ?? undefined,
      state: stateOf(account, now),
      limitsUrl: `/limits?member=${id}`,
      statementUrl: `/statements?member=${id}`,
      signOns: signOnsView(account, { csrf, now }),
      removeAction: isMember ? `/group/${id}/remove` : undefined,
    })
    return await answerPage(c, frame, markup)
  })
}
