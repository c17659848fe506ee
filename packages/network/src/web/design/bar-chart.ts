// Bars side by side, drawn on the server: what was had above a line, what was given back below it. What it says
// stands in a table beside it, for those who cannot see it.
import { html } from 'hono/html'
import type { Markup } from './markup.ts'

export interface Bar {
  /** Not below zero; in one unit throughout, whatever it is. */
  readonly above: bigint
  readonly below: bigint
}

export interface BarChartView {
  /** Read in place of the picture. */
  readonly label: string
  readonly bars: readonly Bar[]
  /** Under its first and its last bar. */
  readonly from: string
  readonly to: string
}

const barWidth = 10
const height = 100
/** What is not nothing is seen. */
const lengthMin = 1

export function barChart({ label, bars, from, to }: BarChartView): Markup {
  const width = Math.max(bars.length, 1) * barWidth
  const { line, above, below } = drawBars(bars)
  return html`<figure class="chart">
    <svg
      viewBox="0 0 ${width} ${height}"
      preserveAspectRatio="none"
      role="img"
      aria-label="${label}"
    >
      <path class="bar-above" d="${above}" />
      <path class="bar-below" d="${below}" />
      <path class="bar-line" d="M0 ${line}h${width}" />
    </svg>
    <figcaption aria-hidden="true"><span>${from}</span><span>${to}</span></figcaption>
  </figure>`
}

function drawBars(bars: readonly Bar[]): Readonly<Record<'line' | 'above' | 'below', string>> {
  const most = (values: readonly bigint[]): bigint =>
    values.reduce((max, value) => (value > max ? value : max), 0n)
  const highest = most(bars.map(({ above }) => above))
  const whole = highest + most(bars.map(({ below }) => below))
  const lengthOf = (value: bigint): number =>
    value === 0n ? 0 : Math.max(Number((value * 10_000n) / whole) / (10_000 / height), lengthMin)
  const line = whole === 0n ? height - 1 : Math.min(lengthOf(highest), height - 1)
  const draw = (values: readonly bigint[], direction: 1 | -1): string =>
    values
      .map((value, at) => {
        const length = (lengthOf(value) * direction).toFixed(2)
        const back = (-lengthOf(value) * direction).toFixed(2)
        const start = `M${at * barWidth + 1} ${line.toFixed(2)}`
        return value === 0n ? '' : `${start}v${length}h${barWidth - 2}v${back}z`
      })
      .join('')
  return {
    line: line.toFixed(2),
    above: draw(
      bars.map(({ above }) => above),
      -1,
    ),
    below: draw(
      bars.map(({ below }) => below),
      1,
    ),
  }
}
