// Spanish: ways of signing on, second factors, sessions, and getting back into an account.
export const passkeys = {
  problem: 'No ha funcionado. Vuelva a intentarlo, o elija otra forma.',
  needsScript:
    'Las llaves de acceso necesitan JavaScript y un navegador que las admita. Las demás formas de iniciar sesión no los necesitan.',
} as const

export const signOnLink = {
  title: 'Un enlace por correo',
  lead: 'Enviamos un enlace a su dirección. Con él puede iniciar sesión una vez, durante 15\u00a0minutos.',
  email: 'Correo electrónico',
  submit: 'Enviar el enlace',
  sentTitle: 'Revise su correo',
  sentBody:
    'Si hay una cuenta con esta dirección, va en camino un correo con un enlace. Puede tardar un minuto.',
  again: 'Volver a pedirlo',
  back: 'Iniciar sesión de otra forma',
  useTitle: 'Iniciar sesión',
  useLead: (name: string, memberId: string) =>
    `Como ${name}, identificador de miembro ${memberId}.`,
  use: 'Iniciar sesión',
  goneTitle: 'Este enlace ya no es válido',
  goneBody: 'Se usó, o es demasiado antiguo. Pida otro.',
} as const

export const security = {
  title: 'Seguridad',
  lead: 'Cómo inicia sesión, dónde la tiene iniciada y qué ha ocurrido últimamente.',
  done: {
    password: 'Se ha cambiado su contraseña. Se ha cerrado la sesión en los demás dispositivos.',
    phrase: 'Se ha cambiado su frase de recuperación.',
    passkey: 'Se ha añadido la llave de acceso. A partir de ahora puede iniciar sesión con ella.',
    'passkey-removed':
      'Se ha quitado la llave de acceso. Se ha cerrado la sesión en los demás dispositivos.',
    app: 'Se ha configurado la aplicación de autenticación. A partir de ahora se piden sus códigos.',
    'app-removed':
      'Se ha quitado la aplicación de autenticación. Se ha cerrado la sesión en los demás dispositivos.',
    session: 'Se ha cerrado la sesión en ese dispositivo.',
    others: 'Se ha cerrado la sesión en todos los demás dispositivos.',
    stopped:
      'Se ha detenido la recuperación. Elija una frase de recuperación nueva y un código personal nuevo.',
  },
  waiting: {
    title: 'Alguien está recuperando su cuenta',
    body: (at: string) =>
      `Conoce su identificador de miembro, su código personal y su frase de recuperación, y ha indicado otra dirección de correo. A partir del ${at} podrá hacerse con la cuenta.`,
    stop: 'Detenerlo',
  },
  ways: 'Formas de iniciar sesión',
  password: 'Contraseña',
  passwordSet: 'Tiene una.',
  passwordMissing: 'No tiene ninguna.',
  passwordChange: 'Cambiar la contraseña',
  memberId: 'Identificador de miembro',
  memberIdChange: 'Cambiar el identificador',
  code: 'Código personal',
  codeSet:
    'Tiene uno. Junto con su identificador de miembro, permite encontrar su cuenta en un navegador que no conocemos.',
  codeMissing:
    'Todavía no tiene ninguno. Con uno, su identificador de miembro sirve en cualquier navegador.',
  codeRenew: 'Obtener un código nuevo',
  phrase: 'Frase de recuperación',
  phraseSet: 'Tiene una.',
  phraseMissing: 'No tiene ninguna: sin ella es difícil sustituir una contraseña perdida.',
  phraseChange: 'Cambiar la frase',
  passkeys: 'Llaves de acceso',
  passkeysLead:
    'Con una llave de acceso inicia sesión con su huella, su rostro o el código del dispositivo. No hay nada que pueda escribir por error en una página falsa.',
  passkeysNone: 'Todavía no hay llaves de acceso.',
  passkeyAdd: 'Añadir una llave de acceso',
  passkeyColumns: {
    name: 'Llave de acceso',
    added: 'Añadida',
    used: 'Último uso',
    remove: 'Quitar',
  },
  never: 'Nunca',
  remove: 'Quitar',
  removeOf: (name: string) => `Quitar ${name}`,
  factor: 'Segundo factor',
  factorLead:
    'Antes de que salga dinero, o de que cambien los datos que le identifican, pedimos una prueba más: una llave de acceso, un código por correo o el código de una aplicación.',
  appNone: 'Sin aplicación de autenticación: los códigos llegan por correo.',
  appSet: 'Los códigos vienen de su aplicación de autenticación.',
  appAdd: 'Configurar una aplicación',
  appRemove: 'Quitar la aplicación',
  sessions: 'Dónde tiene la sesión iniciada',
  sessionColumns: { device: 'Dispositivo', since: 'Desde', used: 'Último uso', end: 'Sesión' },
  unknownDevice: 'Dispositivo desconocido',
  thisOne: 'La actual',
  end: 'Cerrar',
  endOf: (device: string) => `Cerrar la sesión de ${device}`,
  endOthers: 'Cerrar las demás sesiones',
  endAll: 'Cerrar sesión en todas partes',
  endAllBody:
    'Se cierra la sesión en todos los dispositivos, también en este, y se avisa a todos los comercios visitados.',
  events: 'Qué ha ocurrido últimamente',
  eventColumns: { what: 'Qué', when: 'Cuándo', where: 'Dónde' },
  eventsNone: 'Todavía nada.',
  eventKinds: {
    registered: 'Cuenta abierta',
    signed_on_password: 'Sesión iniciada con la contraseña',
    signed_on_passkey: 'Sesión iniciada con una llave de acceso',
    signed_on_link: 'Sesión iniciada con un enlace por correo',
    signed_off: 'Sesión cerrada',
    signed_off_elsewhere: 'Sesión cerrada en otros dispositivos',
    stepped_up: 'Confirmado con un segundo factor',
    password_changed: 'Contraseña cambiada',
    phrase_changed: 'Frase de recuperación cambiada',
    passkey_added: 'Llave de acceso añadida',
    passkey_removed: 'Llave de acceso quitada',
    app_added: 'Aplicación de autenticación configurada',
    app_removed: 'Aplicación de autenticación quitada',
    code_renewed: 'Código personal nuevo',
    member_id_changed: 'Identificador de miembro cambiado',
    recovery_started: 'Recuperación en otra dirección iniciada',
    recovery_stopped: 'Recuperación detenida',
    recovered: 'Cuenta recuperada',
  },
  back: 'Seguridad',
} as const

