// The operator agrees with a merchant on its share from a day to come: what was sold is never divided anew.
import type { Clock, Database } from '../platform/index.ts'
import type { ShareAgreement } from './share-agreement.ts'
import { lockMerchant } from './store.ts'
import { upsertShareAgreement } from './store-shares.ts'

export type AgreedShare =
  /** Unchanged where just that was agreed before. */
  | { readonly status: 'agreed' | 'unchanged' }
  | {
      readonly status: 'refused'
      readonly code: 'unknown_merchant' | 'merchant_closed' | 'share_date_past' | 'share_date_ahead'
    }

const daysAheadMax = 400

/** From tomorrow on at the earliest, in UTC; in the place of what was agreed for the same day and kind. */
export async function agreeShare(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { merchant, ...agreement }: ShareAgreement & { readonly merchant: string },
): Promise<AgreedShare> {
  const agreedAt = clock.now()
  const today = agreedAt.toZonedDateTimeISO('UTC').toPlainDate()
  const { startsOn } = agreement
  return await database.transaction('merchants.agree-share', async (tx) => {
    const found = await lockMerchant(tx, merchant)
    if (found === undefined) return { status: 'refused', code: 'unknown_merchant' }
    if (found.status === 'closed') return { status: 'refused', code: 'merchant_closed' }
    if (Temporal.PlainDate.compare(startsOn, today) <= 0) {
      return { status: 'refused', code: 'share_date_past' }
    }
    if (Temporal.PlainDate.compare(startsOn, today.add({ days: daysAheadMax })) > 0) {
      return { status: 'refused', code: 'share_date_ahead' }
    }
    const isNew = await upsertShareAgreement(tx, { merchant, ...agreement, agreedAt })
    return { status: isNew ? 'agreed' : 'unchanged' }
  })
}
