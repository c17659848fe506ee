// Who signs on to an account, and who was invited to: part of the group's pages.
import { html } from 'hono/html'
import { askTwice } from '../../design/ask-twice.ts'
import { button, linkButton } from '../../design/button.ts'
import { definitionList } from '../../design/definition-list.ts'
import { postForm } from '../../design/form.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'

/**
 * Forms, each with `csrf`: POST to `removeAction` of a sign-on, to `withdrawAction` of an invitation, and with
 * `sent_count` to its `resendAction`.
 */
export interface SignOnsView {
  readonly csrf: string
  readonly signOns: readonly {
    readonly email: string
    readonly memberId: string
    /** Absent for the last one, which stays. */
    readonly removeAction?: string | undefined
  }[]
  readonly invitations: readonly {
    readonly email: string
    readonly expiresAt: Temporal.Instant
    readonly isOver: boolean
    /** How often it went out; sent with the form, so that two clicks send one mail. */
    readonly sentCount: number
    readonly resendAction: string
    readonly withdrawAction: string
  }[]
  /** Absent where no more may be added. */
  readonly addUrl?: string | undefined
}

export function signOnSection(frame: Frame, view: SignOnsView): Markup {
  const words = frame.texts.customer.groupAccount
  return html`<section>
    <h2>${words.signOns}</h2>
    ${
      view.signOns.length === 0
        ? html`<p>${words.noSignOn}</p>`
        : html`<p class="small">${words.signOnsNote}</p>
            ${signOnList(frame, view)}`
    }
    ${view.invitations.map((invitation) => invitationPart(frame, view, invitation))}
    ${
      view.addUrl === undefined
        ? ''
        : html`<div class="actions">
            ${linkButton({ label: words.addSignOn, href: view.addUrl })}
          </div>`
    }
  </section>`
}

function signOnList({ texts }: Frame, { csrf, signOns }: SignOnsView): Content {
  const words = texts.customer.groupAccount
  return html`${signOns.map(
    ({ email, memberId, removeAction }) =>
      html`${definitionList([
        { term: words.signsOnAs, detail: email, small: words.memberId(memberId) },
      ])}
      ${
        removeAction === undefined
          ? ''
          : askTwice({
              label: words.removeSignOn(email),
              consequence: words.removeSignOnConsequence(email),
              action: removeAction,
              csrf,
              confirmLabel: words.removeSignOnConfirm,
            })
      }`,
  )}`
}

function invitationPart(
  { texts, format }: Frame,
  { csrf }: SignOnsView,
  invitation: SignOnsView['invitations'][number],
): Markup {
  const words = texts.customer.groupAccount
  const day = formatInstant(invitation.expiresAt, format)
  return html`${definitionList([
      {
        term: words.invited,
        detail: invitation.email,
        small: invitation.isOver ? words.invitationOver(day) : words.invitedUntil(day),
      },
    ])}
    <div class="actions">
      ${postForm({
        action: invitation.resendAction,
        csrf,
        hidden: { sent_count: String(invitation.sentCount) },
        className: 'beside',
        content: button({ label: words.resend }),
      })}
      ${postForm({
        action: invitation.withdrawAction,
        csrf,
        className: 'beside',
        content: button({ label: words.withdraw, kind: 'quiet' }),
      })}
    </div>`
}
