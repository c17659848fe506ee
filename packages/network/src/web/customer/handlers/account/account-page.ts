// `GET /account`: what is owed, when it is asked for, and what was bought last.
import {
  getCurrentStatement,
  selectRequestsOfAccount,
  selectTabMarks,
} from '../../../../billing/index.ts'
import type { CurrentStatement, PaymentRequest } from '../../../../billing/index.ts'
import { selectBuyers, selectPaymentMethods } from '../../../../customers/accounts/index.ts'
import type { Profile } from '../../../../customers/index.ts'
import { listPurchasingAccounts } from '../../../../groups/index.ts'
import { bucketOf } from '../../../../platform/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { pagePurchases, readCreditLimit, sumPurchases } from '../../../../purchases/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import { renderOverview } from '../../pages/overview.ts'
import type { OverviewAlert, OverviewView } from '../../pages/overview.ts'
import { readApprovals } from '../client/read-approvals.ts'
import { nextBillingOf } from '../confirm/confirm-views.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { describePurchases } from '../statements/describe-purchases.ts'
import { periodStart } from '../statements/period-start.ts'

const lastCount = 10

export async function showAccount(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const { frame, csrf } = c.get('visitor')
    const now = deps.clock.now()
    const facts = await deps.database.read('web.read-account', (tx) =>
      readAccount(tx, profile, now),
    )
    const creditLimit = await findCreditLimit(deps, profile)
    const { currency } = profile
    const view: OverviewView = {
      customerName: profile.firstName,
      memberId: profile.memberId,
      tabs: [
        {
          balance: { micros: facts.balanceMicros, currency },
          since: periodStart(profile, facts.statement),
          purchaseCount: facts.purchaseCount,
          paidCount: facts.paidCount,
        },
      ],
      nextBilling: {
        at: nextBillingOf(deps, profile),
        above: { micros: deps.threshold(currency), currency },
      },
      creditLimit,
      approvals: facts.approvals,
      freeze: { csrf, isPayer: profile.role === 'payer', frozenBy: facts.frozenBy },
      payerName: facts.payerName,
      paymentMethod: facts.method,
      alerts: alertsOf(profile, facts),
      lastPurchases: facts.lastPurchases,
    }
    return await answerPage(c, frame, renderOverview(frame, view))
  })
}

/** Where paying raises it, also how far. */
async function findCreditLimit(
  { database, purchasePolicy }: CustomerDeps,
  profile: Profile,
): Promise<OverviewView['creditLimit']> {
  const { currency } = profile
  const rule = purchasePolicy?.creditRule
  const micros = await database.read('web.read-credit-limit', (tx) =>
    readCreditLimit(tx, rule, profile),
  )
  if (micros === undefined) return undefined
  const mostMicros = rule?.most(currency) ?? micros
  return {
    now: { micros, currency },
    most: mostMicros > micros ? { micros: mostMicros, currency } : undefined,
  }
}

type AccountFacts = Awaited<ReturnType<typeof readAccount>>

async function readAccount(tx: Tx, profile: Profile, now: Temporal.Instant) {
  const { paymentAccount, purchasingAccount, currency } = profile
  const bucket = bucketOf(paymentAccount)
  const [statement, methods, requests, tabs, { purchases }, approvals, [buyer]] = await Promise.all(
    [
      getCurrentStatement(tx, { paymentAccount, currency }),
      selectPaymentMethods(tx, paymentAccount),
      selectRequestsOfAccount(tx, { bucket, paymentAccount, currency, limit: 1 }),
      selectTabMarks(tx, [{ bucket, paymentAccount, currency }]),
      pagePurchases(tx, {
        paymentAccount,
        purchasingAccount,
        currency,
        first: 'newest',
        limit: lastCount,
      }),
      readApprovals(tx, profile, now),
      selectBuyers(tx, [purchasingAccount]),
    ],
  )
  const period = await countPeriod(tx, profile, statement, tabs[0]?.paidThrough ?? 0n)
  const [lastRequest] = requests
  const [method] = methods
  const isDeclined = lastRequest?.status === 'declined'
  return {
    statement,
    ...period,
    approvals,
    frozenBy: buyer?.frozenBy ?? undefined,
    payerName: await findPayerName(tx, profile),
    lastRequest,
    method:
      method === undefined
        ? undefined
        : ({ label: method.label, status: isDeclined ? 'declined' : 'verified' } as const),
    lastPurchases: await describePurchases(tx, purchases),
  }
}

/** A member sees what they bought themselves; what all of the group owes is the payer's to know. */
async function countPeriod(
  tx: Tx,
  { paymentAccount, purchasingAccount, currency, role }: Profile,
  { sinceNumber, owedMicros }: CurrentStatement,
  paidThrough: bigint,
): Promise<{
  readonly balanceMicros: bigint
  readonly purchaseCount: number
  readonly paidCount: number
}> {
  const of = role === 'member' ? { purchasingAccount } : {}
  const range = { paymentAccount, currency, afterNumber: sinceNumber, ...of }
  const [all, paid] = await Promise.all([
    sumPurchases(tx, range),
    paidThrough > sinceNumber
      ? sumPurchases(tx, { ...range, throughNumber: paidThrough })
      : undefined,
  ])
  return {
    balanceMicros: role === 'member' ? all.tabMicros : owedMicros,
    purchaseCount: Number(all.count),
    paidCount: Number(paid?.count ?? 0n),
  }
}

/** Undefined for whoever pays. */
async function findPayerName(tx: Tx, profile: Profile): Promise<string | undefined> {
  if (profile.role === 'payer') return undefined
  const [payer] = await listPurchasingAccounts(tx, profile.paymentAccount)
  return payer?.name
}

function alertsOf(profile: Profile, facts: AccountFacts): readonly OverviewAlert[] {
  const alerts: OverviewAlert[] = []
  // What becomes of the bill, and with what it is paid, is nobody's business but the payer's.
  const isPayer = profile.role === 'payer'
  const declined = isPayer ? declinedAlert(facts.lastRequest) : undefined
  if (declined !== undefined) alerts.push(declined)
  if (profile.accountStatus === 'suspended') alerts.push({ kind: 'suspended' })
  if (isPayer && facts.method === undefined) alerts.push({ kind: 'method_missing' })
  return alerts
}

function declinedAlert(request: PaymentRequest | undefined): OverviewAlert | undefined {
  if (request?.status !== 'declined' || request.answeredAt === null) return undefined
  const { amountMicros: micros, currency, answeredAt: declinedAt } = request
  return { kind: 'payment_declined', requested: { micros, currency }, declinedAt }
}
