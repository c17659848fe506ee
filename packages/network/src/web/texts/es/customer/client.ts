// Spanish: the installed client: notifications, approvals, and no connection.
export const notifications = {
  title: 'Avisos',
  lead: 'Reciba el aviso al momento en este dispositivo: un límite casi alcanzado, un reembolso, una renovación próxima.',
  enable: 'Avisarme en este dispositivo',
  unsupported:
    'Este navegador no puede recibir avisos, o no permite scripts. Seguirá recibiendo todos los mensajes por correo electrónico.',
  denied:
    'Este navegador tiene desactivadas las notificaciones. Cámbielo en sus ajustes y vuelva a intentarlo.',
  devices: 'Dispositivos que reciben avisos',
  emptyTitle: 'Ningún dispositivo recibe avisos todavía',
  emptyBody: 'En cualquier caso, todo se envía por correo electrónico.',
  remove: (device: string) => `Dejar de avisar en ${device}`,
  purchasesTitle: 'Correos sobre compras',
  purchasesLead:
    'Recogen lo que se compró con esta cuenta, con un enlace para avisar de un problema en cada caso. Los recibe quien inicia sesión en la cuenta.',
  purchases: 'Con qué frecuencia',
  purchaseMails: {
    daily: 'Una vez al día, por la mañana, si se compró algo',
    each: 'Después de cada compra, en pocos minutos',
    none: 'Nunca; el extracto lo muestra todo',
  },
  savePurchases: 'Guardar',
  purchasesWrong: 'Elija una de estas opciones.',
  purchasesSaved: 'Desde ahora le escribiremos como ha elegido.',
  installTitle: 'Instalar',
  install:
    'En el menú de su navegador, elija «Instalar» o «Añadir a pantalla de inicio». Tendrá su saldo, su biblioteca y ' +
    'lo que espera su decisión a un solo toque.',
  tooMany: 'Ya hay diez dispositivos que reciben avisos. Quite antes uno de ellos.',
  malformed: 'El navegador envió algo que no es una suscripción. Vuelva a intentarlo.',
  device: 'Un navegador',
} as const

export const approvals = {
  title: 'Pendiente de usted',
  lead: 'Lo que no sigue adelante hasta que usted decida.',
  emptyTitle: 'Nada espera su decisión',
  emptyBody:
    'Cuando una suscripción tenga un precio nuevo, o un pago necesite su intervención, aparecerá aquí.',
  newPrice: (item: string, price: string) => `«${item}» tiene un precio nuevo: ${price}`,
  newPriceBody: (date: string) => `Sin su conformidad, termina el ${date}.`,
  decide: 'Decidir',
  declined: (amount: string) => `Su pago de ${amount} fue rechazado`,
  declinedBody: 'Se volverá a solicitar con su próxima factura. Consulte qué puede hacer.',
  look: 'Consultar',
  suspended: 'Su cuenta está suspendida',
  suspendedBody: 'No se puede comprar nada hasta que se pague el saldo pendiente.',
} as const

export const offline = {
  title: 'Sin conexión',
  body: 'Esta página necesita conexión. No se ha perdido nada; vuelva a intentarlo cuando la tenga.',
  retry: 'Volver a intentarlo',
} as const
