// `GET /group`: everybody who buys on the payer's bill; for a member, their own part of it.
import { html } from 'hono/html'
import { amount, largeAmount } from '../../design/amount.ts'
import { askTwice } from '../../design/ask-twice.ts'
import { linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import { layout } from '../../design/layout.ts'
import { notice, statusWord } from '../../design/notice.ts'
import type { Tone } from '../../design/notice.ts'
import { table } from '../../design/table.ts'
import type { TableView } from '../../design/table.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { signOnSection } from './group-sign-ons.ts'
import type { SignOnsView } from './group-sign-ons.ts'
import { wayToPeople } from './ways-to-people.ts'

export type GroupState = 'payer' | 'active' | 'invited' | 'invitation_over' | 'closed'

/** What a form that was sent led to, for the line at the top of the next page. */
export type GroupDone =
  'invited' | 'added' | 'sent' | 'withdrawn' | 'removed' | 'sign_on_removed' | undefined
export type GroupRefusal =
  'group_full' | 'too_many_invitations' | 'last_sign_on' | 'unknown_invitation'

export interface GroupOutcomeView {
  readonly done?: GroupDone
  readonly refused?: GroupRefusal | undefined
}

export interface GroupRowView {
  readonly name: string
  readonly url: string
  readonly isYou: boolean
  readonly state: GroupState
  /** E-mail addresses; of an invitation, the one that it went to. */
  readonly emails: readonly string[]
  readonly bought: Amount
}

/** No form. */
export interface GroupView extends GroupOutcomeView {
  /** The payer first; more than one row, or the page explains what groups are for. */
  readonly rows: readonly GroupRowView[]
  /** Those who were removed and had bought something. */
  readonly former: readonly GroupRowView[]
  /** Everything bought in the period, by all of them. */
  readonly together: Amount
  readonly since: Temporal.Instant
}

export function renderGroup(frame: Frame, view: GroupView): Markup {
  const { texts, format } = frame
  const words = texts.customer.group
  const isAlone = view.rows.length < 2 && view.former.length === 0
  return layout(frame, {
    title: words.title,
    current: parts.group,
    width: 'wide',
    main: html`<h1>${words.title}</h1>
      ${outcomeNotice(frame, view)}
      ${
        isAlone
          ? emptyState({
              title: words.emptyTitle,
              body: words.emptyBody,
              actions: linkButton({ label: words.add, href: '/group/add', kind: 'primary' }),
            })
          : html`<p class="lead">${words.lead}</p>
              <section class="balance">
                <h2 class="kicker">${words.together(view.together.currency)}</h2>
                <p class="price">${largeAmount(view.together, format)}</p>
                <p class="small">${words.since(formatInstant(view.since, format))}</p>
              </section>
              <section>
                <h2>${words.people}</h2>
                ${peopleTable(frame, words.people, view.rows, totalsOf(frame, view))}
                <div class="actions">
                  ${linkButton({ label: words.add, href: '/group/add', kind: 'primary' })}
                  ${linkButton({ label: words.statement, href: '/statements', kind: 'quiet' })}
                </div>
              </section>
              ${formerSection(frame, view)}`
      }`,
  })
}

function formerSection(frame: Frame, { former }: GroupView): Content {
  if (former.length === 0) return ''
  const words = frame.texts.customer.group
  return html`<section>
    <h2>${words.former}</h2>
    <p class="small">${words.formerNote}</p>
    ${peopleTable(frame, words.former, former, [])}
  </section>`
}

/** With what was bought by people who are gone by now, so that the last line is all that is on the bill. */
function totalsOf(
  { texts, format }: Frame,
  { rows, together }: GroupView,
): NonNullable<TableView['totals']> {
  const words = texts.customer.group
  const { currency } = together
  const shownMicros = rows.reduce((sum, { bought }) => sum + bought.micros, 0n)
  const goneMicros = together.micros - shownMicros
  const gone = { label: words.former, figures: [amount({ micros: goneMicros, currency }, format)] }
  return [
    ...(goneMicros === 0n ? [] : [gone]),
    { label: words.total, figures: [amount(together, format)] },
  ]
}

const tones: Readonly<Record<GroupState, Tone>> = {
  payer: 'good',
  active: 'good',
  invited: 'note',
  invitation_over: 'warning',
  closed: 'danger',
}

/** The word for how somebody stands in the group. */
export function groupStateWord({ texts }: Frame, state: GroupState): Markup {
  return statusWord(texts.customer.group.states[state], tones[state])
}

function peopleTable(
  frame: Frame,
  caption: string,
  rows: readonly GroupRowView[],
  totals: NonNullable<TableView['totals']>,
): Markup {
  const { texts, format } = frame
  const words = texts.customer.group
  return table({
    caption,
    isCaptionHidden: true,
    columns: [
      { heading: words.name, kind: 'main' },
      { heading: words.signsOnWith, kind: 'small' },
      { heading: words.bought, kind: 'figure' },
    ],
    rows: rows.map((row) => [
      html`<a href="${row.url}">${row.isYou ? words.you(row.name) : row.name}</a>`,
      html`${groupStateWord(frame, row.state)} ${row.emails.join(', ')}`,
      amount(row.bought, format),
    ]),
    totals,
  })
}

/** What the form before led to. */
export function outcomeNotice(frame: Frame, { done, refused }: GroupOutcomeView): Content {
  const words = frame.texts.customer.group
  if (refused !== undefined) {
    return notice({
      tone: 'warning',
      title: words.notDone,
      body: html`<p>${words.refused[refused]}</p>
        ${wayToPeople(frame, { area: 'group', code: refused })}`,
      isFault: true,
    })
  }
  return done === undefined ? '' : notice({ tone: 'good', title: words.done[done] })
}

/** Forms: those of `signOns`, and `POST leaveAction` with `csrf`. */
export interface GroupMembershipView extends GroupOutcomeView {
  readonly csrf: string
  readonly payerName: string
  readonly bought: Amount
  readonly since: Temporal.Instant
  readonly signOns: SignOnsView
  readonly leaveAction: string
}

export function renderGroupMembership(frame: Frame, view: GroupMembershipView): Markup {
  const { texts, format } = frame
  const words = texts.customer.groupMembership
  return layout(frame, {
    title: words.title,
    current: parts.group,
    main: html`<h1>${words.title}</h1>
      ${outcomeNotice(frame, view)}
      <p class="lead">${words.lead(view.payerName)}</p>
      <p>${words.sees}</p>
      <section class="balance">
        <h2 class="kicker">${words.bought}</h2>
        <p class="price">${largeAmount(view.bought, format)}</p>
        <p class="small">${texts.customer.group.since(formatInstant(view.since, format))}</p>
        <div class="actions">
          ${linkButton({ label: words.statement, href: '/statements' })}
          ${linkButton({ label: words.limits, href: '/limits' })}
        </div>
      </section>
      ${signOnSection(frame, view.signOns)}
      <section>
        ${askTwice({
          label: words.leave,
          consequence: words.leaveConsequence,
          action: view.leaveAction,
          csrf: view.csrf,
          confirmLabel: words.leaveConfirm,
        })}
      </section>`,
  })
}
