// The stick as a picture: the hero of the home page, and a merchant's half in the directory.
import { html } from 'hono/html'
import { isBrandColour } from './brand.ts'
import type { BrandColours } from './brand.ts'
import type { Markup } from './markup.ts'

const heroNotchXs = [70, 112, 154, 260, 302, 470, 512, 554, 596]

/** A long stick, split lengthwise; a few notches paid, the rest still open. Decoration. */
export function heroStick(): Markup {
  const cut = (y: number, direction: 1 | -1) =>
    heroNotchXs.map((x) => `M${x - 9} ${y}l9 ${-14 * direction} 9 ${14 * direction}z`).join('')
  return html`<svg class="hero-stick" viewBox="0 0 720 84" aria-hidden="true">
    <path class="stick-theirs" d="M0 0h720v38H0z" />
    <path class="stick-ours" d="M0 46h660v38H0z" />
    <path class="stick-cut" d="${cut(38, 1)}${cut(46, -1)}" />
  </svg>`
}

/**
 * A merchant's half in its own colours. They are attributes of the drawing, because the page's policy
 * allows no inline styles; a colour that is not `#rrggbb` is left out and ours is used.
 */
export function swatch(colours: BrandColours | undefined): Markup {
  const fill = (colour: string | undefined) =>
    colour !== undefined && isBrandColour(colour) ? html`fill="${colour}"` : ''
  return html`<svg class="swatch" viewBox="0 0 20 48" width="20" height="48" aria-hidden="true">
    <path
      class="swatch-half"
      d="M0 0h14v8l-5 4 5 4v6l-5 4 5 4v6l-5 4 5 4v4H0z"
      ${fill(colours?.primary)}
    />
    <path class="swatch-edge" d="M16 0h3v48h-3z" ${fill(colours?.secondary)} />
  </svg>`
}
