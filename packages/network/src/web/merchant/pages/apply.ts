// `GET /console/apply`: asking for an account that sells.
import { html } from 'hono/html'
import { button } from '../../design/button.ts'
import { selectField, textArea, textField } from '../../design/field.ts'
import type { Choice } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice } from '../../design/notice.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { commonParts } from '../navigation.ts'

export type ApplyField = keyof Texts['merchant']['apply']['labels']
export type ApplyRefusal = keyof Texts['merchant']['apply']['refused']

/**
 * Form fields (POST to `/console/apply`): `csrf`, `id` (the form's own, so that it is taken once), `name`, `site`,
 * `sold`, `country`, `currency`; `organisation` (an id, or empty for one that is founded) where there are any.
 */
export interface ApplyView {
  readonly csrf: string
  readonly id: string
  readonly values: Readonly<Record<ApplyField, string>>
  readonly errors: Readonly<Partial<Record<ApplyField, true>>>
  readonly refused?: ApplyRefusal | undefined
  /** Those that it may belong to. */
  readonly organisations: readonly Choice[]
  readonly countries: readonly Choice[]
  readonly currencies: readonly Choice[]
}

export function renderApply(frame: Frame, view: ApplyView): Markup {
  const words = frame.texts.merchant.apply
  return layout(frame, {
    title: words.title,
    width: 'narrow',
    current: commonParts.sell,
    main: html`<h1>${words.title}</h1>
      ${
        view.refused === undefined
          ? ''
          : notice({
              tone: 'warning',
              title: words.notDone,
              body: html`<p>${words.refused[view.refused]}</p>`,
              isFault: true,
            })
      }
      <p class="lead">${words.lead}</p>
      ${postForm({
        action: '/console/apply',
        csrf: view.csrf,
        hidden: { id: view.id },
        content: html`${fields(frame, view)}
          <div class="actions">${button({ label: words.send, kind: 'primary' })}</div>`,
      })}`,
  })
}

function fields(frame: Frame, view: ApplyView): Content {
  const { newOrganisation } = frame.texts.merchant.apply
  const of = (name: ApplyField) => fieldTexts(frame, view, name)
  return html`${textField({ ...of('name'), autocomplete: 'organization', lengthMax: 100 })}
  ${textField({ ...of('site'), autocomplete: 'url', lengthMax: 300, isVerbatim: true })}
  ${textArea({ ...of('sold'), lengthMax: 1000 })}
  ${selectField({ ...of('country'), choices: view.countries, autocomplete: 'country' })}
  ${selectField({ ...of('currency'), choices: view.currencies })}
  ${
    view.organisations.length === 0
      ? ''
      : selectField({
          ...of('organisation'),
          choices: [{ value: '', label: newOrganisation }, ...view.organisations],
        })
  }`
}

function fieldTexts({ texts }: Frame, view: ApplyView, name: ApplyField) {
  const { labels, help, errors } = texts.merchant.apply
  const helps: Readonly<Partial<Record<ApplyField, string>>> = help
  return {
    name,
    label: labels[name],
    help: helps[name],
    error: view.errors[name] === true ? errors[name] : undefined,
    value: view.values[name],
  }
}
