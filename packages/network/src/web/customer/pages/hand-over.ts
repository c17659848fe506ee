// The answer to `POST /library/:purchase/open`: a form to the merchant's engine that sends itself, or waits for a click
// where scripts do not run.
import { html, raw } from 'hono/html'
import { button } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { layout } from '../../design/layout.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

/** The form leads away: name the merchant's origin in `formTargets`. It carries the ticket, and nothing of ours. */
export interface HandOverView {
  readonly brand: MerchantBrand
  readonly itemTitle: string
  /** Where the merchant's engine takes tickets. */
  readonly action: string
  readonly ticket: string
  /** False where somebody looks at the page for its own sake. */
  readonly sendsItself: boolean
}

export function renderHandOver(frame: Frame, view: HandOverView): Markup {
  const { handOver: words } = frame.texts.customer
  const { brand } = view
  return layout(frame, {
    title: words.title(brand.name),
    current: parts.library,
    brand,
    width: 'narrow',
    main: html`${coBrandHeader(brand, frame.networkName)}
      <h1>${words.title(brand.name)}</h1>
      <p class="lead">${words.body(view.itemTitle)}</p>
      <p class="small">${words.privacy(brand.name)}</p>
      <form
        method="post"
        action="${view.action}"
        class="buy"
        ${view.sendsItself ? raw('data-submit-now') : ''}
      >
        <input type="hidden" name="ticket" value="${view.ticket}" />
        ${button({ label: words.continue(brand.name), kind: 'primary' })}
      </form>
      <p class="small">${words.late} <a href="/library">${words.back}</a></p>`,
  })
}
