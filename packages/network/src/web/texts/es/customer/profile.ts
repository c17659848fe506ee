// Spanish: the profile, and what is known of a person.
export const profile = {
  title: 'Perfil',
  lead: 'Quién es usted para la red. A los comercios no se les dice nada de esto.',
  toDo: {
    title: 'Pendiente, para cuando quiera',
    mailbox: {
      label: 'Confirmar su dirección de correo',
      why: 'Abra el enlace que le enviamos. Hasta entonces no llegan facturas por correo y ningún enlace inicia su sesión.',
    },
    way_in: {
      label: 'Elegir una contraseña o una llave de acceso',
      why: 'Hasta entonces, solo un enlace por correo le da acceso.',
    },
    phrase: {
      label: 'Anotar una frase de recuperación',
      why: 'Le devuelve el acceso si pierde la contraseña.',
    },
    code: {
      label: 'Obtener su código personal',
      why: 'Con él, su identificador de miembro sirve en cualquier navegador.',
    },
  },
  saved: {
    name: 'Se ha cambiado su nombre.',
    residence: 'Se ha cambiado su país.',
    language: 'Se ha cambiado su idioma.',
    schedule: 'Se han guardado el día de facturación y la zona horaria.',
    email_asked:
      'Hemos enviado un enlace a la dirección nueva. La anterior sigue en uso hasta que lo abra.',
    email: 'Se ha cambiado su dirección de correo.',
    email_proof: 'Hemos enviado otra vez el enlace.',
  },
  name: 'Nombre',
  firstName: 'Nombre de pila',
  lastName: 'Apellidos, si los tiene',
  saveName: 'Guardar el nombre',
  residence: 'Dónde vive',
  residenceHelp: (currency: string) =>
    `Las facturas lo indicarán a partir de ahora; las anteriores quedan como están. Su cuenta sigue en ${currency}.`,
  postalCodeHelp: 'Como se escribe en su país; si allí no hay, déjelo en blanco.',
  saveResidence: 'Guardar el país',
  email: 'Correo electrónico',
  emailNow: (email: string) => `Ahora: ${email}`,
  emailUnproved: 'Aún sin confirmar: abra el enlace que enviamos allí.',
  emailProof: 'Enviar otra vez el enlace',
  emailNew: 'Nueva dirección de correo',
  emailHelp:
    'Se envía un enlace a la dirección nueva; el cambio surte efecto cuando lo abra. También se avisa a la anterior.',
  emailWaiting: (email: string, date: string) =>
    `Pendiente de confirmar hasta el ${date}: ${email}.`,
  saveEmail: 'Enviar el enlace',
  language: 'Idioma',
  languageHelp: 'Para las páginas y los correos.',
  languages: { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' },
  saveLanguage: 'Guardar el idioma',
  billing: 'Facturación',
  billingHelp: 'Ambos datos se pueden cambiar una vez cada 31\u00a0días.',
  billingDay: 'Día de facturación del mes',
  billingDayHelp: 'En los meses sin ese día se usa el último.',
  timeZone: 'Zona horaria',
  timeZoneHelp: 'Los días, los límites y la facturación se rigen por ella.',
  saveBilling: 'Guardar el día y la zona horaria',
  billingPayer: 'Quien paga su cuenta fija el día de facturación y la zona horaria.',
  billingFixed: (date: string) => `Se podrán volver a cambiar el ${date}.`,
  facts: 'Lo que no cambia',
  memberId: 'Identificador de miembro',
  currency: 'Moneda',
  country: 'País',
  postalCode: 'Código postal',
  since: 'Fecha de registro',
  more: 'Más',
  toSecurity: 'Contraseña, llaves de acceso y sesiones',
  toPrivacy: 'Sus datos: quién sabe qué, exportación y cierre',
  errors: {
    missing: 'Rellene este campo.',
    malformed: 'Esto no parece correcto.',
    too_long: 'Es demasiado largo.',
    too_short: 'Es demasiado corto.',
    too_weak: 'Es demasiado fácil de adivinar.',
    unsupported: 'Elija una opción de la lista.',
    unchanged: 'Esta ya es su dirección.',
    too_soon: 'Se cambió hace menos de 31\u00a0días.',
  },
  emailConfirm: {
    title: 'Confirme la dirección',
    lead: (email: string) => `En cuanto la confirme, los correos de su cuenta llegarán a ${email}.`,
    stranger: 'Si no conoce esta cuenta, cierre esta página: así no llegará aquí ningún correo.',
    confirm: 'Usar esta dirección',
    gone: 'Este enlace ya no es válido',
    goneBody: 'Se usó, es demasiado antiguo o se pidió otro más reciente.',
    toProfile: 'Ir al perfil',
    done: 'La dirección está confirmada',
    doneBody: (email: string) => `A partir de ahora, los correos de su cuenta llegan a ${email}.`,
  },
} as const

export const privacy = {
  title: 'Sus datos',
  lead: 'Quién sabe qué de usted, todo lo que guarda la red y cómo marcharse.',
  merchants: 'Lo que se ha dicho a los comercios',
  merchantsLead:
    'A ningún comercio se le ha dicho su nombre, su dirección ni su correo. Cada uno le conoce por un identificador distinto.',
  merchant: 'Comercio',
  visited: 'Última sesión',
  told: 'Se le dijo',
  toldId: 'Un identificador suyo que solo tiene este comercio',
  toldPurchases: 'Un identificador suyo que solo tiene este comercio, y lo que se compró allí',
  notVisited: 'No visitado',
  merchantsNone: 'Ningún comercio le conoce todavía',
  merchantsNoneBody:
    'Un comercio aparece aquí cuando usted inicia sesión o compra en él por primera vez.',
  part: {
    heading: 'Separación',
    open: 'Separarse',
    parted: 'Separados el',
    title: (merchant: string) => `Separarse de ${merchant}`,
    lead: (merchant: string) =>
      `${merchant} le conoce por un identificador que nadie más tiene. Termina ahora, y con él sus sesiones allí. Si vuelve, será alguien nuevo.`,
    rest: 'Lo que allí compraba sin preguntas se le volverá a preguntar. Su cuenta, sus extractos y los demás comercios siguen como están.',
    owned: (merchant: string) => `Lo que tiene de ${merchant}`,
    keep: 'Conservarlo en mi biblioteca',
    keepHelp: (merchant: string) =>
      `Se abre como antes. Al abrirlo allí, ${merchant} puede reconocer por la compra quién era usted.`,
    giveUp: 'Renunciar a ello',
    giveUpHelp: 'No se abre nunca más, y no se devuelve dinero.',
    choose: 'Elija una de las dos opciones.',
    subscribed:
      'Allí hay una suscripción en curso: cancélela primero y se le devolverán los días que quedan.',
    toSubscriptions: 'Ir a sus suscripciones',
    submit: 'Separarse',
    stay: 'Dejarlo como está',
  },
  exportTitle: 'Exportación',
  exportLead:
    'Un archivo con todo lo que la red guarda sobre usted: tablas para leer y los mismos datos para programas.',
  exportDo: 'Descargar mis datos',
  readme: (network: string, at: string) =>
    `Todo lo que ${network} guarda sobre usted, a fecha de ${at}.\n\n` +
    'profile.json        quién es usted\nsign-ons.json       cómo inicia sesión\n' +
    'purchases.json/.csv lo que compró; los importes están en millonésimas de la moneda (micros)\n' +
    'statements.json     el período en curso\npast-statements.json, payments.json, credits.json   lo anterior\nlimits.json         límites y bloqueo\n' +
    'subscriptions.json  suscripciones\nrefunds.json, disputes.json  lo que pidió que se le devolviera\n' +
    'gifts.json          lo que regaló\nsessions.json       cuándo y desde qué tipo de dispositivo inició sesión\n' +
    'merchants.json      en qué comercios inició sesión; cada uno le conoce por un identificador propio\n' +
    'partings.json       de qué comercios se separó, y cuándo\n' +
    'notices.json        lo que se le envió por correo\n\nNo se guardan contraseñas ni tarjetas: de las contraseñas solo un hash, de las tarjetas solo el nombre que les da el procesador de pagos.\n',
  closeTitle: 'Cierre de la cuenta',
  closeLead: 'Cierra su cuenta definitivamente y borra lo que la red sabe de usted.',
  closeDo: 'Cerrar y borrar mi cuenta',
} as const

export const closing = {
  title: 'Cerrar y borrar',
  titleMember: 'Salir y borrar',
  leadPayer: 'Esto cierra la cuenta de pago con todos sus miembros. No se puede deshacer.',
  leadMember:
    'Esto cierra su propia parte de la cuenta. La cuenta de quien paga y los demás miembros se mantienen.',
  leadShared:
    'Esto elimina su forma de iniciar sesión. Las demás personas que comparten la cuenta conservan la suya.',
  blocked: 'Todavía no se puede cerrar',
  blockers: {
    owed: (amount: string) => `Todavía debe ${amount}.`,
    asked: (amount: string, date: string) =>
      `Todavía debe ${amount}. El pago se solicitará el ${date}; cierre la cuenta cuando esté hecho.`,
    request_open: 'Hay un pago en curso. Espere la respuesta de su banco.',
    credits_open: 'Hay un reembolso o una impugnación sin decidir.',
    reserved:
      'Un comercio todavía puede venderle hasta un importe que se le prometió. Vuelva a intentarlo cuando eso haya terminado.',
    subscriptions: 'Todavía hay una suscripción activa. Cancélela antes.',
    other: 'Todavía hay algo pendiente en esta cuenta.',
  },
  ask: 'Pedir que me lo cobren',
  askLead: (date: string) =>
    `Un importe tan pequeño suele pasar de una factura a otra. Si quiere marcharse, se cobrará el ${date}, por pequeño que sea.`,
  lost: 'Lo que se pierde',
  losses: {
    access: (count: string) =>
      `El acceso a todo lo que compró: ${count === '1' ? '1\u00a0compra' : `${count}\u00a0compras`}.`,
    members: (count: string) =>
      count === '1'
        ? 'La cuenta de 1\u00a0miembro más: también se cierra y se borra.'
        : `Las cuentas de otros ${count}\u00a0miembros: también se cierran y se borran.`,
    signOn: 'Su forma de iniciar sesión, en todos los dispositivos.',
    person:
      'Su nombre, dirección, correo, identificador de miembro, dispositivos, mensajes y explicaciones.',
    export: 'La posibilidad de exportar sus datos: hágalo antes.',
  },
  kept: 'Lo que permanece',
  keptBody:
    'Los importes y las fechas de las compras y los pagos permanecen en la contabilidad, como exige la ley, con un identificador sin nombre.',
  wayBack:
    'Conservamos el origen de su último pago durante 30\u00a0días, o hasta que sus regalos se hayan aceptado o hayan caducado: lo que todavía se le devuelva irá allí.',
  credit: (amount: string) =>
    `Su saldo a favor de ${amount} se devuelve a su último medio de pago.`,
  word: 'borrar',
  type: (word: string) => `Escriba «${word}» para confirmar`,
  wrong: (word: string) => `Escriba la palabra «${word}» tal como figura aquí.`,
  confirm: 'Cerrar y borrar definitivamente',
  back: 'Volver a sus datos',
  done: 'Su cuenta está cerrada',
  doneBody:
    'Lo que la red sabía de usted se está borrando. La contabilidad conserva los importes con un identificador sin nombre.',
  toHome: 'Ir a la página de inicio',
} as const
