// `GET /console/:merchant/people/:person`: one of the people: another role, or the end.
import { html } from 'hono/html'
import type { OrganisationRole } from '../../../organisations/index.ts'
import { date } from '../../design/amount.ts'
import { askTwice } from '../../design/ask-twice.ts'
import { button } from '../../design/button.ts'
import { definitionList } from '../../design/definition-list.ts'
import { choiceList } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'
import { peopleOutcome, roleChoices } from './people.ts'
import type { PeopleOutcomeView } from './people.ts'

/** Forms: `POST roleAction` with `csrf`, `role`; `POST endAction` with `csrf`. */
export interface PersonView extends PeopleOutcomeView {
  readonly place: PlaceView
  readonly csrf: string
  readonly name: string
  readonly email: string
  readonly role: OrganisationRole
  readonly joinedAt: Temporal.Instant
  readonly isYou: boolean
  /** Absent for who may not change roles. */
  readonly roleAction: string | undefined
  readonly endAction: string
}

export function renderPerson(frame: Frame, view: PersonView): Markup {
  const { texts, format } = frame
  const { person: words, people, roles, mays } = texts.merchant
  return consolePage(frame, {
    place: view.place,
    current: parts.people,
    title: view.name,
    heading: view.isYou ? people.you(view.name) : view.name,
    content: html`${peopleOutcome(frame, view)}
      ${definitionList([
        { term: people.email, detail: view.email },
        { term: people.role, detail: roles[view.role], small: mays[view.role] },
        { term: words.since, detail: date(view.joinedAt, format) },
      ])}
      ${roleForm(frame, view)}
      <section>
        ${askTwice({
          label: view.isYou ? words.leave : words.end(view.name),
          consequence: view.isYou ? words.leaveConsequence : words.endConsequence(view.name),
          confirmLabel: view.isYou ? words.leaveConfirm : words.endConfirm,
          action: view.endAction,
          csrf: view.csrf,
        })}
      </section>`,
  })
}

function roleForm(frame: Frame, { roleAction, csrf, role }: PersonView): Content {
  if (roleAction === undefined) return ''
  const { person: words, people } = frame.texts.merchant
  return html`<section>
    <h2>${words.change}</h2>
    ${postForm({
      action: roleAction,
      csrf,
      content: html`${choiceList({
        name: 'role',
        label: people.role,
        value: role,
        choices: roleChoices(frame),
      })}
      ${button({ label: words.save, kind: 'primary' })}`,
    })}
  </section>`
}
