// The switch that stops every purchase: on the page of limits, and on the overview, where somebody in a hurry looks.
import { html } from 'hono/html'
import { button } from '../../design/button.ts'
import { postForm } from '../../design/form.ts'
import { notice } from '../../design/notice.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'

/**
 * Form (POST to `/limits/freeze`): `csrf`, `on` = `1` or `0`, `next`: the page it stands on, which the answer
 * leads to.
 */
export interface FreezeSwitchView {
  readonly csrf: string
  readonly isPayer: boolean
  /** Who froze the account; absent where nobody did. */
  readonly frozenBy?: 'payer' | 'member' | undefined
  readonly next: '/account' | '/limits'
}

/** A section while nothing is frozen; a notice, which belongs on top, while it is. */
export function freezeSwitch({ texts }: Frame, view: FreezeSwitchView): Markup {
  const { csrf, isPayer, frozenBy, next } = view
  const { freeze: words } = texts.customer.limits
  const form = (on: string, label: string, kind: 'danger' | 'primary') =>
    postForm({
      action: '/limits/freeze',
      csrf,
      hidden: { on, next },
      content: button({ label, kind }),
    })
  if (frozenBy === undefined) {
    return html`<section>
      <h2>${words.title}</h2>
      <p>${isPayer ? words.offPayer : words.offMember}</p>
      ${form('1', words.freeze, 'danger')}
    </section>`
  }
  const isByOther = !isPayer && frozenBy === 'payer'
  const body = isByOther ? words.onByPayer : isPayer ? words.onPayer : words.onMember
  return notice({
    tone: 'warning',
    title: words.onTitle,
    body: html`<p>${body}</p>`,
    actions: isByOther ? undefined : form('0', words.unfreeze, 'primary'),
  })
}
