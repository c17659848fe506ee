// `GET /console/:merchant/keys`: the keys in use, side by side.
import { html } from 'hono/html'
import { date } from '../../design/amount.ts'
import { askTwice } from '../../design/ask-twice.ts'
import { button, linkButton } from '../../design/button.ts'
import { codeBlock } from '../../design/code-block.ts'
import { emptyState } from '../../design/empty-state.ts'
import { textArea } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice } from '../../design/notice.ts'
import { table } from '../../design/table.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'

export type KeyRefusal = keyof Texts['merchant']['keys']['refused']

/**
 * Forms: `POST makeAction` with `csrf`, `id`; `POST ownAction` with `csrf`, `jwk`; `POST retireAction` with `csrf`,
 * `kid`.
 */
export interface KeysView {
  readonly place: PlaceView
  readonly csrf: string
  readonly newId: string
  readonly keys: readonly {
    readonly kid: string
    readonly use: 'sig' | 'enc'
    readonly addedAt: Temporal.Instant
  }[]
  readonly makeAction: string
  readonly ownAction: string
  readonly retireAction: string
  readonly startUrl: string
  readonly done?: 'added' | 'retired' | undefined
  readonly refused?: KeyRefusal
  /** The secret settings of what was made a moment ago: shown this once. */
  readonly made?: string
  /** What was typed as a key of their own. */
  readonly own?: { readonly jwk: string; readonly error?: 'invalid_key' }
}

export function renderKeys(frame: Frame, view: KeysView): Markup {
  const { keys: words } = frame.texts.merchant
  return consolePage(frame, {
    place: view.place,
    current: parts.keys,
    title: words.title,
    width: 'wide',
    content: html`${outcome(frame, view)}
      <p class="lead">${words.lead}</p>
      ${view.keys.length === 0 ? emptyState({ title: words.emptyTitle, body: words.emptyBody }) : keyTable(frame, view)}
      ${make(frame, view)} ${own(frame, view)}`,
  })
}

function outcome(frame: Frame, { done, refused, made, startUrl }: KeysView): Content {
  const { keys: words, copy } = frame.texts.merchant
  if (refused !== undefined) {
    const body = html`<p>${words.refused[refused]}</p>`
    return notice({ tone: 'warning', title: words.notDone, body, isFault: true })
  }
  if (made !== undefined) {
    return notice({
      tone: 'good',
      title: words.madeTitle,
      body: html`<p>${words.madeNote}</p>
        ${codeBlock({ label: '.env', text: made, copy })}`,
      actions: linkButton({ label: words.toStart, href: startUrl }),
    })
  }
  return done === undefined ? '' : notice({ tone: 'good', title: words.done[done] })
}

function keyTable(frame: Frame, { keys, retireAction, csrf }: KeysView): Markup {
  const { texts, format } = frame
  const { keys: words } = texts.merchant
  return table({
    caption: words.title,
    isCaptionHidden: true,
    columns: [
      { heading: words.kid, kind: 'main' },
      { heading: words.use, kind: 'small' },
      { heading: words.addedAt, kind: 'small' },
    ],
    rows: keys.map(({ kid, use, addedAt }) => [
      html`<code>${kid}</code> ${askTwice({
          label: words.retire,
          consequence: words.retireConsequence[use],
          action: retireAction,
          csrf,
          hidden: { kid },
          confirmLabel: words.retireConfirm,
        })}`,
      words.uses[use],
      date(addedAt, format, 'moment'),
    ]),
  })
}

function make({ texts }: Frame, { makeAction, csrf, newId }: KeysView): Markup {
  const { keys: words } = texts.merchant
  return html`<section>
    <h2>${words.makeTitle}</h2>
    <p>${words.makeNote}</p>
    ${postForm({
      action: makeAction,
      csrf,
      hidden: { id: newId },
      content: button({ label: words.make, kind: 'primary' }),
    })}
  </section>`
}

function own({ texts }: Frame, { ownAction, csrf, own: typed }: KeysView): Markup {
  const { keys: words } = texts.merchant
  return html`<section>
    <h2>${words.ownTitle}</h2>
    <p>${words.ownNote}</p>
    ${postForm({
      action: ownAction,
      csrf,
      content: html`${textArea({
        name: 'jwk',
        label: words.jwk,
        value: typed?.jwk,
        error: typed?.error === undefined ? undefined : words.invalidKey,
        lengthMax: 2000,
      })}
      ${button({ label: words.add })}`,
    })}
  </section>`
}
