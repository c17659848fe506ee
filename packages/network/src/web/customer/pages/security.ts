// `GET /profile/security`: ways to sign on, second factor, sessions, and what happened lately.
import { html } from 'hono/html'
import { date } from '../../design/amount.ts'
import { askTwice } from '../../design/ask-twice.ts'
import { linkButton } from '../../design/button.ts'
import { definitionList } from '../../design/definition-list.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice, statusWord } from '../../design/notice.ts'
import { table } from '../../design/table.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'

export type SecurityDone = keyof Texts['customer']['security']['done']

/** Its forms post `csrf` only: to `/profile/security/…` for passkeys, the app, sessions, and a recovery to stop. */
export interface SecurityView {
  readonly csrf: string
  /** What was just done. */
  readonly done?: SecurityDone | undefined
  readonly memberId: string
  readonly hasPassword: boolean
  readonly hasPersonalCode: boolean
  readonly hasPhrase: boolean
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    readonly addedAt: Temporal.Instant
    readonly lastUsedAt: Temporal.Instant | null
  }[]
  readonly hasApp: boolean
  readonly sessions: readonly SessionView[]
  readonly events: readonly {
    readonly kind: keyof Texts['customer']['security']['eventKinds']
    readonly at: Temporal.Instant
    readonly device: string
    readonly network: string
  }[]
  readonly recoveryWorksAt?: Temporal.Instant | undefined
}

export interface SessionView {
  readonly id: string
  readonly device: string
  readonly network: string
  readonly signedOnAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant
  readonly isThis: boolean
}

const base = '/profile/security'

