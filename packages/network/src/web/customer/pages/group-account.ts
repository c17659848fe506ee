// `GET /group/:account`: one account of the group, for its payer.
import { html } from 'hono/html'
import { date, largeAmount } from '../../design/amount.ts'
import { askTwice } from '../../design/ask-twice.ts'
import { linkButton } from '../../design/button.ts'
import { definitionList } from '../../design/definition-list.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { groupStateWord, outcomeNotice } from './group.ts'
import type { GroupOutcomeView, GroupState } from './group.ts'
import { signOnSection } from './group-sign-ons.ts'
import type { SignOnsView } from './group-sign-ons.ts'

/** Forms: those of `signOns`, and `POST removeAction` with `csrf`. */
export interface GroupAccountView extends GroupOutcomeView {
  readonly csrf: string
  readonly name: string
  readonly state: GroupState
  readonly openedAt: Temporal.Instant
  readonly closedAt?: Temporal.Instant | undefined
  readonly bought: Amount
  readonly since: Temporal.Instant
  readonly limitsUrl: string
  readonly statementUrl: string
  readonly signOns: SignOnsView
  /** Absent for the payer's own account, which stays, and for one that is closed. */
  readonly removeAction?: string | undefined
}

export function renderGroupAccount(frame: Frame, view: GroupAccountView): Markup {
  const { texts, format } = frame
  const words = texts.customer.groupAccount
  return layout(frame, {
    title: view.name,
    current: parts.group,
    main: html`<p class="kicker"><a href="/group">${texts.customer.group.title}</a></p>
      <h1>${view.name}</h1>
      ${outcomeNotice(frame, view)} ${view.state === 'closed' ? closedNotice(frame) : ''}
      <section class="balance">
        <h2 class="kicker">${texts.customer.group.bought}</h2>
        <p class="price">${largeAmount(view.bought, format)}</p>
        <p class="small">${texts.customer.group.since(formatInstant(view.since, format))}</p>
        <div class="actions">
          ${linkButton({ label: words.statement, href: view.statementUrl })}
          ${
            view.state === 'closed' ? '' : linkButton({ label: words.limits, href: view.limitsUrl })
          }
        </div>
      </section>
      ${definitionList([
        { term: texts.customer.group.state, detail: groupStateWord(frame, view.state) },
        { term: words.since, detail: date(view.openedAt, format) },
        ...(view.closedAt === undefined
          ? []
          : [{ term: words.closedOn, detail: date(view.closedAt, format) }]),
      ])}
      ${view.state === 'closed' ? '' : signOnSection(frame, view.signOns)} ${removal(frame, view)}`,
  })
}

function closedNotice({ texts }: Frame): Markup {
  const words = texts.customer.groupAccount
  return notice({
    tone: 'note',
    title: words.closedTitle,
    body: html`<p>${words.closedBody}</p>`,
    actions: linkButton({ label: words.addAgain, href: '/group/add' }),
  })
}

function removal({ texts }: Frame, view: GroupAccountView): Content {
  const words = texts.customer.groupAccount
  if (view.removeAction === undefined) return ''
  return html`<section>
    ${askTwice({
      label: words.remove(view.name),
      consequence: words.removeConsequence(view.name),
      action: view.removeAction,
      csrf: view.csrf,
      confirmLabel: words.removeConfirm,
    })}
  </section>`
}
