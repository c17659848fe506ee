// Publishes an item of news, in one or several languages, under an id of the operator's own.
import { createHash } from 'node:crypto'
import type { Clock, Database } from '../platform/index.ts'
import { insertNews, selectNewsHash } from './store.ts'

export interface NewsText {
  readonly language: string
  readonly title: string
  readonly body: string
}

/** `exists`: this very item was published before. `conflict`: the id was used for other words; nothing was done. */
export type PublishedNews = 'published' | 'exists' | 'conflict'

export async function publishNews(
  ports: { readonly database: Database; readonly clock: Clock },
  { news, texts }: { readonly news: string; readonly texts: readonly NewsText[] },
): Promise<PublishedNews> {
  const contentHash = hashOf(texts)
  return await ports.database.transaction('news.publish', async (tx) => {
    const before = await selectNewsHash(tx, news)
    if (before !== undefined) return before === contentHash ? 'exists' : 'conflict'
    const publishedAt = ports.clock.now()
    await insertNews(
      tx,
      texts.map((text) => ({ ...text, news, publishedAt, contentHash })),
    )
    // Of two at once, the first row stays; whoever finds other words there is refused.
    return (await selectNewsHash(tx, news)) === contentHash ? 'published' : 'conflict'
  })
}

function hashOf(texts: readonly NewsText[]): string {
  const ordered = texts
    .map(({ language, title, body }) => [language, title, body])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(ordered)).digest('hex')
}
