// `GET /limits`: each limit with a bar of what is spent, a form for a new one, and the switch that stops everything.
import { html } from 'hono/html'
import { button } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import { selectField, textField } from '../../design/field.ts'
import type { Choice } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice, statusWord } from '../../design/notice.ts'
import { progress } from '../../design/progress.ts'
import { formatAmount, formatInstant, plainAmount } from '../../frame/format.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { typedAmount } from '../../frame/read-typed-amount.ts'
import type { TypedAmountFault } from '../../frame/read-typed-amount.ts'
import { parts } from '../navigation.ts'
import { amountFaultWords } from './amount-fault.ts'
import { freezeSwitch } from './freeze-switch.ts'

export type LimitWindowWord = 'purchase' | 'day' | 'week' | 'month'

/**
 * Forms. A limit (POST /limits): `csrf`, `window`, `merchant` and `member` ('' for all), `amount` as typed, `form`
 * ('add' or the limit's own), and `do` = `save` or `remove`. Freezing (POST /limits/freeze): `csrf`, `on` = `1` or
 * `0`. Both answer 303 to this page.
 */
export interface LimitsView {
  readonly csrf: string
  readonly isPayer: boolean
  readonly currency: Amount['currency']
  /** Who froze the account; absent where nobody did. */
  readonly frozenBy?: 'payer' | 'member' | undefined
  readonly limits: readonly LimitView[]
  /** Only the limits of this member are shown. */
  readonly member?: { readonly id: string; readonly name: string } | undefined
  /** For a payer with members; '' stands for everybody. */
  readonly memberChoices: readonly Choice[]
  readonly merchantChoices: readonly Choice[]
  /** What was typed into which form, and what is wrong with it. */
  readonly typed?: TypedLimit | undefined
  readonly done?: 'saved' | 'removed' | undefined
}

export interface LimitView {
  /** Tells the forms of a page apart. */
  readonly key: string
  readonly window: LimitWindowWord
  readonly merchant?: { readonly id: string; readonly name: string } | undefined
  readonly member?: { readonly id: string; readonly name: string } | undefined
  readonly amount: Amount
  readonly spent: Amount
  /** 0 to 100; 100 for a limit of nothing. */
  readonly spentPercent: number
  readonly left: Amount
  /** When the window ends; absent for a limit on each purchase. */
  readonly endsAt?: Temporal.Instant | undefined
  readonly isOwn: boolean
  readonly state: 'open' | 'nearly' | 'reached'
}

export interface TypedLimit {
  /** `add`, or the key of a limit. */
  readonly form: string
  readonly window: string
  readonly merchant: string
  readonly member: string
  readonly amount: string
  readonly error: 'amount' | 'merchant' | 'member' | 'window' | 'failed'
  /** What is wrong with the amount, where that is known. */
  readonly fault?: TypedAmountFault | undefined
}

export function renderLimits(frame: Frame, view: LimitsView): Markup {
  const { limits: words } = frame.texts.customer
  const { done, member } = view
  return layout(frame, {
    title: words.title,
    current: parts.limits,
    main: html`<h1>${words.title}</h1>
      ${done === undefined ? '' : notice({ tone: 'good', title: words.done[done] })}
      <p class="lead-small">${words.lead}</p>
      ${view.isPayer ? '' : html`<p class="small">${words.leadMember}</p>`}
      ${freezeSwitch(frame, { ...view, next: '/limits' })}
      <section>
        <h2>${member === undefined ? words.list : words.listOf(member.name)}</h2>
        ${
          view.limits.length === 0
            ? emptyState({ title: words.emptyTitle, body: words.emptyBody })
            : html`<ul class="limits">
                ${view.limits.map((limit) => limitItem(frame, view, limit))}
              </ul>`
        }
        ${member === undefined ? '' : html`<p><a href="/limits">${words.showAll}</a></p>`}
      </section>
      <p><a href="/limits/one-click">${frame.texts.customer.oneClick.title}</a></p>
      <section>
        <h2>${words.add.title}</h2>
        ${addForm(frame, view)}
      </section>`,
  })
}

function limitItem(frame: Frame, view: LimitsView, limit: LimitView): Markup {
  const { texts } = frame
  const { limits: words } = texts.customer
  const where = limit.merchant?.name ?? words.everywhere
  // Where nobody else is on the account, who it is for goes without saying.
  const who = limit.member?.name ?? (view.memberChoices.length > 0 ? words.everybody : undefined)
  return html`<li class="limit ${limit.state}">
    <h3>${words.windows[limit.window]}</h3>
    <p class="small">${who === undefined ? where : `${where} · ${who}`}</p>
    ${stateWord(frame, limit)} ${limitUse(frame, limit)}
    ${limit.isOwn ? changeForm(frame, view, limit) : html`<p class="small">${words.setByPayer}</p>`}
  </li>`
}

