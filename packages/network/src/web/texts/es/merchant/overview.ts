// Spanish: what is to be seen of a merchant at once.

export const overview = {
  settings: 'La cuenta',
  state: 'Estado',
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
