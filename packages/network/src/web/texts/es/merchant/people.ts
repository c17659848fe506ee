// Spanish: the people of an organisation.

export const people = {
  title: 'Personas',
  lead: (organisation: string) =>
    `Todas las personas de aquí trabajan para ${organisation}, en cada uno de sus comercios. Lo que cada una puede hacer depende de su función.`,
  person: 'Quién',
  role: 'Función',
  you: (name: string) => `${name} (usted)`,
  invited: (email: string) => `${email}, con invitación`,
  until: (day: string) => `El enlace sirve hasta el ${day}.`,
  withdraw: 'Retirar',
  withdrawOf: (email: string) => `Retirar la invitación de ${email}`,
  invite: 'Invitar a alguien',
  inviteNote:
    'Recibirá por correo un enlace que sirve una vez, durante siete días. Necesita una cuenta aquí, pero ninguna tarjeta.',
  email: 'Correo electrónico',
  send: 'Enviar la invitación',
  malformed: 'Escriba una dirección de correo, por ejemplo ada@example.org.',
  done: {
    invited: 'La invitación está en camino',
    withdrawn: 'La invitación se ha retirado: su enlace ya no sirve',
    changed: 'La función ha cambiado y vale desde ahora',
    removed: 'Esa persona ya no pertenece a la organización',
  },
  notDone: 'No ha sido posible',
  refused: {
    last_owner: 'Una organización conserva al menos un titular. Nombre antes a otra persona.',
    organisation_full: 'Ya hay cincuenta personas e invitaciones abiertas.',
    already_invited: 'Esa dirección ya tiene una invitación. Retírela para enviar otra.',
    too_many_invitations:
      'Desde ayer se han enviado veinte invitaciones. Vuelva a intentarlo mañana.',
    gone: 'Alguien lo ha cambiado entretanto: así está ahora.',
  },
} as const

export const person = {
  since: 'Aquí desde el',
  change: 'Cambiar la función',
  save: 'Cambiar',
  end: (name: string) => `Quitar a ${name}`,
  endConsequence: (name: string) =>
    `${name} ya no verá nada aquí. Su propia cuenta queda como está. Cambie las claves que conocía.`,
  endConfirm: 'Quitar',
  leave: 'Dejar la organización',
  leaveConsequence:
    'Ya no verá nada aquí. Para volver necesitará una invitación. Su propia cuenta queda como está.',
  leaveConfirm: 'Dejar',
} as const
