// Spanish: who stands behind merchants, and joining them.

export const roles = {
  owner: 'Titular',
  developer: 'Desarrollo',
  accountant: 'Contabilidad',
  support: 'Atención al cliente',
}

/** What each of them may. */
export const mays = {
  owner: 'todo: personas, cuentas, claves',
  developer: 'direcciones, claves, aspecto',
  accountant: 'mirar, para las cuentas',
  support: 'mirar, para responder a preguntas',
}

export const states = { waiting: 'espera la aprobación', active: 'vende', closed: 'cerrado' }

export const join = {
  title: (organisation: string) => `Unirse a ${organisation}`,
  lead: 'Le invitan a trabajar aquí. Su propia cuenta sigue siendo suya; nadie ve lo que compra.',
  role: 'Función',
  you: 'Se une como',
  join: 'Unirse',
  rather: 'Mejor no',
  endedTitle: 'Esta invitación ha terminado',
  endedBody: 'El enlace se usó, se retiró o tiene más de siete días. Pida otro a quien lo envió.',
  account: 'Su cuenta',
}
