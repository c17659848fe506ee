// A merchant's part of a page beside the network's: two halves of one stick whose notches meet.
import { html } from 'hono/html'
import { networkMark } from './mark.ts'
import { notchCountMax, notchXs } from './tally.ts'
import type { Markup } from './markup.ts'

/** What a page needs to know of a merchant to wear its colours. */
export interface MerchantBrand {
  readonly name: string
  /** Address of what `brandStylesheet` made, such as `/brands/mer_1.css?v=3`. */
  readonly stylesheetUrl: string
  /** Served by the network itself: pages load nothing from other hosts. */
  readonly logoUrl?: string | undefined
}

export interface CoBrandOptions {
  /** How many notches are cut: the purchases of the period, where the page knows them. */
  readonly notchCount?: number | undefined
  /** `slim` where a form is what the page is for: its fields stand in the first screen. */
  readonly size?: 'slim' | undefined
}

/**
 * The two halves, a little apart; touching the button of a form `.buy` closes them. The
 * merchant's half is the longer one, as the creditor's half of a tally stick was.
 */
export function coBrandHeader(
  brand: MerchantBrand,
  networkName: string,
  { notchCount = 7, size }: CoBrandOptions = {},
): Markup {
  return html`<div class="${size === undefined ? 'halves' : `halves ${size}`}">
    <div class="half theirs">
      ${brand.logoUrl === undefined ? '' : html`<span class="logo"><img src="${brand.logoUrl}" alt="" height="40" /></span>`}
      <span>${brand.name}</span>
      ${cuts(notchCount, 'up')}
    </div>
    <div class="half ours">
      ${cuts(notchCount, 'down')} ${networkMark()}
      <span>${networkName}</span>
    </div>
  </div>`
}

function cuts(count: number, points: 'down' | 'up'): Markup {
  const path = notchXs(Math.min(count, notchCountMax), { step: 26, groupGap: 14 })
    .map((x) => (points === 'up' ? `M${x} 12l9-12 9 12z` : `M${x} 0l9 12 9-12z`))
    .join('')
  return html`<svg class="notches" aria-hidden="true" width="1000" height="12">
    <path d="${path}" />
  </svg>`
}
