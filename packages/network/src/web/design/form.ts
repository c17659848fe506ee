// A form that changes something: always POST, always with the token against forged requests.
import { html, raw } from 'hono/html'
import { faultPlace } from './fault-summary.ts'
import type { Content, Markup } from './markup.ts'

export interface PostFormView {
  readonly action: string
  /** Becomes the hidden field `csrf`. */
  readonly csrf: string
  /** Hidden fields, by name. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly content: Content
  readonly className?: string
  /** For fields that stand outside of it. */
  readonly id?: string
  /** Its text fields are colours of a brand, whose stylesheet is the page's. */
  readonly isColours?: boolean
  /** It carries a file. */
  readonly hasFile?: boolean
  /** Above what its fields say that is wrong, where the usual words do not fit. */
  readonly faultTitle?: string | undefined
}

/** Browser checks are off (`novalidate`): the server answers with errors at their fields instead. */
export function postForm(view: PostFormView): Markup {
  const { action, csrf, hidden, content, className, id, faultTitle, hasFile = false } = view
  const attributes = `${hasFile ? 'enctype="multipart/form-data"' : ''} ${view.isColours === true ? 'data-colours' : ''}`
  return html`<form
    ${id === undefined ? '' : html`id="${id}"`}
    method="post"
    action="${action}"
    ${raw(attributes)}
    class="${className ?? 'form'}"
    novalidate
    data-submit-once
  >
    <input type="hidden" name="csrf" value="${csrf}" />
    ${Object.entries(hidden ?? {}).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${faultPlace(faultTitle)} ${content}
  </form>`
}
