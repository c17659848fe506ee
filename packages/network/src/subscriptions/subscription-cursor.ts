// Where a page of subscriptions goes on: behind the number on the tab of a first term.
import { Problem, readCursor } from '../platform/api/index.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'

/** What the cursor behind a subscription is made of. */
export function subscriptionPlace({ subscription }: OfferedSubscription): readonly string[] {
  return [subscription.terms[0].purchase.tabNumber.toString()]
}

/**
 * Undefined on the first page.
 * @throws Problem `invalid_cursor` for anything that was not made of `subscriptionPlace`.
 */
export function readSubscriptionCursor(cursor: string | undefined): bigint | undefined {
  const [text] = readCursor(cursor, 1) ?? []
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,17}$/.test(text)) throw new Problem('invalid_cursor')
  return BigInt(text)
}
