// Spanish: what customers are told by e-mail about groups, and who signs on to their accounts.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const groupNotices = {
  group_invited: {
    subject: () => 'Le invitan a comprar a cargo de otra persona',
    headline: () => 'Tiene una invitación',
    body: ({ expiresAt }) =>
      'Alguien quiere que usted tenga una cuenta propia y pagar lo que compre con ella. El enlace dice quién es y le permite ' +
      'elegir una contraseña.\n\n' +
      `El enlace funciona una vez, hasta el ${expiresAt}. Si prefiere no aceptar, no tiene que hacer nada.`,
    action: { label: 'Ver la invitación', path: ({ path }) => path },
  },
  group_invited_owner: {
    subject: () => 'Alguien le ha invitado, pero ya tiene una cuenta',
    headline: () => 'Ya tiene una cuenta',
    body: () =>
      'Alguien que paga un grupo invitó a esta dirección a unirse a él. Con ella ya tiene usted una cuenta, y una ' +
      'dirección solo puede tener una, así que no ha cambiado nada.\n\n' +
      'Si quiere unirse, indíquele otra dirección suya.',
  },
  group_added: {
    subject: () => 'Se ha abierto una cuenta para usted',
    headline: () => 'Tiene una cuenta que paga otra persona',
    body: ({ memberId }) =>
      'Quien paga el grupo la abrió con esta dirección y una contraseña que le dará. Confirme que la dirección es ' +
      `suya: hasta entonces no le enviaremos nada más. Inicie sesión con ella o con su identificador de miembro: ${memberId}. Esa persona ve lo que usted ` +
      'compra; nadie más lo ve.\n\nElija, por favor, una contraseña propia.',
    action: { label: 'Confirmar la dirección', path: ({ path }) => path },
  },
  group_joined: {
    subject: () => 'Se ha aceptado su invitación',
    headline: () => 'Alguien se ha unido a su grupo',
    body: () =>
      'A partir de ahora, esa persona compra a su cargo. Puede fijarle límites en cualquier momento.',
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
    body: () => 'Esa persona ya no compra a su cargo. Lo que compró permanece en su extracto.',
    action: { label: 'Ver su cuenta', path: ({ account }) => `/group/${account}` },
  },
  group_sign_on_added: {
    subject: () => 'Su cuenta tiene otro acceso',
    headline: () => 'Una persona más puede iniciar sesión en su cuenta',
    body: () =>
      'Esa persona ve y compra todo lo que puede ver y comprar usted. Si no sabía nada de esto, quite el acceso y cambie su ' +
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
} as const satisfies SomeNoticeWords
