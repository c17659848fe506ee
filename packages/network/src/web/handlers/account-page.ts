// `GET /account`: what is owed, when it is asked for, and what was bought last.
import { getCurrentStatement, selectRequestsOfAccount, selectTabs } from '../../billing/index.ts'
import type { CurrentStatement, PaymentRequest } from '../../billing/index.ts'
import { selectPaymentMethods } from '../../customers/index.ts'
import type { Profile } from '../../customers/index.ts'
import { bucketOf } from '../../platform/index.ts'
import type { Tx } from '../../platform/index.ts'
import { listPurchases, sumPurchases } from '../../purchases/index.ts'
import { renderOverview } from '../pages.ts'
import type { OverviewAlert, OverviewView } from '../pages.ts'
import { answerPage } from './answer-page.ts'
import { nextBillingOf } from './confirm-views.ts'
import { describePurchases } from './describe-purchases.ts'
import { withSignOn } from './require-sign-on.ts'
import { periodStart } from './statement-page.ts'
import type { WebContext } from './visitor.ts'
import type { WebDeps } from './web-deps.ts'

const lastCount = 10

export async function showAccount(deps: WebDeps, c: WebContext): Promise<Response> {
  return await withSignOn(c, async ({ profile }) => {
    const { frame } = c.get('visitor')
    const facts = await deps.database.read('web.read-account', (tx) => readAccount(tx, profile))
    const { currency } = profile
    const view: OverviewView = {
      customerName: profile.firstName,
      memberId: profile.memberId,
      tabs: [
        {
          balance: { micros: facts.statement.owedMicros, currency },
          since: periodStart(profile, facts.statement),
          purchaseCount: facts.purchaseCount,
          paidCount: facts.paidCount,
        },
      ],
      nextBilling: {
        at: nextBillingOf(deps, profile),
        above: { micros: deps.thresholdMicros, currency },
      },
      paymentMethod: facts.method,
      alerts: alertsOf(profile, facts),
      lastPurchases: facts.lastPurchases,
    }
    return await answerPage(c, frame, renderOverview(frame, view))
  })
}

type AccountFacts = Awaited<ReturnType<typeof readAccount>>

async function readAccount(tx: Tx, profile: Profile) {
  const { paymentAccount, purchasingAccount, currency } = profile
  const bucket = bucketOf(paymentAccount)
  const [statement, methods, requests, tabs, purchases] = await Promise.all([
    getCurrentStatement(tx, { paymentAccount, currency }),
    selectPaymentMethods(tx, paymentAccount),
    selectRequestsOfAccount(tx, { bucket, paymentAccount, limit: 1 }),
    selectTabs(tx, [{ bucket, paymentAccount, currency }]),
    listPurchases(tx, {
      paymentAccount,
      purchasingAccount,
      currency,
      first: 'newest',
      limit: lastCount,
    }),
  ])
  const counts = await countPeriod(tx, profile, statement, tabs[0]?.paidThrough ?? 0n)
  const [lastRequest] = requests
  const [method] = methods
  const isDeclined = lastRequest?.status === 'declined'
  return {
    statement,
    ...counts,
    lastRequest,
    method:
      method === undefined
        ? undefined
        : ({ label: method.label, status: isDeclined ? 'declined' : 'verified' } as const),
    lastPurchases: await describePurchases(tx, purchases),
  }
}

async function countPeriod(
  tx: Tx,
  { paymentAccount, currency }: Profile,
  { sinceNumber }: CurrentStatement,
  paidThrough: bigint,
): Promise<{ readonly purchaseCount: number; readonly paidCount: number }> {
  const range = { paymentAccount, currency, afterNumber: sinceNumber }
  const [all, paid] = await Promise.all([
    sumPurchases(tx, range),
    paidThrough > sinceNumber
      ? sumPurchases(tx, { ...range, throughNumber: paidThrough })
      : undefined,
  ])
  return { purchaseCount: Number(all.count), paidCount: Number(paid?.count ?? 0n) }
}

function alertsOf(profile: Profile, facts: AccountFacts): readonly OverviewAlert[] {
  const alerts: OverviewAlert[] = []
  const declined = declinedAlert(facts.lastRequest)
  if (declined !== undefined) alerts.push(declined)
  if (profile.accountStatus === 'suspended') alerts.push({ kind: 'suspended' })
  if (facts.method === undefined) alerts.push({ kind: 'method_missing' })
  return alerts
}

function declinedAlert(request: PaymentRequest | undefined): OverviewAlert | undefined {
  if (request?.status !== 'declined' || request.answeredAt === null) return undefined
  const { amountMicros: micros, currency, answeredAt: declinedAt } = request
  return { kind: 'payment_declined', requested: { micros, currency }, declinedAt }
}
