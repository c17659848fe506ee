// Spanish: what customers are told by e-mail. One entry per kind of notice, whose facts are listed in the outbox.
import type { NoticeFacts, NoticeKind } from '../../../../../outbox/index.ts'

/** Facts arrive ready to print. An empty line in `body` begins a new paragraph. */
type Words<Facts> = {
  readonly subject: (facts: Facts) => string
  readonly headline: (facts: Facts) => string
  readonly body: (facts: Facts) => string
  /** Where to go: an address of the network, without its host. */
  readonly action?: { readonly label: string; readonly path: (facts: Facts) => string }
}

/** Why a renewal was refused, by the code of the refusal. */
const renewalReasons: Readonly<Record<string, string>> = {
  account_frozen: 'su cuenta está bloqueada',
  account_suspended: 'su cuenta está suspendida hasta que se pague el saldo pendiente',
  account_closed: 'su cuenta está cerrada',
  payment_method_missing: 'su cuenta no tiene ningún medio de pago',
  limit_reached: 'uno de sus límites lo impide',
  credit_limit_reached: 'su saldo pendiente ha alcanzado el importe máximo',
  merchant_closed: 'el comercio ya no vende nada',
  offer_withdrawn: 'el comercio ya no la vende',
  price_changed: 'ahora tiene otro precio',
}

function reasonOf(code: string): string {
  return renewalReasons[code] ?? 'se rechazó'
}

/** The window of a limit, as it stands in a sentence. */
const currentWindows: Readonly<Record<string, string>> = {
  day: 'hoy',
  week: 'esta semana',
  month: 'este mes',
}

function currentWindow(window: string): string {
  return currentWindows[window] ?? window
}

/** Why a charge stands: by the published rule that refused, else in the words of the person who did. */
function whyChargeStands(rule: string, reason: string): string {
  if (rule === 'opened') return 'se abrió en un dispositivo suyo después de comprarse.'
  return rule === 'regular'
    ? 'se compró en un dispositivo suyo, en un comercio donde usted ya había comprado.'
    : reason
}

