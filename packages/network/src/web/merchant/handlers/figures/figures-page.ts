// `GET /console/:merchant/figures`: one month of a merchant, from running totals.
import type { CurrencyCode } from '@tallystick/money'
import { bucketFor } from '../../../../platform/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { readCursor, writeCursor } from '../../../../platform/api/index.ts'
import {
  dayOf,
  readDays,
  readWeeks,
  selectBestOffers,
  selectSoldCurrencies,
} from '../../../../sales/index.ts'
import type { BestCursor, ShownWeek } from '../../../../sales/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { dayText } from '../../pages/day-text.ts'
import { renderFigures } from '../../pages/figures.ts'
import type { FiguresPageView } from '../../pages/figures.ts'
import type { Standing } from '../../standing.ts'
import { nameOffers, rangeView } from './figure-views.ts'

const monthCount = 24
const offersPerPage = 20
const weekCount = 12

export async function showFigures(
  deps: MerchantDeps,
  c: PersonContext,
  { frame, merchant, pathTo }: Standing,
): Promise<Response> {
  const now = deps.clock.now()
  const present = dayOf(now).with({ day: 1 })
  const months = Array.from({ length: monthCount }, (_, ago) => present.subtract({ months: ago }))
  const asked = c.req.query('month')
  const month = months.find((one) => one.toString().startsWith(`${asked}-`)) ?? present
  const after = readPageCursor(c.req.query('after'), readBestCursor)
  const path = pathTo('/figures')
  const found = await deps.database.read('web.read-figures', async (tx) => {
    const bucket = bucketFor(merchant.merchant)
    const sold = await selectSoldCurrencies(tx, { bucket, merchant: merchant.merchant })
    const currency = sold.find((code) => code === c.req.query('currency')) ?? merchant.currency
    const of = { merchant: merchant.merchant, currency, month, after, salesPath: pathTo('/sales') }
    const weeks = await readWeeks(tx, { ...of, now, before: undefined, limit: weekCount })
    return { sold, currency, weeks, ...(await readMonth(tx, of)) }
  })
  const monthText = month.toString().slice(0, 7)
  const view: FiguresPageView = {
    place: { merchant },
    path,
    months: months.map((one) => ({
      value: one.toString().slice(0, 7),
      label: dayText(one, frame.format, 'month'),
    })),
    month: monthText,
    currencies: [...new Set([merchant.currency, ...found.sold])],
    currency: found.currency,
    range: found.range,
    offers: found.offers,
    offersPager: pagerOf({
      path,
      query: { month: monthText, currency: found.currency },
      position: after,
      next: found.next,
    }),
    weeks: found.weeks.map(weekView),
  }
  return await answerPage(c, frame, renderFigures(frame, view))
}

async function readMonth(
  tx: Tx,
  of: {
    readonly merchant: string
    readonly currency: CurrencyCode
    readonly month: Temporal.PlainDate
    readonly after: BestCursor | undefined
    readonly salesPath: string
  },
): Promise<Pick<FiguresPageView, 'range' | 'offers'> & { readonly next: string | undefined }> {
  const { merchant, currency, month, after } = of
  const to = month.add({ months: 1 }).subtract({ days: 1 })
  const days = await readDays(tx, { merchant, currency, from: month, to, offer: '' })
  const best = await selectBestOffers(tx, {
    bucket: bucketFor(merchant),
    merchant,
    currency,
    month,
    after,
    limit: offersPerPage + 1,
  })
  const shown = best.slice(0, offersPerPage)
  const last = best.length > offersPerPage ? shown.at(-1) : undefined
  return {
    range: rangeView(days, currency),
    offers: await nameOffers(tx, shown, of),
    next: last && writeCursor([String(last.soldMicros), last.offer]),
  }
}

function readBestCursor(cursor: string | undefined): BestCursor | undefined {
  const parts = readCursor(cursor, 2)
  if (parts === undefined) return undefined
  const [micros = '', offer = ''] = parts
  return /^\d{1,18}$/.test(micros) ? { soldMicros: BigInt(micros), offer } : undefined
}

function weekView({ startsOn, newCount, returningCount }: ShownWeek) {
  const shown = (count: bigint | null) => (count === null ? undefined : Number(count))
  return { startsOn, newCount: shown(newCount), returningCount: shown(returningCount) }
}
