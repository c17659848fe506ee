// Spanish: giving something, what became of what one gave, and taking a gift up.

export const gifts = {
  title: 'Sus regalos',
  lead: 'Lo que ha regalado y qué ha sido de cada regalo.',
  empty: {
    title: 'Todavía no ha regalado nada',
    body: 'En la página donde confirma una compra, elija «Regalarlo a otra persona». También puede regalar lo que ya es suyo, desde su biblioteca.',
    action: 'Ir a su biblioteca',
  },
  caption: 'Regalos, los más recientes primero',
  columns: { item: 'Regalo', state: 'Estado', price: 'Precio' },
  forWhom: (receiver: string, merchant: string) => `para ${receiver}, en ${merchant}`,
  forgotten: 'alguien (borrado)',
  states: {
    ordered: (at: string) => `En camino desde el ${at}`,
    sent: (at: string, until: string) => `Enviado el ${at}; se puede aceptar hasta el ${until}`,
    claimed: (at: string) => `En proceso de aceptación desde el ${at}`,
    redeemed: (at: string) => `Aceptado el ${at}`,
    returned: (at: string) => `Vuelve a ser suyo desde el ${at}`,
    withdrawn: (at: string) => `Devuelto el ${at}; ya no se abre`,
  },
  returnedFor: {
    taken_back: 'Usted lo retiró.',
    expired: 'Nadie lo aceptó a tiempo.',
    merchant_closed: 'Ya no se puede abrir en el comercio.',
    refunded: 'Se reembolsó.',
  },
  resend: 'Volver a enviar',
  takeBack: 'Retirar',
  takeBackConsequence: (price: string) =>
    `El enlace deja de funcionar y descontamos ${price} de su saldo pendiente.`,
  takeBackConfirm: 'Retirar el regalo',
  notices: {
    sent: {
      title: 'Su regalo está en camino',
      body: 'El correo con el enlace sale ahora. Puede retirar el regalo hasta que alguien lo acepte.',
    },
    resent: { title: 'Enviamos el correo una vez más', body: 'Lleva el mismo enlace.' },
    enough: {
      title: 'El correo ya se ha enviado suficientes veces',
      body: 'Si no llega, retire el regalo y envíelo a otra dirección.',
    },
    returned: {
      title: 'El regalo vuelve a ser suyo',
      body: 'Su precio figura como devuelto en su extracto.',
    },
    taken: {
      title: 'Demasiado tarde',
      body: 'Alguien ha aceptado el regalo, así que ya no se puede retirar ni volver a enviar.',
    },
  },
  backTo: (merchant: string) => `Volver a ${merchant}`,
} as const

export const giftForm = {
  title: 'Regalarlo a otra persona',
  lead: (title: string, merchant: string) =>
    `«${title}», en ${merchant}. Usted paga; quien recibe el correo lo abre.`,
  email: 'Correo electrónico de quien lo recibe',
  emailHelp: 'La red escribe allí una sola vez. El comercio nunca ve la dirección.',
  sender: 'Su nombre, tal como lo leerá quien lo recibe',
  message: 'Unas palabras para acompañarlo',
  messageHelp: 'Si lo desea. Aparecen en la página a la que lleva el enlace.',
  next: 'Siguiente: revisarlo',
  cancel: 'Cancelar',
  errors: {
    email: 'Escriba una dirección de correo completa, como ada@example.org.',
    ownEmail: 'Esta es su propia dirección. Un regalo es para otra persona.',
    sender: 'Escriba el nombre por el que le conoce quien lo recibe.',
    senderLong: 'Un nombre tiene como máximo 80\u00a0caracteres.',
    message: 'Como máximo, 500\u00a0caracteres.',
  },
  check: {
    title: '¿Es correcto?',
    kicker: 'Un regalo',
    to: 'Para',
    from: 'De',
    message: 'Mensaje',
    noMessage: 'sin mensaje',
    access: 'Acceso',
    accessSmall: 'desde el momento en que se acepta',
    drawnFrom: 'Se carga en',
    terms: 'Si nadie lo acepta',
    termsDetail: (days: number) =>
      `${days === 1 ? 'al cabo de 1\u00a0día' : `al cabo de ${days}\u00a0días`} se le devuelve el precio`,
    termsSmall: 'Hasta que alguien lo acepte, puede retirarlo en cualquier momento.',
    account: 'Cuenta',
    give: (price: string) => `Regalar por ${price}`,
    change: 'Cambiar',
  },
  priceChanged: {
    title: 'El precio ha cambiado',
    body: 'No se ha comprado nada. Revíselo una vez más.',
  },
  refusedTitle: 'Esto no se puede regalar',
  tooManyGifts:
    'Hoy ha enviado el máximo de regalos por cuenta: 20 en 24\u00a0horas, porque con cada uno escribimos a alguien que no lo ha pedido. No se ha cobrado nada. Vuelva a intentarlo mañana.',
  notGiftable:
    'Solo se puede regalar lo que se abre al instante: ni suscripciones ni varias unidades de lo mismo.',
} as const

export const gift = {
  title: (sender: string) => `Un regalo de ${sender}`,
  somebody: 'alguien',
  lead: (merchant: string) => `Está pagado, y se abre en ${merchant}.`,
  says: (sender: string) => `${sender} escribe:`,
  signOn: 'Inicie sesión para aceptarlo',
  register: 'Registrarse',
  registerNote:
    'Al registrarse se pide un medio de pago, para lo que quiera comprar más adelante. Esto ya está pagado.',
  account: 'Va a la cuenta',
  notYou: '¿No es usted?',
  until: 'Se puede aceptar hasta el',
  access: 'Acceso',
  take: 'Aceptarlo',
  privacy: (merchant: string) => `Ni ${merchant} ni quien lo regaló saben qué cuenta tiene usted.`,
  yours: { title: 'Es suyo', body: 'A partir de ahora está en su biblioteca.', open: 'Abrirlo' },
  toLibrary: 'Ir a su biblioteca',
  toGifts: 'Ver sus regalos',
  over: {
    taken: {
      title: 'Este regalo ya se aceptó',
      body: 'Un regalo se puede aceptar una sola vez. Si no fue usted, dígaselo a quien se lo regaló.',
    },
    returned: {
      title: 'Este regalo ya no está disponible',
      body: 'Volvió a quien lo regaló.',
    },
    own: {
      title: 'Este regalo lo envió usted',
      body: 'El enlace es para la persona a quien se lo regaló. Si lo quiere para usted, retírelo.',
    },
  },
  refusedTitle: 'Ahora mismo no se puede aceptar',
  refusals: {
    already_owned:
      'Esto ya es suyo. El regalo sigue como está: acéptelo con otra cuenta, o deje que se devuelva.',
    account_frozen: 'Su cuenta está bloqueada. Desbloquéela antes; el regalo espera.',
    hopeless: 'El comercio ya no vende ni abre esto. El precio se devuelve a quien lo regaló.',
    busy: 'Ahora mismo hay mucha actividad. Vuelva a intentarlo dentro de un momento; el regalo se le guarda.',
    other: 'La red no pudo aceptarlo. El regalo espera.',
  },
} as const
