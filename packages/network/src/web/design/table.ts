// Tables: a caption, headings, rows, in groups where they have something in common; figures right-aligned. On a phone
// each row becomes two lines.
import { html } from 'hono/html'
import type { Content, Markup } from './markup.ts'

export interface Column {
  readonly heading: string
  /** `figure`: right-aligned tabular figures. `main`: what the row is about. `small`: beside it. */
  readonly kind: 'main' | 'figure' | 'small' | 'date'
  /** On a phone, where headings are gone, this one is said in each row: for what does not explain itself. */
  readonly isNamedOnPhone?: boolean
}

export interface TableView {
  readonly caption: string
  /** The caption is read to those who cannot see that a heading above says the same. */
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Content[])[]
  /** In place of `rows`: each under what its rows have in common. */
  readonly groups?: readonly RowGroup[]
  readonly totals?: readonly TotalRow[]
}

export interface RowGroup {
  readonly heading: Content
  readonly rows: readonly (readonly Content[])[]
  /** What they add up to. */
  readonly total?: TotalRow | undefined
}

/** A label over the first columns, then the figures under the last ones. */
export interface TotalRow {
  readonly label: Content
  readonly figures: readonly Content[]
}

/** Roles are written out because a browser forgets them once a phone's style makes rows of blocks. */
export function table(view: TableView): Markup {
  return html`<table class="table" role="table">
    <caption class="${view.isCaptionHidden === true ? 'hidden' : ''}">
      ${view.caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${view.columns.map(
          ({ heading, kind }) =>
            html`<th class="${kind}" scope="col" role="columnheader">${heading}</th>`,
        )}
      </tr>
    </thead>
    ${(view.groups ?? [{ rows: view.rows }]).map((group) => rowGroup(view, group))}
    ${view.totals === undefined || view.totals.length === 0 ? '' : tableTotals(view)}
  </table>`
}

function rowGroup(view: TableView, group: Partial<RowGroup> & Pick<RowGroup, 'rows'>): Markup {
  const { heading, rows, total } = group
  return html`<tbody role="rowgroup">
    ${
      heading === undefined
        ? ''
        : html`<tr class="group" role="row">
            <th scope="rowgroup" role="rowheader" colspan="${view.columns.length}">${heading}</th>
          </tr>`
    }
    ${rows.map((row) => bodyRow(view, row))}
    ${total === undefined ? '' : totalRow(view, total, 'sum')}
  </tbody>`
}

function bodyRow({ columns }: TableView, row: readonly Content[]): Markup {
  return html`<tr role="row">
    ${row.map(
      (cell, index) =>
        html`<td
          class="${columns[index]?.kind ?? 'main'}"
          role="cell"
          ${phoneHeading(columns[index])}
        >
          ${cell}
        </td>`,
    )}
  </tr>`
}

function phoneHeading(column: Column | undefined): Content {
  return column?.isNamedOnPhone === true ? html` data-heading="${column.heading}"` : ''
}

function tableTotals(view: TableView): Markup {
  return html`<tfoot role="rowgroup">
    ${view.totals?.map((total) => totalRow(view, total, 'total'))}
  </tfoot>`
}

function totalRow({ columns }: TableView, { label, figures }: TotalRow, kind: string): Markup {
  return html`<tr class="${kind}" role="row">
    <th scope="row" role="rowheader" colspan="${columns.length - figures.length}">${label}</th>
    ${figures.map((figure, index) => {
      const heading = phoneHeading(columns[columns.length - figures.length + index])
      return html`<td class="figure" role="cell" ${heading}>${figure}</td>`
    })}
  </tr>`
}
