// Getting back into an account: by the mail and the recovery phrase, or without the mail by two secrets and time.
import { html } from 'hono/html'
import { button, linkButton } from '../../design/button.ts'
import { textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { malformedAddress, tooShort } from './registration-error.ts'
import { codeBlock } from './security-code.ts'
import { wayToPeople } from './ways-to-people.ts'

/**
 * Form fields. `ask`: `csrf`, `email`. `address`: `csrf`, `member_id`, `personal_code`, `phrase`, `new_email`.
 * `finish`: `csrf`, `phrase`, `password`, `password_again`.
 */
export type RecoverView =
  | { readonly step: 'ask'; readonly csrf: string; readonly malformed?: string | undefined }
  | { readonly step: 'sent' | 'address_sent' | 'gone' }
  | {
      readonly step: 'address'
      readonly csrf: string
      readonly values: { readonly member_id: string; readonly new_email: string }
      readonly isEmailMalformed: boolean
    }
  | {
      readonly step: 'finish'
      readonly csrf: string
      readonly action: string
      readonly memberId: string
      readonly error?: FinishError | undefined
    }
  | { readonly step: 'wait'; readonly validFrom: Temporal.Instant }
  | { readonly step: 'done'; readonly personalCode: string }

export type FinishError =
  'wrong_phrase' | 'address_taken' | 'mismatch' | 'too_short' | 'too_long' | 'too_weak'

export function renderRecover(frame: Frame, view: RecoverView): Markup {
  const words = frame.texts.customer.recover
  const titles: Readonly<Record<RecoverView['step'], string>> = {
    ask: words.title,
    sent: words.sentTitle,
    address: words.addressTitle,
    address_sent: words.addressSentTitle,
    finish: words.finishTitle,
    wait: words.waitTitle,
    gone: words.goneTitle,
    done: words.doneTitle,
  }
  const title = titles[view.step]
  return layout(frame, {
    title,
    width: 'narrow',
    current: parts.signOn,
    main: html`<h1>${title}</h1>
      ${content(frame, view)} ${wayToPeople(frame, { area: 'recovery', code: view.step })}`,
  })
}

function content(frame: Frame, view: RecoverView): Content {
  const { texts, format } = frame
  const words = texts.customer.recover
  switch (view.step) {
    case 'ask':
      return askForm(frame, view)
    case 'address':
      return addressForm(frame, view)
    case 'finish':
      return finishForm(frame, view)
    case 'sent':
      return html`<p class="lead">${words.sentBody}</p>`
    case 'address_sent':
      return html`<p class="lead">${words.addressSentBody}</p>`
    case 'wait':
      return html`<p class="lead">
        ${words.waitBody(formatInstant(view.validFrom, format, 'moment'))}
      </p>`
    case 'gone':
      return html`<p class="lead">${words.goneBody}</p>
        <div class="actions">${linkButton({ label: words.again, href: '/recover' })}</div>`
    case 'done':
      return html`<p class="lead">${words.doneBody}</p>
        ${codeBlock(frame, view.personalCode)}
        <div class="actions">
          ${linkButton({ label: words.signOn, href: '/sign-on', kind: 'primary' })}
        </div>`
  }
}

type ViewOf<Step> = Extract<RecoverView, { readonly step: Step }>

function askForm({ texts }: Frame, { csrf, malformed }: ViewOf<'ask'>): Markup {
  const words = texts.customer.recover
  return html`<p class="lead">${words.lead}</p>
    ${postForm({
      action: '/recover',
      csrf,
      content: html`${textField({
          name: 'email',
          label: words.email,
          type: 'email',
          autocomplete: 'email',
          lengthMax: 254,
          value: malformed,
          error: malformed === undefined ? undefined : malformedAddress(texts),
        })}
        <div class="actions">${button({ label: words.submit, kind: 'primary' })}</div>`,
    })}
    <section class="aside">
      <p>${words.noMail} <a href="/recover/address">${words.noMailLink}</a></p>
    </section>`
}

function addressForm({ texts }: Frame, view: ViewOf<'address'>): Markup {
  const words = texts.customer.recover
  const verbatim = { isVerbatim: true, lengthMax: 254 } as const
  return html`<p class="lead">${words.addressLead}</p>
    ${postForm({
      action: '/recover/address',
      csrf: view.csrf,
      content: html`${textField({
          ...verbatim,
          name: 'member_id',
          label: words.memberId,
          value: view.values.member_id,
          autocomplete: 'username',
        })}
        ${textField({
          ...verbatim,
          name: 'personal_code',
          label: words.personalCode,
          autocomplete: 'off',
          lengthMax: 40,
          size: 'short',
        })}
        ${textField({
          name: 'phrase',
          label: words.phrase,
          type: 'password',
          autocomplete: 'off',
          reveal: {
            show: texts.customer.signOn.showPassword,
            hide: texts.customer.signOn.hidePassword,
          },
          lengthMax: 1000,
        })}
        ${textField({
          name: 'new_email',
          label: words.newEmail,
          type: 'email',
          value: view.values.new_email,
          autocomplete: 'email',
          lengthMax: 254,
          error: view.isEmailMalformed ? malformedAddress(texts) : undefined,
        })}
        <div class="actions">${button({ label: words.addressSubmit, kind: 'primary' })}</div>`,
    })}`
}

function finishForm({ texts }: Frame, view: ViewOf<'finish'>): Markup {
  const words = texts.customer.recover
  const { errors, password: passwordWords } = texts.customer.securityForms
  const { error } = view
  const reveal = {
    show: texts.customer.signOn.showPassword,
    hide: texts.customer.signOn.hidePassword,
  }
  const passwordError =
    error === undefined || error === 'wrong_phrase' || error === 'address_taken'
      ? undefined
      : error === 'too_short'
        ? tooShort(texts, 'password')
        : errors[error]
  return html`<p class="lead">${words.finishLead(view.memberId)}</p>
    ${
      error === 'address_taken'
        ? notice({ tone: 'danger', title: words.addressTaken, isFault: true })
        : ''
    }
    ${postForm({
      action: view.action,
      csrf: view.csrf,
      content: html`${textField({
          name: 'phrase',
          label: words.phrase,
          type: 'password',
          autocomplete: 'off',
          reveal,
          lengthMax: 1000,
          error: error === 'wrong_phrase' ? words.wrongPhrase : undefined,
        })}
        ${textField({
          name: 'password',
          label: passwordWords.new,
          help: passwordWords.newHelp,
          type: 'password',
          autocomplete: 'new-password',
          reveal,
          lengthMax: 1000,
          error: error === 'mismatch' ? undefined : passwordError,
        })}
        ${textField({
          name: 'password_again',
          label: passwordWords.again,
          type: 'password',
          autocomplete: 'new-password',
          lengthMax: 1000,
          error: error === 'mismatch' ? passwordError : undefined,
        })}
        <div class="actions">${button({ label: words.finish, kind: 'primary' })}</div>`,
    })}`
}
