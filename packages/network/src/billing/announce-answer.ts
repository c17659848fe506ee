// The work of telling a customer what was charged, or that a payment was declined.
import { enqueueMail } from '../outbox/index.ts'
import type { MailText } from '../outbox/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx, WorkOutcome } from '../platform/index.ts'
import { listPurchases } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import type { PaymentRequest } from './payment-request.ts'
import { selectRequests, updateRequestAnnounced } from './store-requests.ts'
import { findStatementOfRequest } from './store-statements.ts'

/** A request that was answered, and what it was for. */
export interface Announcement {
  readonly request: PaymentRequest
  /** The statement that it was asked for with, by its name; undefined where there is none. */
  readonly period: string | undefined
  /** What it asked for, by merchant, the largest sum first. */
  readonly merchants: readonly {
    readonly merchant: string
    readonly purchaseCount: number
    readonly sumMicros: bigint
  }[]
  /**
   * What credits and earlier part payments took off these sums. Below zero: a credit that was refused, and so was
   * owed again.
   */
  readonly deductedMicros: bigint
  /** What was owed beyond the amount, and waits for the next bill: less than one minor unit. */
  readonly carriedMicros: bigint
}

/** Writes the mail, in the words and design of the pages. Undefined: there is nobody to write to. */
export type ComposeAnnouncement = (
  announcement: Announcement,
) => Promise<(MailText & { readonly recipient: string }) | undefined>

const purchasesPerPage = 1000

/** The mail is written with the mark that it was, so that an answer has one mail. */
export async function announceAnswer(
  ports: BillingPorts & { readonly compose: ComposeAnnouncement },
  id: string,
): Promise<WorkOutcome> {
  const bucket = bucketOf(id)
  const announcement = await ports.database.read('billing.read-announcement', async (tx) => {
    const [request] = await selectRequests(tx, [{ bucket, request: id }])
    return request?.announcedAt === null ? await readAnnouncement(tx, request) : undefined
  })
  if (announcement === undefined) return { outcome: 'done' }
  const mail = await ports.compose(announcement)
  const { status, paymentAccount } = announcement.request
  return {
    outcome: 'done',
    record: async (tx) => {
      // The account is in it, so that an erasure finds the mail, wherever it went.
      const cause = `payment-${status}/${id}/${paymentAccount}`
      if (mail !== undefined) {
        await enqueueMail(tx, ports, { ...mail, cause, owner: paymentAccount })
      }
      await updateRequestAnnounced(tx, { bucket, request: id, announcedAt: ports.clock.now() })
    },
  }
}

async function readAnnouncement(tx: Tx, request: PaymentRequest): Promise<Announcement> {
  const statement = await findStatementOfRequest(tx, request)
  const purchases = await listRequested(tx, request, statement?.paidThrough ?? 0n)
  const merchants = [...Map.groupBy(purchases, ({ merchant }) => merchant)].map(
    ([merchant, of]) => ({
      merchant,
      purchaseCount: of.length,
      sumMicros: of.reduce((sum, { tabMicros }) => sum + tabMicros, 0n),
    }),
  )
  const sumMicros = merchants.reduce((sum, one) => sum + one.sumMicros, 0n)
  return {
    request,
    period: statement?.period,
    deductedMicros: sumMicros - request.owedMicros,
    merchants: merchants.toSorted((a, b) => (a.sumMicros < b.sumMicros ? 1 : -1)),
    carriedMicros: request.owedMicros - request.amountMicros,
  }
}

/** The purchases that were unpaid when it was requested, oldest first. */
async function listRequested(
  tx: Tx,
  { paymentAccount, currency, throughNumber }: PaymentRequest,
  paidThrough: bigint,
): Promise<readonly Purchase[]> {
  const purchases: Purchase[] = []
  let afterNumber = paidThrough
  while (afterNumber < throughNumber) {
    const page = await listPurchases(tx, {
      paymentAccount,
      currency,
      afterNumber,
      throughNumber,
      first: 'oldest',
      limit: purchasesPerPage,
    })
    const last = page.at(-1)
    if (last === undefined) break
    purchases.push(...page)
    afterNumber = last.tabNumber
  }
  return purchases
}
