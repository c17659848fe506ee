// `GET /confirm/:transaction` where nothing is to be bought: one button, on to a merchant that this browser has not
// been led to lately.
import { html } from 'hono/html'
import { button } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { definitionList } from '../../design/definition-list.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'

/**
 * Form fields (POST to `action` and to `cancelAction`): `csrf`. Both answer 303 to the merchant: name its
 * origin in `formTargets`.
 */
export interface VisitView {
  readonly csrf: string
  readonly action: string
  readonly cancelAction: string
  readonly brand: MerchantBrand
  /** What is opened again at no charge; absent for a mere sign-on. */
  readonly itemTitle: string | undefined
  /** The account that goes there. */
  readonly account: { readonly name: string; readonly memberId: string }
  readonly notYouUrl: string
  /** Purchases of this period; one notch each. */
  readonly purchaseCount?: number | undefined
}

export function renderVisit(frame: Frame, view: VisitView): Markup {
  const { visit: words, confirm } = frame.texts.customer
  const { brand, itemTitle, account, csrf } = view
  const title = itemTitle ?? words.title(brand.name)
  return layout(frame, {
    title,
    brand,
    width: 'narrow',
    main: html`${coBrandHeader(brand, frame.networkName, { notchCount: view.purchaseCount })}
      <h1>${title}</h1>
      <p class="lead">${itemTitle === undefined ? words.body(brand.name) : words.owned}</p>
      ${definitionList([
        {
          term: confirm.account,
          detail: html`${account.name}
            <a class="not-you" href="${view.notYouUrl}">${confirm.notYou}</a>`,
          small: account.memberId,
        },
      ])}
      <p class="small">${confirm.privacy(brand.name)}</p>
      <div class="decide">
        ${postForm({
          action: view.action,
          csrf,
          className: 'buy',
          content: button({ label: words.continue(brand.name), kind: 'primary' }),
        })}
        ${postForm({
          action: view.cancelAction,
          csrf,
          className: 'cancel',
          content: button({ label: confirm.cancel }),
        })}
      </div>`,
  })
}
