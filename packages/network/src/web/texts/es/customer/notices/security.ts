// Spanish: what customers are told by e-mail about changes of what an account is signed on to with.
import type { SomeNoticeWords } from '../../../notice-words.ts'

export const securityNotices = {
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
      `Fue el ${changedAt}. Durante una semana, la anterior también sirve para volver a entrar en su cuenta.\n\nSi no fue usted, recupere la cuenta ahora, con la frase que conoce. Quien la cambió se queda fuera.`,
    action: { label: 'Recuperar la cuenta', path: () => '/recover' },
  },
  passkey_added: {
    subject: () => 'Se ha añadido una llave de acceso a su cuenta',
    headline: () => 'Se ha añadido una llave de acceso',
    body: ({ name }) =>
      `Ahora se puede iniciar sesión en su cuenta con «${name}».\n\nSi no fue usted, quite esa llave y cambie su contraseña.`,
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
    action: { label: 'Revisar su cuenta', path: () => '/profile/security' },
  },
  app_removed: {
    subject: () => 'Se ha quitado su aplicación de autenticación',
    headline: () => 'Se ha quitado su aplicación de autenticación',
    body: ({ changedAt }) =>
      `Desde el ${changedAt}, su cuenta vuelve a pedir códigos por correo.\n\nSi no fue usted, cambie su contraseña.`,
    action: { label: 'Revisar su cuenta', path: () => '/profile/security' },
  },
  code_renewed: {
    subject: () => 'Tiene un código personal nuevo',
    headline: () => 'Tiene un código personal nuevo',
    body: ({ changedAt }) =>
      `Se mostró el ${changedAt}, una sola vez. El anterior ya no funciona.\n\nSi no fue usted, cambie su contraseña.`,
    action: { label: 'Revisar su cuenta', path: () => '/profile/security' },
  },
  member_id_changed: {
    subject: () => 'Se ha cambiado su identificador de miembro',
    headline: () => 'Se ha cambiado su identificador de miembro',
    body: ({ memberId }) =>
      `Ahora es ${memberId}. Su código personal también es nuevo.\n\nSi no fue usted, cambie su contraseña.`,
    action: { label: 'Revisar su cuenta', path: () => '/profile/security' },
  },
} as const satisfies SomeNoticeWords
