// The mark: a tally stick split in two, whose notches meet. One drawing for header, favicon and mail.
import { html } from 'hono/html'
import type { Markup } from './markup.ts'

const leftHalf = 'M5 1h8.5v5.5l-3.5 3 3.5 3v4l-3.5 3 3.5 3V31H5z'
const rightHalf = 'M18.5 1H27v30h-8.5v-8.5l3.5-3-3.5-3v-4l3.5-3-3.5-3z'

/** Decoration: the network's name always stands beside it. */
export function networkMark(): Markup {
  return html`<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <path class="mark-left" d="${leftHalf}" />
    <path class="mark-right" d="${rightHalf}" />
  </svg>`
}

/** The favicon; it follows the reader's light or dark setting by itself. */
export const faviconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>
.l{fill:#0b5d3b}.r{fill:#1c1b19}@media(prefers-color-scheme:dark){.l{fill:#6fcf9f}.r{fill:#eceae4}}
</style><path class="l" d="${leftHalf}"/><path class="r" d="${rightHalf}"/></svg>`
