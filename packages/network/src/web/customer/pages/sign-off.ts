// `GET /oauth/session/end`: asked when a merchant's site leads here to sign off
// (OpenID Connect RP-Initiated Logout 1.0, section 2).
import { html } from 'hono/html'
import { button, linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

/**
 * The form posts `xsrf` and, for a sign-off everywhere, `logout=yes`: the provider's own names. Without that it ends
 * what there is at this merchant alone.
 */
export interface SignOffView {
  readonly action: string
  readonly xsrf: string
  readonly brand: MerchantBrand | undefined
  /** Nobody is signed on: there is only the way back. */
  readonly isSignedOn: boolean
}

export function renderSignOff(frame: Frame, view: SignOffView): Markup {
  const words = frame.texts.customer.signOff
  const { brand, isSignedOn } = view
  const title = isSignedOn ? words.title : words.overTitle
  return layout(frame, {
    title,
    width: 'narrow',
    brand,
    // The provider does not say who is signed on, only that somebody is: nobody is asked to sign on then.
    ...(isSignedOn ? { current: parts.signOn } : {}),
    main: html`${brand === undefined ? '' : coBrandHeader(brand, frame.networkName, { size: 'slim' })}
      <h1>${title}</h1>
      <p class="lead">
        ${isSignedOn ? (brand === undefined ? words.body : words.bodyAt(brand.name)) : words.overBody}
      </p>
      <form method="post" action="${view.action}" class="form">
        <input type="hidden" name="xsrf" value="${view.xsrf}" />
        <div class="actions">
          ${button({ label: isSignedOn ? words.everywhere : words.continue, kind: 'primary', name: 'logout', value: 'yes' })}
          ${isSignedOn && brand !== undefined ? button({ label: words.onlyAt(brand.name) }) : ''}
          ${isSignedOn ? linkButton({ label: words.stay, href: '/account', kind: 'quiet' }) : ''}
        </div>
      </form>`,
  })
}
