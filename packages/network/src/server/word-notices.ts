// Notices in words: who receives one, in which language, as an e-mail in the design of the pages, and at once in the
// browsers that asked for it.
import { isSecretNotice } from '../contract/index.ts'
import { selectAddressees } from '../customers/index.ts'
import { addressReader } from '../outbox/index.ts'
import type { WordedNotice, WordNotice } from '../outbox/index.ts'
import type { Clock, Random } from '../platform/index.ts'
import { enqueuePushes } from '../push/index.ts'
import { composeNoticeMail, textsOf } from '../web/index.ts'
import type { Legal } from './open-legal.ts'

export function noticeWording(input: {
  readonly clock: Clock
  readonly random: Random
  readonly networkName: string
  readonly legal: Pick<Legal, 'pages'>
  readonly publicUrl: string
}): WordNotice {
  const { networkName, publicUrl: baseUrl, legal } = input
  const frame = { networkName, baseUrl, legalPages: legal.pages }
  return async (tx, { cause, to, kind, facts }) => {
    // Somebody without an account has neither a name here nor a time zone.
    const readers =
      'email' in to
        ? [{ ...to, signOn: addressReader, firstName: '', timeZone: 'UTC', isEmailProved: true }]
        : await selectAddressees(tx, to)
    const worded: WordedNotice[] = []
    for (const { signOn, email, isEmailProved, firstName, language, timeZone } of readers) {
      const texts = textsOf(language)
      const format = { locale: texts.language, timeZone }
      const { push, ...mail } = await composeNoticeMail(
        { ...frame, texts, format, isToAddress: 'email' in to },
        { firstName, kind, facts },
      )
      if (isEmailProved) worded.push({ ...mail, reader: signOn, recipient: email })
      if (!('email' in to) && !isSecretNotice(kind)) {
        await enqueuePushes(tx, input, { ...push, cause, signOn })
      }
    }
    return worded
  }
}
