// The mails to customers, in the design of the pages.
import { nextBillingDate, plainLetters } from '../customers/index.ts'
import type { CustomerLetters } from '../customers/index.ts'
import type { Clock } from '../platform/index.ts'
import { composeWelcomeMail, en } from '../web/index.ts'

export interface LettersInput {
  readonly clock: Clock
  readonly networkName: string
  readonly publicUrl: string
  readonly thresholdMicros: bigint
}

export function createLetters(input: LettersInput): CustomerLetters {
  const { clock, networkName, publicUrl, thresholdMicros } = input
  const plain = plainLetters({ name: networkName, publicUrl })
  return {
    async welcome(view) {
      const { firstName, lastName, memberId, email, timeZone, currency } = view
      const today = clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
      const billedOn = nextBillingDate(today, view.billingDay)
      const format = { locale: 'en', timeZone } as const
      return await composeWelcomeMail(
        { networkName, texts: en, format, baseUrl: publicUrl },
        {
          firstName,
          accountName: `${firstName} ${lastName}`,
          memberId,
          email,
          firstBillingAt: billedOn.toZonedDateTime({ timeZone }).toInstant(),
          billedAbove: { micros: thresholdMicros, currency },
        },
      )
    },
    alreadyRegistered: (view) => plain.alreadyRegistered(view),
  }
}
