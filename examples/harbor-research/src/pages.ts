// The pages of the house: the list, a report, its preview, the library.
import { accessText, priceText } from '@tallystick/merchant'
import type { Sale, Visitor } from '@tallystick/merchant'
import { catalogue } from './catalogue.ts'
import type { PricedReport } from './catalogue.ts'
import { drawChart } from './draw-chart.ts'
import { renderPage } from './frame.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import type { Table } from './report.ts'

/** A chart of depths: each line a little deeper than the one before. */
const soundings = drawSoundings()

function drawSoundings(): Html {
  const lines = [0, 1, 2, 3, 4, 5, 6, 7].map((line) => {
    const x = 470 + line * 62
    const bend = 52 - line * 6
    const path = `M${x} 0c${bend} 60-${bend} 110-12 170s${bend + 30} 90 ${20 - line * 6} 190`
    const depth = html`<text x="${x + 22}" y="${60 + ((line * 83) % 240)}"
      >${[3, 5, 8, 12, 19, 27, 40, 62][line]}</text
    >`
    return html`<path d="${path}" />${depth}`
  })
  return html`<svg
    class="soundings"
    viewBox="0 0 960 360"
    preserveAspectRatio="xMaxYMid slice"
    aria-hidden="true"
  >
    ${lines}
  </svg>`
}

export function renderHome(visitor: Visitor): string {
  const rows = catalogue.map((report) => {
    const { offer } = report
    const price = visitor.owns(offer.sku)
      ? html`<div class="price yours">Open<small>yours already</small></div>`
      : html`<div class="price">${priceText(offer)}<small>${accessText(offer.access)}</small></div>`
    return html`<a class="row" href="${offer.path}"
      ><p class="meta"><b>${report.area}</b><br />${report.number}<br />${report.pages} pages</p>
      <div>
        <h2>${offer.title}</h2>
        <p class="stand">${offer.description}</p>
      </div>
      ${price}</a
    >`
  })
  const content = html`<main>
    <div class="hero">
      ${soundings}
      <div class="wrap">
        <h1>Measured where the water is.</h1>
        <p>
          Reports on freight, energy and the sea, each with its data. Buy the one you need; the
          findings are free to read.
        </p>
      </div>
    </div>
    <div class="wrap"><div class="list">${rows}</div></div>
  </main>`
  return renderPage({ title: 'Reports', visitor, path: '/', content })
}

export function renderReport(report: PricedReport, visitor: Visitor): string {
  const sections = report.sections.map(
    ({ title, paragraphs }) =>
      html`<h2>${title}</h2>
        <div class="text">${paragraphs.map((text) => html`<p>${text}</p>`)}</div>`,
  )
  const until = visitor.findEntitlement(report.sku)?.untilSeconds
  const owned =
    until === undefined ? 'This report is yours.' : `This report is yours until ${dayText(until)}.`
  return renderSheet(
    report,
    visitor,
    html`${drawChart(report.chart)}${renderTable(report.table)}${sections}
      <p class="owned">${owned} The data are in the <a href="/library">library</a>.</p>`,
  )
}

export function renderPreview(report: PricedReport, sale: Sale): string {
  const notice =
    sale.notice === 'cancelled'
      ? html`<p class="notice" role="status">You have cancelled this purchase.</p>`
      : undefined
  const inside = [
    `${report.pages} pages: ${report.sections.map(({ title }) => title.toLowerCase()).join('; ')}`,
    `Chart: ${report.chart.title.toLowerCase()}`,
    `Table: ${report.table.caption.toLowerCase()}`,
  ]
  return renderSheet(
    report,
    sale.visitor,
    html`<aside class="buy" aria-label="Buy this report">
      ${notice}
      <div>
        <p class="amount">${priceText(report.offer)}</p>
        <ul class="inside">
          ${inside.map((line) => html`<li>${line}</li>`)}
        </ul>
        <p>
          Opens ${accessText(report.offer.access)}, on your Tallystick tab. Bought it already? The
          same button opens it without a charge.
        </p>
      </div>
      <a class="button" href="${sale.buyPath}" rel="nofollow">${sale.buyLabel}</a>
    </aside>`,
  )
}

export function renderLibrary(visitor: Visitor): string {
  const files = catalogue.map(
    ({ sku, number, table }) =>
      html`<li><span>${table.caption}</span><a href="/library/${sku}.csv">${number}, CSV</a></li>`,
  )
  const words = [
    ['Degree-minute', 'One minute at one degree above zero. What spoilage follows.'],
    ['Dwell', 'Days from discharge of a full box to its leaving the gate.'],
    ['Fixture', 'A contract for one ship and one voyage.'],
    ['Hook height', 'From the water to the hook at the radius that is needed.'],
  ] as const
  const content = html`<main class="wrap">
    <div class="sheet">
      <p class="meta"><b>Library</b> for everyone who is signed on</p>
      <h1>Data and definitions</h1>
      <p class="stand">
        The tables behind our charts, free to use with a mention. Whoever you are, welcome.
      </p>
      <div class="shelf">
        <section>
          <h2>Tables</h2>
          <ul>
            ${files}
          </ul>
        </section>
        <section>
          <h2>Words</h2>
          <dl>
            ${words.map(
              ([word, meaning]) =>
                html`<dt>${word}</dt>
                  <dd>${meaning}</dd>`,
            )}
          </dl>
        </section>
      </div>
    </div>
  </main>`
  return renderPage({ title: 'Library', visitor, path: '/library', content })
}

/** RFC 4180. */
export function printCsv(table: Table): string {
  const quote = (cell: string): string =>
    /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return [table.columns, ...table.rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('')
}

function renderSheet(report: PricedReport, visitor: Visitor, body: Html): string {
  const { offer } = report
  const facts = [
    ['By', report.authors],
    ['Published', report.published],
    ['Length', `${report.pages} pages`],
  ] as const
  const content = html`<main class="wrap">
    <div class="sheet">
      <p class="meta"><b>${report.area}</b> ${report.number}</p>
      <h1>${offer.title}</h1>
      <p class="stand">${offer.description}</p>
      <dl class="facts">
        ${facts.map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <h2>Findings</h2>
      <ol class="findings">
        ${report.findings.map((text) => html`<li><span>${text}</span></li>`)}
      </ol>
      ${body}
    </div>
  </main>`
  return renderPage({ title: offer.title, visitor, path: offer.path ?? '/', content })
}

function renderTable(table: Table): Html {
  const head = table.columns.map((name) => html`<th scope="col">${name}</th>`)
  const rows = table.rows.map(
    ([first, ...cells]) =>
      html`<tr>
        <th scope="row">${first}</th>
        ${cells.map((cell) => html`<td>${cell}</td>`)}
      </tr>`,
  )
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${table.caption}">
    <table>
      <caption>
        ${table.caption}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}

function dayText(seconds: number): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Date(seconds * 1000).toLocaleDateString('en-GB', format)
}
