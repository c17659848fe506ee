// Spanish: opening an account.
export const register = {
  title: 'Abrir una cuenta',
  lead: 'Una vez, para todos los comercios de la red.',
  steps: (step: string, count: string) => `Paso ${step} de ${count}`,
  stepNames: ['Usted', 'Su tarjeta', 'Acceso'],
  haveOne: '¿Ya tiene una cuenta?',
  signOn: 'Iniciar sesión',
  known:
    'Si esta dirección ya tiene una cuenta, se lo decimos en un correo que acabamos de enviar. En ese caso no necesita tarjeta:',
  otherEmail: 'Otra dirección',
  labels: {
    first_name: 'Nombre',
    last_name: 'Apellidos, si los tiene',
    country: 'País',
    postal_code: 'Código postal',
    email: 'Correo electrónico',
  },
  help: {
    email: 'Aquí llegan sus facturas. Los comercios nunca lo ven.',
    postal_code: 'El que tiene el banco de su tarjeta.',
  },
  tooShort: (count: string) => `Escriba al menos ${count} caracteres, por favor.`,
  errors: {
    missing: 'Rellene este campo, por favor.',
    malformed: 'Esto no parece correcto. Compruébelo, por favor.',
    too_short: 'Escriba algo más largo, por favor.',
    too_long: 'Escriba algo más corto, por favor.',
    too_weak: 'Es fácil de adivinar. Elija otra cosa, por favor.',
    mismatch: 'Las dos contraseñas no coinciden. Escríbalas de nuevo, por favor.',
    unsupported: 'Elija una opción de la lista, por favor.',
  },
  next: 'Continuar',
  nextCard: 'Siguiente: su tarjeta',
  openWithoutCard: 'Abrir la cuenta',
  withoutCardNote:
    'No hace falta tarjeta para trabajar para un comercio; se pide antes de su primera compra.',
  nextNote:
    'El número de su tarjeta va a la página del propio procesador de pagos y nunca a nosotros. Se autoriza un ' +
    'importe pequeño para comprobar la tarjeta y se libera de inmediato. Ahora no se cobra nada.',
} as const

export const registerReturn = {
  declined: {
    title: 'La tarjeta fue rechazada',
    body: 'El banco que emitió la tarjeta la rechazó, y no nos ha dicho por qué.',
  },
  expired: {
    title: 'La tarjeta ha caducado',
    body: 'Según el procesador de pagos, la fecha de la tarjeta ya ha pasado.',
  },
  postal_code_mismatch: {
    title: 'El código postal no coincide',
    body: 'El banco de la tarjeta tiene un código postal distinto del que usted indicó.',
  },
  cancelled: {
    title: 'Todavía no hay tarjeta',
    body: 'Salió de la página de la tarjeta antes de terminar. Todo lo demás se conserva.',
  },
  failed: {
    title: 'No se pudo comprobar la tarjeta',
    body: 'El procesador de pagos no respondió como debía. No es culpa suya.',
  },
  pending: {
    title: 'Seguimos comprobando la tarjeta',
    body: 'El procesador de pagos no ha respondido todavía. Suele tardar unos segundos.',
  },
  whatNow: 'No se ha cobrado nada. Vuelva a intentarlo, con esta tarjeta o con otra.',
  retry: 'Volver a intentarlo',
  refresh: 'Volver a comprobar',
  later: 'Ahora no',
} as const

export const registerFinish = {
  title: 'Su cuenta está abierta',
  lead: 'Su tarjeta está verificada y no se ha cobrado nada. ¿Cómo iniciará sesión la próxima vez?',
  passkey: 'Con una llave de acceso',
  password: 'Contraseña',
  passwordHelp: 'Al menos 10\u00a0caracteres. Lo mejor son varias palabras.',
  again: 'Contraseña, otra vez',
  continue: 'Continuar',
  continueBuying: (item: string) => `Continuar a «${item}»`,
  mailbox: (email: string) =>
    `Hemos enviado un enlace a ${email}. Ábralo cuando pueda: hasta entonces no llegan facturas allí y ningún enlace inicia su sesión.`,
  later:
    'La frase de recuperación, el código personal y otro identificador de miembro pueden esperar: los encontrará en su perfil.',
} as const
