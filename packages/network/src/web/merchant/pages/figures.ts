// `GET /console/:merchant/figures`: what was sold by day and by offer, and how many people bought. No form changes
// anything.
import { html } from 'hono/html'
import { emptyState } from '../../design/empty-state.ts'
import { selectField } from '../../design/field.ts'
import type { Choice } from '../../design/field.ts'
import { filterBar } from '../../design/filter-bar.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { pager } from '../../design/pager.ts'
import type { PagerView } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'
import { dayTime } from './day-text.ts'
import { dayChart, offerTable } from './figure-parts.ts'
import type { OfferFiguresView, RangeView } from './figure-parts.ts'

/** Query (GET): `month`, `currency`, `after` (a cursor among the offers). */
export interface FiguresPageView {
  readonly place: PlaceView
  readonly path: string
  /** Months that can be chosen, as `2026-12`; the latest first. */
  readonly months: readonly Choice[]
  readonly month: string
  /** Those in which anything was sold. */
  readonly currencies: readonly string[]
  readonly currency: string
  readonly range: RangeView
  readonly offers: readonly OfferFiguresView[]
  readonly offersPager: PagerView
  readonly weeks: readonly WeekView[]
}

export interface WeekView {
  readonly startsOn: Temporal.PlainDate
  /** Absent: fewer than five, or it would tell that others were fewer. */
  readonly newCount: number | undefined
  readonly returningCount: number | undefined
}

export function renderFigures(frame: Frame, view: FiguresPageView): Markup {
  const { figures: words } = frame.texts.merchant
  const { saleCount, refunded } = view.range.total
  const isEmpty = saleCount === 0 && refunded.micros === 0n
  return consolePage(frame, {
    place: view.place,
    current: parts.figures,
    title: words.title,
    width: 'wide',
    content: html`<p class="lead">${words.lead}</p>
      ${filters(frame, view)}
      ${
        isEmpty
          ? emptyState({ title: words.emptyTitle, body: words.emptyBody })
          : html`<h2>${words.byDay}</h2>
              ${dayChart(frame, view.range)}
              <h2>${words.byOffer}</h2>
              ${offerTable(frame, view.offers)} ${pager(view.offersPager, frame.texts)}`
      }
      <h2>${words.people}</h2>
      <p>${words.peopleNote}</p>
      ${people(frame, view.weeks)}`,
  })
}

function filters(frame: Frame, view: FiguresPageView): Markup {
  const { figures: words } = frame.texts.merchant
  const { months: choices, month: value, currencies, currency } = view
  const currencyField =
    currencies.length < 2
      ? ''
      : selectField({
          name: 'currency',
          label: words.currency,
          value: currency,
          choices: currencies.map((code) => ({ value: code, label: code })),
        })
  return filterBar({
    action: view.path,
    label: words.choose,
    fields: html`${selectField({ name: 'month', label: words.month, value, choices })}
    ${currencyField}`,
    submitLabel: words.show,
  })
}

function people(frame: Frame, weeks: readonly WeekView[]): Content {
  const { figures: words } = frame.texts.merchant
  if (weeks.length === 0) return html`<p>${words.noWeek}</p>`
  const count = (value: number | undefined): string =>
    value === undefined ? words.few : String(value)
  return table({
    caption: words.people,
    isCaptionHidden: true,
    columns: [
      { heading: words.week, kind: 'main' },
      { heading: words.newPeople, kind: 'figure', isNamedOnPhone: true },
      { heading: words.returningPeople, kind: 'figure', isNamedOnPhone: true },
    ],
    rows: weeks.map(({ startsOn, newCount, returningCount }) => [
      dayTime(startsOn, frame.format),
      count(newCount),
      count(returningCount),
    ]),
  })
}
