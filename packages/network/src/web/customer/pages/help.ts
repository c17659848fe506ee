// `GET /help` and `/help/:topic`: short answers, each with a way to the page where it is done.
import { html } from 'hono/html'
import { emptyState } from '../../design/empty-state.ts'
import { filterBar } from '../../design/filter-bar.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'

export type HelpTopic = Texts['customer']['help']['topics'][number]

/** Sends `q` with GET to /help. */
export interface HelpView {
  readonly query: string
  readonly topics: readonly HelpTopic[]
}

export function renderHelp(frame: Frame, { query, topics }: HelpView): Markup {
  const words = frame.texts.customer.help
  return layout(frame, {
    title: words.title,
    current: parts.help,
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${filterBar({
        action: '/help',
        label: words.search,
        fields: html`<div class="field">
          <label for="field-q">${words.search}</label>
          <input id="field-q" type="search" name="q" value="${query}" />
        </div>`,
        submitLabel: words.find,
        clear: query === '' ? undefined : { url: '/help', label: words.all },
      })}
      ${
        topics.length === 0
          ? emptyState({ title: words.noneTitle(query), body: words.noneBody })
          : html`<ul class="topics">
              ${topics.map(
                ({ slug, title, lead }) =>
                  html`<li>
                    <a href="/help/${slug}">${title}</a>
                    <p class="small">${lead}</p>
                  </li>`,
              )}
            </ul>`
      }`,
  })
}

export function renderHelpTopic(frame: Frame, topic: HelpTopic): Markup {
  const words = frame.texts.customer.help
  return layout(frame, {
    title: topic.title,
    current: parts.help,
    main: html`<p class="back"><a href="/help">${words.all}</a></p>
      <h1>${topic.title}</h1>
      <p class="lead">${topic.lead}</p>
      ${topic.body.split('\n\n').map((paragraph) => html`<p>${paragraph}</p>`)}
      <ul class="topics">
        ${topic.links.map(([label, path]) => html`<li><a href="${path}">${label}</a></li>`)}
      </ul>`,
  })
}
