// Tables: a caption, headings, rows; figures right-aligned. On a phone each row becomes two lines.
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
  /** Rows of totals: a label over all columns but the last, then the figure. */
  readonly totals?: readonly { readonly label: Content; readonly figure: Content }[]
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
    <tbody role="rowgroup">
      ${view.rows.map(
        (row) =>
          html`<tr role="row">
            ${row.map(
              (cell, index) =>
                html`<td
                  class="${view.columns[index]?.kind ?? 'main'}"
                  role="cell"
                  ${phoneHeading(view.columns[index])}
                >
                  ${cell}
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
    ${view.totals === undefined || view.totals.length === 0 ? '' : tableTotals(view)}
  </table>`
}

function phoneHeading(column: Column | undefined): Content {
  return column?.isNamedOnPhone === true ? html` data-heading="${column.heading}"` : ''
}

function tableTotals(view: TableView): Markup {
  return html`<tfoot role="rowgroup">
    ${view.totals?.map(
      ({ label, figure }) =>
        html`<tr role="row">
          <th scope="row" role="rowheader" colspan="${view.columns.length - 1}">${label}</th>
          <td class="figure" role="cell">${figure}</td>
        </tr>`,
    )}
  </tfoot>`
}
