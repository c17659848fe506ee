// `GET /purchases/:id/receipt.pdf`: a receipt for people; `GET /purchases/:id/receipt`: the signed one for programs.
import { fullName } from '../../../../customers/index.ts'
import { Readable } from 'node:stream'
import { orderIdForMerchant } from '../../../../purchases/index.ts'
import { formatAmount, formatInstant } from '../../../frame/format.ts'
import { answerNotFound } from '../../../frame/answer-page.ts'
import { sayMethod } from '../../../frame/say-method.ts'
import { writeReceiptPdf } from '../../documents/receipt-pdf.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { nextBillingOf } from '../confirm/confirm-views.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { answerStream } from '../../../frame/answer-stream.ts'
import { findPurchasePage } from './find-purchase-page.ts'

export async function sendReceipt(
  deps: CustomerDeps,
  c: CustomerContext,
  kind: 'pdf' | 'signed',
): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const id = c.req.param('id') ?? ''
    const found = await deps.database.read('web.read-purchase', (tx) =>
      findPurchasePage(tx, profile, id),
    )
    if (found === undefined) return await answerNotFound(c)
    const { purchase, version, merchant } = found
    // It may be shown to its merchant, or to another.
    const known = deps.outward.idFor(merchant.merchant, purchase.purchase)
    if (kind === 'signed') {
      const receipt = await deps.receipts.issue(purchase)
      // No receipt is signed for access that has ended.
      if (receipt === undefined) return await answerNotFound(c)
      const type = 'application/jose'
      return answerStream(Readable.from([receipt], { objectMode: false }), {
        type,
        fileName: `${known}.jws`,
      })
    }
    const { frame } = c.get('visitor')
    const { texts, format, networkName } = frame
    const words = texts.customer.purchase
    const payment = found.payment ?? {
      state: 'outstanding' as const,
      method: undefined,
      at: nextBillingOf(deps, profile),
    }
    const print = (micros: bigint): string =>
      formatAmount({ micros, currency: purchase.currency }, format)
    const title =
      purchase.quantity === 1 ? version.title : `${purchase.quantity} × ${version.title}`
    const stream = writeReceiptPdf(frame, {
      title: words.document.title(networkName, version.title),
      madeAt: deps.clock.now(),
      addressee: [fullName(profile)],
      facts: [
        [words.document.item, title],
        [words.boughtAt, merchant.name],
        [words.boughtOn, formatInstant(purchase.happenedAt, format, 'moment')],
        [words.boughtBy, found.buyerName ?? fullName(profile)],
        ...(purchase.cappedMicros === 0n
          ? []
          : [
              [words.listPrice, print(purchase.priceMicros + purchase.cappedMicros)] as const,
              [words.capped, print(purchase.cappedMicros)] as const,
            ]),
        [words.document.price, print(purchase.priceMicros)],
        [words.document.paid, words.statusSmall[payment.state](formatInstant(payment.at, format))],
        ...(payment.method === undefined
          ? []
          : [[words.document.paidWith, sayMethod(texts, payment.method)] as const]),
        ...found.credits.map(
          ({ kind: of, state, credit }) =>
            [words.credits, words.creditLine[of][state](formatAmount(credit, format))] as const,
        ),
        [words.purchaseId, known],
        [words.merchantReference, orderIdForMerchant(deps.outward, purchase)],
      ],
    })
    stream.once('error', (error) => {
      deps.log.error({ err: error }, 'a file broke off')
    })
    return answerStream(stream, { type: 'application/pdf', fileName: `receipt-${known}.pdf` })
  })
}
