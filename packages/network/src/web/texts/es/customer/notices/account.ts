// Spanish: what customers are told by e-mail about statements and the address of an account.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const accountNotices = {
  statement_closed: {
    subject: ({ closedOn }) => `Su extracto del ${closedOn}`,
    headline: ({ owedAmount }) => `Su extracto está listo: ${owedAmount}`,
    body: ({ closedOn, owedAmount }) =>
      `Su período se cerró el ${closedOn} con ${owedAmount}.\n\n` +
      'El extracto recoge todas las compras, con un PDF y una tabla para descargar.',
    action: { label: 'Ver el extracto', path: ({ period }) => `/statements/${period}` },
  },
  credit_on_its_way: {
    subject: ({ returnedAmount }) => `${returnedAmount} van de vuelta hacia usted`,
    headline: ({ returnedAmount }) => `${returnedAmount} están en camino`,
    body: ({ returnedAmount }) =>
      `Su cuenta está cerrada, y ${returnedAmount} de ella siguen siendo suyos. El importe acaba de salir hacia donde usted ` +
      'nos pidió que lo enviáramos, y debería llegar en unos días.',
  },
  email_change_link: {
    subject: () => 'Confirme su nueva dirección de correo',
    headline: () => '¿Es esta su nueva dirección?',
    body: ({ expiresAt }) =>
      `Alguien quiere que los correos de una cuenta lleguen aquí desde ahora. Si fue usted, abra el enlace antes del ${expiresAt}.\n\n` +
      'Si no fue usted, no tiene que hacer nada: sin el enlace no cambia nada.',
    action: { label: 'Confirmar la dirección', path: ({ path }) => path },
  },
  email_changed: {
    subject: () => 'Su cuenta tiene otra dirección de correo',
    headline: () => 'Se ha cambiado la dirección de su cuenta',
    body: ({ changedAt }) =>
      `El ${changedAt} se cambió la dirección de correo de su cuenta, y se confirmó en la nueva. Esta ya no recibirá correos sobre ella.\n\n` +
      'Si no fue usted, avise de inmediato a nuestra atención al cliente.',
  },
} as const satisfies SomeNoticeWords
