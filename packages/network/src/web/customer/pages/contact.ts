// `GET /help/contact`: writing to customer service, signed on or not; and `/help/contact/sent`, for who was not.
import { html } from 'hono/html'
import { messageLengthMax } from '../../../contact/index.ts'
import { button, linkButton } from '../../design/button.ts'
import { selectField, textArea, textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice } from '../../design/notice.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

export type ContactField = 'email' | 'purchase' | 'message'
export type MessageFault = 'message' | 'messageUnkept'
/** What stands against the whole form. */
export type ContactProblem = 'tooMany' | 'sentBefore' | 'full'

/** Form fields (POST /help/contact): `csrf`, `id`, `refused`, `purchase` or `email`, `message`. */
export interface ContactView {
  readonly csrf: string
  /** The id of this message: sent twice, it is one message. */
  readonly requestId: string
  /** To choose from, by id; undefined for who is not signed on, and says where the answer goes. */
  readonly purchases: readonly { readonly purchase: string; readonly label: string }[] | undefined
  /** The code of the refusal on whose page this was begun. */
  readonly refused?: string | undefined
  /** When a person has answered at the latest. */
  readonly answerAt: Temporal.Instant
  readonly problem?: ContactProblem | undefined
  readonly values: { readonly [Field in ContactField]?: string | undefined }
  readonly errors: {
    readonly email?: true | undefined
    readonly purchase?: true | undefined
    readonly message?: MessageFault | undefined
  }
}

export function renderContact(frame: Frame, view: ContactView): Markup {
  const words = frame.texts.customer.contact
  return layout(frame, {
    title: words.title,
    current: parts.contact,
    width: 'narrow',
    main: html`${
        view.purchases === undefined
          ? ''
          : html`<p class="back"><a href="/help/messages">${words.messages.title}</a></p>`
      }
      <h1>${words.title}</h1>
      <p class="lead">${words.lead(formatInstant(view.answerAt, frame.format))}</p>
      ${view.problem === undefined ? '' : problemNotice(frame, view.problem)}
      ${view.purchases === undefined ? wayIn(frame) : ''} ${form(frame, view)}`,
  })
}

/** Why a message was not taken, with what was typed still in the form. */
export function problemNotice({ texts }: Frame, problem: ContactProblem): Markup {
  const words = texts.customer.contact
  return notice({
    tone: 'warning',
    title: words[`${problem}Title`],
    body: words[`${problem}Body`],
    isFault: true,
  })
}

// Whoever has no access to their account writes all the same: so it is offered, and stands in nobody's way.
function wayIn({ texts }: Frame): Markup {
  const words = texts.customer.contact
  return notice({
    tone: 'note',
    title: words.signOnTitle,
    body: words.signOnBody,
    actions: linkButton({ label: words.signOn, href: '/help/contact?signed=on', kind: 'quiet' }),
  })
}

function form(frame: Frame, view: ContactView): Markup {
  const words = frame.texts.customer.contact
  const { values, errors, purchases, refused } = view
  return postForm({
    action: '/help/contact',
    csrf: view.csrf,
    hidden: { id: view.requestId, ...(refused === undefined ? {} : { refused }) },
    content: html`${
        purchases === undefined
          ? textField({
              name: 'email',
              type: 'email',
              label: words.email,
              help: words.emailHelp,
              autocomplete: 'email',
              lengthMax: 254,
              isVerbatim: true,
              value: values.email,
              error: errors.email && words.errors.email,
            })
          : selectField({
              name: 'purchase',
              label: words.about,
              help: words.aboutHelp,
              choices: [
                { value: '', label: words.aboutNothing },
                ...purchases.map(({ purchase: value, label }) => ({ value, label })),
              ],
              value: values.purchase ?? '',
              error: errors.purchase && words.errors.purchase,
            })
      }
      ${messageField(frame, { label: words.message, help: messageHelp(frame, refused), ...messageOf(view) })}
      <div class="actions">${button({ label: words.submit, kind: 'primary' })}</div>`,
  })
}

function messageHelp({ texts }: Frame, refused: string | undefined): Content {
  const words = texts.customer.contact
  return refused === undefined ? words.messageHelp : `${words.messageHelp} ${words.refusal}`
}

function messageOf({ values, errors }: ContactView) {
  return { value: values.message, fault: errors.message }
}

/** The one field that every message is typed into. */
export function messageField(
  { texts }: Frame,
  view: {
    readonly label: string
    readonly help: Content
    readonly value: string | undefined
    readonly fault: MessageFault | undefined
  },
): Markup {
  return textArea({
    name: 'message',
    label: view.label,
    help: view.help,
    lengthMax: messageLengthMax,
    rowCount: 8,
    value: view.value,
    error: view.fault && texts.customer.contact.errors[view.fault],
  })
}

export function renderContactSent(frame: Frame): Markup {
  const words = frame.texts.customer.contact
  return layout(frame, {
    title: words.sentTitle,
    current: parts.contact,
    width: 'narrow',
    main: html`<h1>${words.sentTitle}</h1>
      <p class="lead">${words.sentBody}</p>
      <div class="actions">
        ${linkButton({ label: parts.help.label(frame.texts), href: '/help' })}
      </div>`,
  })
}
