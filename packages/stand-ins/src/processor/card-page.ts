// The card page: the one place where card numbers are typed. Works without scripts.
import { html } from 'hono/html'
import type { Markup } from '../page-shell.ts'
import { renderPage } from '../page-shell.ts'
import type { SetupSession } from './processor-state.ts'
import type { CardField, CardForm, CardFormProblem } from './read-card-form.ts'
import { smallAmount } from './setup-sessions.ts'
import type { SetupFailure } from './test-cards.ts'
import { groupCardNumber, testCards } from './test-cards.ts'

const problemTexts: Record<CardFormProblem | SetupFailure, string> = {
  number_missing: 'Enter the card number.',
  number_malformed: 'A card number has 12 to 19 digits.',
  number_checksum: 'This card number has a typing error: its check digit does not fit.',
  number_not_a_test_card:
    'This is not one of the test cards below. Please enter no real card here.',
  expiry_malformed: 'Enter month and year as on the card, for example 08/31.',
  expiry_past: 'This card has expired. Check the date, or use another card.',
  expiry_too_far: 'This date is too far ahead. Check the year.',
  security_code_malformed: 'Enter the 3 digits on the back (American Express: 4 on the front).',
  postal_code_missing: 'Enter the postal code of the card’s billing address.',
  card_declined: 'The bank declined this card. Use another one, or ask the bank.',
  card_expired: 'The bank says that this card has expired. Use another one.',
  postal_code_mismatch: 'The bank has another postal code for this card.',
}

export const fieldOfFailure: Record<SetupFailure, CardField> = {
  card_declined: 'number',
  card_expired: 'expiry',
  postal_code_mismatch: 'postalCode',
}

/** The names of the form's fields as they are sent. */
export const fieldNames: Record<CardField, string> = {
  number: 'number',
  expiry: 'expiry',
  securityCode: 'cvc',
  postalCode: 'postal_code',
}

type Problems = Partial<Record<CardField, CardFormProblem | SetupFailure>>

type FieldLook = {
  readonly field: CardField
  readonly label: string
  readonly hint: string
  readonly autocomplete: string
  readonly isNumeric: boolean
}

const looks: readonly FieldLook[] = [
  {
    field: 'number',
    label: 'Card number',
    hint: '',
    autocomplete: 'cc-number',
    isNumeric: true,
  },
  {
    field: 'expiry',
    label: 'Expiry date',
    hint: 'MM/YY',
    autocomplete: 'cc-exp',
    isNumeric: false,
  },
  {
    field: 'securityCode',
    label: 'Security code',
    hint: 'CVC, 3 or 4 digits',
    autocomplete: 'cc-csc',
    isNumeric: true,
  },
  {
    field: 'postalCode',
    label: 'Billing postal code',
    hint: '',
    autocomplete: 'postal-code',
    isNumeric: false,
  },
]

/** The form of an open session, with what was typed before and the problems at their fields. */
export function renderCardPage(
  session: SetupSession,
  path: string,
  typed: CardForm,
  problems: Problems,
): Markup {
  const [number, expiry, securityCode, postalCode] = looks.map((look) =>
    renderField(look, typed[look.field], problems[look.field]),
  )
  const amount = `${smallAmount(session.currency)} ${session.currency}`
  const body = html`<h1>Add a card</h1>
    <p class="quiet">
      We ask the bank for ${amount} and release it at once, to see that the card works. Nothing is
      charged now. The card number stays with us; ${new URL(session.returnUrl).host} sees only its
      last four digits.
    </p>
    <div class="columns">
      <form method="post" action="${path}" novalidate>
        ${renderSummary(problems)} ${number}
        <div class="pair">${expiry} ${securityCode}</div>
        ${postalCode}
        <p class="quiet">Country: ${nameCountry(session.country)}</p>
        <div class="actions">
          <button type="submit">Check and save card</button>
          <a href="${path}/cancel" rel="nofollow">Cancel</a>
        </div>
      </form>
      ${renderTestCards(path)}
    </div>`
  return renderPage({ title: 'Add a card', label, body, width: 'narrow' })
}

const label = 'A card processor’s page. No real card, no real money.'

function renderField(
  look: FieldLook,
  value: string,
  problem: CardFormProblem | SetupFailure | undefined,
): Markup {
  const name = fieldNames[look.field]
  const describedBy = [look.hint === '' ? '' : `${name}-hint`, problem ? `${name}-error` : '']
  return html`<div class="field">
    <label for="${name}">${look.label}</label>
    ${look.hint === '' ? '' : html`<span class="hint" id="${name}-hint">${look.hint}</span>`}
    <input
      class="number"
      id="${name}"
      name="${name}"
      value="${value}"
      autocomplete="${look.autocomplete}"
      inputmode="${look.isNumeric ? 'numeric' : 'text'}"
      aria-describedby="${describedBy.join(' ').trim()}"
      aria-invalid="${problem === undefined ? 'false' : 'true'}"
      required
      maxlength="40"
    />
    ${problem && html`<p class="error" id="${name}-error">${problemTexts[problem]}</p>`}
  </div>`
}

function renderSummary(problems: Problems): Markup | '' {
  const fields = looks.filter(({ field }) => problems[field] !== undefined)
  if (fields.length === 0) return ''
  return html`<div class="summary" role="alert">
    <p>The card was not saved. Please look at:</p>
    <p>
      ${fields.map(({ field, label: text }, n) => [
        n === 0 ? '' : ', ',
        html`<a href="#${fieldNames[field]}">${text}</a>`,
      ])}
    </p>
  </div>`
}

function renderTestCards(path: string): Markup {
  return html`<section aria-labelledby="test-cards">
    <h2 class="first" id="test-cards">Test cards</h2>
    <p class="quiet" id="test-cards-hint">
      Any date ahead and any security code will do. Choose a card to fill the form in.
    </p>
    <table aria-describedby="test-cards-hint">
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">What happens</th>
        </tr>
      </thead>
      <tbody>
        ${testCards.map(
          ({ number, description }) =>
            html`<tr>
              <td class="number">
                <a href="${path}?card=${number}">${groupCardNumber(number)}</a>
              </td>
              <td>${description}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}

const endings: Record<Exclude<SetupSession['status'], 'open'>, readonly [string, string]> = {
  verified: ['Card saved', 'This card is checked and saved.'],
  failed: ['Card not saved', 'Too many cards were refused. Start again from where you came.'],
  cancelled: ['Cancelled', 'No card was saved.'],
}

/** What a session that has ended still shows: how it ended, and the way back. */
export function renderEndedPage(session: SetupSession, backUrl: string): Markup {
  if (session.status === 'open') throw new Error(`set-up session ${session.id} is still open`)
  const [title, text] = endings[session.status]
  const body = html`<h1>${title}</h1>
    <p>${text}</p>
    <p><a href="${backUrl}">Back to ${new URL(session.returnUrl).host}</a></p>`
  return renderPage({ title, label, body, width: 'narrow' })
}

/** What an address shows that is no session's. */
export function renderUnknownPage(): Markup {
  const body = html`<h1>Page not found</h1>
    <p>This address is not, or no longer, in use. Go back to the site that sent you here.</p>`
  return renderPage({ title: 'Page not found', label, body, width: 'narrow' })
}

function nameCountry(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code
}
