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
  other: 'se rechazó',
}

export const subscriptionNotices = {
  subscription_renews: {
    subject: ({ title }) => `${title} se va a renovar`,
    headline: ({ title }) => `${title} se renueva pronto`,
    body: ({ title, merchant, priceAmount, renewsAt }) =>
      `Su suscripción a ${title}, en ${merchant}, se renueva el ${renewsAt} por ${priceAmount}.\n\n` +
      'Si no lo desea, desactive antes la renovación: entonces, sencillamente termina.',
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
      `Nada se renueva al precio nuevo si usted no lo acepta. Sin su conformidad, la suscripción termina el ${endsAt}.`,
    action: {
      label: 'Decidir',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_renewed: {
    subject: ({ title }) => `${title} se ha renovado`,
    headline: ({ title }) => `${title} se ha renovado`,
    body: ({ title, merchant, priceAmount, untilAt }) =>
      `Su suscripción a ${title}, en ${merchant}, dura ahora hasta el ${untilAt}. ${priceAmount} están en su saldo pendiente.`,
    action: {
      label: 'Ver la suscripción',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_not_renewed: {
    subject: ({ title }) => `${title} no se ha podido renovar`,
    headline: ({ title }) => `${title} no se ha podido renovar`,
    body: ({ title, merchant, reason, endsAt }) =>
      `Su suscripción a ${title}, en ${merchant}, termina el ${endsAt}. Intentamos renovarla, pero ${renewalReason(reasons, reason)}.\n\n` +
      'Seguiremos intentándolo durante algunos días. También puede renovarla usted.',
    action: {
      label: 'Ver la suscripción',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_lapsed: {
    subject: ({ title }) => `${title} ha terminado`,
    headline: ({ title }) => `${title} ha terminado`,
    body: ({ title, merchant, endsAt }) =>
      `Su suscripción a ${title}, en ${merchant}, terminó el ${endsAt} y no se renovó. No se ha cobrado nada.\n\n` +
      'Puede retomarla en cualquier momento.',
    action: {
      label: 'Ver la suscripción',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_cancelled: {
    subject: ({ title }) => `${title} está cancelada`,
    headline: ({ title }) => `${title} está cancelada`,
    body: ({ title, merchant, creditAmount, cancelledAt }) =>
      `Canceló ${title}, en ${merchant}, el ${cancelledAt}. Por los días que quedaban se han abonado ${creditAmount} ` +
      'en su cuenta.',
    action: { label: 'Ver su extracto', path: () => '/statements' },
  },
  subscription_cancelled_queued: {
    subject: ({ title }) => `${title} está cancelada`,
    headline: ({ title }) => `${title} está cancelada`,
    body: ({ title, merchant, creditAmount, cancelledAt, answerAt }) =>
      `Canceló ${title}, en ${merchant}, el ${cancelledAt}. Últimamente se le ha devuelto mucho, así que una persona ` +
      `decide sobre los ${creditAmount} por los días que quedaban. Tendrá nuestra respuesta a más tardar el ` +
      `${answerAt}. Hasta entonces, el importe está fuera de su saldo pendiente.`,
    action: { label: 'Ver su extracto', path: () => '/statements' },
  },
  cancellation_granted: {
    subject: ({ creditAmount }) => `Se le han devuelto ${creditAmount}`,
    headline: ({ creditAmount }) => `${creditAmount} vuelven a ser suyos`,
    body: ({ title, merchantName, creditAmount, reason }) =>
      `Canceló «${title}», en ${merchantName}. ${creditAmount} por los días que quedaban han salido definitivamente de ` +
      `su saldo pendiente. Se nos dio este motivo: ${reason}`,
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  cancellation_refused: {
    subject: ({ title }) => `Sin abono por los días que quedaban: ${title}`,
    headline: () => 'No hemos podido devolvérselo',
    body: ({ title, merchantName, creditAmount, reason }) =>
      `Canceló «${title}», en ${merchantName}. Una persona examinó los ${creditAmount} por los días que quedaban y los ` +
      `rechazó. El motivo: ${reason}\n\nEl importe vuelve a estar en su saldo pendiente.`,
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
} as const satisfies SomeNoticeWords