export const stepUp = {
  title: 'Confirme que es usted',
  lead: 'Lo que sigue mueve dinero o cambia su cuenta. Una vez confirmado, no volvemos a preguntar durante diez minutos.',
  passkey: 'Usar una llave de acceso',
  app: 'Código de su aplicación de autenticación',
  mail: 'Código del correo',
  mailLead: 'Enviamos un código de seis cifras a su dirección de correo.',
  mailSend: 'Enviar un código',
  mailAgain: 'Enviar otro código',
  mailSent: 'El código está en camino. Funciona durante diez minutos, en este navegador.',
  proofLead:
    'Los códigos llegan a su dirección de correo una vez confirmada. Abra el enlace que le enviamos, o pida que se lo enviemos otra vez.',
  proofSend: 'Enviar el enlace otra vez',
  proofSent: 'El enlace está en camino. Ábralo y vuelva aquí.',
  password: 'Contraseña',
  phrase: 'Frase de recuperación',
  submit: 'Confirmar',
  cancel: 'Ahora no',
  errors: {
    refused: 'No es correcto, o ha caducado. Vuelva a intentarlo, por favor.',
    throttled: 'Ha habido demasiados intentos. Espere un rato, por favor.',
  },
  noneTitle: 'Todavía no hay un segundo factor',
  noneBody:
    'Inició sesión con un enlace de un correo y no tiene contraseña. Inicie sesión con una llave de acceso, o escriba a atención al cliente.',
} as const

