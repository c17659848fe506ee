// The page for people: what stands in the book, and forms for what can be told to the processor.
import { html } from 'hono/html'
import { formatPlain, renderMoment } from '../page-format.ts'
import type { Markup } from '../page-shell.ts'
import { renderPage } from '../page-shell.ts'
import type { BookEntry, BookTotals } from './book.ts'
import type { Misbehaviour } from './misbehaviour.ts'

export type NumberSetting = Exclude<
  keyof Misbehaviour,
  'declineAll' | 'declinePaymentMethods' | 'refusePaymentMethods' | 'timeOutAnswer'
>

/** The counted settings in the order of the page, and what each does. */
export const numberSettings: readonly (readonly [NumberSetting, string])[] = [
  ['timeOutCalls', 'Charge, then do not answer the next … batches'],
  ['serverErrorCalls', 'Fail the next … calls with 500'],
  ['partialReports', 'Leave lines out of the next … reports'],
  ['doubledLineReports', 'Double lines in the next … reports'],
  ['doubledReports', 'Deliver the next … reports twice'],
  ['reorderedReports', 'Mix up the lines of the next … reports'],
  ['truncatedReports', 'Break off the next … reports in mid-line'],
  ['unknownLineReports', 'Invent a request in the next … reports'],
  ['changedAmountReports', 'Name a wrong amount in the next … reports'],
  ['hiddenBatches', 'Deny a batch that was accepted, the next … times'],
  ['delayedAskings', 'Reports are ready after … askings in vain'],
  ['declinedReturns', 'Decline the next … returns'],
  ['timeOutReturns', 'Return, then do not answer the next … times'],
  ['doubledReturns', 'Take the next … returns twice'],
]

const entriesShownMax = 200

/** The whole page. */
export function renderBookPage(
  entries: readonly BookEntry[],
  totals: readonly BookTotals[],
  misbehaviour: Misbehaviour,
): Markup {
  const body = html`<h1>The processor’s book</h1>
    <p class="quiet">
      What this processor did, in its own words. The network keeps a ledger of its own; the sums of
      paid charges must agree.
    </p>
    ${renderTotals(totals)}
    <h2>What it is told to do wrong</h2>
    ${renderForm(misbehaviour)}
    <h2>Entries</h2>
    ${renderEntries(entries)}`
  const label = 'A card processor. No real card, no real money.'
  return renderPage({ title: 'The processor’s book', label, body })
}

function renderTotals(totals: readonly BookTotals[]): Markup {
  if (totals.length === 0) {
    return html`<p>Nothing yet. The first card that is added, or charged, appears here.</p>`
  }
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Totals">
    <table>
      <caption>
        Totals per currency
      </caption>
      <thead>
        <tr>
          <th scope="col">Currency</th>
          <th scope="col" class="amount">Paid</th>
          <th scope="col" class="amount">Charges paid</th>
          <th scope="col" class="amount">Declined</th>
          <th scope="col" class="amount">Charges declined</th>
          <th scope="col" class="amount">Returned</th>
          <th scope="col" class="amount">Returns</th>
          <th scope="col" class="amount">Held</th>
        </tr>
      </thead>
      <tbody>
        ${totals.map(
          (row) =>
            html`<tr>
              <td>${row.currency}</td>
              <td class="amount">${printTotal(row.paid, row.currency)}</td>
              <td class="amount">${row.paidCount}</td>
              <td class="amount">${printTotal(row.declined, row.currency)}</td>
              <td class="amount">${row.declinedCount}</td>
              <td class="amount">${printTotal(row.returned, row.currency)}</td>
              <td class="amount">${row.returnedCount}</td>
              <td class="amount">${printTotal(row.held, row.currency)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

const printTotal = (amount: string, currency: string): string => formatPlain({ amount, currency })

function renderForm(misbehaviour: Misbehaviour): Markup {
  const answers = [
    ['504', 'Answer 504'],
    ['none', 'Never answer'],
    ['cut', 'Cut the connection'],
  ] as const
  return html`<form method="post" action="/misbehave">
    <div class="field">
      <label
        ><input
          type="checkbox"
          name="declineAll"
          ${misbehaviour.declineAll ? 'checked' : ''}
        />Decline every charge</label
      >
    </div>
    <div class="grid">
      ${numberSettings.map(
        ([name, text]) =>
          html`<div>
            <label for="${name}">${text}</label>
            <input
              id="${name}"
              name="${name}"
              type="number"
              min="0"
              max="1000000"
              value="${misbehaviour[name]}"
            />
          </div>`,
      )}
      <div>
        <label for="timeOutAnswer">Instead of answering</label>
        <select id="timeOutAnswer" name="timeOutAnswer">
          ${answers.map(
            ([value, text]) =>
              html`<option
                value="${value}"
                ${misbehaviour.timeOutAnswer === value ? 'selected' : ''}
              >
                ${text}
              </option>`,
          )}
        </select>
      </div>
      ${tokensField('declinePaymentMethods', 'Decline these payment methods', misbehaviour)}
      ${tokensField('refusePaymentMethods', 'Refuse batches with one of these payment methods', misbehaviour)}
    </div>
    <div class="actions">
      <button type="submit">Do as told</button>
      <button type="submit" class="second" formaction="/behave">Behave again</button>
    </div>
  </form>`
}

function tokensField(
  name: 'declinePaymentMethods' | 'refusePaymentMethods',
  label: string,
  misbehaviour: Misbehaviour,
): Markup {
  return html`<div>
    <label for="${name}">${label}</label>
    <span class="hint" id="${name}-hint">Tokens, with spaces between</span>
    <input
      id="${name}"
      name="${name}"
      aria-describedby="${name}-hint"
      value="${misbehaviour[name].join(' ')}"
    />
  </div>`
}

function renderEntries(entries: readonly BookEntry[]): Markup {
  if (entries.length === 0) return html`<p class="quiet">No entries.</p>`
  const shown = entries.slice(-entriesShownMax).reverse()
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Entries">
    <table>
      <caption>
        Newest first; ${shown.length} of ${entries.length}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="amount">No.</th>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Answer</th>
          <th scope="col">For</th>
          <th scope="col">Payment method</th>
          <th scope="col" class="amount">Amount</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(renderEntry)}
      </tbody>
    </table>
  </div>`
}

function renderEntry(entry: BookEntry): Markup {
  const reason = entry.reason === undefined ? '' : ` (${entry.reason.replaceAll('_', ' ')})`
  return html`<tr>
    <td class="amount">${entry.number}</td>
    <td>${renderMoment(entry.at)}</td>
    <td>${entry.kind}</td>
    <td>${entry.status}${reason}</td>
    <td class="code">${entry.reference}</td>
    <td class="code">${entry.paymentMethod}</td>
    <td class="amount">${formatPlain(entry)}</td>
  </tr>`
}
