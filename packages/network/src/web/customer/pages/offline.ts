// `GET /offline`: what the installed client shows without a connection. It speaks of nobody.
import { html } from 'hono/html'
import { linkButton } from '../../design/button.ts'
import { layout } from '../../design/layout.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'

export function renderOffline(frame: Frame): Markup {
  const words = frame.texts.customer.offline
  return layout(frame, {
    title: words.title,
    width: 'narrow',
    main: html`<h1>${words.title}</h1>
      <p>${words.body}</p>
      <div class="actions">${linkButton({ label: words.retry, href: '/account' })}</div>`,
  })
}
