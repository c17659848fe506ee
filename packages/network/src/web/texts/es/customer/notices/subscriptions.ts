// Spanish: what customers are told by e-mail about subscriptions.
import type { SomeNoticeWords } from '../../../notice-words.ts'
import { renewalReason } from '../../../renewal-reasons.ts'
import type { RenewalReasons } from '../../../renewal-reasons.ts'

const reasons: RenewalReasons = {
  account_frozen: 'su cuenta está bloqueada',
  account_suspended: 'su cuenta está suspendida hasta que se pague el saldo pendiente',
  account_closed: 'su cuenta está cerrada',
  payment_method_missing: 'su cuenta no tiene ningún medio de pago',
  limit_reached: 'uno de sus límites lo impide',
  credit_limit_reached: 'su saldo pendiente ha alcanzado el importe máximo',
  merchant_closed: 'el comercio ya no vende nada',
  offer_withdrawn: 'el comercio ya no la vende',
  price_changed: 'ahora tiene otro precio',
  other: 'la renovación se rechazó',
}

export const subscriptionNotices = {
  subscription_renews: {
    subject: ({ title }) => `Su suscripción a ${title} se va a renovar`,
    headline: ({ title }) => `Próxima renovación: ${title}`,
    body: ({ title, merchant, priceAmount, renewsAt }) =>
      `Su suscripción a ${title}, en ${merchant}, se renueva el ${renewsAt} por ${priceAmount}.\n\n` +
      'Si no lo desea, desactive antes la renovación automática: así, la suscripción simplemente termina.',
    action: {
      label: 'Ver la suscripción',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_price: {
    subject: ({ title }) => `${title} tiene un precio nuevo: decida, por favor`,
    headline: ({ title }) => `${title} tiene un precio nuevo`,
    body: ({ title, merchant, oldAmount, newAmount, endsAt }) =>
      `${merchant} pide ahora ${newAmount} por ${title}; usted aceptó ${oldAmount}.\n\n` +
      `Si no acepta el precio nuevo, la suscripción no se renueva y termina el ${endsAt}.`,
    action: {
      label: 'Decidir',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_renewed: {
    subject: ({ title }) => `Suscripción renovada: ${title}`,
    headline: ({ title }) => `Suscripción renovada: ${title}`,
    body: ({ title, merchant, priceAmount, untilAt }) =>
      `Su suscripción a ${title}, en ${merchant}, dura ahora hasta el ${untilAt}. Hemos sumado ${priceAmount} a su saldo pendiente.`,
    action: {
      label: 'Ver la suscripción',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_not_renewed: {
    subject: ({ title }) => `No se ha podido renovar ${title}`,
    headline: ({ title }) => `No se ha podido renovar ${title}`,
    body: ({ title, merchant, reason, endsAt }) =>
      `Su suscripción a ${title}, en ${merchant}, termina el ${endsAt}. Intentamos renovarla, pero ${renewalReason(reasons, reason)}.\n\n` +
      'Seguiremos intentándolo durante algunos días. También puede renovarla usted.',
    action: {
      label: 'Ver la suscripción',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_lapsed: {
    subject: ({ title }) => `Suscripción terminada: ${title}`,
    headline: ({ title }) => `Suscripción terminada: ${title}`,
    body: ({ title, merchant, endsAt }) =>
      `Su suscripción a ${title}, en ${merchant}, terminó el ${endsAt} y no se renovó. No se ha cobrado nada.\n\n` +
      'Puede retomarla en cualquier momento.',
    action: {
      label: 'Ver la suscripción',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_cancelled: {
    subject: ({ title }) => `Suscripción cancelada: ${title}`,
    headline: ({ title }) => `Suscripción cancelada: ${title}`,
    body: ({ title, merchant, creditAmount, cancelledAt }) =>
      `El ${cancelledAt} canceló su suscripción a ${title}, en ${merchant}. Por los días que quedaban le hemos abonado ` +
      `${creditAmount} en su cuenta.`,
    action: { label: 'Ver su extracto', path: () => '/statements' },
  },
  subscription_cancelled_queued: {
    subject: ({ title }) => `Suscripción cancelada: ${title}`,
    headline: ({ title }) => `Suscripción cancelada: ${title}`,
    body: ({ title, merchant, creditAmount, cancelledAt, answerAt }) =>
      `El ${cancelledAt} canceló su suscripción a ${title}, en ${merchant}. Últimamente se le ha devuelto mucho, así que ` +
      `una persona decide sobre el abono de ${creditAmount} por los días que quedaban. Tendrá nuestra respuesta a más ` +
      `tardar el ${answerAt}. Hasta entonces, el importe queda descontado de su saldo pendiente.`,
    action: { label: 'Ver su extracto', path: () => '/statements' },
  },
  cancellation_granted: {
    subject: ({ creditAmount }) => `Le hemos devuelto ${creditAmount}`,
    headline: ({ creditAmount }) => `Ha recuperado ${creditAmount}`,
    body: ({ title, merchantName, creditAmount, reason }) =>
      `Canceló «${title}», en ${merchantName}. Por los días que quedaban hemos descontado definitivamente ` +
      `${creditAmount} de su saldo pendiente. El motivo: ${reason}`,
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  cancellation_refused: {
    subject: ({ title }) => `Sin abono por los días que quedaban: ${title}`,
    headline: () => 'No hemos podido devolvérselo',
    body: ({ title, merchantName, creditAmount, reason }) =>
      `Canceló «${title}», en ${merchantName}. Una persona examinó el abono de ${creditAmount} por los días que quedaban y lo ` +
      `rechazó. El motivo: ${reason}\n\nEl importe vuelve a estar en su saldo pendiente.`,
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
} as const satisfies SomeNoticeWords
