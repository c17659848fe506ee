// `GET /help` and `/help/:topic`: short answers under headings that one can find, each with a way to where it is
// done, and to people where none of them answers.
import { html } from 'hono/html'
import { linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import { filterBar } from '../../design/filter-bar.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'

type HelpTopic = Texts['customer']['help']['topics'][number]

/** Sends `q` with GET to /help. */
export interface HelpView {
  readonly query: string
  /** What answers the question, the best first; undefined where nothing was asked. */
  readonly found:
    | readonly { readonly topic: HelpTopic; readonly section: HelpTopic['sections'][number] }[]
    | undefined
}

export function renderHelp(frame: Frame, { query, found }: HelpView): Markup {
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
          <input id="field-q" type="search" name="q" value="${query}" maxlength="100" />
        </div>`,
        submitLabel: words.find,
        clear: query === '' ? undefined : { url: '/help', label: words.all },
      })}
      ${found === undefined ? allTopics(frame) : answers(frame, query, found)} ${people(frame)}`,
  })
}

function allTopics({ texts }: Frame): Markup {
  return html`<ul class="topics">
    ${texts.customer.help.topics.map(
      ({ slug, title, lead }) =>
        html`<li>
          <a href="/help/${slug}">${title}</a>
          <p class="small">${lead}</p>
        </li>`,
    )}
  </ul>`
}

function answers({ texts }: Frame, query: string, found: NonNullable<HelpView['found']>): Markup {
  const words = texts.customer.help
  if (found.length === 0) {
    return emptyState({ title: words.noneTitle(query), body: words.noneBody })
  }
  return html`<ul class="topics">
    ${found.map(
      ({ topic, section }) =>
        html`<li>
          <a href="/help/${topic.slug}#${section.id}">${section.heading}</a>
          <p class="small">${topic.title}: ${section.body.split('\n\n')[0]}</p>
        </li>`,
    )}
  </ul>`
}

function people({ texts, person }: Frame): Markup {
  const words = texts.customer.help.people
  return html`<section class="aside">
    <h2>${words.title}</h2>
    <p>${words.body}</p>
    <div class="actions">
      ${linkButton({ label: texts.errors.contact, href: '/help/contact' })}
      ${
        person === undefined
          ? ''
          : linkButton({
              label: texts.customer.contact.messages.title,
              href: '/help/messages',
              kind: 'quiet',
            })
      }
    </div>
  </section>`
}

export function renderHelpTopic(frame: Frame, topic: HelpTopic): Markup {
  const words = frame.texts.customer.help
  return layout(frame, {
    title: topic.title,
    current: parts.help,
    main: html`<p class="back"><a href="/help">${words.all}</a></p>
      <h1>${topic.title}</h1>
      <p class="lead">${topic.lead}</p>
      ${topic.sections.map(
        ({ id, heading, body }) =>
          html`<section>
            <h2 id="${id}">${heading}</h2>
            ${body.split('\n\n').map((paragraph) => html`<p>${paragraph}</p>`)}
          </section>`,
      )}
      <ul class="topics">
        ${topic.links.map(([label, path]) => html`<li><a href="${path}">${label}</a></li>`)}
      </ul>
      ${people(frame)}`,
  })
}
