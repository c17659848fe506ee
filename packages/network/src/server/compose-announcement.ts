// The mail about an answered payment request: what was charged, by merchant, or that the bank said no.
import type { Announcement, ComposeAnnouncement } from '../billing/index.ts'
import { nextBillingDate } from '../customers/accounts/index.ts'
import { getProfile, selectRegistered } from '../customers/index.ts'
import type { Profile } from '../customers/index.ts'
import { selectMerchants } from '../merchants/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { composeChargedMail, composeDeclinedMail, sayMethod, textsOf } from '../web/index.ts'
import type { Mail } from '../web/index.ts'
import type { Legal } from './open-legal.ts'

export interface AnnouncementInput {
  readonly database: Database
  readonly clock: Clock
  readonly networkName: string
  readonly legal: Pick<Legal, 'pages'>
  readonly publicUrl: string
}

export function announcementComposer(input: AnnouncementInput): ComposeAnnouncement {
  return async (announcement) => {
    const found = await readPayer(input.database, announcement)
    // Somebody who was erased meanwhile has no address.
    if (found === undefined || found.payer.email === '') return undefined
    const { payer, names } = found
    const mail = await compose(input, announcement, payer, names)
    return { ...mail, recipient: payer.email }
  }
}

// The first sign-on of an account is that of whoever registered it, and pays.
async function readPayer(database: Database, { request, merchants }: Announcement) {
  return await database.read('server.find-payer', async (tx) => {
    const [registered] = await selectRegistered(tx, request.paymentAccount)
    if (registered === undefined) return undefined
    const [payer, sellers] = await Promise.all([
      getProfile(tx, registered.signOn),
      selectMerchants(
        tx,
        merchants.map(({ merchant }) => merchant),
      ),
    ])
    const names = new Map<string, string>(sellers.map(({ merchant, name }) => [merchant, name]))
    return { payer, names }
  })
}

async function compose(
  input: AnnouncementInput,
  { request, period, merchants, carriedMicros, deductedMicros }: Announcement,
  payer: Profile,
  names: ReadonlyMap<string, string>,
): Promise<Mail> {
  const { networkName, publicUrl: baseUrl, legal } = input
  const { currency, amountMicros: micros, requestedAt } = request
  const texts = textsOf(payer.language)
  const format = { locale: texts.language, timeZone: payer.timeZone }
  const frame = { networkName, texts, format, baseUrl, legalPages: legal.pages }
  const method = sayMethod(texts, request.method.label)
  const { firstName } = payer
  const statementPath = period === undefined ? '/statements' : `/statements/${period}`
  if (request.status === 'declined') {
    const requested = { micros, currency }
    const retryAt = nextBillingOf(input.clock, payer)
    return await composeDeclinedMail(frame, {
      firstName,
      requested,
      method,
      requestedAt,
      reason: request.declinedReason,
      retryAt,
      statementPath,
    })
  }
  return await composeChargedMail(frame, {
    firstName,
    charged: { micros, currency },
    carried: carriedMicros === 0n ? undefined : { micros: carriedMicros, currency },
    deducted: deductedMicros === 0n ? undefined : { micros: deductedMicros, currency },
    method,
    billedAt: requestedAt,
    paidAt: request.answeredAt ?? requestedAt,
    statementPath,
    merchants: merchants.map(({ merchant, purchaseCount, sumMicros }) => ({
      name: names.get(merchant) ?? merchant,
      purchaseCount,
      sum: { micros: sumMicros, currency },
    })),
  })
}

// What stays outstanding is asked for again with the next bill.
function nextBillingOf(clock: Clock, { timeZone, billingDay }: Profile): Temporal.Instant {
  const today = clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
  return nextBillingDate(today, billingDay).toZonedDateTime({ timeZone }).toInstant()
}
