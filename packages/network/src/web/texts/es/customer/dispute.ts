// Spanish: charges that somebody did not make. The rules say the same as docs/disputes.md.
export const dispute = {
  title: 'Impugnar este cargo',
  lead: 'Para un cargo que no hizo usted, ni nadie que pueda usar su cuenta.',
  refundInstead: '¿Lo compró, pero hay algo mal?',
  refundLink: 'En ese caso, pida un reembolso',
  amount: 'Cargo',
  bought: 'Comprado el',
  seen: 'Lo que vio la red',
  seenLead: 'Quién tenía la sesión iniciada en la cuenta hacia esa hora:',
  seenNothing: 'Nadie tenía la sesión iniciada en la cuenta hacia esa hora.',
  seenWhen: 'Cuándo',
  seenWhat: 'Qué',
  seenDevice: 'Dispositivo',
  seenFrom: (what: string, network: string) => `${what}, red ${network}`,
  unknownDevice: 'No se conoce',
  kinds: {
    registered: 'Cuenta abierta',
    signed_on: 'Sesión iniciada',
    signed_off: 'Sesión cerrada',
    security: 'Cambio de seguridad',
  },
  explanation: '¿Qué pasó?',
  explanationHelp: 'Es opcional. ¿Por qué sabe con certeza que no fue usted?',
  explanationError:
    'Es demasiado largo, o contiene caracteres que no se pueden guardar. Escríbalo más corto.',
  atOnce: (amount: string) =>
    `En cuanto pulse el botón, descontamos ${amount} de su saldo pendiente.`,
  rulesTitle: 'Cómo se decide',
  rulesLead: (amount: string) =>
    `Los cargos de ${amount} o más los decide una persona. En los menores decide la primera de estas reglas que se cumpla:`,
  rules: [
    'En el último año se aceptaron varias impugnaciones suyas por estas reglas: decide una persona.',
    'Una persona había rechazado ya el reembolso de esta compra: decide una persona.',
    'Se compró desde un dispositivo que la cuenta no había usado antes: el cargo se anula.',
    'Se abrió desde su cuenta después de comprarse: el cargo se mantiene.',
    'Nadie tenía la sesión iniciada en su cuenta en el día anterior: el cargo se anula.',
    'Usted ya había comprado en este comercio, y esta compra se confirmó en un dispositivo suyo: el cargo se mantiene.',
    'Ninguna de las anteriores: decide una persona.',
  ],
  submit: 'No fui yo',
  cancel: 'Volver a la compra',
  refusedTitle: 'Este cargo no se puede impugnar',
  refusals: {
    account_closed: 'Su cuenta está cerrada. Escriba a atención al cliente.',
    nothing_was_paid: 'No le costó nada, así que no hay ningún cargo.',
    already_disputed: 'Ya lo impugnó. El resultado figura en la compra.',
    dispute_too_late:
      'Se compró hace demasiado tiempo. Quizá atención al cliente todavía pueda ayudarle.',
    already_refunded: 'Ya se devolvió todo, o ya ha pedido usted el reembolso.',
    other: 'La red no pudo admitir la impugnación. No ha cambiado nada.',
  },
  done: {
    grantedTitle: 'El cargo queda anulado',
    granted: (amount: string) =>
      `Hemos descontado definitivamente ${amount} de su saldo pendiente.`,
    pendingTitle: 'Lo estamos examinando',
    pending: (amount: string, date: string) =>
      `Hemos descontado ${amount} de su saldo pendiente mientras una persona lo examina. Tendrá la respuesta, también por correo, a más tardar el ${date}.`,
    refusedTitle: 'El cargo se mantiene',
    refused: (amount: string) => `El importe de ${amount} está en su saldo pendiente.`,
    because: {
      opened: 'Se abrió desde su cuenta después de comprarse.',
      regular: 'Se confirmó en un dispositivo suyo, en un comercio donde usted ya había comprado.',
      new_device: 'Se compró desde un dispositivo que su cuenta no había usado antes.',
      nobody_signed_on: 'Nadie tenía la sesión iniciada en su cuenta en el día anterior.',
    },
    secureTitle: 'Proteja ahora su cuenta',
    secureBody:
      'Quien compró esto quizá conozca su contraseña. Elija una nueva y cierre la sesión en todas partes.',
    secure: 'Ir a Seguridad',
    amount: 'Importe',
    asked: 'Impugnado el',
    why: 'Motivo',
    item: 'Compra',
    reference: 'Referencia',
    statement: 'Ver el extracto',
  },
  /** On the page of a purchase, and on statements. */
  line: 'Cargo impugnado',
  statuses: {
    pending: 'Cargo impugnado',
    granted: 'Cargo anulado',
    refused: 'El cargo se mantiene',
  },
} as const
