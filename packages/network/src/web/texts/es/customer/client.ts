// Spanish: the installed client: notifications, approvals, and no connection.
export const notifications = {
  title: 'Avisos',
  lead: 'Reciba avisos al momento en este dispositivo: un límite casi alcanzado, un reembolso, una renovación próxima.',
  enable: 'Avisarme en este dispositivo',
  unsupported:
    'Este navegador no puede recibir avisos, o tiene desactivado JavaScript. Seguirá recibiendo todos los mensajes por correo electrónico.',
  denied:
    'Este navegador tiene desactivadas las notificaciones. Cámbielo en sus ajustes y vuelva a intentarlo.',
  devices: 'Dispositivos que reciben avisos',
  emptyTitle: 'Ningún dispositivo recibe avisos todavía',
  emptyBody: 'En cualquier caso, todo se envía por correo electrónico.',
  remove: (device: string) => `Dejar de avisar en ${device}`,
  purchasesTitle: 'Correos sobre compras',
  purchasesLead:
    'Indican lo que se compró con esta cuenta, con un enlace en cada compra para avisar de un problema. Los reciben todas las personas que inician sesión en la cuenta.',
  purchases: 'Con qué frecuencia',
  purchaseMails: {
    daily: 'Una vez al día, por la mañana, si se compró algo',
    each: 'Después de cada compra, en pocos minutos',
    none: 'Nunca; el extracto lo muestra todo',
  },
  savePurchases: 'Guardar',
  purchasesWrong: 'Elija una de estas opciones.',
  purchasesSaved: 'A partir de ahora recibirá estos correos como ha elegido.',
  installTitle: 'Instalar',
  install:
    'En el menú de su navegador, elija «Instalar» o «Añadir a pantalla de inicio». Tendrá su saldo, su biblioteca y ' +
    'lo que espera su decisión a un toque.',
  tooMany: 'Ya hay diez dispositivos que reciben avisos. Quite antes uno de ellos.',
  malformed: 'El navegador no envió lo necesario para recibir avisos. Vuelva a intentarlo.',
  device: 'Un navegador',
} as const

export const approvals = {
  title: 'Pendiente de su decisión',
  lead: 'Nada de esto sigue adelante hasta que usted decida.',
  emptyTitle: 'Nada espera su decisión',
  emptyBody:
    'Cuando una suscripción tenga un precio nuevo, o un pago necesite su intervención, aparecerá aquí.',
  newPrice: (item: string, price: string) => `«${item}» tiene un precio nuevo: ${price}`,
  newPriceBody: (date: string) => `Si no lo acepta, la suscripción termina el ${date}.`,
  decide: 'Decidir',
  declined: (amount: string) => `Su pago de ${amount} fue rechazado`,
  declinedBody: 'Volveremos a intentar el cobro con su próxima factura. Vea qué puede hacer.',
  look: 'Ver',
  suspended: 'Su cuenta está suspendida',
  suspendedBody: 'No se puede comprar nada hasta que se pague el saldo pendiente.',
} as const

export const offline = {
  title: 'Sin conexión',
  body: 'Esta página necesita conexión. No se ha perdido nada; vuelva a intentarlo cuando la tenga.',
  retry: 'Volver a intentarlo',
} as const
