// `GET /statements` and `/statements/:period`: one period, as a bank would print it.
import { html } from 'hono/html'
import { amount, largeAmount } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { definitionList } from '../../design/definition-list.ts'
import { emptyState } from '../../design/empty-state.ts'
import { selectField } from '../../design/field.ts'
import { filterBar } from '../../design/filter-bar.ts'
import { layout } from '../../design/layout.ts'
import { pager } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Choice } from '../../design/field.ts'
import type { PagerView } from '../../design/pager.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { operatorLines } from './operator-lines.ts'
import { statementParts } from './statement-parts.ts'
import { statementTable } from './statement-table.ts'
import type { StatementRowView } from './statement-table.ts'

export type StatementOrder = 'newest' | 'oldest'

/**
 * Query (GET): `merchant` (an id of `merchants`, or empty for all), `member` (likewise), `which` (`business` or
 * empty), `order`, `after` (a cursor). No form posts.
 */
export interface StatementView {
  /** `/statements` or `/statements/<period>`: where the filter leads. */
  readonly path: string
  readonly customerName: string
  readonly memberId: string
  readonly isCurrent: boolean
  /** A member reads the own part only, and owes nobody. */
  readonly isOwnPart: boolean
  readonly from: Temporal.Instant
  /** The end of the period: the billing day that closes it. */
  readonly to: Temporal.Instant
  /** They cover the whole period, whatever is filtered. */
  readonly totals: StatementTotalsView
  /** For a payer with members. */
  readonly members?: readonly MemberRowView[] | undefined
  readonly rows: readonly StatementRowView[]
  /** Of whom something was bought, in this period or another. */
  readonly merchants: readonly Choice[]
  /** The chosen merchant's id; empty for all. */
  readonly merchant: string
  /** Empty where there is nobody to choose among. */
  readonly memberChoices: readonly Choice[]
  readonly member: string
  readonly which: 'all' | 'business'
  readonly order: StatementOrder
  readonly isNarrowed: boolean
  /** Whom it is for, its number, the account: what a printed one says at its head. */
  readonly about: AboutView
  /** What was paid, when and with what; absent for a member, who owes nobody. */
  readonly payment?: string | undefined
  readonly pager?: PagerView | undefined
  readonly pdfUrl: string
  readonly csvUrl: string
}

export interface AboutView {
  readonly addressee: readonly string[]
  readonly facts: readonly (readonly [term: string, detail: string])[]
}

/** `total` = `previous` + `purchases` − `credits` − `payments`; both of these are above zero as a rule. */
export interface StatementTotalsView {
  readonly previous: Amount
  readonly purchases: Amount
  readonly credits: Amount
  /** Absent while no taxes are charged. */
  readonly tax?: Amount | undefined
  readonly payments: Amount
  readonly total: Amount
}

export interface MemberRowView {
  readonly name: string
  readonly isYou: boolean
  /** The statement with only this member's lines. */
  readonly url: string
  readonly purchaseCount: number
  readonly purchases: Amount
  readonly credits: Amount
  readonly total: Amount
}

export function renderStatement(frame: Frame, view: StatementView): Markup {
  const { texts, format } = frame
  const { statement } = texts.customer
  return layout(frame, {
    title: statement.title,
    current: parts.statement,
    width: 'wide',
    main: html`<header class="statement-head">
        <p class="kicker">${view.isCurrent ? statement.current : statement.past}</p>
        <h1>${statement.title}</h1>
        <p class="lead-small">
          ${statement.period(formatInstant(view.from, format), formatInstant(view.to, format))}
        </p>
        <p class="small">${statement.memberLine(view.customerName, view.memberId)}</p>
      </header>
      ${statementParts(frame, view.isCurrent ? 'current' : undefined)} ${summary(frame, view)}
      ${view.members === undefined ? '' : memberTable(frame, view, view.members)}
      <section>
        <h2>${statement.lines}</h2>
        ${view.merchants.length === 0 ? '' : filters(frame, view)} ${lines(frame, view)}
        ${view.pager === undefined ? '' : pager(view.pager, texts)}
      </section>
      ${about(frame, view)} ${downloads(frame, view)}`,
  })
}

function summary({ texts, format }: Frame, view: StatementView): Markup {
  const { statement } = texts.customer
  const { totals, isOwnPart, isCurrent } = view
  const { currency } = totals.total
  const negative = ({ micros }: Amount): Amount => ({ micros: -micros, currency })
  const label = isOwnPart
    ? statement.totalOwn(currency)
    : isCurrent
      ? statement.total(currency)
      : statement.totalPast(currency)
  const purchases = { term: statement.purchases, detail: amount(totals.purchases, format) }
  const credits = { term: statement.credits, detail: amount(negative(totals.credits), format) }
  const tax =
    totals.tax === undefined ? [] : [{ term: statement.tax, detail: amount(totals.tax, format) }]
  return html`<section class="overview" aria-labelledby="balance-${currency}">
    <div class="balance">
      <h2 class="kicker" id="balance-${currency}">${label}</h2>
      <p class="price">${largeAmount(totals.total, format)}</p>
      ${view.payment === undefined ? '' : html`<p>${view.payment}</p>`}
    </div>
    ${definitionList(
      isOwnPart
        ? [purchases, credits, ...tax]
        : [
            { term: statement.previous, detail: amount(totals.previous, format) },
            purchases,
            credits,
            ...tax,
            { term: statement.payments, detail: amount(negative(totals.payments), format) },
          ],
    )}
  </section>`
}

