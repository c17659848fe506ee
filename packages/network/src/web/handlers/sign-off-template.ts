// Asked when a merchant's site leads here to sign off (OpenID Connect RP-Initiated Logout 1.0, section 2).
import { html } from 'hono/html'
import { button } from '../design/button.ts'
import { coBrandHeader } from '../design/co-brand.ts'
import type { MerchantBrand } from '../design/co-brand.ts'
import { layout } from '../design/layout.ts'
import type { Markup } from '../design/markup.ts'
import type { Frame } from '../frame.ts'
import { handlerTexts } from './handler-texts.ts'

/** The form posts `xsrf` and, for a sign-off everywhere, `logout=yes`: the provider's own names. */
export interface AskSignOffView {
  readonly action: string
  readonly xsrf: string
  readonly brand: MerchantBrand | undefined
  /** Nobody is signed on: there is only the way back. */
  readonly isSignedOn: boolean
}

export function renderAskSignOff(frame: Frame, view: AskSignOffView): Markup {
  const words = handlerTexts.askSignOff
  const { brand, isSignedOn } = view
  const title = isSignedOn ? words.title : words.doneTitle
  return layout(frame, {
    title,
    width: 'narrow',
    brand,
    main: html`${brand === undefined ? '' : coBrandHeader(brand, frame.networkName)}
      <h1>${title}</h1>
      <p class="lead">${isSignedOn ? words.body : words.doneBody}</p>
      <form method="post" action="${view.action}" class="form">
        <input type="hidden" name="xsrf" value="${view.xsrf}" />
        <input type="hidden" name="logout" value="yes" />
        <div class="actions">
          ${button({ label: isSignedOn ? words.signOff : words.continue, kind: 'primary' })}
        </div>
      </form>`,
  })
}
