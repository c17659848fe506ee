// Spanish: signing on, off, and the visit to a merchant.
export const signOn = {
  title: 'Iniciar sesión',
  toReach: (merchant: string) => `para continuar a ${merchant}`,
  identifier: 'Correo electrónico o identificador de miembro',
  identifierHelp: 'En un navegador que ya haya usado basta el identificador.',
  password: 'Contraseña',
  showPassword: 'Mostrar',
  hidePassword: 'Ocultar',
  submit: 'Iniciar sesión',
  newHere: '¿Es la primera vez?',
  register: 'Abrir una cuenta',
  accounts: 'Cuentas de este navegador',
  another: 'Otra cuenta',
  chosen: (name: string, memberId: string) => `Como ${name}, identificador de miembro ${memberId}`,
  which: (memberId: string) =>
    `Varias personas tienen el identificador ${memberId}. ¿Cuál es usted?`,
  forget: 'Olvidar',
  forgetOf: (name: string) => `Olvidar a ${name} en este navegador`,
  newBrowser: '¿Usa su identificador en un navegador que no conocemos?',
  personalCode: 'Código personal',
  personalCodeHelp:
    'Distingue su cuenta de otras con el mismo identificador de miembro. Por ejemplo: K7M2Q-9XT4B.',
  passkey: 'Usar una llave de acceso',
  otherWays: 'Otras formas',
  link: 'Enviarme un enlace por correo',
  recover: 'Ya no puedo iniciar sesión',
  errors: {
    refused: {
      title: 'Los datos no coinciden',
      body: 'La contraseña no corresponde a ese correo electrónico o identificador de miembro. Vuelva a intentarlo.',
    },
    shared: {
      title: 'Aquí varias personas tienen este identificador',
      body: 'Elija quién es usted y escriba de nuevo su contraseña.',
    },
    throttled: {
      title: 'Demasiados intentos',
      body: 'Espere unos minutos y vuelva a intentarlo. Su cuenta está a salvo.',
    },
    expired: {
      title: 'Esta página estuvo abierta demasiado tiempo',
      body: 'Vuelva a iniciar sesión, por favor.',
    },
  },
} as const

export const visit = {
  title: (merchant: string) => `Continuar a ${merchant}`,
  body: (merchant: string) =>
    `${merchant} quiere saber si usted ha iniciado sesión. Recibe un número en lugar de su nombre, ` +
    'y nada más.',
  owned: 'Esto ya es suyo: vuelve a abrirse sin cargo.',
  continue: (merchant: string) => `Continuar a ${merchant}`,
} as const

export const signOff = {
  title: '¿Cerrar sesión?',
  body: 'Su sesión se cerrará aquí y en todos los comercios que ha visitado desde que la inició.',
  bodyAt: (merchant: string) =>
    `«En todas partes» cierra su sesión aquí y en todos los comercios que ha visitado desde que la inició. «Solo en ${merchant}» deja los demás, y esta red, como están.`,
  everywhere: 'Cerrar sesión en todas partes',
  onlyAt: (merchant: string) => `Cerrar sesión solo en ${merchant}`,
  stay: 'Mantener la sesión',
  overTitle: 'Su sesión está cerrada',
  overBody: 'No hay ninguna sesión iniciada en este navegador.',
  continue: 'Continuar',
} as const

export const signOffDone = {
  title: 'Su sesión está cerrada',
  body: 'Aquí ya, y en pocos minutos en todos los comercios que ha visitado desde que la inició.',
  again: 'Volver a iniciar sesión',
  home: 'Inicio',
} as const
