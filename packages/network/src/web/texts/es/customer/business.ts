// Spanish: the pages of people of merchants.

export const business = {
  people: 'Personas',
  person: 'Quién',
  role: 'Función',
  roles: {
    owner: 'Titular',
    developer: 'Desarrollo',
    accountant: 'Contabilidad',
    support: 'Atención al cliente',
  },
  mays: {
    owner: 'todo: personas, cuentas, claves',
    developer: 'direcciones, claves, aspecto',
    accountant: 'mirar, para las cuentas',
    support: 'mirar, para responder a preguntas',
  },
  invited: (role: string) => `${role}, con invitación`,
  state: 'Estado',
  states: { waiting: 'espera la aprobación', active: 'vende', closed: 'cerrado' },
  stateNotes: {
    waiting: 'Todo se puede preparar; no se vende nada hasta que el operador lo apruebe.',
    active: 'Vende en cada dirección demostrada.',
    closed: 'Ya no se vende nada.',
  },
  id: 'Número de comercio',
  addresses: 'Direcciones',
  proved: 'demostrada',
  unproved: 'sin demostrar',
  proveTitle: (address: string) => `Demuestre que ${address} es suya`,
  proveFile: (file: string) => `Ponga esta línea en un archivo en ${file}:`,
  proveRecord: (record: string) =>
    `O en un registro TXT de ${record}. Después haga que se compruebe, por la API.`,
}

export const businessJoin = {
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
