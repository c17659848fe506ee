// All SQL over news.
import type { Tx } from '../platform/index.ts'

export interface NewsItem {
  readonly news: string
  readonly language: string
  readonly title: string
  readonly body: string
  readonly publishedAt: Temporal.Instant
}

export interface NewsRow extends NewsItem {
  readonly contentHash: string
}

/** Inserts the languages of an item; those that are there stay as they are. */
export async function insertNews(tx: Tx, rows: readonly NewsRow[]): Promise<void> {
  await tx.query({
    name: 'news.insert-news',
    text: `insert into news (id, language, title, body, published_at, content_hash)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[])
      on conflict (id, language) do nothing`,
    values: [
      rows.map((row) => row.news),
      rows.map((row) => row.language),
      rows.map((row) => row.title),
      rows.map((row) => row.body),
      rows.map((row) => row.publishedAt),
      rows.map((row) => row.contentHash),
    ],
  })
}

/** What an id was published with; undefined when it was not. */
export async function selectNewsHash(tx: Tx, news: string): Promise<string | undefined> {
  const [row] = await tx.query<{ content_hash: string }>({
    name: 'news.select-news-hash',
    text: 'select content_hash from news where id = $1 limit 1',
    values: [news],
  })
  return row?.content_hash
}

/** @returns whether there is such an item. */
export async function updateNewsWithdrawn(
  tx: Tx,
  { news, withdrawnAt }: { readonly news: string; readonly withdrawnAt: Temporal.Instant },
): Promise<'now' | 'before' | undefined> {
  const rows = await tx.query<{ wasShown: boolean }>({
    name: 'news.update-news-withdrawn',
    text: `update news n set withdrawn_at = coalesce(n.withdrawn_at, $2)
      from (select id, language, withdrawn_at is null as was_shown from news where id = $1 for update) b
      where n.id = b.id and n.language = b.language returning b.was_shown as "wasShown"`,
    values: [news, withdrawnAt],
  })
  if (rows.length === 0) return undefined
  return rows.some(({ wasShown }) => wasShown) ? 'now' : 'before'
}

// In the reader's language, or in English where an item is not told in it.
const shown = `n.withdrawn_at is null and (n.language = $1 or (n.language = 'en' and not exists (
  select from news other where other.id = n.id and other.language = $1)))`

/** The newest first. */
export async function listNews(
  tx: Tx,
  page: {
    readonly language: string
    readonly after?: { readonly at: Temporal.Instant; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<readonly NewsItem[]> {
  return await tx.query<NewsItem>({
    name: 'news.list-news',
    text: `select n.id as news, n.language, n.title, n.body, n.published_at as "publishedAt"
      from news n where ${shown} and (n.published_at, n.id) < (coalesce($2::timestamptz, 'infinity'), coalesce($3::text, ''))
      order by n.published_at desc, n.id desc limit $4`,
    values: [page.language, page.after?.at ?? null, page.after?.id ?? null, page.limit],
  })
}
