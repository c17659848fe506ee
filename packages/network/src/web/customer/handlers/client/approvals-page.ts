// `GET /approvals`: what waits for the customer's decision.
import { answerPage } from '../../../frame/answer-page.ts'
import { renderApprovals } from '../../pages/approvals.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { readApprovals } from './read-approvals.ts'

export async function showApprovals(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const { frame } = c.get('visitor')
    const approvals = await deps.database.read('web.read-approvals', (tx) =>
      readApprovals(tx, profile, deps.clock.now()),
    )
    return await answerPage(c, frame, renderApprovals(frame, approvals))
  })
}
