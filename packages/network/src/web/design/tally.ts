// A tally of notches: one for each purchase of a period, filled when it is paid.
import { html } from 'hono/html'
import type { Markup } from './markup.ts'

export interface TallyView {
  readonly count: number
  /** The oldest purchases are paid first, so the filled notches stand at the left. */
  readonly paidCount: number
  /** Read in place of the picture; without it the tally is decoration. */
  readonly label?: string
}

/** Beyond this many the notches would no longer be countable, and the words beside say the number. */
export const notchCountMax = 40

const spacing = { step: 13, groupGap: 9 } as const
/** The stick is drawn at least this long, so that a new account has one too. */
const stickLengthMin = 320

/** Where each notch begins: in groups of five, as people have always counted. */
export function notchXs(
  count: number,
  { step, groupGap }: { readonly step: number; readonly groupGap: number },
): number[] {
  return Array.from(
    { length: count },
    (_, index) => step + index * step + Math.floor(index / 5) * groupGap,
  )
}

export function tally({ count, paidCount, label }: TallyView): Markup {
  const xs = notchXs(Math.min(count, notchCountMax), spacing)
  const length = Math.max(stickLengthMin, (xs.at(-1) ?? 0) + 2 * spacing.step)
  const described =
    label === undefined ? html`aria-hidden="true"` : html`role="img" aria-label="${label}"`
  return html`<svg
    class="tally"
    width="${length}"
    height="20"
    viewBox="0 0 ${length} 20"
    ${described}
  >
    <path class="tally-edge" d="M0 1h${length}v2H0z" />
    ${xs.map(
      (x, index) =>
        html`<path class="${index < paidCount ? 'notch paid' : 'notch'}" d="M${x} 3h10l-5 15z" />`,
    )}
  </svg>`
}
