// Transactions that are over, one page for each thing that may have come of them.
import { renderConfirmEnded } from '../../customer/pages/confirm-ended.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { sampleAmount, sampleNow } from '../sample-world.ts'
import { itemTitle, review } from './sample-views.ts'

const where = { brand: review, backUrl: 'https://meridian.example' }
const bought = {
  itemTitle,
  price: sampleAmount(250_000n),
  boughtAt: sampleNow,
  purchaseUrl: '/purchases/pur_1',
}

export const confirmEndedPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  'confirm-bought': (frame) => renderConfirmEnded(frame, { kind: 'bought', ...bought, ...where }),
  'confirm-owned': (frame) => renderConfirmEnded(frame, { kind: 'owned', ...bought, ...where }),
  'confirm-cancelled': (frame) => renderConfirmEnded(frame, { kind: 'cancelled', ...where }),
  'confirm-signed-on': (frame) => renderConfirmEnded(frame, { kind: 'signedOn', ...where }),
  'confirm-expired': (frame) => renderConfirmEnded(frame, { kind: 'expired', ...where }),
  'confirm-unknown': (frame) => renderConfirmEnded(frame, { kind: 'unknown', ...where }),
}
