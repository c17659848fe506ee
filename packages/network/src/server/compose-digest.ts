// The mail about what an account bought, for one of its readers.
import type { ComposeDigest } from '../digests/index.ts'
import { composeDigestMail, textsOf } from '../web/index.ts'

export function digestComposer({
  networkName,
  publicUrl: baseUrl,
}: {
  readonly networkName: string
  readonly publicUrl: string
}): ComposeDigest {
  return async ({ lines, count, sumMicros, currency }, { firstName, language, timeZone }) => {
    const texts = textsOf(language)
    const format = { locale: texts.language, timeZone }
    return await composeDigestMail(
      { networkName, texts, format, baseUrl },
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
