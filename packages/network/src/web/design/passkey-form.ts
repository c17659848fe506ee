// A form that a passkey fills in. Its script shows it where the browser knows passkeys; elsewhere a hint stands there.
import { html } from 'hono/html'
import type { Frame } from '../frame/frame.ts'
import { passkeyScriptPath } from './assets.ts'
import { button } from './button.ts'
import type { ButtonKind } from './button.ts'
import { faultPlace } from './fault-summary.ts'
import type { Content, Markup } from './markup.ts'

export interface PasskeyFormView {
  readonly purpose: 'get' | 'create'
  readonly action: string
  readonly csrf: string
  /** The library's options, as JSON. */
  readonly options: string
  readonly label: string
  readonly words: { readonly problem: string; readonly needsScript: string }
  readonly kind?: ButtonKind
  /** Fields before the button. */
  readonly content?: Content
}

/** The form posts `csrf`, the fields, and `credential`: what the browser answered, as JSON. */
export function passkeyForm({ nonce }: Frame, view: PasskeyFormView): Markup {
  const { problem, needsScript } = view.words
  return html`<form
      method="post"
      action="${view.action}"
      class="form"
      data-passkey="${view.purpose}"
      data-options="${view.options}"
      novalidate
      hidden
    >
      <input type="hidden" name="csrf" value="${view.csrf}" />
      <input type="hidden" name="credential" value="" />
      ${faultPlace()} ${view.content ?? ''}
      <p class="error" role="alert" hidden>${problem}</p>
      <div class="actions">
        ${button({ label: view.label, ...(view.kind === undefined ? {} : { kind: view.kind }) })}
      </div>
    </form>
    <p class="small">${needsScript}</p>
    <script src="${passkeyScriptPath}" nonce="${nonce}" defer></script>`
}
