// `GET /group`: everybody on the bill, for the payer; their own part of it, for a member.
import type { Profile } from '../../../../customers/index.ts'
import { listOwnGroup, listPurchasingAccounts } from '../../../../groups/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { renderGroup, renderGroupMembership } from '../../pages/group.ts'
import type { GroupRowView } from '../../pages/group.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { emailsOf, readOutcome, readPeriod, signOnsView, stateOf } from './group-views.ts'

export async function showGroup(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) =>
    profile.role === 'payer'
      ? await showPayer(deps, c, profile)
      : await showMember(deps, c, profile),
  )
}

async function showPayer(
  deps: CustomerDeps,
  c: CustomerContext,
  profile: Profile,
): Promise<Response> {
  const { frame } = c.get('visitor')
  const now = deps.clock.now()
  const view = await deps.database.read('web.read-group', async (tx) => {
    const [accounts, period] = await Promise.all([
      listOwnGroup(tx, profile),
      readPeriod(tx, profile),
    ])
    const rows = accounts.map((account): GroupRowView => ({
      name: account.name,
      url: `/group/${account.purchasingAccount}`,
      isYou: account.purchasingAccount === profile.purchasingAccount,
      state: stateOf(account, now),
      emails: emailsOf(account),
      bought: period.boughtBy(account.purchasingAccount),
    }))
    return { rows, together: period.together, since: period.since }
  })
  const { rows, ...totals } = view
  const markup = renderGroup(frame, {
    ...totals,
    ...readOutcome(c),
    rows: rows.filter(({ state }) => state !== 'closed'),
    former: rows.filter(({ state }) => state === 'closed'),
  })
  return await answerPage(c, frame, markup)
}

async function showMember(
  deps: CustomerDeps,
  c: CustomerContext,
  profile: Profile,
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const { purchasingAccount } = profile
  const found = await deps.database.read('web.read-membership', (tx) => readMembership(tx, profile))
  if (found === undefined) return await answerNotFound(c)
  const { own, ...facts } = found
  const markup = renderGroupMembership(frame, {
    ...facts,
    ...readOutcome(c),
    csrf,
    signOns: signOnsView(own, { csrf, now: deps.clock.now() }),
    leaveAction: `/group/${purchasingAccount}/remove`,
  })
  return await answerPage(c, frame, markup)
}

async function readMembership(tx: Tx, profile: Profile) {
  const { purchasingAccount, paymentAccount } = profile
  const [[own], [payer], period] = await Promise.all([
    listOwnGroup(tx, profile),
    listPurchasingAccounts(tx, paymentAccount),
    readPeriod(tx, profile),
  ])
  if (own === undefined || payer === undefined) return undefined
  const bought = period.boughtBy(purchasingAccount)
  return { own, payerName: payer.name, bought, since: period.since }
}
