// `GET /console/:merchant/refunds`: what is asked back or was given back of sales. No form changes anything.
import { html } from 'hono/html'
import { amount, date } from '../../design/amount.ts'
import { emptyState } from '../../design/empty-state.ts'
import { selectField } from '../../design/field.ts'
import { filterBar } from '../../design/filter-bar.ts'
import type { Markup } from '../../design/markup.ts'
import { statusWord } from '../../design/notice.ts'
import { pager } from '../../design/pager.ts'
import type { PagerView } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { saleCreditStatuses } from '../../../sales/index.ts'
import type { SaleCreditStatus } from '../../../sales/index.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'

export interface CreditRowView {
  /** Absent on the page of the sale itself. */
  readonly sale?: { readonly title: string; readonly url: string } | undefined
  readonly kind: 'refund' | 'dispute' | 'cancellation'
  readonly status: SaleCreditStatus
  readonly amount: Amount
  readonly share: Amount
  readonly askedAt: Temporal.Instant
}

/** Query (GET): `status`, `after` (a cursor). */
export interface CreditsView {
  readonly place: PlaceView
  readonly path: string
  readonly status: SaleCreditStatus | ''
  readonly credits: readonly CreditRowView[]
  readonly pager: PagerView
}

const tones = { provisional: 'warning', granted: 'note', refused: 'good' } as const

export function renderCredits(frame: Frame, view: CreditsView): Markup {
  const { credits: words } = frame.texts.merchant
  const { credits, status } = view
  const isWhole = status === '' && view.pager.firstUrl === undefined
  return consolePage(frame, {
    place: view.place,
    current: parts.credits,
    title: words.title,
    width: 'wide',
    content:
      credits.length === 0 && isWhole
        ? emptyState({ title: words.emptyTitle, body: words.emptyBody })
        : html`<p class="lead">${words.lead}</p>
            ${filters(frame, view)}
            ${
              credits.length === 0
                ? emptyState({ title: words.noneTitle, body: words.noneBody })
                : creditTable(frame, credits)
            }
            ${pager(view.pager, frame.texts)}`,
  })
}

function filters(frame: Frame, { path, status }: CreditsView): Markup {
  const { credits: words, sales } = frame.texts.merchant
  return filterBar({
    action: path,
    label: words.filter,
    fields: selectField({
      name: 'status',
      label: words.status,
      value: status,
      choices: [
        { value: '', label: sales.anyState },
        ...saleCreditStatuses.map((one) => ({ value: one, label: words.statuses[one] })),
      ],
    }),
    submitLabel: sales.show,
    clear: status === '' ? undefined : { url: path, label: sales.showAll },
  })
}

export function creditTable(frame: Frame, credits: readonly CreditRowView[]): Markup {
  const { credits: words } = frame.texts.merchant
  const { format } = frame
  return table({
    caption: words.title,
    isCaptionHidden: true,
    columns: [
      { heading: words.what, kind: 'main' },
      { heading: words.at, kind: 'small' },
      { heading: words.status, kind: 'small' },
      { heading: words.share, kind: 'figure', isNamedOnPhone: true },
      { heading: words.amount, kind: 'figure', isNamedOnPhone: true },
    ],
    rows: credits.map((credit) => [
      credit.sale === undefined
        ? words.kinds[credit.kind]
        : html`<a href="${credit.sale.url}">${credit.sale.title}</a>
            <small>${words.kinds[credit.kind]}</small>`,
      date(credit.askedAt, format, 'moment'),
      statusWord(words.statuses[credit.status], tones[credit.status]),
      amount(credit.share, format),
      amount(credit.amount, format),
    ]),
  })
}
