// Spanish: what customers are told by e-mail about signing on, and getting back into an account.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const signingOnNotices = {
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
      `Alguien indicó esta dirección para recuperar una cuenta. El enlace de abajo funciona a partir del ${worksAt}, una vez, ` +
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
      'Si no es usted, inicie sesión con un enlace por correo o con una llave de acceso: con eso basta para detenerlo. Después, elija una frase de recuperación nueva.',
    action: { label: 'Detenerlo: iniciar sesión', path: () => '/sign-on/link' },
  },
  recovered: {
    subject: () => 'Se ha recuperado su cuenta',
    headline: () => 'Su cuenta tiene una contraseña nueva',
    body: ({ changedAt }) =>
      `El ${changedAt} se recuperó su cuenta con su frase de recuperación. Se cerró la sesión en todos los ` +
      'dispositivos, se quitaron las llaves de acceso y la aplicación de autenticación, y la contraseña es nueva.\n\n' +
      'Si no fue usted, avise de inmediato a nuestra atención al cliente.',
    action: { label: 'Revisar su cuenta', path: () => '/profile/security' },
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
      `Fue el ${signedOnAt}${device === '' ? '' : `, ${device}`}${network === '' ? '' : `, red ${network}`}.` +
      '\n\nSi fue usted, no tiene que hacer nada. Si no, cierre la sesión de ese dispositivo y cambie su contraseña.',
    action: { label: 'Ver dónde tiene la sesión iniciada', path: () => '/profile/security' },
  },
  step_up_code: {
    subject: () => 'Su código de confirmación',
    headline: () => 'Confirme que es usted',
    body: ({ code }) =>
      `Su código es ${code}. Funciona durante 10\u00a0minutos, en el navegador en el que lo pidió.\n\n` +
      'No se lo diga nunca a nadie. Si no lo pidió usted, cambie su contraseña.',
  },
} as const satisfies SomeNoticeWords
