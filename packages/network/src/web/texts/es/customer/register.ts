// Spanish: opening an account.
export const register = {
  title: 'Abrir una cuenta',
  lead: 'Una vez, para todos los comercios de la red.',
  steps: (step: string, count: string) => `Paso ${step} de ${count}`,
  stepNames: ['Sobre usted', 'Su tarjeta', 'Listo'],
  haveOne: '¿Ya tiene una cuenta?',
  signOn: 'Iniciar sesión',
  sections: {
    you: 'Sobre usted',
    signOn: 'Cómo iniciará sesión',
    bill: 'Su factura',
  },
  labels: {
    first_name: 'Nombre',
    last_name: 'Apellidos, si los tiene',
    country: 'País',
    postal_code: 'Código postal',
    email: 'Correo electrónico',
    member_id: 'Identificador de miembro',
    password: 'Contraseña',
    password_again: 'Contraseña, otra vez',
    recovery_phrase: 'Frase de recuperación',
    time_zone: 'Zona horaria',
    currency: 'Moneda de su factura',
  },
  help: {
    email: 'Aquí llegan sus facturas. Los comercios nunca lo ven.',
    postal_code: 'El que conoce el banco de su tarjeta.',
    member_id: 'Un nombre corto para iniciar sesión, como «ada».',
    password: 'Al menos 10\u00a0caracteres. Lo mejor son varias palabras.',
    recovery_phrase: 'Una frase que solo usted escribiría. Guárdela en un lugar seguro.',
    time_zone: 'Sus días, meses y límites se rigen por ella.',
  },
  tooShort: (count: string) => `Escriba al menos ${count} caracteres, por favor.`,
  errors: {
    missing: 'Rellene este campo, por favor.',
    malformed: 'Esto no parece correcto. Compruébelo, por favor.',
    too_short: 'Hágalo más largo, por favor.',
    too_long: 'Hágalo más corto, por favor.',
    too_weak: 'Es fácil de adivinar. Elija otra cosa, por favor.',
    mismatch: 'Las dos contraseñas no coinciden. Escríbalas de nuevo, por favor.',
    in_use: 'No se puede usar. Si es suyo, inicie sesión.',
    unsupported: 'Elija una opción de la lista, por favor.',
  },
  next: 'Siguiente: su tarjeta',
  nextNote:
    'El número de su tarjeta va a la página del propio procesador de pagos y nunca a nosotros. Se autoriza un ' +
    'importe pequeño para comprobar la tarjeta, y se libera de inmediato.',
} as const

export const registerReturn = {
  verified: {
    title: 'Su cuenta está abierta',
    body: (member: string) =>
      `Le damos la bienvenida, ${member}. Su tarjeta está verificada; no se ha cobrado nada.`,
    code: 'Su código personal',
    codeHelp:
      'Anótelo; se lo mostramos esta única vez. Junto con su identificador de miembro, encuentra su cuenta en un navegador nuevo para nosotros.',
    continue: 'Continuar',
    continueBuying: (item: string) => `Continuar a «${item}»`,
  },
  declined: {
    title: 'La tarjeta fue rechazada',
    body: 'El banco que emitió la tarjeta la rechazó. No nos dice por qué.',
  },
  expired: {
    title: 'La tarjeta ha caducado',
    body: 'El procesador de pagos dice que ha pasado la fecha de la tarjeta.',
  },
  postal_code_mismatch: {
    title: 'El código postal no coincide',
    body: 'El banco de la tarjeta conoce un código postal distinto del que usted indicó.',
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
  refresh: 'Volver a mirar',
  later: 'Ahora no',
} as const
