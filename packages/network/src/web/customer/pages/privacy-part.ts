// `GET` and `POST /profile/privacy/merchants/:merchant`: parting with a merchant, and with what is owned there or not.
import { html } from 'hono/html'
import { button, linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import { choiceList } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import { notice } from '../../design/notice.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

/** Form: `POST` to the page's own address with `csrf` and `owned` (`keep` or `give_up`). */
export interface PrivacyPartView {
  readonly csrf: string
  readonly url: string
  readonly brand: MerchantBrand
  /** Nothing was chosen, or what cannot be. */
  readonly isWrong: boolean
  /** A subscription runs there: what is owned cannot be given up before it is cancelled. */
  readonly isSubscribed: boolean
}

export function renderPrivacyPart(frame: Frame, view: PrivacyPartView): Markup {
  const { part: words, title } = frame.texts.customer.privacy
  const { brand, csrf, url } = view
  return layout(frame, {
    title: words.title(brand.name),
    current: parts.profile,
    width: 'narrow',
    brand,
    main: html`<p class="back"><a href="/profile/privacy">${title}</a></p>
      ${coBrandHeader(brand, frame.networkName, { size: 'slim' })}
      <h1>${words.title(brand.name)}</h1>
      ${view.isSubscribed ? notice({ tone: 'warning', title: words.subscribed, body: html`<a href="/subscriptions">${words.toSubscriptions}</a>` }) : ''}
      <p class="lead">${words.lead(brand.name)}</p>
      <p>${words.rest}</p>
      ${postForm({
        action: url,
        csrf,
        content: html`${choiceList({
            name: 'owned',
            label: words.owned(brand.name),
            value: 'keep',
            error: view.isWrong ? words.choose : undefined,
            choices: [
              { value: 'keep', label: words.keep, help: words.keepHelp(brand.name) },
              { value: 'give_up', label: words.giveUp, help: words.giveUpHelp },
            ],
          })}
          <div class="actions">
            ${button({ label: words.submit, kind: 'danger' })}
            ${linkButton({ label: words.stay, href: '/profile/privacy', kind: 'quiet' })}
          </div>`,
      })}`,
  })
}