export const notices = {
  sign_on_link: {
    subject: () => 'Su enlace para iniciar sesión',
    headline: () => 'Iniciar sesión',
    body: () =>
      'Este es el enlace que ha pedido. Funciona una vez, durante 15\u00a0minutos.\n\n' +
      'Si no lo pidió usted, no tiene que hacer nada: nadie puede iniciar sesión sin este correo.',
    action: { label: 'Iniciar sesión', path: ({ path }) => path },
  },
  recovery_link: {
    subject: () => 'Recupere el acceso a su cuenta',
    headline: () => 'Elija una contraseña nueva',
    body: () =>
      'Alguien, quizá usted, ya no puede iniciar sesión en su cuenta. Este enlace funciona una vez, durante ' +
      '30\u00a0minutos, y pide su frase de recuperación.\n\nSi no fue usted, no tiene que hacer nada.',
    action: { label: 'Elegir una contraseña nueva', path: ({ path }) => path },
  },
  recovery_address_link: {
    subject: () => 'Recupere el acceso a su cuenta en esta dirección',
    headline: () => 'Su recuperación ha comenzado',
    body: ({ worksAt }) =>
      `Se indicó esta dirección para recuperar una cuenta. El enlace de abajo funciona a partir del ${worksAt}, una vez, ` +
      'durante siete días, y vuelve a pedir la frase de recuperación. Hasta entonces, el titular puede detenerla.\n\n' +
      'Si no sabe nada de esto, no tiene que hacer nada.',
    action: { label: 'Seguir con la recuperación', path: ({ path }) => path },
  },
  recovery_started: {
    subject: () => 'Alguien está recuperando su cuenta',
    headline: () => '¿Es usted?',
    body: ({ worksAt }) =>
      'Alguien que conoce su identificador de miembro, su código personal y su frase de recuperación dice que esta ' +
      `dirección se ha perdido, y ha indicado otra. A partir del ${worksAt} podrá hacerse con la cuenta.\n\n` +
      'Si no es usted, inicie sesión. Con eso basta para detenerlo. Después, elija una frase de recuperación nueva.',
    action: { label: 'Detenerlo: iniciar sesión', path: () => '/sign-on' },
  },
  recovered: {
    subject: () => 'Su cuenta se ha recuperado',
    headline: () => 'Su cuenta tiene una contraseña nueva',
    body: ({ changedAt }) =>
      `El ${changedAt} se recuperó su cuenta con su frase de recuperación. Se cerró la sesión en todos los ` +
      'dispositivos, se quitaron las llaves de acceso y la aplicación de autenticación, y la contraseña es nueva.\n\n' +
      'Si no fue usted, avise de inmediato a nuestra atención al cliente.',
    action: { label: 'Consultar su cuenta', path: () => '/profile/security' },
  },
  address_moved: {
    subject: () => 'Su cuenta tiene otra dirección de correo',
    headline: () => 'Su cuenta se ha recuperado en otra dirección',
    body: ({ changedAt }) =>
      `El ${changedAt} se recuperó su cuenta con su identificador de miembro, su código personal y su frase de ` +
      'recuperación, y ahora pertenece a otra dirección. Esta ya no recibirá correos sobre ella.\n\n' +
      'Si no fue usted, avise de inmediato a nuestra atención al cliente.',
  },
  new_device: {
    subject: () => 'Un dispositivo nuevo ha iniciado sesión en su cuenta',
    headline: () => 'Un dispositivo nuevo ha iniciado sesión',
    body: ({ device, network, signedOnAt }) =>
      `El ${signedOnAt}${device === '' ? '' : `, ${device}`}${network === '' ? '' : `, red ${network}`}.` +
      '\n\nSi fue usted, no tiene que hacer nada. Si no, cierre la sesión de ese dispositivo y cambie su contraseña.',
    action: { label: 'Ver dónde tiene sesión iniciada', path: () => '/profile/security' },
  },
  step_up_code: {
    subject: () => 'Su código de confirmación',
    headline: () => 'Confirme que es usted',
    body: ({ code }) =>
      `Su código es ${code}. Funciona durante 10\u00a0minutos, en el navegador en el que lo pidió.\n\n` +
      'No se lo diga nunca a nadie. Si no lo pidió usted, cambie su contraseña.',
  },
  password_changed: {
    subject: () => 'Se ha cambiado su contraseña',
    headline: () => 'Se ha cambiado su contraseña',
    body: ({ changedAt }) =>
      `Fue el ${changedAt}. Se cerró la sesión en todos los demás dispositivos.\n\n` +
      'Si no fue usted, recupere su cuenta de inmediato.',
    action: { label: 'Recuperar la cuenta', path: () => '/recover' },
  },
  phrase_changed: {
    subject: () => 'Se ha cambiado su frase de recuperación',
    headline: () => 'Se ha cambiado su frase de recuperación',
    body: ({ changedAt }) =>
      `Fue el ${changedAt}. La anterior ya no funciona.\n\nSi no fue usted, cambie su contraseña.`,
    action: { label: 'Consultar su cuenta', path: () => '/profile/security' },
  },
  passkey_added: {
    subject: () => 'Se ha añadido una llave de acceso a su cuenta',
    headline: () => 'Se ha añadido una llave de acceso',
    body: ({ name }) =>
      `Ahora se puede iniciar sesión en su cuenta con «${name}».\n\nSi no fue usted, quítela y cambie su contraseña.`,
    action: { label: 'Ver sus llaves de acceso', path: () => '/profile/security' },
  },
  passkey_removed: {
    subject: () => 'Se ha quitado una llave de acceso de su cuenta',
    headline: () => 'Se ha quitado una llave de acceso',
    body: ({ name }) => `Ya no se puede iniciar sesión en su cuenta con «${name}».`,
    action: { label: 'Ver sus llaves de acceso', path: () => '/profile/security' },
  },
  app_added: {
    subject: () => 'Se ha configurado una aplicación de autenticación',
    headline: () => 'Se ha configurado una aplicación de autenticación',
    body: ({ changedAt }) =>
      `Desde el ${changedAt}, su cuenta pide los códigos de esa aplicación en lugar de los códigos por correo.\n\n` +
      'Si no fue usted, recupere su cuenta.',
    action: { label: 'Consultar su cuenta', path: () => '/profile/security' },
  },
  app_removed: {
    subject: () => 'Se ha quitado su aplicación de autenticación',
    headline: () => 'Se ha quitado su aplicación de autenticación',
    body: ({ changedAt }) =>
      `Desde el ${changedAt}, su cuenta vuelve a pedir códigos por correo.\n\nSi no fue usted, cambie su contraseña.`,
    action: { label: 'Consultar su cuenta', path: () => '/profile/security' },
  },
  code_renewed: {
    subject: () => 'Tiene un código personal nuevo',
    headline: () => 'Tiene un código personal nuevo',
    body: ({ changedAt }) =>
      `Se mostró el ${changedAt}, una sola vez. El anterior ya no funciona.\n\nSi no fue usted, cambie su contraseña.`,
    action: { label: 'Consultar su cuenta', path: () => '/profile/security' },
  },
  member_id_changed: {
    subject: () => 'Se ha cambiado su identificador de miembro',
    headline: () => 'Se ha cambiado su identificador de miembro',
    body: ({ memberId }) =>
      `Ahora es ${memberId}. También su código personal es nuevo.\n\nSi no fue usted, cambie su contraseña.`,
    action: { label: 'Consultar su cuenta', path: () => '/profile/security' },
  },
  group_invited: {
    subject: () => 'Le invitan a comprar a cargo de otra persona',
    headline: () => 'Tiene una invitación',
    body: ({ expiresAt }) =>
      'Alguien quiere que tenga una cuenta propia que pagará esa persona. El enlace dice quién es y le permite ' +
      'elegir una contraseña.\n\n' +
      `Funciona una vez, hasta el ${expiresAt}. Si prefiere no aceptarla, no tiene que hacer nada.`,
    action: { label: 'Ver la invitación', path: ({ path }) => path },
  },
  group_invited_owner: {
    subject: () => 'Alguien le ha invitado, pero ya tiene una cuenta',
    headline: () => 'Ya tiene una cuenta',
    body: () =>
      'Alguien que paga un grupo invitó a esta dirección a unirse a él. La dirección pertenece a su propia cuenta, y una ' +
      'dirección solo puede tener una, así que no ha cambiado nada.\n\n' +
      'Si quiere unirse, indíquele otra dirección suya.',
  },
  group_added: {
    subject: () => 'Se ha abierto una cuenta para usted',
    headline: () => 'Tiene una cuenta que paga otra persona',
    body: () =>
      'Quien paga el grupo la abrió con esta dirección y una contraseña que le dará. Esa persona ve lo que usted ' +
      'compra; nadie más lo ve.\n\nElija, por favor, una contraseña propia.',
    action: { label: 'Elegir una contraseña', path: () => '/profile/security' },
  },
  group_joined: {
    subject: () => 'Se ha aceptado su invitación',
    headline: () => 'Alguien se ha unido a su grupo',
    body: () =>
      'Desde ahora, esa persona compra a su cargo. Puede fijarle límites en cualquier momento.',
    action: { label: 'Ver su cuenta', path: ({ account }) => `/group/${account}` },
  },
  group_removed: {
    subject: () => 'Su cuenta en el grupo se ha cerrado',
    headline: () => 'Ya no forma parte del grupo',
    body: () =>
      'Quien paga el grupo ha quitado su cuenta de la factura. Ya no puede iniciar sesión en ella. Esta dirección ' +
      'vuelve a estar libre: puede abrir con ella una cuenta propia.',
    action: { label: 'Abrir una cuenta', path: () => '/register' },
  },
  group_left: {
    subject: () => 'Ha dejado el grupo',
    headline: () => 'Ha dejado el grupo',
    body: () =>
      'Su cuenta allí está cerrada y ya nadie puede iniciar sesión en ella. Esta dirección vuelve a estar ' +
      'libre: puede abrir con ella una cuenta propia.',
    action: { label: 'Abrir una cuenta', path: () => '/register' },
  },
  group_closed: {
    subject: () => 'Su cuenta se ha cerrado y borrado',
    headline: () => 'La cuenta que pagaba por usted está cerrada',
    body: () =>
      'Quien pagaba lo que usted compraba ha cerrado su cuenta, y la de usted formaba parte de ella. Ya no puede ' +
      'iniciar sesión en ella, y con ella se han borrado su nombre, sus direcciones, sus dispositivos y sus mensajes. ' +
      'Esta dirección vuelve a estar libre: puede abrir con ella una cuenta propia.',
    action: { label: 'Abrir una cuenta', path: () => '/register' },
  },
  group_member_left: {
    subject: () => 'Alguien ha dejado su grupo',
    headline: () => 'Alguien ha dejado su grupo',
    body: () => 'Ya no compra nada más a su cargo. Lo que compró permanece en su extracto.',
    action: { label: 'Ver su cuenta', path: ({ account }) => `/group/${account}` },
  },
  group_sign_on_added: {
    subject: () => 'Su cuenta tiene otro acceso',
    headline: () => 'Una persona más puede iniciar sesión en su cuenta',
    body: () =>
      'Ve y compra todo lo que puede ver y comprar usted. Si no sabía nada de esto, quite el acceso y cambie su ' +
      'contraseña.',
    action: { label: 'Ver quién puede iniciar sesión', path: () => '/group' },
  },
  group_sign_on_removed: {
    subject: () => 'Se ha quitado su acceso',
    headline: () => 'Ya no puede iniciar sesión en la cuenta',
    body: () =>
      'Alguien que compartía una cuenta con usted le ha quitado el acceso. Esta dirección vuelve a estar libre: ' +
      'puede abrir con ella una cuenta propia.',
    action: { label: 'Abrir una cuenta', path: () => '/register' },
  },
  refund_granted: {
    subject: ({ refundAmount }) => `Se le han devuelto ${refundAmount}`,
    headline: ({ refundAmount }) => `${refundAmount} vuelven a ser suyos`,
    body: ({ title, merchantName, refundAmount, reason }) =>
      `Pidió la devolución del dinero de «${title}», de ${merchantName}. ${refundAmount} han salido de su ` +
      `saldo pendiente${reason === '' ? '.' : `. Se nos dio este motivo: ${reason}`}\n\n` +
      'Si ya lo había pagado, su próxima factura se reduce en ese importe.',
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  refund_queued: {
    subject: ({ title }) => `Estamos examinando su solicitud: ${title}`,
    headline: () => 'Una persona examina su solicitud',
    body: ({ title, merchantName, refundAmount, answerAt }) =>
      `Pidió la devolución de ${refundAmount} por «${title}», de ${merchantName}. Tendrá nuestra respuesta a más ` +
      `tardar el ${answerAt}. Hasta entonces, el importe está fuera de su saldo pendiente.`,
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  refund_refused: {
    subject: ({ title }) => `Su solicitud se ha rechazado: ${title}`,
    headline: () => 'No hemos podido devolvérselo',
    body: ({ title, merchantName, refundAmount, reason }) =>
      `Pidió la devolución de ${refundAmount} por «${title}», de ${merchantName}. Una persona la examinó y la ` +
      `rechazó. El motivo: ${reason}\n\nEl importe vuelve a estar en su saldo pendiente.`,
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  dispute_granted: {
    subject: ({ disputedAmount }) => `Usted no debe ${disputedAmount}`,
    headline: () => 'El cargo se ha anulado',
    body: ({ title, merchantName, disputedAmount, reason }) =>
      `Nos dijo que no compró «${title}», de ${merchantName}. ${disputedAmount} han salido definitivamente de su ` +
      `saldo pendiente${reason === '' ? '.' : `. Se nos dio este motivo: ${reason}`}\n\n` +
      'Quizá alguien conozca su contraseña. Elija una nueva y cierre la sesión en todas partes.',
    action: { label: 'Consultar su seguridad', path: () => '/profile/security' },
  },
  dispute_queued: {
    subject: ({ title }) => `Estamos examinando el cargo: ${title}`,
    headline: () => 'Una persona examina el cargo',
    body: ({ title, merchantName, disputedAmount, answerAt }) =>
      `Nos dijo que no compró «${title}», de ${merchantName}. ${disputedAmount} están fuera de su saldo pendiente ` +
      `mientras lo examinamos. Tendrá nuestra respuesta a más tardar el ${answerAt}.\n\n` +
      'Quizá alguien conozca su contraseña. Elija una nueva y cierre la sesión en todas partes.',
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  dispute_refused: {
    subject: ({ title }) => `El cargo se mantiene: ${title}`,
    headline: () => 'El cargo se mantiene',
    body: ({ title, merchantName, disputedAmount, reason, rule }) =>
      `Nos dijo que no compró «${title}», de ${merchantName}. Lo que hemos encontrado indica otra cosa: ` +
      `${whyChargeStands(rule, reason)}\n\n${disputedAmount} vuelven a estar en su saldo pendiente. Si ya no lo quiere, todavía puede pedir un reembolso.`,
    action: { label: 'Ver la compra', path: ({ purchase }) => `/purchases/${purchase}` },
  },
  limit_alert: {
    subject: ({ spentAmount, limitAmount }) => `Se han gastado ${spentAmount} de ${limitAmount}`,
    headline: ({ window }) => `Un límite para ${currentWindow(window)} está casi alcanzado`,
    body: ({ spentAmount, limitAmount, window, merchantName }) =>
      `Las compras${merchantName === '' ? '' : ` en ${merchantName}`} suman ${spentAmount} ${currentWindow(window)}. ` +
      `El límite es de ${limitAmount}; lo que lo supere se rechaza.`,
    action: { label: 'Ver los límites', path: () => '/limits' },
  },
  subscription_renews: {
    subject: ({ title }) => `${title} se va a renovar`,
    headline: ({ title }) => `${title} se renueva pronto`,
    body: ({ title, merchant, priceAmount, renewsAt }) =>
      `Su suscripción a ${title}, en ${merchant}, se renueva el ${renewsAt} por ${priceAmount}.\n\n` +
      'Si no lo desea, desactive antes la renovación: entonces, sencillamente termina.',
    action: {
      label: 'Ver la suscripción',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_price: {
    subject: ({ title }) => `${title} tiene un precio nuevo: decida, por favor`,
    headline: ({ title }) => `${title} tiene un precio nuevo`,
    body: ({ title, merchant, oldAmount, newAmount, endsAt }) =>
      `${merchant} pide ahora ${newAmount} por ${title}; usted aceptó ${oldAmount}.\n\n` +
      `Nada se renueva al precio nuevo si usted no lo acepta. Sin su conformidad, la suscripción termina el ${endsAt}.`,
    action: {
      label: 'Decidir',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_renewed: {
    subject: ({ title }) => `${title} se ha renovado`,
    headline: ({ title }) => `${title} se ha renovado`,
    body: ({ title, merchant, priceAmount, untilAt }) =>
      `Su suscripción a ${title}, en ${merchant}, dura ahora hasta el ${untilAt}. ${priceAmount} están en su saldo pendiente.`,
    action: {
      label: 'Ver la suscripción',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_not_renewed: {
    subject: ({ title }) => `${title} no se ha podido renovar`,
    headline: ({ title }) => `${title} no se ha podido renovar`,
    body: ({ title, merchant, reason, endsAt }) =>
      `Su suscripción a ${title}, en ${merchant}, termina el ${endsAt}. Intentamos renovarla, pero ${reasonOf(reason)}.\n\n` +
      'Seguiremos intentándolo durante algunos días. También puede renovarla usted.',
    action: {
      label: 'Ver la suscripción',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_lapsed: {
    subject: ({ title }) => `${title} ha terminado`,
    headline: ({ title }) => `${title} ha terminado`,
    body: ({ title, merchant, endsAt }) =>
      `Su suscripción a ${title}, en ${merchant}, terminó el ${endsAt} y no se renovó. No se ha cobrado nada.\n\n` +
      'Puede retomarla en cualquier momento.',
    action: {
      label: 'Ver la suscripción',
      path: ({ subscription }) => `/subscriptions/${subscription}`,
    },
  },
  subscription_cancelled: {
    subject: ({ title }) => `${title} está cancelada`,
    headline: ({ title }) => `${title} está cancelada`,
    body: ({ title, merchant, creditAmount, cancelledAt }) =>
      `Canceló ${title}, en ${merchant}, el ${cancelledAt}. Por los días que quedaban se han abonado ${creditAmount} ` +
      'en su cuenta.',
    action: { label: 'Ver su extracto', path: () => '/statements' },
  },
  statement_closed: {
    subject: ({ closedOn }) => `Su extracto del ${closedOn}`,
    headline: ({ owedAmount }) => `Su extracto está listo: ${owedAmount}`,
    body: ({ closedOn, owedAmount }) =>
      `Su período se cerró el ${closedOn} con ${owedAmount}.\n\n` +
      'El extracto recoge todas las compras, con un PDF y una tabla para descargar.',
    action: { label: 'Ver el extracto', path: ({ period }) => `/statements/${period}` },
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
  gift_received: {
    subject: ({ senderName, title }) => `Un regalo de ${senderName || 'alguien'}: ${title}`,
    headline: ({ senderName }) => `${senderName || 'Alguien'} tiene un regalo para usted`,
    body: ({ title, merchantName, expiresAt }) =>
      `Es «${title}», en ${merchantName}, y está pagado. Abra el enlace e inicie sesión o regístrese: ` +
      `no se cobra nada.\n\nEl enlace funciona una vez, hasta el ${expiresAt}. Quien lo tenga puede aceptar el regalo, ` +
      'así que no lo comparta.',
    action: { label: 'Ver el regalo', path: ({ path }) => path },
  },
  gift_redeemed: {
    subject: ({ title }) => `Se ha aceptado su regalo: ${title}`,
    headline: () => 'Su regalo ha llegado',
    body: ({ title, merchantName }) => `Se ha aceptado «${title}», en ${merchantName}.`,
    action: { label: 'Ver sus regalos', path: () => '/gifts' },
  },
  gift_returned: {
    subject: ({ title }) => `Su regalo ha vuelto: ${title}`,
    headline: ({ creditAmount }) => `${creditAmount} para usted`,
    body: ({ title, merchantName, creditAmount }) =>
      `Nadie aceptó «${title}», en ${merchantName}, y ya nadie puede hacerlo. Se le han devuelto ${creditAmount}: ` +
      'figuran en su extracto, y su próxima factura los usa.',
    action: { label: 'Ver sus regalos', path: () => '/gifts' },
  },
} as const satisfies { readonly [Kind in NoticeKind]: Words<NoticeFacts<Kind>> }
