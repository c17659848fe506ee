// Spanish: asking for money back.
export const refund = {
  title: 'Pida un reembolso',
  paid: 'Precio',
  left: 'Queda por devolver',
  reason: '¿Qué ha fallado?',
  reasons: {
    not_delivered: 'No lo recibí',
    not_as_described: 'No es lo que se describía',
    bought_by_mistake: 'Lo compré por error',
    bought_twice: 'Lo compré dos veces',
    quality: 'No tiene calidad suficiente',
    no_longer_wanted: 'Ya no lo quiero',
    other: 'Otro motivo',
  },
  explanation: 'Con sus palabras',
  explanationHelp: 'Es opcional. Con «Otro motivo», una frase ayuda.',
  amount: (currency: string) => `Cuánto, en ${currency}`,
  amountHelp: 'Todo, salvo que escriba un importe menor.',
  atOnce:
    'Se le devuelve al instante: se descuenta de su saldo pendiente en cuanto pulse el botón.',
  byPerson: (date: string) =>
    `Lo examina una persona, y tendrá la respuesta a más tardar el ${date}. Hasta entonces, el importe queda descontado de su saldo pendiente.`,
  whole: 'Cuando se le devuelva el precio completo, ya no podrá abrirlo.',
  policy: (merchant: string) => `Lo que dice ${merchant} sobre los reembolsos`,
  submit: 'Pedir el reembolso',
  cancel: 'Volver a la compra',
  errors: {
    reason: 'Elija qué ha fallado.',
    explanation:
      'Es demasiado largo, o contiene caracteres que no se pueden guardar. Escríbalo más corto.',
    explanationMissing: 'Diga en una frase de qué se trata.',
    amount: 'Escriba un importe como 2,50.',
    tooLarge: (left: string) => `Quedan ${left} por devolver. Escriba ese importe o menos.`,
  },
  refusedTitle: 'Esto no se puede reembolsar',
  refusals: {
    account_closed: 'Su cuenta está cerrada. Escriba a atención al cliente.',
    nothing_was_paid: 'No le costó nada, así que no hay nada que devolver.',
    refund_too_late:
      'Se compró hace demasiado tiempo. Quizá atención al cliente todavía pueda ayudarle.',
    refund_refused_before:
      'Ya se ha examinado dos veces, y se ha rechazado. El motivo figura en la compra.',
    purchase_disputed:
      'Ha impugnado este cargo. El importe queda descontado de su saldo pendiente hasta que se decida.',
    already_refunded: 'Ya se devolvió todo, o ya ha pedido usted el reembolso.',
    other: 'La red no pudo admitir la solicitud. No ha cambiado nada.',
  },
  done: {
    grantedTitle: 'Se le ha devuelto',
    granted: (amount: string) =>
      `Hemos descontado ${amount} de su saldo pendiente. Si ya estaba pagado, su próxima factura se reduce en ese importe.`,
    pendingTitle: 'Lo estamos examinando',
    pending: (amount: string, date: string) =>
      `De momento hemos descontado ${amount} de su saldo pendiente. Una persona decide a más tardar el ${date}, y usted recibirá un correo.`,
    refusedTitle: 'Rechazado',
    refused: (amount: string) => `El importe de ${amount} vuelve a estar en su saldo pendiente.`,
    amount: 'Importe',
    asked: 'Solicitado el',
    decided: 'Decidido el',
    why: 'Motivo',
    item: 'Compra',
    reference: 'Referencia',
    statement: 'Ver el extracto',
  },
  /** On the page of a purchase, and on statements. */
  line: 'Reembolso',
  statuses: {
    pending: 'Reembolso solicitado',
    granted: 'Devuelto',
    refused: 'Reembolso rechazado',
  },
  decidedBecause: (reason: string) => `El motivo: ${reason}`,
} as const
