// `GET /console/:merchant/payouts/account`: from which amount on and where the merchant is paid, in its own currency.
import { html } from 'hono/html'
import { button } from '../../design/button.ts'
import { selectField, textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice } from '../../design/notice.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'

/** How a merchant can be paid, with what each way asks for. */
export const payoutWays = {
  simulator: [],
  'pain.001': ['holder', 'iban', 'bic'],
  nacha: ['holder', 'routing_number', 'account_number', 'type'],
} as const satisfies Readonly<Record<string, readonly AccountField[]>>
export type PayoutWay = keyof typeof payoutWays

export const termFields = ['amount', 'days'] as const
export type AccountField = keyof Texts['merchant']['payoutAccount']['fields']

/** Query (GET): `by` (a way). Form: `POST action` with `csrf`, `by`, and the fields of the way. */
export interface PayoutAccountView {
  readonly place: PlaceView
  readonly csrf: string
  readonly action: string
  readonly currency: string
  /** Undefined: none of those that the network has pays in the currency. */
  readonly way: PayoutWay | undefined
  readonly otherWays: readonly { readonly way: PayoutWay; readonly url: string }[]
  /** What is set now, by its last characters. */
  readonly present: string | undefined
  readonly typed: Readonly<Partial<Record<AccountField, string>>>
  readonly faults: ReadonlySet<AccountField>
}

export function renderPayoutAccount(frame: Frame, view: PayoutAccountView): Markup {
  const { payoutAccount: words } = frame.texts.merchant
  const { way, present } = view
  return consolePage(frame, {
    place: view.place,
    current: parts.payouts,
    title: words.title,
    content: html`<p class="lead">${words.lead}</p>
      ${present === undefined ? '' : notice({ tone: 'note', title: words.present(present) })}
      ${
        way === undefined
          ? notice({ tone: 'warning', title: words.noWay(view.currency) })
          : html`${form(frame, view, way)} ${others(frame, view)}`
      }`,
  })
}

function form(frame: Frame, view: PayoutAccountView, way: PayoutWay): Markup {
  const { payoutAccount: words } = frame.texts.merchant
  return postForm({
    action: view.action,
    csrf: view.csrf,
    hidden: { by: way },
    content: html`<h2>${words.ways[way]}</h2>
      ${payoutWays[way].map((name) => field(frame, view, name))}
      <h2>${words.termsTitle}</h2>
      ${termFields.map((name) => field(frame, view, name))}
      <p>${words.waits}</p>
      ${button({ label: words.save, kind: 'primary' })}`,
  })
}

function field(frame: Frame, view: PayoutAccountView, name: AccountField): Content {
  const { payoutAccount: words } = frame.texts.merchant
  const base = {
    name,
    label: name === 'amount' ? words.amountIn(view.currency) : words.fields[name],
    value: view.typed[name] ?? '',
    error: view.faults.has(name) ? words.faults[name] : undefined,
  }
  if (name === 'type') {
    const choices = (['checking', 'savings'] as const).map((value) => ({
      value,
      label: words.types[value],
    }))
    return selectField({ ...base, choices })
  }
  const isTerm = termFields.some((term) => term === name)
  return textField({
    ...base,
    isVerbatim: name !== 'holder',
    isOptional: name === 'bic',
    size: isTerm || name === 'bic' ? 'short' : 'full',
  })
}

function others(frame: Frame, { otherWays }: PayoutAccountView): Content {
  const { payoutAccount: words } = frame.texts.merchant
  if (otherWays.length === 0) return ''
  return html`<section>
    <h2>${words.otherWays}</h2>
    <ul>
      ${otherWays.map(({ way, url }) => html`<li><a href="${url}">${words.ways[way]}</a></li>`)}
    </ul>
  </section>`
}
