// What every page about a merchant begins with: whose it is, and what that merchant still waits for.
import { html } from 'hono/html'
import type { Merchant } from '../../../merchants/index.ts'
import { layout } from '../../design/layout.ts'
import type { LayoutView } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { statusWord } from '../../design/notice.ts'
import type { Frame } from '../../frame/frame.ts'
import { commonParts } from '../navigation.ts'
import type { PlacedEntry } from '../navigation.ts'

/** Whose page it is: a part of the view of each. */
export interface PlaceView {
  readonly merchant: Pick<Merchant, 'name' | 'status'> & { readonly merchant: string }
}

const tones = { waiting: 'warning', active: 'good', closed: 'danger' } as const

/** The word for whether a merchant sells. */
export function merchantStateWord({ texts }: Frame, status: Merchant['status']): Markup {
  return statusWord(texts.merchant.states[status], tones[status])
}

export function consolePage(
  frame: Frame,
  view: Omit<LayoutView, 'main'> & {
    readonly place: PlaceView
    readonly current: PlacedEntry
    /** The heading; that of the document, unless told. */
    readonly heading?: string
    readonly content: Content
  },
): Promise<Awaited<Markup>> {
  const { place, content, heading, ...rest } = view
  const { name, status } = place.merchant
  return layout(frame, {
    ...rest,
    main: html`<p class="kicker">
        <a href="${commonParts.places.path}?all">${name}</a>
        ${status === 'active' ? '' : merchantStateWord(frame, status)}
      </p>
      <h1>${heading ?? view.title}</h1>
      ${content}`,
  })
}
