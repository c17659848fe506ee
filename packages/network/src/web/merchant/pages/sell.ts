// `GET /sell`: what selling here is, and the way in. No form.
import { html } from 'hono/html'
import { linkButton } from '../../design/button.ts'
import { layout } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { formatShare } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { commonParts } from '../navigation.ts'

export interface SellView {
  /** What a merchant keeps of each sale, unless something else is agreed. */
  readonly shareMillionths: bigint
  readonly isSignedOn: boolean
}

export function renderSell(frame: Frame, { shareMillionths, isSignedOn }: SellView): Markup {
  const words = frame.texts.merchant.sell
  return layout(frame, {
    title: words.title,
    current: commonParts.sell,
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${wayIn(frame, isSignedOn)}
      <section>
        <h2>${words.howTitle}</h2>
        <ol class="topics">
          ${words.steps.map(
            ({ title, body }) =>
              html`<li>
                <h3>${title}</h3>
                <p>${body}</p>
              </li>`,
          )}
        </ol>
      </section>
      <section>
        <h2>${words.moneyTitle}</h2>
        <p>${words.money(formatShare(shareMillionths, frame.format))}</p>
        <p>${words.privacy}</p>
      </section>`,
  })
}

function wayIn({ texts }: Frame, isSignedOn: boolean): Content {
  const words = texts.merchant.sell
  return isSignedOn
    ? html`<div class="actions">
        ${linkButton({ label: words.apply, href: '/console/apply', kind: 'primary' })}
        ${linkButton({ label: words.console, href: commonParts.places.path, kind: 'quiet' })}
      </div>`
    : html`<div class="actions">
          ${linkButton({ label: words.begin, href: '/sell/begin', kind: 'primary' })}
          ${linkButton({ label: words.signOn, href: '/console/apply', kind: 'quiet' })}
        </div>
        <p class="small">${words.noCard}</p>`
}
