// Tells those who set a limit that most of it is spent: once per window and amount of the limit.
import { enqueueNotices, noticeAmount } from '../outbox/index.ts'
import type { NoticeDraft } from '../outbox/index.ts'
import { selectMerchants } from '../merchants/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import type { LimitAlert } from './decide-limits.ts'

/** A limit whose share was crossed, and in which account and window. */
export interface LimitAlertToTell extends Omit<LimitAlert, 'scope'> {
  readonly paymentAccount: string
  readonly currency: string
  readonly windowStartsAt: Temporal.Instant
}

/** In the transaction of the purchase that crossed the share. */
export async function tellLimitAlerts(
  tx: Tx,
  sources: IdSources,
  alerts: readonly LimitAlertToTell[],
): Promise<void> {
  if (alerts.length === 0) return
  const merchants = await selectMerchants(tx, [
    ...new Set(alerts.flatMap(({ limit }) => limit.merchant ?? [])),
  ])
  const nameOf = new Map<string, string>(merchants.map(({ merchant, name }) => [merchant, name]))
  await enqueueNotices(
    tx,
    sources,
    alerts.flatMap((alert) => noticesOf(alert, nameOf.get(alert.limit.merchant ?? '') ?? '')),
  )
}

function noticesOf(
  { limit, spentMicros, paymentAccount, currency, windowStartsAt }: LimitAlertToTell,
  merchantName: string,
): readonly NoticeDraft<'limit_alert'>[] {
  const { window, merchant, purchasingAccount, amountMicros, setBy } = limit
  const cause = `limit-alert/${paymentAccount}/${setBy}/${purchasingAccount ?? ''}/${merchant ?? ''}/${window}/${windowStartsAt.toString()}/${amountMicros}`
  const facts = {
    limitAmount: noticeAmount(amountMicros, currency),
    spentAmount: noticeAmount(spentMicros, currency),
    window,
    merchantName,
  }
  const receivers = [
    ...(setBy === 'payer' ? [{ paymentAccount }] : []),
    ...(purchasingAccount === null ? [] : [{ purchasingAccount }]),
  ]
  return receivers.map((to) => ({
    cause: `${cause}/${'paymentAccount' in to ? 'payer' : 'member'}`,
    to,
    kind: 'limit_alert' as const,
    facts,
  }))
}
