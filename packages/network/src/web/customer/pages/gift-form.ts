// `GET` and `POST /gifts/new`: for whom, from whom, with which words; then the whole of it once more before it is
// bought.
import { html } from 'hono/html'
import { largeAmount } from '../../design/amount.ts'
import { button, linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { definitionList } from '../../design/definition-list.ts'
import { textArea, textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import { formatAmount, plainAmount } from '../../frame/format.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { accessTermsWords } from './access.ts'
import type { AccessTermsView } from './access.ts'
import type { ConfirmRefusal } from './confirm.ts'
import { wayToPeople } from './ways-to-people.ts'
import type { Refused } from './ways-to-people.ts'

export const giftLengths = { sender: 80, message: 500 } as const

/**
 * Form fields (POST to `action`): `csrf`, `gift` (its id, made with the form), `step`: `check`, `edit` or `give`;
 * `email`,
 * `sender`, `message`; of the second page also `price` and `currency`: what the giver saw.
 */
export interface GiftFormView {
  readonly csrf: string
  readonly action: string
  readonly cancelUrl: string
  readonly brand: MerchantBrand
  readonly itemTitle: string
  readonly giftId: string
  readonly values: GiftValues
  readonly errors: Partial<Record<GiftField, GiftFieldError>>
}

export type GiftField = 'email' | 'sender' | 'message'
export type GiftValues = Readonly<Record<GiftField, string>>
export type GiftFieldError = 'email' | 'ownEmail' | 'sender' | 'senderLong' | 'message'

export function renderGiftForm(frame: Frame, view: GiftFormView): Markup {
  const { giftForm: words } = frame.texts.customer
  const { values } = view
  const errorOf = (field: GiftField): string | undefined => {
    const error = view.errors[field]
    return error === undefined ? undefined : words.errors[error]
  }
  return layout(frame, {
    title: words.title,
    current: parts.gifts,
    brand: view.brand,
    width: 'narrow',
    main: html`${coBrandHeader(view.brand, frame.networkName, { size: 'slim' })}
      <h1>${words.title}</h1>
      <p class="lead">${words.lead(view.itemTitle, view.brand.name)}</p>
      ${postForm({
        action: view.action,
        csrf: view.csrf,
        hidden: { gift: view.giftId, step: 'check' },
        content: html`${textField({
            name: 'email',
            label: words.email,
            help: words.emailHelp,
            type: 'email',
            autocomplete: 'off',
            value: values.email,
            error: errorOf('email'),
          })}
          ${textField({
            name: 'sender',
            label: words.sender,
            value: values.sender,
            lengthMax: giftLengths.sender,
            error: errorOf('sender'),
          })}
          ${textArea({
            name: 'message',
            label: words.message,
            help: words.messageHelp,
            value: values.message,
            lengthMax: giftLengths.message,
            error: errorOf('message'),
          })}
          <div class="actions">
            ${button({ label: words.next, kind: 'primary' })}
            ${linkButton({ label: words.cancel, href: view.cancelUrl })}
          </div>`,
      })}`,
  })
}

export interface GiftCheckView extends Omit<GiftFormView, 'errors'> {
  readonly price: Amount
  readonly access: AccessTermsView
  readonly giftDays: number
  /** The account that pays. */
  readonly account: { readonly name: string; readonly memberId: string }
  /** The price is another one than was shown a moment ago. */
  readonly hasPriceChanged: boolean
}

export function renderGiftCheck(frame: Frame, view: GiftCheckView): Markup {
  const { texts, format } = frame
  const { giftForm: words } = texts.customer
  const { check } = words
  return layout(frame, {
    title: check.title,
    current: parts.gifts,
    brand: view.brand,
    width: 'wide',
    main: html`<div class="confirm">
      ${coBrandHeader(view.brand, frame.networkName, { size: 'slim' })}
      ${view.hasPriceChanged ? priceChanged(frame) : ''}
      <div class="confirm-item">
        <p class="kicker">${check.kicker}</p>
        <h1>${view.itemTitle}</h1>
        <p class="price">${largeAmount(view.price, format)}</p>
      </div>
      <div class="confirm-terms">
        ${checkFacts(frame, view)}
        <p class="small">${words.emailHelp}</p>
        <div class="decide">${checkForm(frame, view)}</div>
      </div>
    </div>`,
  })
}

function priceChanged({
  texts: {
    customer: { giftForm: words },
  },
}: Frame): Markup {
  const { title, body } = words.priceChanged
  return notice({ tone: 'warning', title, body: html`<p>${body}</p>` })
}

function checkFacts(frame: Frame, { values, ...view }: GiftCheckView): Markup {
  const { giftForm, confirm } = frame.texts.customer
  const { check } = giftForm
  const message: Content =
    values.message === '' ? check.noMessage : html`<span class="words">${values.message}</span>`
  return definitionList([
    { term: check.to, detail: values.email },
    { term: check.from, detail: values.sender },
    { term: check.message, detail: message },
    { term: check.access, detail: accessTermsWords(view.access, frame), small: check.accessSmall },
    { term: check.drawnFrom, detail: confirm.tab(view.price.currency) },
    { term: check.terms, detail: check.termsDetail(view.giftDays), small: check.termsSmall },
    { term: check.account, detail: view.account.name, small: view.account.memberId },
  ])
}

function checkForm({ texts, format }: Frame, view: GiftCheckView): Markup {
  const { check } = texts.customer.giftForm
  const { price } = view
  const hidden = {
    gift: view.giftId,
    ...view.values,
    price: plainAmount(price),
    currency: price.currency,
  }
  const decide = (step: string, content: Content, className: string): Markup =>
    postForm({
      action: view.action,
      csrf: view.csrf,
      hidden: { ...hidden, step },
      className,
      content,
    })
  const give = check.give(formatAmount(price, format))
  return html`${decide('give', button({ label: give, kind: 'primary' }), 'buy')}
  ${decide('edit', button({ label: check.change }), 'cancel')}`
}

/** Why nothing was given. */
export type GiftRefusal = ConfirmRefusal | 'not_giftable' | 'too_many_gifts'

export interface GiftRefusedView {
  readonly brand: MerchantBrand
  readonly itemTitle: string
  readonly reason: GiftRefusal
  readonly backUrl: string
}

export function renderGiftRefused(frame: Frame, view: GiftRefusedView): Markup {
  const { giftForm: words, confirm, gift } = frame.texts.customer
  const ownWords = { not_giftable: words.notGiftable, too_many_gifts: words.tooManyGifts }
  const why =
    view.reason === 'not_giftable' || view.reason === 'too_many_gifts'
      ? ownWords[view.reason]
      : confirm.refusals[view.reason]
  return layout(frame, {
    title: words.refusedTitle,
    current: parts.gifts,
    brand: view.brand,
    width: 'narrow',
    main: html`${coBrandHeader(view.brand, frame.networkName, { size: 'slim' })}
      <h1>${view.itemTitle}</h1>
      ${notice({
        tone: 'danger',
        title: words.refusedTitle,
        body: html`<p>${why}</p>`,
        actions: linkButton({ label: gift.toGifts, href: view.backUrl }),
      })}
      ${wayToPeople(frame, refusedGift(view.reason))}`,
  })
}

function refusedGift(code: GiftRefusal): Refused {
  return code === 'not_giftable' || code === 'too_many_gifts'
    ? { area: 'giving', code }
    : { area: 'purchase', code }
}
