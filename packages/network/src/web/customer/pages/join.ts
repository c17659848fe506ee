// `GET /join/:token` and what follows: somebody who was invited chooses a password and has an account.
import { html } from 'hono/html'
import { button, linkButton } from '../../design/button.ts'
import { definitionList } from '../../design/definition-list.ts'
import { textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { codeBlock } from './security-code.ts'
import { registrationError } from './registration-error.ts'
import type { RegistrationError } from './register.ts'

export type JoinField = 'password' | 'password_again' | 'recovery_phrase'

/** Form fields (POST to `action`): `csrf`, `password`, `password_again`, `recovery_phrase`. */
export type JoinView =
  | {
      readonly state: 'open'
      readonly csrf: string
      readonly action: string
      readonly payerName: string
      readonly name: string
      readonly email: string
      readonly memberId: string
      /** Who is signed on in this browser, where somebody is. */
      readonly otherName?: string | undefined
      readonly errors: Readonly<Partial<Record<JoinField, RegistrationError>>>
    }
  | {
      readonly state: 'joined'
      readonly memberId: string
      /** Shown this once; absent where none is given. */
      readonly personalCode?: string | undefined
    }
  | { readonly state: 'ended' | 'taken' }

export function renderJoin(frame: Frame, view: JoinView): Markup {
  const words = frame.texts.customer.join
  const titles = {
    open: words.title,
    joined: words.doneTitle,
    ended: words.endedTitle,
    taken: words.takenTitle,
  }
  const title = titles[view.state]
  return layout(frame, {
    title,
    width: 'narrow',
    current: parts.signOn,
    main: html`<h1>${title}</h1>
      ${content(frame, view)}`,
  })
}

function content(frame: Frame, view: JoinView): Content {
  const words = frame.texts.customer.join
  switch (view.state) {
    case 'open':
      return invitation(frame, view)
    case 'joined':
      return html`<p class="lead">${words.doneBody(view.memberId)}</p>
        ${
          view.personalCode === undefined
            ? ''
            : html`<h2>${words.codeTitle}</h2>
                ${codeBlock(frame, view.personalCode)}
                <p>${words.codeBody}</p>`
        }
        <div class="actions">
          ${linkButton({ label: words.continue, href: '/account', kind: 'primary' })}
        </div>`
    case 'ended':
    case 'taken':
      return html`<p class="lead">${view.state === 'ended' ? words.endedBody : words.takenBody}</p>
        <div class="actions">${linkButton({ label: words.signOn, href: '/sign-on' })}</div>`
  }
}

function invitation(frame: Frame, view: Extract<JoinView, { state: 'open' }>): Markup {
  const { texts } = frame
  const words = texts.customer.join
  return html`<p class="lead">${words.lead(view.payerName)}</p>
    <p>${words.how}</p>
    ${
      view.otherName === undefined
        ? ''
        : notice({
            tone: 'warning',
            title: words.otherTitle(view.otherName),
            body: html`<p>${words.otherBody}</p>`,
          })
    }
    <h2>${words.account}</h2>
    ${definitionList([
      { term: words.name, detail: view.name },
      { term: words.email, detail: view.email },
      { term: words.memberId, detail: view.memberId },
    ])}
    ${joinForm(frame, view)}`
}

function joinForm({ texts }: Frame, view: Extract<JoinView, { state: 'open' }>): Markup {
  const words = texts.customer.join
  const errorOf = (name: JoinField): string | undefined => {
    const error = view.errors[name]
    return error === undefined ? undefined : registrationError(texts, name, error)
  }
  const password = { type: 'password', autocomplete: 'new-password', lengthMax: 1024 } as const
  return postForm({
    action: view.action,
    csrf: view.csrf,
    content: html`${textField({
        ...password,
        name: 'password',
        label: words.password,
        help: words.passwordHelp,
        error: errorOf('password'),
      })}
      ${textField({
        ...password,
        name: 'password_again',
        label: words.passwordAgain,
        error: errorOf('password_again'),
      })}
      ${textField({
        name: 'recovery_phrase',
        label: words.phrase,
        help: words.phraseHelp,
        autocomplete: 'off',
        isVerbatim: true,
        lengthMax: 200,
        error: errorOf('recovery_phrase'),
      })}
      <div class="actions">${button({ label: words.submit, kind: 'primary' })}</div>`,
  })
}
