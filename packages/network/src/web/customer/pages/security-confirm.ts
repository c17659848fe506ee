// `GET /profile/security/confirm`: a second factor, before money goes out or who one is changes.
import { html } from 'hono/html'
import { button } from '../../design/button.ts'
import { textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import { passkeyForm } from '../../design/passkey-form.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

type TypedFactor = 'app' | 'mail' | 'password' | 'phrase'

/**
 * Form fields (POST to `action`): `csrf`, `factor`, and `typed`, `password`, `phrase` or `credential`. A code is asked
 * for at `codeAction`.
 */
export interface SecurityConfirmView {
  readonly csrf: string
  readonly action: string
  readonly codeAction: string
  readonly cancelUrl: string
  readonly factors: {
    readonly passkey: boolean
    readonly app: boolean
    readonly mail: boolean
    readonly password: boolean
    readonly phrase: boolean
    /** The mailbox has to answer before codes go there. */
    readonly proof: boolean
    readonly isMailSent: boolean
  }
  /** For the passkey's script, as JSON. */
  readonly passkeyOptions: string
  /** The factor that was not right; or that the link was sent by which the mailbox answers. */
  readonly error?: 'passkey' | TypedFactor | 'throttled' | 'proof_sent' | undefined
}

export function renderSecurityConfirm(frame: Frame, view: SecurityConfirmView): Markup {
  const words = frame.texts.customer.stepUp
  const { passkey, app, mail, password, phrase, proof } = view.factors
  const hasNone = !passkey && !app && !mail && !password && !phrase && !proof
  return layout(frame, {
    title: words.title,
    width: 'narrow',
    current: parts.security,
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${problem(frame, view)}
      ${hasNone ? notice({ tone: 'warning', title: words.noneTitle, body: words.noneBody }) : ''}
      ${passkey ? passkeyPart(frame, view) : ''}
      ${app ? typedPart(frame, view, 'app', words.app) : ''} ${mail ? mailPart(frame, view) : ''}
      ${proof ? proofPart(frame, view) : ''}
      ${phrase ? typedPart(frame, view, 'phrase', words.phrase) : ''}
      ${password ? typedPart(frame, view, 'password', words.password) : ''}
      <p><a href="${view.cancelUrl}">${words.cancel}</a></p>`,
  })
}

function problem({ texts }: Frame, { error }: SecurityConfirmView): Content {
  if (error !== 'passkey' && error !== 'throttled') return ''
  const { errors } = texts.customer.stepUp
  const title = error === 'passkey' ? errors.refused : errors.throttled
  return notice({ tone: 'danger', title, isFault: true })
}

function passkeyPart(frame: Frame, view: SecurityConfirmView): Content {
  return passkeyForm(frame, {
    purpose: 'get',
    action: view.action,
    csrf: view.csrf,
    options: view.passkeyOptions,
    label: frame.texts.customer.stepUp.passkey,
    words: frame.texts.customer.passkeys,
    kind: 'primary',
    content: html`<input type="hidden" name="factor" value="passkey" />`,
  })
}

const secret = { type: 'password', lengthMax: 1024 } as const
const code = {
  name: 'typed',
  autocomplete: 'one-time-code',
  isVerbatim: true,
  lengthMax: 12,
  size: 'short',
} as const
const fields = {
  app: code,
  mail: code,
  password: { ...secret, name: 'password', autocomplete: 'current-password' },
  phrase: { ...secret, name: 'phrase', autocomplete: 'off' },
} as const

function typedPart(
  { texts }: Frame,
  view: SecurityConfirmView,
  factor: TypedFactor,
  label: string,
): Markup {
  return postForm({
    action: view.action,
    csrf: view.csrf,
    hidden: { factor },
    content: html`${textField({
        label,
        error: view.error === factor ? texts.customer.stepUp.errors.refused : undefined,
        ...fields[factor],
      })}
      <div class="actions">
        ${button({
          label: texts.customer.stepUp.submit,
          kind: view.factors.passkey ? 'plain' : 'primary',
        })}
      </div>`,
  })
}

function proofPart({ texts }: Frame, view: SecurityConfirmView): Markup {
  const words = texts.customer.stepUp
  if (view.error === 'proof_sent') return notice({ tone: 'good', title: words.proofSent })
  return html`<p>${words.proofLead}</p>
    ${postForm({
      action: view.codeAction,
      csrf: view.csrf,
      content: html`<div class="actions">
        ${button({ label: words.proofSend, kind: view.factors.passkey ? 'plain' : 'primary' })}
      </div>`,
    })}`
}

function mailPart(frame: Frame, view: SecurityConfirmView): Markup {
  const words = frame.texts.customer.stepUp
  const { isMailSent } = view.factors
  const send = postForm({
    action: view.codeAction,
    csrf: view.csrf,
    content: html`<div class="actions">
      ${
        isMailSent
          ? button({ label: words.mailAgain, kind: 'quiet' })
          : button({ label: words.mailSend, kind: view.factors.passkey ? 'plain' : 'primary' })
      }
    </div>`,
  })
  if (!isMailSent)
    return html`<p>${words.mailLead}</p>
      ${send}`
  return html`${notice({ tone: 'good', title: words.mailSent })}
  ${typedPart(frame, view, 'mail', words.mail)} ${send}`
}
