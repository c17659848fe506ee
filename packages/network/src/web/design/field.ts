// One question of a form: label, help, error at the field, and what was typed kept.
import { html, raw } from 'hono/html'
import { fieldFault } from './fault-summary.ts'
import type { Content, Markup } from './markup.ts'

interface FieldBase {
  readonly name: string
  readonly label: string
  readonly help?: Content | undefined
  /** A whole sentence that says what to do; its presence marks the field as wrong. */
  readonly error?: string | undefined
  readonly value?: string | undefined
}

export interface TextFieldView extends FieldBase {
  readonly type?: 'text' | 'email' | 'password' | 'search'
  /** WHATWG autofill token, such as `family-name`: WCAG 1.3.5 asks for it. */
  readonly autocomplete?: string
  readonly lengthMax?: number
  /** Ids, phrases and the like are not prose: no spelling check, no capitals of a phone's own. */
  readonly isVerbatim?: boolean
  /** Words of the button that shows a password; it appears only where scripts run. */
  readonly reveal?: { readonly show: string; readonly hide: string }
  /** May be left empty. */
  readonly isOptional?: boolean
  /** Of the form that it belongs to, where it stands outside of it. */
  readonly formId?: string
  /** Width in characters where the answer has a known length, such as a postal code. */
  readonly size?: 'short' | 'full'
}

/** A password is never sent back: `value` is ignored when the type is `password`. */
export function textField(view: TextFieldView): Markup {
  const type = view.type ?? 'text'
  const value = type === 'password' || view.value === undefined ? '' : view.value
  const attributes = html`${
    view.autocomplete === undefined ? '' : html` autocomplete="${view.autocomplete}"`
  }${view.lengthMax === undefined ? '' : html` maxlength="${view.lengthMax}"`}${
    view.isVerbatim === true ? raw(' autocapitalize="none" spellcheck="false"') : ''
  }${view.formId === undefined ? '' : html` form="${view.formId}"`}${revealWords(view)}${describedBy(view)}`
  return html`<div class="field ${view.size ?? 'full'}${wrongClass(view)}">
    <label for="field-${view.name}">${view.label}</label>
    ${fieldHelp(view)}
    <input
      id="field-${view.name}"
      name="${view.name}"
      type="${type}"
      value="${value}"
      ${view.isOptional === true ? '' : raw('required')}
      ${attributes}
    />
    ${fieldError(view)}
  </div>`
}

export interface FileFieldView extends FieldBase {
  /** Media types, as the attribute writes them. */
  readonly accept: string
}

/** Its form says `hasFile`. */
export function fileField(view: FileFieldView): Markup {
  return html`<div class="field full${wrongClass(view)}">
    <label for="field-${view.name}">${view.label}</label>
    ${fieldHelp(view)}
    <input
      id="field-${view.name}"
      name="${view.name}"
      type="file"
      accept="${view.accept}"
      ${describedBy(view)}
    />
    ${fieldError(view)}
  </div>`
}

export interface TextAreaView extends FieldBase {
  readonly lengthMax: number
  readonly rowCount?: number
}

/** Some sentences; they may be left out. On one line, since all white space within counts as typed. */
export function textArea(view: TextAreaView): Markup {
  const { name, lengthMax, rowCount = 4, value = '' } = view
  return html`<div class="field full${wrongClass(view)}">
    <label for="field-${name}">${view.label}</label>
    ${fieldHelp(view)}
    ${html`<textarea id="field-${name}" name="${name}" rows="${rowCount}" maxlength="${lengthMax}" ${describedBy(view)}>${value}</textarea>`}
    ${fieldError(view)}
  </div>`
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly help?: string
}

export interface SelectFieldView extends FieldBase {
  readonly choices: readonly Choice[]
  readonly autocomplete?: string
  readonly size?: 'short' | 'full'
}

export function selectField(view: SelectFieldView): Markup {
  const autocomplete =
    view.autocomplete === undefined ? '' : html` autocomplete="${view.autocomplete}"`
  return html`<div class="field ${view.size ?? 'full'}${wrongClass(view)}">
    <label for="field-${view.name}">${view.label}</label>
    ${fieldHelp(view)}
    <select id="field-${view.name}" name="${view.name}" ${autocomplete} ${describedBy(view)}>
      ${view.choices.map((choice) => option(choice, choice.value === view.value))}
    </select>
    ${fieldError(view)}
  </div>`
}

// On one line: there are hundreds of countries and time zones, and white space has its weight.
function option({ value, label }: Choice, isSelected: boolean): Markup {
  return html`<option value="${value}" ${isSelected ? raw('selected') : ''}>${label}</option>`
}

export interface ChoiceListView extends FieldBase {
  readonly choices: readonly Choice[]
}

/** Radio buttons under one question; for up to about seven answers, a select beyond. */
export function choiceList(view: ChoiceListView): Markup {
  return html`<fieldset class="field choices${wrongClass(view)}" ${describedBy(view)}>
    <legend>${view.label}</legend>
    ${fieldHelp(view)} ${fieldError(view, `field-${view.name}-0`)}
    ${view.choices.map(
      (choice, index) =>
        html`<label class="choice" for="field-${view.name}-${index}">
          <input
            type="radio"
            id="field-${view.name}-${index}"
            name="${view.name}"
            value="${choice.value}"
            ${choice.value === view.value ? raw('checked') : ''}
          />
          <span>${choice.label}</span>
          ${choice.help === undefined ? '' : html`<small>${choice.help}</small>`}
        </label>`,
    )}
  </fieldset>`
}

function revealWords({ reveal }: TextFieldView): Content {
  return reveal === undefined ? '' : html` data-show="${reveal.show}" data-hide="${reveal.hide}"`
}

function wrongClass(view: FieldBase): string {
  return view.error === undefined ? '' : ' wrong'
}

function describedBy(view: FieldBase): Markup {
  const ids = [
    view.help === undefined ? undefined : `help-${view.name}`,
    view.error === undefined ? undefined : `error-${view.name}`,
  ].filter((id) => id !== undefined)
  return html`${ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`}${
    view.error === undefined ? '' : raw(' aria-invalid="true"')
  }`
}

function fieldHelp(view: FieldBase): Content {
  return view.help === undefined
    ? ''
    : html`<p class="help" id="help-${view.name}">${view.help}</p>`
}

function fieldError(view: FieldBase, target = `field-${view.name}`): Content {
  const { error } = view
  return error === undefined ? '' : fieldFault({ ...view, target, error })
}
