// Spanish: what customers are told by e-mail about gifts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const giftNotices = {
  gift_received: {
    subject: ({ senderName, title }) => `Un regalo de ${quoted(senderName, 'alguien')}: ${title}`,
    headline: ({ senderName }) => `${quoted(senderName, 'Alguien')} tiene un regalo para usted`,
    body: ({ title, merchantName, expiresAt }) =>
      `Es «${title}», en ${merchantName}, y está pagado. Abra el enlace e inicie sesión o regístrese: ` +
      `no se cobra nada.\n\nEl enlace funciona una vez, hasta el ${expiresAt}. Quien lo tenga puede aceptar el regalo, ` +
      'así que no lo comparta.',
    action: { label: 'Ver el regalo', path: ({ path }) => path },
  },
  gift_redeemed: {
    subject: ({ title }) => `Se ha aceptado su regalo: ${title}`,
    headline: () => 'Su regalo ha llegado',
    body: ({ title, merchantName }) => `Ya se ha aceptado «${title}», en ${merchantName}.`,
    action: { label: 'Ver sus regalos', path: () => '/gifts' },
  },
  gift_returned: {
    subject: ({ title }) => `Su regalo ha vuelto: ${title}`,
    headline: ({ creditAmount }) => `${creditAmount} para usted`,
    body: ({ title, merchantName, creditAmount }) =>
      `Nadie aceptó «${title}», en ${merchantName}, y ya nadie puede hacerlo. Le hemos devuelto ${creditAmount}: ` +
      'el importe figura en su extracto y se usará en su próxima factura.',
    action: { label: 'Ver sus regalos', path: () => '/gifts' },
  },
  gift_withdrawn: {
    subject: ({ title }) => `${title} ya no se abre`,
    headline: () => 'Un regalo ya no está disponible',
    body: ({ title, merchantName }) =>
      `Se ha devuelto el precio de «${title}», de ${merchantName}, que alguien le regaló. Por eso ya no se abre. ` +
      'Usted no debe nada.',
    action: { label: 'Ver su biblioteca', path: () => '/library' },
  },
} as const satisfies SomeNoticeWords

/** What givers call themselves stands in quotation marks: it is their word, not the network's. */
function quoted(name: string, otherwise: string): string {
  return name === '' ? otherwise : `«${name}»`
}
