// `GET /limits/one-click`: the merchants at which nobody is asked; and the part of the confirmation page that
// makes one so.
import { html, raw } from 'hono/html'
import { amount } from '../../design/amount.ts'
import { button, linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import { faultPlace } from '../../design/fault-summary.ts'
import { textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import { table } from '../../design/table.ts'
import type { Markup } from '../../design/markup.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import type { TypedAmountFault } from '../../frame/read-typed-amount.ts'
import { parts } from '../navigation.ts'
import { amountFaultWords } from './amount-fault.ts'

/** Form of each rule (POST to `/limits/one-click`): `csrf`, `merchant`. */
export interface OneClickView {
  readonly csrf: string
  readonly rules: readonly OneClickRuleView[]
  /** A rule was just taken back. */
  readonly isAsked: boolean
}

export interface OneClickRuleView {
  readonly merchant: string
  readonly merchantName: string
  readonly price: Amount
  readonly day: Amount
}

export function renderOneClick(frame: Frame, view: OneClickView): Markup {
  const { oneClick: words } = frame.texts.customer
  const { title, body } = words.notices.asked
  return layout(frame, {
    title: words.title,
    current: parts.limits,
    width: 'wide',
    main: html`<p class="back"><a href="/limits">${words.back}</a></p>
      <h1>${words.title}</h1>
      ${view.isAsked ? notice({ tone: 'good', title, body: html`<p>${body}</p>` }) : ''}
      ${view.rules.length === 0 ? empty(frame) : list(frame, view)}`,
  })
}

function empty({
  texts: {
    customer: { oneClick: words },
  },
}: Frame): Markup {
  const { title, body, action } = words.empty
  return emptyState({ title, body, actions: linkButton({ label: action, href: '/limits' }) })
}

function list({ texts, format }: Frame, view: OneClickView): Markup {
  const { oneClick: words } = texts.customer
  return html`<p class="lead">${words.lead}</p>
    ${table({
      caption: words.caption,
      isCaptionHidden: true,
      columns: [
        { heading: words.columns.merchant, kind: 'main' },
        { heading: words.columns.price, kind: 'figure', isNamedOnPhone: true },
        { heading: words.columns.day, kind: 'figure', isNamedOnPhone: true },
        { heading: words.columns.actions, kind: 'figure' },
      ],
      rows: view.rules.map((rule) => [
        rule.merchantName,
        amount(rule.price, format),
        amount(rule.day, format),
        postForm({
          action: '/limits/one-click',
          csrf: view.csrf,
          hidden: { merchant: rule.merchant },
          className: 'open',
          content: button({
            label: html`${words.ask}<span class="hidden">: ${rule.merchantName}</span>`,
          }),
        }),
      ]),
    })}`
}

/**
 * Fields of the form that buys: `one_click` (`1` where it is wanted), `one_click_price` and `one_click_day` (decimal
 * text). They stand beside the form, so that its button stays where it is.
 */
export interface OneClickChoiceView {
  readonly isChosen: boolean
  readonly price: string
  readonly day: string
  readonly error?: 'price' | 'day' | undefined
  readonly fault?: TypedAmountFault | undefined
}

export function oneClickChoice(
  frame: Frame,
  view: OneClickChoiceView,
  of: {
    readonly merchantName: string
    readonly currency: Amount['currency']
    readonly formId: string
  },
): Markup {
  const { choose: words } = frame.texts.customer.oneClick
  const { merchantName, currency, formId } = of
  const errorOf = (field: 'price' | 'day'): string | undefined =>
    view.error === field ? (amountFaultWords(frame, view.fault) ?? words.errors[field]) : undefined
  return html`<details class="unasked" ${view.isChosen ? raw('open') : ''}>
    <summary>${words.summary}</summary>
    <p class="small">${words.body(merchantName)}</p>
    ${faultPlace()}
    <label class="check">
      <input
        type="checkbox"
        name="one_click"
        value="1"
        form="${formId}"
        ${view.isChosen ? raw('checked') : ''}
      />
      <span>${words.check(merchantName)}</span>
    </label>
    <div class="pair">
      ${textField({
        name: 'one_click_price',
        label: words.price(currency),
        value: view.price,
        size: 'short',
        isOptional: true,
        formId,
        error: errorOf('price'),
      })}
      ${textField({
        name: 'one_click_day',
        label: words.day(currency),
        value: view.day,
        size: 'short',
        isOptional: true,
        formId,
        error: errorOf('day'),
      })}
    </div>
  </details>`
}
