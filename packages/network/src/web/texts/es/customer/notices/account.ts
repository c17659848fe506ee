// Spanish: what customers are told by e-mail about statements and the address of an account.
import { wordOf } from '../../../notice-words.ts'
import type { SomeNoticeWords, StatementOutcome } from '../../../notice-words.ts'

/** What became of what was owed, for a statement that was not asked for. */
const outcomes: Readonly<Record<StatementOutcome, (amount: string) => string>> = {
  below_threshold: (amount) =>
    `Debe ${amount}, demasiado poco para un pago aparte: pasa a su próxima factura, y no se ha cobrado nada.`,
  still_open: (amount) =>
    `Debe ${amount}. Un pago anterior aún no tiene respuesta, así que no se ha solicitado nada más: el resto se incluirá en su próxima factura.`,
  without_method: (amount) =>
    `Debe ${amount}, pero su cuenta no tiene ningún medio de pago; no se ha cobrado nada.`,
  in_credit: (amount) =>
    `Tiene ${amount} a su favor. Ese saldo se usará en su próxima factura; no se ha cobrado nada.`,
}

export const accountNotices = {
  statement_closed: {
    subject: ({ closedOn }) => `Su extracto del ${closedOn}`,
    headline: ({ owedAmount, outcome }) =>
      outcome === 'in_credit'
        ? `Tiene saldo a favor: ${owedAmount}`
        : `Su extracto está listo: ${owedAmount}`,
    body: ({ closedOn, owedAmount, outcome }) =>
      `Su período se cerró el ${closedOn}. ${wordOf(outcomes, outcome)(owedAmount)}\n\n` +
      'El extracto recoge todas las compras, los abonos y los pagos, con un PDF y una tabla para descargar.',
    action: { label: 'Ver el extracto', path: ({ period }) => `/statements/${period}` },
  },
  payment_asked: {
    subject: ({ closedOn }) => `Su extracto del ${closedOn}`,
    headline: ({ askedAmount }) => `Su factura: ${askedAmount}`,
    body: ({ closedOn, askedAmount, method }) =>
      `Su período se cerró el ${closedOn}. El pago de ${askedAmount} con ${method} está en curso y aún no tiene respuesta: no tiene que hacer nada.\n\n` +
      'Le escribiremos cuando esté pagado, o si se rechaza.',
    action: { label: 'Ver el extracto', path: ({ period }) => `/statements/${period}` },
  },
  credit_on_its_way: {
    subject: ({ returnedAmount }) => `Le estamos devolviendo ${returnedAmount}`,
    headline: ({ returnedAmount }) => `Su dinero está en camino: ${returnedAmount}`,
    body: ({ returnedAmount }) =>
      `Su cuenta está cerrada, y todavía tenía a su favor ${returnedAmount}. Acabamos de enviar ese importe adonde usted ` +
      'nos pidió, y debería llegarle en unos días.',
  },
  email_change_link: {
    subject: () => 'Confirme su nueva dirección de correo',
    headline: () => '¿Es esta su nueva dirección?',
    body: ({ expiresAt }) =>
      `Alguien quiere que los correos de una cuenta lleguen aquí a partir de ahora. Si fue usted, abra el enlace antes del ${expiresAt}.\n\n` +
      'Si no fue usted, no tiene que hacer nada: sin el enlace no cambia nada.',
    action: { label: 'Confirmar la dirección', path: ({ path }) => path },
  },
  email_changed: {
    subject: () => 'Su cuenta tiene otra dirección de correo',
    headline: () => 'Se ha cambiado la dirección de su cuenta',
    body: ({ changedAt }) =>
      `El ${changedAt} se cambió la dirección de correo de su cuenta, y se confirmó en la nueva. Esta ya no recibirá correos sobre ella.\n\n` +
      'Si no fue usted, recupere la cuenta en el plazo de una semana: pida un enlace a esta dirección y tenga a mano su frase de recuperación.',
    action: { label: 'Recuperar la cuenta', path: () => '/recover' },
  },
} as const satisfies SomeNoticeWords
