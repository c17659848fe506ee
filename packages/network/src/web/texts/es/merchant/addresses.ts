// Spanish: where a merchant sells.

export const addresses = {
  title: 'Direcciones',
  lead: 'Usted vende en estas direcciones y por debajo de ellas, y los clientes no vuelven a ninguna otra. Hay que demostrar que cada una es suya.',
  proved: 'demostrada',
  unproved: 'sin demostrar',
  site: 'Su página de inicio',
  byFile: 'Ponga esta línea en un archivo en esta dirección:',
  byRecord: 'O en el DNS, como registro TXT:',
  record: (name: string) => `TXT ${name}`,
  prove: 'Comprobar ahora',
  proving: 'Comprobando…',
  remove: 'Quitar esta dirección',
  removeConsequence: 'Allí ya no se vende nada, y nadie vuelve a ella.',
  removeConfirm: 'Quitar',
  addTitle: 'Otra dirección',
  addNote: 'Por ejemplo https://shop.daily.example. Para probar, también http://localhost:5000.',
  address: 'Dirección',
  malformed: 'Escriba una dirección https sin parámetros, por ejemplo https://shop.daily.example.',
  add: 'Añadir',
  done: {
    added: 'Añadida: ahora muestre que es suya',
    proved: 'Es suya: puede vender allí',
    removed: 'La dirección se ha quitado',
  },
  notDone: 'No ha sido posible',
  refused: {
    proof_not_found:
      'Ni el archivo ni el registro lo dicen todavía. Un registro DNS tarda a veces unos minutos; compruébelo después otra vez.',
    too_many_addresses: 'Ya hay cincuenta direcciones.',
    merchant_closed: 'Esta cuenta está cerrada.',
    gone: 'Algo ha cambiado entretanto: así está ahora.',
  },
} as const
