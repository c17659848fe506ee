// `GET /console/join/:token`: the mailed link into an organisation that stands behind merchants. Opening it changes
// nothing.
import { html } from 'hono/html'
import type { OrganisationRole } from '../../../organisations/index.ts'
import { button, linkButton } from '../../design/button.ts'
import { definitionList } from '../../design/definition-list.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { commonParts } from '../navigation.ts'

/** Form fields (POST to `action`): `csrf`. */
export type JoinView =
  | {
      readonly state: 'open'
      readonly csrf: string
      readonly action: string
      readonly organisationName: string
      readonly role: OrganisationRole
      /** Who is signed on: they are the one who joins. */
      readonly name: string
      readonly email: string
    }
  | { readonly state: 'ended' }

export function renderOrganisationJoin(frame: Frame, view: JoinView): Markup {
  const words = frame.texts.merchant.join
  const title = view.state === 'open' ? words.title(view.organisationName) : words.endedTitle
  return layout(frame, {
    title,
    width: 'narrow',
    current: commonParts.places,
    main: html`<h1>${title}</h1>
      ${view.state === 'open' ? invitation(frame, view) : ended(frame)}`,
  })
}

function invitation(frame: Frame, view: Extract<JoinView, { state: 'open' }>): Content {
  const { join: words, roles, mays } = frame.texts.merchant
  return html`<p class="lead">${words.lead}</p>
    ${definitionList([
      { term: words.role, detail: roles[view.role], small: mays[view.role] },
      { term: words.you, detail: view.name, small: view.email },
    ])}
    ${postForm({
      action: view.action,
      csrf: view.csrf,
      content: html`<div class="actions">
        ${button({ label: words.join, kind: 'primary' })}
        ${linkButton({ label: words.rather, href: '/account', kind: 'quiet' })}
      </div>`,
    })}`
}

function ended(frame: Frame): Content {
  const words = frame.texts.merchant.join
  return html`<p class="lead">${words.endedBody}</p>
    <div class="actions">${linkButton({ label: words.account, href: '/account' })}</div>`
}
