// `GET /news`: what the operator has to say, the newest first.
import { html } from 'hono/html'
import { date } from '../../design/amount.ts'
import { emptyState } from '../../design/empty-state.ts'
import { layout } from '../../design/layout.ts'
import { pager } from '../../design/pager.ts'
import type { Markup } from '../../design/markup.ts'
import type { PagerView } from '../../design/pager.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

export interface NewsView {
  readonly items: readonly NewsItemView[]
  readonly pager?: PagerView | undefined
}

export interface NewsItemView {
  readonly title: string
  /** Plain text; an empty line begins a new paragraph. */
  readonly body: string
  readonly language: string
  readonly publishedAt: Temporal.Instant
}

export function renderNews(frame: Frame, view: NewsView): Markup {
  const { texts, format, networkName } = frame
  return layout(frame, {
    title: texts.customer.news.title,
    current: parts.news,
    main: html`<h1>${texts.customer.news.title}</h1>
      <p class="lead">${texts.customer.news.lead(networkName)}</p>
      ${
        view.items.length === 0
          ? emptyState({
              title: texts.customer.news.emptyTitle,
              body: texts.customer.news.emptyBody,
            })
          : view.items.map(
              (item) =>
                html`<article lang="${item.language}" class="news">
                  <h2>${item.title}</h2>
                  <p class="small">${date(item.publishedAt, format)}</p>
                  ${item.body.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>`)}
                </article>`,
            )
      }
      ${view.pager === undefined ? '' : pager(view.pager, texts)}`,
  })
}
