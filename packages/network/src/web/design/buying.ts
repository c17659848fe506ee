// What is being bought, on every page between the merchant's and the purchase: its title, its price, and the way back.
import { html } from 'hono/html'
import type { Amount } from '../frame/format.ts'
import type { Frame } from '../frame/frame.ts'
import { amount } from './amount.ts'
import type { Content, Markup } from './markup.ts'

export interface BuyingView {
  /** Absent where somebody only signs on. */
  readonly item?: { readonly title: string; readonly price: Amount } | undefined
  readonly merchantName: string
  /** The merchant's own page. */
  readonly backUrl?: string | undefined
}

/** `sayBack`: what leads back to the merchant of this name is called. */
export function buyingBand(
  { format }: Frame,
  view: BuyingView | undefined,
  sayBack: (merchantName: string) => string,
): Content {
  if (view === undefined) return ''
  const { item, merchantName, backUrl } = view
  return html`<div class="buying">
    ${item === undefined ? '' : what(item, format)}
    ${
      backUrl === undefined
        ? ''
        : html`<p class="small">
            <a href="${backUrl}">${sayBack(merchantName)}</a>
          </p>`
    }
  </div>`
}

function what({ title, price }: NonNullable<BuyingView['item']>, format: Frame['format']): Markup {
  return html`<p><strong>${title}</strong> ${amount(price, format)}</p>`
}