export function renderSecurity(frame: Frame, view: SecurityView): Markup {
  const words = frame.texts.customer.security
  return layout(frame, {
    title: words.title,
    current: parts.security,
    width: 'column',
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${view.done === undefined ? '' : notice({ tone: 'good', title: words.done[view.done] })}
      ${waitingRecovery(frame, view)} ${ways(frame, view)} ${passkeys(frame, view)}
      ${secondFactor(frame, view)} ${sessions(frame, view)} ${events(frame, view)}`,
  })
}

function waitingRecovery({ texts, format }: Frame, view: SecurityView): Content {
  const words = texts.customer.security.waiting
  if (view.recoveryWorksAt === undefined) return ''
  return notice({
    tone: 'danger',
    title: words.title,
    body: html`<p>${words.body(formatInstant(view.recoveryWorksAt, format, 'moment'))}</p>`,
    actions: smallForm(`${base}/recovery/stop`, view.csrf, words.stop, words.stop),
  })
}

function ways({ texts }: Frame, view: SecurityView): Markup {
  const words = texts.customer.security
  const change = (path: string, label: string): Markup =>
    html`<a href="${base}/${path}">${label}</a>`
  return html`<section>
    <h2>${words.ways}</h2>
    ${definitionList([
      {
        term: words.password,
        detail: change('password', words.passwordChange),
        small: view.hasPassword ? words.passwordSet : words.passwordMissing,
      },
      {
        term: words.memberId,
        detail: change('member-id', words.memberIdChange),
        small: view.memberId,
      },
      {
        term: words.code,
        detail: change('code', words.codeRenew),
        small: view.hasPersonalCode ? words.codeSet : words.codeMissing,
      },
      {
        term: words.phrase,
        detail: change('phrase', words.phraseChange),
        small: view.hasPhrase ? words.phraseSet : words.phraseMissing,
      },
    ])}
  </section>`
}

function passkeys({ texts, format }: Frame, view: SecurityView): Markup {
  const words = texts.customer.security
  const { passkeyColumns: columns } = words
  const list =
    view.passkeys.length === 0
      ? html`<p>${words.passkeysNone}</p>`
      : table({
          caption: words.passkeys,
          isCaptionHidden: true,
          columns: [
            { heading: columns.name, kind: 'main' },
            { heading: columns.used, kind: 'small' },
            { heading: columns.added, kind: 'date' },
            { heading: columns.remove, kind: 'figure' },
          ],
          rows: view.passkeys.map(({ id, name, addedAt, lastUsedAt }) => [
            name,
            html`${columns.used}:
            ${lastUsedAt === null ? words.never : date(lastUsedAt, format, 'moment')}`,
            date(addedAt, format),
            smallForm(
              `${base}/passkeys/${id}/remove`,
              view.csrf,
              words.remove,
              words.removeOf(name),
            ),
          ]),
        })
  return html`<section>
    <h2>${words.passkeys}</h2>
    <p>${words.passkeysLead}</p>
    ${list}
    <div class="actions">
      ${linkButton({ label: words.passkeyAdd, href: `${base}/passkeys/add` })}
    </div>
  </section>`
}

function secondFactor({ texts }: Frame, view: SecurityView): Markup {
  const words = texts.customer.security
  const form = texts.customer.securityForms.app
  return html`<section>
    <h2>${words.factor}</h2>
    <p>${words.factorLead}</p>
    <p>${view.hasApp ? statusWord(words.appSet, 'good') : words.appNone}</p>
    ${
      view.hasApp
        ? askTwice({
            label: words.appRemove,
            consequence: form.removeBody,
            action: `${base}/app/remove`,
            csrf: view.csrf,
            confirmLabel: words.appRemove,
          })
        : html`<div class="actions">
            ${linkButton({ label: words.appAdd, href: `${base}/app` })}
          </div>`
    }
  </section>`
}

function sessions({ texts, format }: Frame, view: SecurityView): Markup {
  const words = texts.customer.security
  const { sessionColumns: columns } = words
  const nameOf = (session: SessionView): string =>
    session.device === '' ? words.unknownDevice : session.device
  return html`<section>
    <h2>${words.sessions}</h2>
    ${table({
      caption: words.sessions,
      isCaptionHidden: true,
      columns: [
        { heading: columns.device, kind: 'main' },
        { heading: columns.since, kind: 'small' },
        { heading: columns.used, kind: 'date' },
        { heading: columns.end, kind: 'figure' },
      ],
      rows: view.sessions.map((session) => [
        html`${nameOf(session)} <small>${session.network}</small>`,
        html`${columns.since} ${date(session.signedOnAt, format, 'moment')}`,
        date(session.lastUsedAt, format, 'moment'),
        session.isThis
          ? statusWord(words.thisOne, 'good')
          : smallForm(
              `${base}/sessions/${session.id}/end`,
              view.csrf,
              words.end,
              words.endOf(nameOf(session)),
            ),
      ]),
    })}
    <div class="actions">
      ${
        view.sessions.length > 1
          ? smallForm(`${base}/sessions/end-others`, view.csrf, words.endOthers, words.endOthers)
          : ''
      }
    </div>
    ${askTwice({
      label: words.endAll,
      consequence: words.endAllBody,
      action: `${base}/sessions/end-all`,
      csrf: view.csrf,
      confirmLabel: words.endAll,
    })}
  </section>`
}

function events({ texts, format }: Frame, view: SecurityView): Markup {
  const words = texts.customer.security
  const { eventColumns: columns } = words
  return html`<section>
    <h2>${words.events}</h2>
    ${
      view.events.length === 0
        ? html`<p>${words.eventsNone}</p>`
        : table({
            caption: words.events,
            isCaptionHidden: true,
            columns: [
              { heading: columns.what, kind: 'main' },
              { heading: columns.where, kind: 'small' },
              { heading: columns.when, kind: 'date' },
            ],
            rows: view.events.map(({ kind, at, device, network }) => [
              words.eventKinds[kind],
              [device, network].filter((part) => part !== '').join(' · '),
              date(at, format, 'moment'),
            ]),
          })
    }
  </section>`
}

// The name that a screen reader says tells one button from its like.
function smallForm(action: string, csrf: string, label: string, spoken: string): Markup {
  return postForm({
    action,
    csrf,
    className: 'inline',
    content: html`<button class="button quiet" type="submit" aria-label="${spoken}">
      ${label}
    </button>`,
  })
}
