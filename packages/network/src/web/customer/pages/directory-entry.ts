// A merchant as the directory shows it: on the home page and in the list of all.
import { html } from 'hono/html'
import type { OfferKind } from '../../../offers/index.ts'
import type { BrandColours } from '../../design/brand.ts'
import type { Markup } from '../../design/markup.ts'
import { swatch } from '../../design/stick.ts'
import { formatAmount } from '../../frame/format.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'

export interface DirectoryEntry {
  /** Its page in the directory. */
  readonly url: string
  readonly name: string
  /** One or two sentences; may be empty. */
  readonly description: string
  /** The merchant's own site; https, checked when it was registered. */
  readonly siteUrl: string
  readonly logoUrl?: string | undefined
  readonly colours?: BrandColours | undefined
  /** What is listed, by kind, in the merchant's own currency. */
  readonly sells: readonly PriceRangeView[]
}

export interface PriceRangeView {
  readonly kind: OfferKind
  readonly least: Amount
  readonly most: Amount
}

/** @param level of the heading: the list may stand below another one. */
export function directoryList(
  frame: Frame,
  merchants: readonly DirectoryEntry[],
  level: 2 | 3,
): Markup {
  return html`<ul class="entries">
    ${merchants.map((merchant) => entry(frame, merchant, level))}
  </ul>`
}

function entry(frame: Frame, merchant: DirectoryEntry, level: 2 | 3): Markup {
  const link = html`<a href="${merchant.url}">${merchant.name}</a>`
  return html`<li>
    ${
      merchant.logoUrl === undefined
        ? swatch(merchant.colours)
        : html`<span class="logo"
            ><img src="${merchant.logoUrl}" alt="" height="36" loading="lazy"
          /></span>`
    }
    <div>
      ${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
      ${merchant.description === '' ? '' : html`<p>${merchant.description}</p>`}
      ${merchant.sells.map((range) => html`<p class="small">${rangeWords(frame, range)}</p>`)}
      <p class="small">${hostOf(merchant.siteUrl)}</p>
    </div>
  </li>`
}

/** "Single items from $0.20 to $2.50". */
function rangeWords({ texts, format }: Frame, { kind, least, most }: PriceRangeView): string {
  const words = texts.customer.merchants
  const [from, to] = [formatAmount(least, format), formatAmount(most, format)]
  return least.micros === most.micros
    ? words.onePrice(words.kinds[kind], from)
    : words.range(words.kinds[kind], from, to)
}

export function hostOf(siteUrl: string): string {
  return URL.canParse(siteUrl) ? new URL(siteUrl).host : siteUrl
}
