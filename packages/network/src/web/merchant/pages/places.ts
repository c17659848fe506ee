// `GET /console`: the merchants at which somebody works. No form.
import { html } from 'hono/html'
import type { Merchant } from '../../../merchants/index.ts'
import type { OrganisationRole } from '../../../organisations/index.ts'
import { emptyState } from '../../design/empty-state.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import { table } from '../../design/table.ts'
import type { Frame } from '../../frame/frame.ts'
import { commonParts } from '../navigation.ts'
import { merchantStateWord } from './console-page.ts'

export interface PlacesView {
  readonly places: readonly {
    readonly url: string
    readonly merchant: Pick<Merchant, 'name' | 'status'>
    readonly organisationName: string
    readonly role: OrganisationRole
  }[]
}

export function renderPlaces(frame: Frame, { places }: PlacesView): Markup {
  const { places: words, roles } = frame.texts.merchant
  return layout(frame, {
    title: words.title,
    current: commonParts.places,
    main: html`<h1>${words.title}</h1>
      ${
        places.length === 0
          ? emptyState({ title: words.emptyTitle, body: words.emptyBody })
          : table({
              caption: words.title,
              isCaptionHidden: true,
              columns: [
                { heading: words.merchant, kind: 'main' },
                { heading: words.organisation, kind: 'small' },
                { heading: words.role, kind: 'small' },
              ],
              rows: places.map(({ url, merchant, organisationName, role }) => [
                html`<a href="${url}">${merchant.name}</a>`,
                html`${organisationName} ${merchantStateWord(frame, merchant.status)}`,
                roles[role],
              ]),
            })
      }`,
  })
}
