// `GET /purchases/:id/dispute`: a charge that the customer did not make, what the network saw, and how it is decided.
import { html } from 'hono/html'
import type { DisputeRefusal } from '../../../disputes/index.ts'
import type { SignOnEvent } from '../../../signon/index.ts'
import { date, largeAmount } from '../../design/amount.ts'
import { button, linkButton } from '../../design/button.ts'
import { coBrandHeader } from '../../design/co-brand.ts'
import type { MerchantBrand } from '../../design/co-brand.ts'
import { textArea } from '../../design/field.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { table } from '../../design/table.ts'
import { formatAmount } from '../../frame/format.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'
import { wayToPeople } from './ways-to-people.ts'

interface DisputePage {
  readonly brand: MerchantBrand
  readonly title: string
  /** The page of the purchase. */
  readonly purchaseUrl: string
}

/** Form fields (POST to `action`): `csrf`, `id`, `explanation`. */
export interface DisputeFormView extends DisputePage {
  readonly kind: 'form'
  readonly csrf: string
  readonly action: string
  /** The id of this dispute: sent twice, it is one dispute. */
  readonly requestId: string
  /** All that is left of the price. */
  readonly left: Amount
  /** From here on a person decides. */
  readonly threshold: Amount
  readonly purchasedAt: Temporal.Instant
  readonly refundUrl: string
  /** Undefined for who did not sign on there: a payer, for a member. */
  readonly sightings: readonly Sighting[] | undefined
  readonly explanation: string
  readonly isExplanationWrong: boolean
}

export interface Sighting {
  readonly at: Temporal.Instant
  readonly kind: SignOnEvent['kind']
  /** Empty where it is not known. */
  readonly device: string
  readonly network: string
}

export interface DisputeRefusedView extends DisputePage {
  readonly kind: 'refused'
  readonly code: DisputeRefusal
}

export type DisputeView = DisputeFormView | DisputeRefusedView

export function renderDispute(frame: Frame, view: DisputeView): Markup {
  const words = frame.texts.customer.dispute
  const title = view.kind === 'form' ? words.title : words.refusedTitle
  return layout(frame, {
    title,
    current: parts.statement,
    brand: view.brand,
    main: html`<p class="back"><a href="${view.purchaseUrl}">${words.cancel}</a></p>
      ${coBrandHeader(view.brand, frame.networkName, { notchCount: 1, size: 'slim' })}
      <h1>${title}</h1>
      <p class="lead">${view.title}</p>
      ${view.kind === 'form' ? form(frame, view) : refused(frame, view)}`,
  })
}

function form(frame: Frame, view: DisputeFormView): Markup {
  const { texts, format } = frame
  const words = texts.customer.dispute
  return html`<p class="price">${largeAmount(view.left, format)}</p>
    <p class="small">${words.bought} ${date(view.purchasedAt, format, 'moment')}</p>
    <p>${words.lead}</p>
    <p>${words.refundInstead} <a href="${view.refundUrl}">${words.refundLink}</a></p>
    ${view.sightings === undefined ? '' : sightings(frame, view.sightings)}
    ${postForm({
      action: view.action,
      csrf: view.csrf,
      hidden: { id: view.requestId },
      content: html`${textArea({
          name: 'explanation',
          label: words.explanation,
          help: words.explanationHelp,
          lengthMax: 2000,
          value: view.explanation,
          error: view.isExplanationWrong ? words.explanationError : undefined,
        })}
        <p>${words.atOnce(formatAmount(view.left, format))}</p>
        <div class="actions">
          ${button({ label: words.submit, kind: 'primary' })}
          ${linkButton({ label: words.cancel, href: view.purchaseUrl, kind: 'quiet' })}
        </div>`,
    })}
    <section>
      <h2>${words.rulesTitle}</h2>
      <p>${words.rulesLead(formatAmount(view.threshold, format))}</p>
      <ol>
        ${words.rules.map((rule) => html`<li>${rule}</li>`)}
      </ol>
    </section>`
}

function sightings(frame: Frame, seen: readonly Sighting[]): Content {
  const words = frame.texts.customer.dispute
  const list = seen.length === 0 ? '' : sightingTable(frame, seen)
  return html`<section>
    <h2>${words.seen}</h2>
    <p>${seen.length === 0 ? words.seenNothing : words.seenLead}</p>
    ${list}
  </section>`
}

function sightingTable({ texts, format }: Frame, seen: readonly Sighting[]): Markup {
  const words = texts.customer.dispute
  return table({
    caption: words.seen,
    isCaptionHidden: true,
    columns: [
      { heading: words.seenWhen, kind: 'date' },
      { heading: words.seenDevice, kind: 'main' },
      { heading: words.seenWhat, kind: 'small' },
    ],
    rows: seen.map(({ at, kind, device, network }) => [
      date(at, format, 'moment'),
      device === '' ? words.unknownDevice : device,
      words.seenFrom(words.kinds[kindWord(kind)], network),
    ]),
  })
}

function kindWord(
  kind: SignOnEvent['kind'],
): 'registered' | 'signed_on' | 'signed_off' | 'security' {
  if (kind === 'registered') return kind
  if (kind.startsWith('signed_on')) return 'signed_on'
  return kind.startsWith('signed_off') ? 'signed_off' : 'security'
}

const refusalWords: Readonly<
  Record<DisputeRefusal, keyof Texts['customer']['dispute']['refusals']>
> = {
  account_closed: 'account_closed',
  nothing_was_paid: 'nothing_was_paid',
  already_disputed: 'already_disputed',
  dispute_too_late: 'dispute_too_late',
  already_refunded: 'already_refunded',
  // Another page says so, or no form of ours asks for it.
  unknown_purchase: 'other',
  idempotency_conflict: 'other',
}

function refused(frame: Frame, view: DisputeRefusedView): Content {
  const words = frame.texts.customer.dispute
  const { purchaseUrl } = view
  const code = refusalWords[view.code]
  return html`<p>${words.refusals[code]}</p>
    ${wayToPeople(frame, { area: 'dispute', code, purchaseUrl })}
    <div class="actions">${linkButton({ label: words.cancel, href: purchaseUrl })}</div>`
}
