// Charts as inline SVG, drawn from a report's figures; the table beside them holds the numbers.
import { html } from './html.ts'
import type { Html } from './html.ts'
import type { Chart } from './report.ts'

const width = 720
const height = 340
const frame = { left: 44, right: 52, top: 44, bottom: 36 } as const

export function drawChart(chart: Chart): Html {
  const largest = Math.max(...chart.series.flatMap(({ values }) => values))
  const step = roundStep(largest / 4)
  const scale = { step, top: Math.ceil(largest / step) * step, count: chart.labels.length }
  const marks = chart.kind === 'bars' ? drawBars(chart, scale) : drawLines(chart, scale)
  const legend = chart.series.map(
    ({ name }, index) => html`<span class="key s${index}">${name}</span>`,
  )
  const svg = html`<svg
    class="chart"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${chart.title}, ${chart.unit}; the figures are in the text and table"
  >
    ${drawGrid(chart, scale)}${marks}
  </svg>`
  return html`<figure class="figure">
    <figcaption><strong>${chart.title}</strong>, ${chart.unit}</figcaption>
    ${svg}
    <p class="keys">${legend}</p>
  </figure>`
}

type Scale = { readonly step: number; readonly top: number; readonly count: number }

/** The largest of 1, 2, 5, 10, 20 … that is not above a number. */
function roundStep(atMost: number): number {
  const power = 10 ** Math.floor(Math.log10(atMost))
  return ([5, 2, 1].find((digit) => digit * power <= atMost) ?? 1) * power
}

const plotWidth = width - frame.left - frame.right
const plotHeight = height - frame.top - frame.bottom
const yOf = (value: number, { top }: Scale): number =>
  round(frame.top + plotHeight * (1 - value / top))
/** The middle of a label's slot. */
const xOf = (index: number, { count }: Scale): number =>
  round(frame.left + (plotWidth * (index + 0.5)) / count)
const round = (value: number): number => Math.round(value * 10) / 10

function drawGrid(chart: Chart, scale: Scale): Html {
  const lines = Array.from({ length: Math.round(scale.top / scale.step) + 1 }, (_none, index) => {
    const value = scale.step * index
    const y = yOf(value, scale)
    return html`<path class="grid" d="M${frame.left} ${y}H${width - frame.right}" /><text
        class="tick"
        x="${frame.left - 8}"
        y="${y + 4}"
        text-anchor="end"
        >${round(value)}</text
      >`
  })
  const labels = chart.labels.map(
    (label, index) =>
      html`<text class="tick" x="${xOf(index, scale)}" y="${height - 12}" text-anchor="middle"
        >${label}</text
      >`,
  )
  return html`${lines}${labels}`
}

function drawLines(chart: Chart, scale: Scale): readonly Html[] {
  const ends = spreadLabels(chart.series.map(({ values }) => yOf(values.at(-1) ?? 0, scale)))
  return chart.series.map(({ values }, line) => {
    const points = values.map((value, index) => `${xOf(index, scale)},${yOf(value, scale)}`)
    const x = xOf(values.length - 1, scale)
    const end = values.at(-1) ?? 0
    return html`<polyline class="line s${line}" points="${points.join(' ')}" /><circle
        class="dot s${line}"
        cx="${x}"
        cy="${yOf(end, scale)}"
        r="5"
      /><text class="value" x="${x + 12}" y="${(ends[line] ?? 0) + 5}">${end}</text>`
  })
}

/** Moves labels apart that would stand on one another; the order from top to bottom stays. */
function spreadLabels(ys: readonly number[]): readonly number[] {
  const spread = [...ys]
  const order = ys.map((_y, index) => index).sort((one, other) => (ys[one] ?? 0) - (ys[other] ?? 0))
  let lowest = -Infinity
  for (const index of order) {
    lowest = Math.max(spread[index] ?? 0, lowest + labelHeight)
    spread[index] = lowest
  }
  return spread
}
const labelHeight = 16

function drawBars(chart: Chart, scale: Scale): readonly Html[] {
  const slot = plotWidth / scale.count
  const barWidth = round(Math.min(46, (slot * 0.7) / chart.series.length))
  return chart.series.flatMap(({ values }, series) =>
    values.map((value, index) => {
      const offset = (series - chart.series.length / 2) * barWidth
      const x = round(xOf(index, scale) + offset)
      const y = yOf(value, scale)
      const middle = round(x + barWidth / 2)
      return html`<rect
          class="bar s${series}"
          x="${x}"
          y="${y}"
          width="${barWidth - 3}"
          height="${round(height - frame.bottom - y)}"
        /><text class="value" x="${middle}" y="${y - 7}" text-anchor="middle">${value}</text>`
    }),
  )
}
