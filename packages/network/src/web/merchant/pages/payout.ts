// `GET /console/:merchant/payouts/:payout`: one payout, how far it is, and why it came back if it did. No form.
import { html } from 'hono/html'
import { date, largeAmount } from '../../design/amount.ts'
import { definitionList } from '../../design/definition-list.ts'
import type { Definition } from '../../design/definition-list.ts'
import type { Markup } from '../../design/markup.ts'
import { notice } from '../../design/notice.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'
import { payoutStatusWord } from './payouts.ts'
import type { PayoutRowView } from './payouts.ts'

export interface PayoutView {
  readonly place: PlaceView
  readonly payout: PayoutRowView & {
    readonly id: string
    readonly sentAt: Temporal.Instant | null
    readonly paidAt: Temporal.Instant | null
    readonly returnedAt: Temporal.Instant | null
    /** As the bank said it. */
    readonly returnedReason: string | null
  }
}

export function renderPayout(frame: Frame, { place, payout }: PayoutView): Markup {
  const { payouts: words } = frame.texts.merchant
  const { format } = frame
  const moment = (term: string, at: Temporal.Instant | null): readonly Definition[] =>
    at === null ? [] : [{ term, detail: date(at, format, 'moment') }]
  return consolePage(frame, {
    place,
    current: parts.payouts,
    title: words.payoutOf(formatInstant(payout.madeAt, format)),
    content: html`<p>${largeAmount(payout.amount, format)}</p>
      ${
        payout.returnedAt === null
          ? ''
          : notice({
              tone: 'warning',
              title: words.returnedTitle,
              body: html`<p>${words.returnedBody(payout.returnedReason ?? '')}</p>`,
            })
      }
      ${definitionList([
        { term: words.status, detail: payoutStatusWord(frame, payout.status) },
        { term: words.to, detail: payout.to },
        ...moment(words.made, payout.madeAt),
        ...moment(words.sentAt, payout.sentAt),
        ...moment(words.paidAt, payout.paidAt),
        ...moment(words.returnedAt, payout.returnedAt),
        { term: words.id, detail: html`<code class="address">${payout.id}</code>` },
      ])}`,
  })
}
