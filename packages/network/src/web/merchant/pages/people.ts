// `GET /console/:merchant/people`: who works for the organisation, and who is invited.
import { html } from 'hono/html'
import { organisationRoles } from '../../../organisations/index.ts'
import type { OrganisationRole } from '../../../organisations/index.ts'
import { button } from '../../design/button.ts'
import { choiceList, textField } from '../../design/field.ts'
import type { Choice } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice } from '../../design/notice.ts'
import { table } from '../../design/table.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'

export type PeopleDone = keyof Texts['merchant']['people']['done']
export type PeopleRefusal = keyof Texts['merchant']['people']['refused']

export interface PeopleOutcomeView {
  /** What a form that was sent led to. */
  readonly done?: PeopleDone | undefined
  readonly refused?: PeopleRefusal | undefined
}

/**
 * Forms: `POST inviteAction` with `csrf`, `email`, `role`; `POST withdrawAction` of an invitation with `csrf`. None for
 * a role that may not.
 */
export interface PeopleView extends PeopleOutcomeView {
  readonly place: PlaceView
  readonly csrf: string
  readonly organisationName: string
  readonly people: readonly {
    readonly name: string
    readonly email: string
    readonly role: OrganisationRole
    readonly isYou: boolean
    /** Their own page, for who may change something about them. */
    readonly url: string | undefined
  }[]
  readonly invitations: readonly {
    readonly email: string
    readonly role: OrganisationRole
    readonly expiresAt: Temporal.Instant
    readonly withdrawAction: string | undefined
  }[]
  readonly invite:
    | {
        readonly action: string
        readonly email: string
        readonly role: OrganisationRole
        readonly isMalformed: boolean
      }
    | undefined
}

export function renderPeople(frame: Frame, view: PeopleView): Markup {
  const { people: words } = frame.texts.merchant
  return consolePage(frame, {
    place: view.place,
    current: parts.people,
    title: words.title,
    width: 'wide',
    content: html`${peopleOutcome(frame, view)}
      <p class="lead">${words.lead(view.organisationName)}</p>
      ${table({
        caption: words.title,
        isCaptionHidden: true,
        columns: [
          { heading: words.person, kind: 'main' },
          { heading: words.role, kind: 'small' },
        ],
        rows: [
          ...view.people.map((person) => personRow(frame, person)),
          ...view.invitations.map((invitation) => invitationRow(frame, invitation, view.csrf)),
        ],
      })}
      ${view.invite === undefined ? '' : invitationForm(frame, view.invite, view.csrf)}`,
  })
}

function personRow(
  { texts }: Frame,
  { name, email, role, isYou, url }: PeopleView['people'][number],
): readonly Content[] {
  const { people: words, roles } = texts.merchant
  const called = isYou ? words.you(name) : name
  return [
    html`${url === undefined ? called : html`<a href="${url}">${called}</a>`}
      <small>${email}</small>`,
    roles[role],
  ]
}

function invitationRow(
  { texts, format }: Frame,
  { email, role, expiresAt, withdrawAction }: PeopleView['invitations'][number],
  csrf: string,
): readonly Content[] {
  const { people: words, roles } = texts.merchant
  return [
    html`${words.invited(email)} <small>${words.until(formatInstant(expiresAt, format))}</small>`,
    html`${roles[role]}
    ${
      withdrawAction === undefined
        ? ''
        : postForm({
            action: withdrawAction,
            csrf,
            className: 'beside',
            content: button({
              label: html`${words.withdraw}<span class="hidden"> ${words.withdrawOf(email)}</span>`,
              kind: 'quiet',
            }),
          })
    }`,
  ]
}

function invitationForm(
  frame: Frame,
  { action, email, role, isMalformed }: NonNullable<PeopleView['invite']>,
  csrf: string,
): Content {
  const { people: words } = frame.texts.merchant
  return html`<section>
    <h2>${words.invite}</h2>
    <p>${words.inviteNote}</p>
    ${postForm({
      action,
      csrf,
      content: html`${textField({
        name: 'email',
        label: words.email,
        type: 'email',
        value: email,
        lengthMax: 254,
        error: isMalformed ? words.malformed : undefined,
      })}
      ${choiceList({ name: 'role', label: words.role, value: role, choices: roleChoices(frame) })}
      ${button({ label: words.send, kind: 'primary' })}`,
    })}
  </section>`
}

/** What somebody may be, and what that lets them do. */
export function roleChoices({ texts }: Frame): readonly Choice[] {
  const { roles, mays } = texts.merchant
  return organisationRoles.map((role) => ({ value: role, label: roles[role], help: mays[role] }))
}

export function peopleOutcome({ texts }: Frame, { done, refused }: PeopleOutcomeView): Content {
  const { people: words } = texts.merchant
  if (refused !== undefined) {
    const body = html`<p>${words.refused[refused]}</p>`
    return notice({ tone: 'warning', title: words.notDone, body, isFault: true })
  }
  return done === undefined ? '' : notice({ tone: 'good', title: words.done[done] })
}
