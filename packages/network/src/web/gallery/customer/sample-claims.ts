// The pages about refunds and disputes, in every state worth looking at.
import { renderDispute } from '../../customer/pages/dispute.ts'
import type { DisputeFormView } from '../../customer/pages/dispute.ts'
import { renderDisputeDone } from '../../customer/pages/dispute-done.ts'
import type { DisputeDoneView } from '../../customer/pages/dispute-done.ts'
import { renderRefund } from '../../customer/pages/refund.ts'
import type { RefundFormView } from '../../customer/pages/refund.ts'
import { renderRefundDone } from '../../customer/pages/refund-done.ts'
import type { RefundDoneView } from '../../customer/pages/refund-done.ts'
import type { Markup } from '../../design/markup.ts'
import type { Frame } from '../../frame/frame.ts'
import { sampleAmount, sampleNow } from '../sample-world.ts'
import { csrf, data, itemTitle, review } from './sample-views.ts'

const purchaseUrl = '/purchases/pur_0'
const answerAt = sampleNow.add({ hours: 120 })

const refund: RefundFormView = {
  kind: 'form',
  csrf,
  action: `${purchaseUrl}/refund`,
  requestId: 'sample',
  brand: review,
  title: itemTitle,
  purchaseUrl,
  left: sampleAmount(2_500_000n),
  answerAt: undefined,
  policy: undefined,
  reasons: [
    'not_delivered',
    'not_as_described',
    'bought_by_mistake',
    'bought_twice',
    'quality',
    'no_longer_wanted',
    'other',
  ],
  values: {},
  errors: {},
}

const refundDone: RefundDoneView = {
  brand: review,
  title: itemTitle,
  purchaseUrl,
  reference: 'rfd_01kcmv5rjq8p3',
  status: 'granted',
  amount: sampleAmount(2_500_000n),
  reason: 'bought_twice',
  requestedAt: sampleNow,
  answerAt,
  decidedAt: sampleNow,
}

const dispute: DisputeFormView = {
  kind: 'form',
  csrf,
  action: `${purchaseUrl}/dispute`,
  requestId: 'sample',
  brand: data,
  title: 'Port dues compared: 41 harbours',
  purchaseUrl,
  refundUrl: `${purchaseUrl}/refund`,
  left: sampleAmount(12_000_000n),
  threshold: sampleAmount(10_000_000n),
  purchasedAt: sampleNow,
  sightings: [
    {
      at: sampleNow.subtract({ minutes: 12 }),
      kind: 'signed_on_password',
      device: 'Safari, iPhone',
      network: '198.51.100.0/24',
    },
    {
      at: sampleNow.subtract({ hours: 50 }),
      kind: 'signed_on_passkey',
      device: 'Firefox, Windows',
      network: '203.0.113.0/24',
    },
  ],
  explanation: '',
  isExplanationWrong: false,
}

const disputeDone: DisputeDoneView = {
  brand: data,
  title: dispute.title,
  purchaseUrl,
  reference: 'dsp_01kcmv5rjq8p3',
  status: 'pending',
  amount: sampleAmount(12_000_000n),
  disputedAt: sampleNow,
  answerAt,
}

export const claimPages: Readonly<Record<string, (frame: Frame) => Markup>> = {
  refund: (frame) => renderRefund(frame, refund),
  'refund-queued': (frame) =>
    renderRefund(frame, {
      ...refund,
      brand: data,
      title: dispute.title,
      left: sampleAmount(12_000_000n),
      answerAt,
      policy: 'Reports may be given back within seven days, if the figures in them are wrong.',
    }),
  'refund-errors': (frame) =>
    renderRefund(frame, {
      ...refund,
      values: { reason: 'other', explanation: '', amount: '25.00' },
      errors: { reason: 'reason', explanation: 'explanationMissing', amount: 'tooLarge' },
    }),
  'refund-refused': (frame) =>
    renderRefund(frame, {
      kind: 'refused',
      code: 'refund_too_late',
      brand: review,
      title: itemTitle,
      purchaseUrl,
    }),
  'refund-done': (frame) => renderRefundDone(frame, refundDone),
  'refund-done-pending': (frame) =>
    renderRefundDone(frame, { ...refundDone, status: 'pending', decidedAt: undefined }),
  'refund-done-refused': (frame) =>
    renderRefundDone(frame, {
      ...refundDone,
      status: 'refused',
      decisionReason: 'It was opened on four days. Please write to us if that was not you.',
    }),
  dispute: (frame) => renderDispute(frame, dispute),
  'dispute-unseen': (frame) =>
    renderDispute(frame, {
      ...dispute,
      sightings: [],
      explanation: 'I was on a plane.',
      isExplanationWrong: true,
    }),
  'dispute-refused': (frame) =>
    renderDispute(frame, {
      kind: 'refused',
      code: 'already_disputed',
      brand: data,
      title: dispute.title,
      purchaseUrl,
    }),
  'dispute-done': (frame) => renderDisputeDone(frame, disputeDone),
  'dispute-done-granted': (frame) =>
    renderDisputeDone(frame, { ...disputeDone, status: 'granted', rule: 'new_device' }),
  'dispute-done-refused': (frame) =>
    renderDisputeDone(frame, { ...disputeDone, status: 'refused', rule: 'regular' }),
}
