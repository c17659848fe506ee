// The mail about what an account bought, for one of its readers.
import type { ComposeDigest } from '../digests/index.ts'
import { composeDigestMail, textsOf } from '../web/index.ts'
import type { Legal } from './open-legal.ts'

export function digestComposer({
  networkName,
  publicUrl: baseUrl,
  legal,
}: {
  readonly networkName: string
  readonly publicUrl: string
  readonly legal: Pick<Legal, 'pages'>
}): ComposeDigest {
  return async ({ lines, count, sumMicros, currency }, { firstName, language, timeZone }) => {
    const texts = textsOf(language)
    const format = { locale: texts.language, timeZone }
    return await composeDigestMail(
      { networkName, texts, format, baseUrl, legalPages: legal.pages },
      {
        firstName,
        items: lines.map((line) => ({
          at: line.at,
          title: line.title,
          merchantName: line.merchantName,
          price: { micros: line.micros, currency },
          path: `/purchases/${line.purchase}`,
        })),
        count: Number(count),
        sum: { micros: sumMicros, currency },
      },
    )
  }
}