function memberTable(
  { texts, format }: Frame,
  view: StatementView,
  members: readonly MemberRowView[],
): Markup {
  const { statement } = texts.customer
  const { currency } = view.totals.total
  const combined = members.reduce((sum, { total }) => sum + total.micros, 0n)
  return html`<section>
    <h2>${statement.members}</h2>
    ${table({
      caption: statement.members,
      isCaptionHidden: true,
      columns: [
        { heading: statement.member, kind: 'main' },
        { heading: statement.memberCount, kind: 'small', isNamedOnPhone: true },
        { heading: statement.memberCredits, kind: 'date', isNamedOnPhone: true },
        { heading: statement.memberTotal, kind: 'figure' },
      ],
      rows: members.map((member): readonly Content[] => [
        html`<a href="${member.url}"
          >${member.isYou ? statement.you(member.name) : member.name}</a
        >`,
        html`${member.purchaseCount} · ${amount(member.purchases, format)}`,
        amount(member.credits, format),
        amount(member.total, format),
      ]),
      totals: [
        {
          label: statement.combined,
          figures: [amount({ micros: combined, currency }, format)],
        },
      ],
    })}
  </section>`
}

function filters({ texts }: Frame, view: StatementView): Markup {
  const { statement } = texts.customer
  return filterBar({
    action: view.path,
    label: statement.filterLabel,
    fields: html`${selectField({
      name: 'merchant',
      label: statement.merchant,
      choices: [{ value: '', label: statement.everyMerchant }, ...view.merchants],
      value: view.merchant,
    })}
    ${
      view.memberChoices.length === 0
        ? ''
        : selectField({
            name: 'member',
            label: statement.member,
            choices: [{ value: '', label: statement.everyMember }, ...view.memberChoices],
            value: view.member,
          })
    }
    ${selectField({
      name: 'which',
      label: statement.which,
      choices: [
        { value: '', label: statement.whichAll },
        { value: 'business', label: statement.business },
      ],
      value: view.which === 'business' ? 'business' : '',
    })}
    ${selectField({
      name: 'order',
      label: statement.order,
      choices: (['newest', 'oldest'] as const).map((value) => ({
        value,
        label: statement.orders[value],
      })),
      value: view.order,
    })}`,
    submitLabel: statement.filter,
    clear: view.isNarrowed ? { url: view.path, label: statement.clear } : undefined,
  })
}

function lines(frame: Frame, view: StatementView): Markup {
  const { statement } = frame.texts.customer
  if (view.rows.length > 0) {
    const { firstUrl, nextUrl } = view.pager ?? {}
    return statementTable(frame, {
      caption: statement.lines,
      rows: view.rows,
      isCutBefore: firstUrl !== undefined,
      isCutAfter: nextUrl !== undefined,
      totalLabel: view.isNarrowed ? statement.shown : statement.document.together,
    })
  }
  if (view.pager?.nextUrl !== undefined) {
    return emptyState({ title: statement.noneFoundTitle, body: statement.noneFoundGoOn })
  }
  return !view.isNarrowed
    ? emptyState({
        title: statement.emptyTitle,
        body: statement.emptyBody,
        actions: linkButton({ label: statement.toMerchants, href: '/#merchants' }),
      })
    : emptyState({ title: statement.noneFoundTitle, body: statement.noneFoundBody })
}

function about({ texts, networkName, operator }: Frame, view: StatementView): Markup {
  const words = texts.customer.statement.document
  const { addressee, facts } = view.about
  const lines = (of: readonly string[]): Markup =>
    html`<p>${of.map((line) => html`${line}<br />`)}</p>`
  return html`<section class="about" aria-labelledby="about">
    <h2 id="about">${words.about}</h2>
    <div class="pair">
      <div>
        <p class="kicker">${words.from}</p>
        ${lines([networkName, ...operatorLines(texts, operator)])}
      </div>
      <div>
        <p class="kicker">${words.to}</p>
        ${lines(addressee)}
      </div>
    </div>
    ${definitionList(facts.map(([term, detail]) => ({ term, detail })))}
  </section>`
}

function downloads({ texts }: Frame, view: StatementView): Markup {
  const { statement } = texts.customer
  return html`<section class="downloads" aria-labelledby="downloads">
    <h2 class="kicker" id="downloads">${statement.download}</h2>
    <p class="actions">
      ${linkButton({ label: statement.pdf, href: view.pdfUrl })}
      ${linkButton({ label: statement.csv, href: view.csvUrl })}
    </p>
  </section>`
}