function stateWord({ texts }: Frame, { state }: LimitView): Content {
  switch (state) {
    case 'open':
      return ''
    case 'nearly':
      return statusWord(texts.customer.limits.nearly, 'warning')
    case 'reached':
      return statusWord(texts.customer.limits.reached, 'danger')
  }
}

function limitUse({ texts, format }: Frame, limit: LimitView): Markup {
  const { limits: words } = texts.customer
  const { key, amount, spent, left, endsAt } = limit
  if (endsAt === undefined) return html`<p>${words.atMost(formatAmount(amount, format))}</p>`
  return progress({
    id: `used-${key}`,
    label: words.used(formatAmount(spent, format), formatAmount(amount, format)),
    done: limit.spentPercent,
    total: 100,
    words: words.left(formatAmount(left, format), formatInstant(endsAt, format, 'moment')),
  })
}

function changeForm(frame: Frame, view: LimitsView, limit: LimitView): Markup {
  const { limits: words } = frame.texts.customer
  const { key, window, merchant, member } = limit
  const typed = view.typed?.form === key ? view.typed : undefined
  return html`<details ${typed === undefined ? '' : 'open'}>
    <summary>${words.change}</summary>
    ${postForm({
      action: '/limits',
      csrf: view.csrf,
      hidden: {
        form: key,
        window,
        merchant: merchant?.id ?? '',
        member: member?.id ?? '',
        only: view.member?.id ?? '',
      },
      content: html`${amountField(frame, view, {
          key,
          value: typed?.amount ?? typedAmount(plainAmount(limit.amount), frame.format.locale),
          error: typed?.error,
          fault: typed?.fault,
        })}
        <div class="actions">
          ${button({ label: words.save, name: 'do', value: 'save' })}
          ${button({ label: words.remove, kind: 'quiet', name: 'do', value: 'remove' })}
        </div>`,
    })}
  </details>`
}

function amountField(
  frame: Frame,
  { currency }: LimitsView,
  input: {
    readonly key: string
    readonly value: string
    readonly error: TypedLimit['error'] | undefined
    readonly fault: TypedAmountFault | undefined
  },
): Markup {
  const { limits: words } = frame.texts.customer
  const { error, fault } = input
  return textField({
    name: `amount-${input.key}`,
    label: words.amount(currency),
    value: input.value,
    error:
      error === undefined ? undefined : (amountFaultWords(frame, fault) ?? words.errors[error]),
    lengthMax: 18,
    size: 'short',
    isVerbatim: true,
  })
}

function addForm(frame: Frame, view: LimitsView): Markup {
  const { limits: words } = frame.texts.customer
  const typed = view.typed?.form === 'add' ? view.typed : undefined
  const errorAt = (field: TypedLimit['error']): string | undefined =>
    typed?.error === field ? words.errors[field] : undefined
  return postForm({
    action: '/limits',
    csrf: view.csrf,
    hidden: { form: 'add', only: view.member?.id ?? '' },
    content: html`${selectField({
        name: 'window',
        label: words.add.window,
        value: typed?.window ?? 'month',
        choices: (['purchase', 'day', 'week', 'month'] as const).map((value) => ({
          value,
          label: words.windows[value],
        })),
        error: errorAt('window'),
      })}
      ${selectField({
        name: 'merchant',
        label: words.add.merchant,
        value: typed?.merchant ?? '',
        choices: [{ value: '', label: words.add.everywhere }, ...view.merchantChoices],
        error: errorAt('merchant'),
      })}
      ${
        view.memberChoices.length === 0
          ? ''
          : selectField({
              name: 'member',
              label: words.add.member,
              value: typed?.member ?? view.member?.id ?? '',
              choices: [{ value: '', label: words.add.everybody }, ...view.memberChoices],
              error: errorAt('member'),
            })
      }
      ${amountField(frame, view, {
        key: 'add',
        value: typed?.amount ?? '',
        error: typed?.error === 'amount' || typed?.error === 'failed' ? typed.error : undefined,
        fault: typed?.fault,
      })}
      <div class="actions">
        ${button({ label: words.add.submit, kind: 'primary', name: 'do', value: 'save' })}
      </div>`,
  })
}
