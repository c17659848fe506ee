// The mails to customers, in the design of the pages.
import type { Figures } from '../contract/index.ts'
import { nextBillingDate } from '../customers/accounts/index.ts'
import { fullName } from '../customers/index.ts'
import type { Language } from '../customers/index.ts'
import type { Clock } from '../platform/index.ts'
import type { CustomerLetters } from '../registrations/index.ts'
import { composeAlreadyRegisteredMail, composeWelcomeMail, textsOf } from '../web/index.ts'
import type { MailFrame } from '../web/index.ts'
import type { Legal } from './open-legal.ts'

export interface LettersInput {
  readonly clock: Clock
  readonly networkName: string
  readonly legal: Pick<Legal, 'pages'>
  readonly publicUrl: string
  readonly threshold: Figures
}

export function createLetters(input: LettersInput): CustomerLetters {
  const { clock, networkName, publicUrl, threshold, legal } = input
  const frameOf = (language: Language, timeZone = 'UTC'): MailFrame => {
    const texts = textsOf(language)
    const format = { locale: texts.language, timeZone }
    return { networkName, texts, format, baseUrl: publicUrl, legalPages: legal.pages }
  }
  return {
    async welcome(view) {
      const { firstName, memberId, email, timeZone, currency, proofPath } = view
      const today = clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
      const billedOn = nextBillingDate(today, view.billingDay)
      return await composeWelcomeMail(frameOf(view.language, timeZone), {
        firstName,
        accountName: fullName(view),
        memberId,
        email,
        firstBillingAt: billedOn.toZonedDateTime({ timeZone }).toInstant(),
        billedAbove: { micros: threshold(currency), currency },
        proofPath,
      })
    },
    alreadyRegistered: (view) => composeAlreadyRegisteredMail(frameOf(view.language)),
  }
}