export const securityForms = {
  save: 'Guardar',
  cancel: 'Cancelar',
  errors: {
    too_short: 'Escriba algo más largo, por favor.',
    too_long: 'Escriba algo más corto, por favor.',
    too_weak: 'Es fácil de adivinar. Elija otra cosa, por favor.',
    mismatch: 'Los dos textos no coinciden. Escríbalos de nuevo, por favor.',
    missing: 'Rellene este campo, por favor.',
    malformed: 'Esto no parece correcto. Compruébelo, por favor.',
    unsupported: 'Elija otro, por favor.',
    unchanged: 'Ese ya es su identificador de miembro.',
    wrong_code: 'Ese no era el código. Escriba el que la aplicación muestra ahora.',
    passkey_refused: 'No se pudo añadir la llave de acceso. Vuelva a intentarlo, por favor.',
    passkey_exists: 'Esta llave de acceso ya está añadida.',
    passkey_too_many: 'Tiene 20\u00a0llaves de acceso. Quite antes una.',
  },
  password: {
    title: 'Cambiar la contraseña',
    lead: 'Al hacerlo se cierra la sesión en todos los demás dispositivos.',
    new: 'Contraseña nueva',
    newHelp: 'Al menos 10\u00a0caracteres. Lo mejor son varias palabras.',
    again: 'Contraseña nueva, otra vez',
  },
  phrase: {
    title: 'Cambiar la frase de recuperación',
    lead: 'Con ella recupera el acceso a su cuenta. Anótela y guárdela lejos de este dispositivo.',
    label: 'Nueva frase de recuperación',
    help: 'Una frase que solo usted escribiría, de al menos 12\u00a0caracteres.',
  },
  memberId: {
    title: 'Cambiar el identificador de miembro',
    lead: 'Puede que otras personas tengan el mismo: no importa. También recibe un código personal nuevo.',
    label: 'Nuevo identificador de miembro',
    help: 'Un nombre corto para iniciar sesión.',
  },
  passkey: {
    title: 'Añadir una llave de acceso',
    lead: 'Su dispositivo la crea, y le pide su huella, su rostro o el código del dispositivo.',
    name: 'Nombre',
    nameHelp: 'Para que la reconozca. Por ejemplo: «Mi teléfono».',
    nameDefault: 'Mi llave de acceso',
    submit: 'Crear una llave de acceso',
  },
  app: {
    title: 'Configurar una aplicación de autenticación',
    lead: 'Abra el enlace en el dispositivo que tiene la aplicación, o escriba en ella la clave. Después, escriba el código que muestra.',
    open: 'Abrir en la aplicación',
    key: 'Clave',
    code: 'Código de la aplicación',
    submit: 'Configurar',
    removeTitle: '¿Quitar la aplicación de autenticación?',
    removeBody: 'Los códigos vuelven a llegar por correo.',
  },
  code: {
    title: 'Su código personal',
    lead: 'Se lo mostramos esta única vez. Anótelo.',
    body: (memberId: string) =>
      `Junto con su identificador de miembro ${memberId} y su contraseña, le permite iniciar sesión en un navegador que no conocemos.`,
    done: 'Lo he anotado',
    askTitle: 'Obtener un código personal nuevo',
    askLead: 'El actual dejará de funcionar. El nuevo se muestra una sola vez.',
    ask: 'Mostrar un código nuevo',
  },
} as const

export const recover = {
  title: 'Recupere el acceso a su cuenta',
  lead: 'Enviamos un enlace a su dirección de correo. Funciona durante 60\u00a0minutos y pide su frase de recuperación.',
  email: 'Correo electrónico',
  submit: 'Enviar el enlace',
  noMail: '¿Ya no tiene acceso a ese correo?',
  noMailLink: 'Recuperar sin el correo',
  sentTitle: 'Revise su correo',
  sentBody:
    'Si hay una cuenta con esta dirección, va en camino un correo con un enlace. Puede tardar un minuto.',
  addressTitle: 'Recuperar sin el correo',
  addressLead:
    'Necesita su identificador de miembro, su código personal y su frase de recuperación, y una dirección de correo a la que tenga acceso. Avisamos también a la dirección anterior y esperamos tres días: el titular puede detenerlo.',
  memberId: 'Identificador de miembro',
  personalCode: 'Código personal',
  phrase: 'Frase de recuperación',
  newEmail: 'Nueva dirección de correo',
  addressSubmit: 'Empezar',
  addressSentTitle: 'Revise su correo',
  addressSentBody:
    'Si todo era correcto, va en camino un correo a la dirección nueva. El enlace funcionará dentro de tres días.',
  finishTitle: 'Elija una contraseña nueva',
  finishLead: (memberId: string) =>
    `Para la cuenta con el identificador de miembro ${memberId}. Se cierra la sesión en todos los dispositivos; las llaves de acceso, la aplicación de autenticación y el código personal dejan de funcionar.`,
  finish: 'Fijar la contraseña',
  wrongPhrase: 'Esta no es la frase de recuperación de la cuenta.',
  addressTaken:
    'La dirección nueva ya pertenece a otra cuenta. Empiece de nuevo con otra dirección.',
  waitTitle: 'Un poco de paciencia',
  waitBody: (at: string) =>
    `Este enlace funciona a partir del ${at}. Hasta entonces, el titular puede detenerlo.`,
  goneTitle: 'Este enlace ya no es válido',
  goneBody: 'Se usó, es demasiado antiguo o se probó demasiadas veces. Empiece de nuevo.',
  again: 'Empezar de nuevo',
  doneTitle: 'Tiene una contraseña nueva',
  doneBody:
    'Inicie sesión ahora con ella. Este es su nuevo código personal; se lo mostramos esta única vez.',
  signOn: 'Iniciar sesión',
} as const
