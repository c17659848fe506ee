// Spanish: what customers are told by e-mail about refunds and disputes.
import { chargeReason } from '../../../charge-reasons.ts'
import type { ChargeReasons } from '../../../charge-reasons.ts'
import type { SomeNoticeWords } from '../../../notice-words.ts'

const reasons: ChargeReasons = {
  opened: 'se abrió en un dispositivo suyo después de comprarse.',
  regular: 'se compró en un dispositivo suyo, en un comercio donde usted ya había comprado.',
}

export const claimNotices = {
  refund_granted: {
    subject: ({ refundAmount }) => `Le hemos devuelto ${refundAmount}`,
    headline: ({ refundAmount }) => `Ha recuperado ${refundAmount}`,
    body: ({ title, merchantName, refundAmount, reason }) =>
      `Pidió un reembolso por «${title}», de ${merchantName}. Hemos descontado ${refundAmount} de su ` +
      `saldo pendiente${reason === '' ? '.' : `. El motivo: ${reason}`}\n\n` +
      'Si ya lo había pagado, su próxima factura se reduce en ese importe.',
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  refund_queued: {
    subject: ({ title }) => `Estamos examinando su solicitud: ${title}`,
    headline: () => 'Una persona examina su solicitud',
    body: ({ title, merchantName, refundAmount, answerAt }) =>
      `Pidió un reembolso de ${refundAmount} por «${title}», de ${merchantName}. Tendrá nuestra respuesta a más ` +
      `tardar el ${answerAt}. Hasta entonces, el importe queda descontado de su saldo pendiente.`,
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  refund_refused: {
    subject: ({ title }) => `Su solicitud se ha rechazado: ${title}`,
    headline: () => 'No hemos podido devolvérselo',
    body: ({ title, merchantName, refundAmount, reason }) =>
      `Pidió un reembolso de ${refundAmount} por «${title}», de ${merchantName}. Una persona lo examinó y lo ` +
      `rechazó. El motivo: ${reason}\n\nEl importe vuelve a estar en su saldo pendiente.`,
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  dispute_granted: {
    subject: ({ disputedAmount }) => `Cargo anulado: ${disputedAmount}`,
    headline: () => 'El cargo se ha anulado',
    body: ({ title, merchantName, disputedAmount, reason }) =>
      `Nos dijo que no compró «${title}», de ${merchantName}. Hemos descontado definitivamente ${disputedAmount} de su ` +
      `saldo pendiente${reason === '' ? '.' : `. El motivo: ${reason}`}\n\n` +
      'Quizá alguien conozca su contraseña. Elija una nueva y cierre la sesión en todas partes.',
    action: { label: 'Revisar la seguridad', path: () => '/profile/security' },
  },
  dispute_queued: {
    subject: ({ title }) => `Estamos examinando el cargo: ${title}`,
    headline: () => 'Una persona examina el cargo',
    body: ({ title, merchantName, disputedAmount, answerAt }) =>
      `Nos dijo que no compró «${title}», de ${merchantName}. Hemos descontado ${disputedAmount} de su saldo pendiente ` +
      `mientras lo examinamos. Tendrá nuestra respuesta a más tardar el ${answerAt}.\n\n` +
      'Quizá alguien conozca su contraseña. Elija una nueva y cierre la sesión en todas partes.',
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  dispute_refused: {
    subject: ({ title }) => `El cargo se mantiene: ${title}`,
    headline: () => 'El cargo se mantiene',
    body: ({ title, merchantName, disputedAmount, reason, rule }) =>
      `Nos dijo que no compró «${title}», de ${merchantName}. Lo que hemos encontrado indica otra cosa: ` +
      `${chargeReason(reasons, { rule, reason })}\n\nEl importe de ${disputedAmount} vuelve a estar en su saldo pendiente. Si ya no lo quiere, todavía puede pedir un reembolso.`,
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
} as const satisfies SomeNoticeWords
