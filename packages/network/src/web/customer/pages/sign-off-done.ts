// `GET /sign-off/done`: what the customer sees after signing off.
import { html } from 'hono/html'
import { linkButton } from '../../design/button.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'

/** Needs nothing but the frame. */
export function renderSignOffDone(frame: Frame): Markup {
  const { signOffDone: words } = frame.texts.customer
  return layout(frame, {
    title: words.title,
    width: 'narrow',
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.body}</p>
      <div class="actions">
        ${linkButton({ label: words.again, href: '/sign-on', kind: 'primary' })}
        ${linkButton({ label: words.home, href: '/', kind: 'quiet' })}
      </div>`,
  })
}
