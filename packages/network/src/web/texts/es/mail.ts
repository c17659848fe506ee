// Spanish: the e-mails.
export const mail = {
  greeting: (name: string) => (name === '' ? 'Hola:' : `Hola, ${name}:`),
  why: (network: string) => `Recibe este mensaje porque tiene una cuenta en ${network}.`,
  whyAddress: (network: string) =>
    `Recibe este mensaje porque alguien indicó esta dirección en ${network}.`,
  welcome: {
    subject: (network: string) => `Su cuenta en ${network} está abierta`,
    headline: 'Su cuenta está abierta',
    body: 'A partir de ahora basta un clic para comprar en cualquier comercio de la red. Estos son sus datos:',
    memberId: 'Identificador de miembro',
    account: 'Cuenta',
    email: 'Correo electrónico',
    bill: 'Primera factura',
    billAbove: (amount: string) => `cuando su saldo pendiente supere ${amount}`,
    next: 'Inicie sesión con esta dirección de correo o, en un navegador que ya haya usado, con su identificador de miembro. Cuando quiera, añada en su perfil una frase de recuperación y un código personal: le devuelven el acceso si pierde algo.',
    lost: '¿No llegó a elegir una contraseña o una llave de acceso? Inicie sesión con un enlace por correo:',
    link: 'Recibir un enlace',
    action: 'Ir a su cuenta',
    notYou: 'Si no abrió usted esta cuenta, díganoslo y la cerraremos.',
    confirm:
      'Confirme que esta dirección es suya. Hasta entonces no llegan facturas aquí y nadie inicia sesión por correo.',
    confirmAction: 'Confirmar la dirección',
    lostConfirmed:
      '¿No llegó a elegir una contraseña o una llave de acceso? Una vez confirmada la dirección, inicie sesión con un enlace por correo:',
    notYouUnconfirmed: 'Si no abrió usted esta cuenta, no confirme nada: así no llegará nada más.',
  },
  alreadyRegistered: {
    subject: (network: string) => `Ya tiene una cuenta en ${network}`,
    headline: 'Ya tiene una cuenta',
    body: 'Alguien, quizá usted, empezó a abrir una cuenta con esta dirección de correo. Ya existe una: inicie sesión con ella.',
    action: 'Iniciar sesión',
    notYou: 'Si no fue usted, no tiene que hacer nada.',
  },
  digest: {
    one: (title: string, amount: string) => `Ha comprado «${title}» por ${amount}`,
    several: (count: string, amount: string) => `Sus ${count} compras: ${amount}`,
    body: 'Esto es lo que se compró con su cuenta. Todo figura en su extracto.',
    report: 'Avisar de un problema',
    more: (count: string) =>
      count === '1' ? 'Otra más figura en su extracto.' : `${count} más figuran en su extracto.`,
    total: 'En total',
    action: 'Ver el extracto',
    choose: 'Elegir con qué frecuencia recibe este correo',
  },
  charged: {
    subject: (amount: string, month: string) => `Su factura de ${month}: ${amount}`,
    headline: 'Su factura está pagada',
    paid: (amount: string, method: string, date: string) =>
      `El ${date} recibimos su pago de ${amount} con ${method}. Gracias.`,
    lines: 'Por comercio',
    purchaseCount: (count: number) => (count === 1 ? '1\u00a0compra' : `${count}\u00a0compras`),
    total: 'Total',
    deducted: 'Abonos y pagos anteriores',
    carried: 'Queda en su saldo pendiente',
    action: 'Ver el extracto',
  },
  declined: {
    subject: (amount: string) => `Su pago de ${amount} fue rechazado`,
    headline: 'Su pago fue rechazado',
    body: (amount: string, method: string, date: string) =>
      `El ${date} intentamos cobrar ${amount} con ${method}, y el pago fue rechazado.`,
    stays:
      'No se ha cobrado nada. Las compras siguen en su saldo pendiente, y puede seguir abriéndolas todas.',
    retry: (date: string) => `Lo que deba entonces se cobrará con su próxima factura, el ${date}.`,
    noRetry: 'No puede comprar más hasta que se pague el saldo pendiente.',
    action: 'Ver el extracto',
  },
} as const
