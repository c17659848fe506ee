// Watches payment requests, runs and tabs as they are shown, and the processor's book: states only move forward.
import type { PaymentRequest, TabMarks } from '@tallystick/network/rooms/billing'
import type { BookEntry } from '@tallystick/stand-ins/processor'
import { check } from '../world/violation.ts'

export interface BillingAuditor {
  requestsSeen(requests: readonly PaymentRequest[]): void
  tabsSeen(tabs: readonly TabMarks[]): void
  /** What the processor says it did. */
  bookSeen(entries: readonly BookEntry[]): void
}

const ranks = { requested: 0, submitted: 1, paid: 2, declined: 2 } as const

export function createBillingAuditor(): BillingAuditor {
  const requests = new Map<string, PaymentRequest>()
  const tabs = new Map<string, TabMarks>()
  return {
    requestsSeen(seen) {
      for (const now of seen) {
        const { request, status } = now
        const was = requests.get(request)
        requests.set(request, now)
        if (was === undefined) continue
        const isForward = was.status === status || ranks[was.status] < ranks[status]
        check(isForward, 'S23', () => `${request} was ${was.status} and is ${status}`)
        const isSame =
          was.amountMicros === now.amountMicros && was.throughNumber === now.throughNumber
        check(isSame, 'S4', () => `${request} asks for something else than before`)
      }
    },
    tabsSeen(seen) {
      for (const now of seen) {
        const key = `${now.paymentAccount} ${now.currency}`
        const was = tabs.get(key)
        tabs.set(key, now)
        if (was === undefined) continue
        const isForward =
          was.paidThrough <= now.paidThrough &&
          was.paidMicros <= now.paidMicros &&
          was.requestedThrough <= now.requestedThrough
        check(isForward, 'S23', () => `a mark of ${key} moved back`)
      }
    },
    bookSeen(entries) {
      const paid = new Set<string>()
      for (const { kind, status, reference, amount } of entries) {
        if (kind !== 'charge' || status !== 'paid') continue
        check(!paid.has(reference), 'S8', () => `${reference} was charged twice`)
        paid.add(reference)
        const isAsked = /^req_[0-9a-z]+$/.test(reference)
        check(isAsked, 'S8', () => `${reference} over ${amount} is no request of the network`)
      }
    },
  }
}
