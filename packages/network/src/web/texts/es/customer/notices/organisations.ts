// Spanish: what people of merchants’ organisations are told by e-mail.
import type { OrganisationRole } from '../../../../../organisations/index.ts'
import { wordOf } from '../../../notice-words.ts'
import type { SomeNoticeWords } from '../../../notice-words.ts'

const roleWords: Readonly<Record<OrganisationRole, string>> = {
  owner: 'titular',
  developer: 'desarrollo',
  accountant: 'contabilidad',
  support: 'atención al cliente',
}
const roles = (role: string): string => wordOf(roleWords, role)

export const organisationNotices = {
  organisation_invited: {
    subject: () => 'Le invitan a una organización',
    headline: () => 'Tiene una invitación',
    body: ({ organisationName, role, expiresAt }) =>
      `${organisationName} vende a través de la red y le invita a formar parte de su equipo. Su función: ${roles(role)}.\n\n` +
      `El enlace funciona una vez, hasta el ${expiresAt}. Inicie sesión con su propia cuenta o abra una: no hace falta tarjeta. ` +
      'Si no lo desea, no tiene que hacer nada.',
    action: { label: 'Ver la invitación', path: ({ path }) => path },
  },
  organisation_joined: {
    subject: () => 'Alguien se ha unido a su organización',
    headline: () => 'Se aceptó una invitación',
    body: ({ organisationName, role }) =>
      `Una persona invitada por su organización pertenece ahora a ${organisationName}. Su función: ${roles(role)}. ` +
      'Si no es correcto, retírela.',
    action: { label: 'Ver las personas', path: ({ organisation }) => `/console/${organisation}` },
  },
  organisation_role_changed: {
    subject: () => 'Su función ha cambiado',
    headline: () => 'Tiene otra función',
    body: ({ organisationName, role }) =>
      `Un titular de ${organisationName} ha cambiado su función: ${roles(role)}. Vale desde ahora.`,
    action: {
      label: 'Ver la organización',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
  organisation_removed: {
    subject: () => 'Ya no pertenece a una organización',
    headline: () => 'Ya no pertenece a ella',
    body: ({ organisationName }) =>
      `Un titular de ${organisationName} le ha retirado. Su propia cuenta queda como está.`,
  },
  organisation_left: {
    subject: () => 'Alguien ha dejado su organización',
    headline: () => 'Alguien se ha ido',
    body: ({ organisationName }) =>
      `Una persona ha dejado ${organisationName}. Cambie las claves y los tokens que conocía.`,
    action: { label: 'Ver las personas', path: ({ organisation }) => `/console/${organisation}` },
  },
  merchant_approved: {
    subject: () => 'Su cuenta de comercio está aprobada',
    headline: () => 'Ya puede vender',
    body: ({ merchantName }) =>
      `${merchantName} está aprobada: desde ahora vende en cada dirección que se haya demostrado suya.`,
    action: {
      label: 'Ver la cuenta de comercio',
      path: ({ merchant }) => `/console/${merchant}/start`,
    },
  },
  merchant_refused: {
    subject: () => 'Su cuenta de comercio no se aprobó',
    headline: () => 'No se aprobó',
    body: ({ merchantName, reason }) =>
      `${merchantName} no se aprobó y no vende nada. El motivo:\n\n${reason}`,
    action: {
      label: 'Ver la organización',
      path: ({ merchant }) => `/console/${merchant}/start`,
    },
  },
  webhook_paused: {
    subject: () => 'Una dirección ya no recibe sus eventos',
    headline: () => 'Una dirección ya no recibe nada',
    body: ({ url, merchantName }) =>
      `Durante tres días, ${url} no ha recibido ninguno de los eventos de ${merchantName}. Está en pausa y no se le comunica nada hasta que usted la reanude; entonces se le comunica lo que se perdió.`,
    action: {
      label: 'Ver la organización',
      path: ({ organisation }) => `/console/${organisation}`,
    },
  },
} as const satisfies SomeNoticeWords
