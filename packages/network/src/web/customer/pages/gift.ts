// `GET /gifts/:code`: what somebody was given, and taking it up.
import { html } from 'hono/html'
import { date } from '../../design/amount.ts'
import { button, linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import { definitionList } from '../../design/definition-list.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { accessTermsWords } from './access.ts'
import type { AccessTermsView } from './access.ts'
import { wayToPeople } from './ways-to-people.ts'

export type GiftRefusalWord = keyof Texts['customer']['gift']['refusals']

/**
 * Forms: take it up (POST to `action`, field `csrf`); open it (POST to `openAction`, likewise).
 */
export type GiftView =
  | WaitingGiftView
  | {
      readonly kind: 'yours'
      readonly csrf: string
      readonly brand: MerchantBrand
      readonly itemTitle: string
      /** Opens it at the merchant by a ticket, or by a plain address. */
      readonly open: { readonly action: string } | { readonly link: string }
    }
  | { readonly kind: 'taken' | 'returned' | 'own' }

export interface WaitingGiftView {
  readonly kind: 'waiting'
  readonly csrf: string
  readonly action: string
  readonly brand: MerchantBrand
  readonly itemTitle: string
  readonly description?: string | undefined
  readonly access: AccessTermsView
  /** Empty once it was erased, as the next. */
  readonly sender: string
  readonly message: string
  readonly expiresAt: Temporal.Instant
  /** Who takes it up; absent while nobody is signed on. */
  readonly account?: { readonly name: string; readonly memberId: string } | undefined
  readonly notYouUrl: string
  readonly refusal?: GiftRefusalWord | undefined
}

export function renderGift(frame: Frame, view: GiftView): Markup {
  switch (view.kind) {
    case 'waiting':
      return waiting(frame, view)
    case 'yours':
      return yours(frame, view)
    case 'taken':
    case 'returned':
    case 'own':
      return over(frame, view.kind)
  }
}

function waiting(frame: Frame, view: WaitingGiftView): Markup {
  const { gift: words } = frame.texts.customer
  const { brand, message } = view
  const sender = view.sender === '' ? words.somebody : view.sender
  return layout(frame, {
    title: words.title(sender),
    brand,
    width: 'wide',
    main: html`<div class="confirm">
      ${coBrandHeader(brand, frame.networkName)}
      <div class="confirm-item">
        <p class="kicker">${words.title(sender)}</p>
        <h1>${view.itemTitle}</h1>
        ${view.description === undefined ? '' : html`<p class="lead-small">${view.description}</p>`}
        ${
          message === ''
            ? ''
            : html`<figure class="words">
                <figcaption class="small">${words.says(sender)}</figcaption>
                <blockquote>${message}</blockquote>
              </figure>`
        }
      </div>
      <div class="confirm-terms">
        ${view.refusal === undefined ? '' : refusal(frame, view.refusal)}
        <p>${words.lead(brand.name)}</p>
        ${facts(frame, view)}
        <p class="small">${words.privacy(brand.name)}</p>
        ${decide(frame, view)}
      </div>
    </div>`,
  })
}

function refusal(frame: Frame, code: GiftRefusalWord): Markup {
  const { gift: words } = frame.texts.customer
  const body = html`<p>${words.refusals[code]}</p>
    ${wayToPeople(frame, { area: 'gift', code })}`
  return notice({ tone: 'danger', title: words.refusedTitle, body })
}

function facts(frame: Frame, view: WaitingGiftView): Markup {
  const { gift: words } = frame.texts.customer
  const { account } = view
  return definitionList([
    { term: words.access, detail: accessTermsWords(view.access, frame) },
    { term: words.until, detail: date(view.expiresAt, frame.format) },
    ...(account === undefined
      ? []
      : [
          {
            term: words.account,
            detail: html`${account.name}
              <a class="not-you" href="${view.notYouUrl}">${words.notYou}</a>`,
            small: account.memberId,
          },
        ]),
  ])
}

function decide(
  {
    texts: {
      customer: { gift: words },
    },
  }: Frame,
  view: WaitingGiftView,
): Markup {
  if (view.account !== undefined) {
    return html`<div class="decide">
      ${postForm({
        action: view.action,
        csrf: view.csrf,
        className: 'buy',
        content: button({ label: words.take, kind: 'primary' }),
      })}
    </div>`
  }
  return html`<div class="actions">
      ${linkButton({ label: words.signOn, href: '/sign-on', kind: 'primary' })}
      ${linkButton({ label: words.register, href: '/register' })}
    </div>
    <p class="small">${words.registerNote}</p>`
}

function yours(frame: Frame, view: Extract<GiftView, { kind: 'yours' }>): Markup {
  const { gift: words } = frame.texts.customer
  const { title, body, open } = words.yours
  return layout(frame, {
    title,
    brand: view.brand,
    width: 'narrow',
    main: html`${coBrandHeader(view.brand, frame.networkName)}
      <p class="kicker">${view.itemTitle}</p>
      <h1>${title}</h1>
      <p class="lead">${body}</p>
      <div class="actions">
        ${
          'link' in view.open
            ? linkButton({ label: open, href: view.open.link, kind: 'primary' })
            : postForm({
                action: view.open.action,
                csrf: view.csrf,
                className: 'buy',
                content: button({ label: open, kind: 'primary' }),
              })
        }
        ${linkButton({ label: words.toLibrary, href: '/library' })}
      </div>`,
  })
}

function over(frame: Frame, kind: 'taken' | 'returned' | 'own'): Markup {
  const { gift: words } = frame.texts.customer
  const { title, body } = words.over[kind]
  return layout(frame, {
    title,
    width: 'narrow',
    main: html`<h1>${title}</h1>
      <p class="lead">${body}</p>
      <div class="actions">
        ${
          kind === 'own'
            ? linkButton({ label: words.toGifts, href: '/gifts', kind: 'primary' })
            : linkButton({ label: words.toLibrary, href: '/library', kind: 'primary' })
        }
      </div>
      ${wayToPeople(frame, { area: 'gift', code: kind })}`,
  })
}
