// `GET` and `POST /profile/privacy/close`: what is lost, what stays, and the word that confirms it.
import { html } from 'hono/html'
import { button, linkButton } from '../../design/button.ts'
import { textField } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice } from '../../design/notice.ts'
import { formatAmount, formatInstant } from '../../frame/format.ts'
import type { Markup } from '../../design/markup.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { wayToPeople } from './ways-to-people.ts'

export type ClosingBlocker =
  'owed' | 'request_open' | 'credits_open' | 'reserved' | 'subscriptions' | 'other'

/** `payer`: the whole account; `member`: the own part; `shared`: only the own way to sign on. */
export type ClosingScope = 'payer' | 'member' | 'shared'

/** Form: `POST /profile/privacy/close` with `csrf`, and `word`, or `do` = `ask`: what is owed is asked for. */
export interface PrivacyCloseView {
  readonly csrf: string
  readonly scope: ClosingScope
  readonly blockers: readonly {
    readonly kind: ClosingBlocker
    readonly owed?: Amount | undefined
    /** When it is asked for, or would be. */
    readonly billedAt?: Temporal.Instant | undefined
    /** It is asked for then in any case. */
    readonly isAsked?: boolean | undefined
  }[]
  readonly purchaseCount: number
  /** Other members of the account, for a payer. */
  readonly memberCount: number
  /** A balance in the customer's favour, which goes back. */
  readonly credit?: Amount | undefined
  /** The word was typed wrong. */
  readonly isWrong: boolean
  readonly word: string
}

export function renderPrivacyClose(frame: Frame, view: PrivacyCloseView): Markup {
  const words = frame.texts.customer.closing
  const title = view.scope === 'payer' ? words.title : words.titleMember
  const lead = { payer: words.leadPayer, member: words.leadMember, shared: words.leadShared }
  return layout(frame, {
    title,
    current: parts.profile,
    main: html`<p class="back"><a href="/profile/privacy">${words.back}</a></p>
      <h1>${title}</h1>
      <p class="lead-small">${lead[view.scope]}</p>
      ${view.blockers.length === 0 ? consequences(frame, view) : blocked(frame, view)}`,
  })
}

function blocked(frame: Frame, view: PrivacyCloseView): Markup {
  const { texts, format } = frame
  const words = texts.customer.closing
  const reasons = view.blockers.map(({ kind, owed, billedAt, isAsked }) => {
    if (kind !== 'owed') return words.blockers[kind]
    const amount = owed === undefined ? '' : formatAmount(owed, format)
    return isAsked === true && billedAt !== undefined
      ? words.blockers.asked(amount, formatInstant(billedAt, format))
      : words.blockers.owed(amount)
  })
  const unasked = view.blockers.find(({ isAsked }) => isAsked === false)
  return html`${notice({
      tone: 'warning',
      title: words.blocked,
      body: html`<ul>
        ${reasons.map((reason) => html`<li>${reason}</li>`)}
      </ul>`,
    })}
    ${
      unasked?.billedAt === undefined
        ? ''
        : postForm({
            action: '/profile/privacy/close',
            csrf: view.csrf,
            hidden: { do: 'ask' },
            content: html`<p>${words.askLead(formatInstant(unasked.billedAt, format))}</p>
              ${button({ label: words.ask, kind: 'primary' })}`,
          })
    }
    ${wayToPeople(frame, { area: 'closing', code: view.blockers[0]?.kind ?? 'other' })}
    <p class="actions">${linkButton({ label: words.back, href: '/profile/privacy' })}</p>`
}

function consequences(frame: Frame, view: PrivacyCloseView): Markup {
  const { texts, format } = frame
  const words = texts.customer.closing
  const { losses } = words
  const lost = [
    ...(view.scope === 'shared' ? [] : [losses.access(`${view.purchaseCount}`)]),
    ...(view.memberCount === 0 ? [] : [losses.members(`${view.memberCount}`)]),
    losses.signOn,
    losses.person,
    losses.export,
  ]
  return html`<section aria-labelledby="lost">
      <h2 id="lost">${words.lost}</h2>
      <ul>
        ${lost.map((text) => html`<li>${text}</li>`)}
      </ul>
    </section>
    <section aria-labelledby="kept">
      <h2 id="kept">${words.kept}</h2>
      <p>${words.keptBody}</p>
      ${view.scope === 'payer' ? html`<p>${words.wayBack}</p>` : ''}
      ${
        view.credit === undefined
          ? ''
          : html`<p>${words.credit(formatAmount(view.credit, format))}</p>`
      }
    </section>
    ${postForm({
      action: '/profile/privacy/close',
      csrf: view.csrf,
      content: html`${textField({
        name: 'word',
        label: words.type(words.word),
        value: view.word,
        lengthMax: 40,
        size: 'short',
        isVerbatim: true,
        autocomplete: 'off',
        error: view.isWrong ? words.wrong(words.word) : undefined,
      })}
      ${button({ label: words.confirm, kind: 'danger' })}`,
    })}`
}

/** After it: nobody is signed on any more. */
export function renderPrivacyClosed(frame: Frame): Markup {
  const words = frame.texts.customer.closing
  return layout(frame, {
    title: words.done,
    width: 'narrow',
    main: html`<h1>${words.done}</h1>
      <p>${words.doneBody}</p>
      <p class="actions">${linkButton({ label: words.toHome, href: '/' })}</p>`,
  })
}
