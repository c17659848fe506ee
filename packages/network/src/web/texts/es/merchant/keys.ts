// Spanish: the keys of a merchant.

export const keys = {
  title: 'Claves',
  lead: 'Su servidor firma con una clave privada lo que nos pide; nosotros solo conocemos la mitad pública. Pueden servir varias a la vez: cree la nueva, cámbiela en el servidor, termine la antigua.',
  emptyTitle: 'Todavía no hay claves',
  emptyBody: 'Sin una, su sitio no puede pedirnos nada.',
  kid: 'Nombre',
  use: 'Para',
  uses: { sig: 'firmar', enc: 'billetes' },
  addedAt: 'Desde',
  retire: 'Terminar esta clave',
  retireConsequence: {
    sig: 'Termina al momento: un servidor que aún firme con ella será rechazado, y lo que obtuvo con una clave tendrá que pedirlo de nuevo.',
    enc: 'Termina al momento: ya no se cifra ningún billete para ella.',
  },
  retireConfirm: 'Terminar',
  makeTitle: 'Crear una clave',
  makeNote:
    'Nosotros creamos el par, y le mostramos la mitad privada solo esta vez; aquí no se guarda en ningún sitio. La primera vez recibe todo lo que su sitio necesita.',
  make: 'Crear una clave',
  madeTitle: 'Esto se muestra una sola vez: póngalo ahora en su «.env»',
  madeNote: 'Quien lo tenga puede actuar como su sitio. Quien lo haya perdido crea otra.',
  toStart: 'Seguir con la guía rápida',
  ownTitle: 'Traer una clave propia',
  ownNote:
    'Creada por usted, de modo que su mitad privada nunca estuvo en otro lugar: Ed25519 o P-256.',
  jwk: 'Clave pública, como JWK',
  invalidKey: 'No es una clave pública como JWK: Ed25519 o P-256, sin su mitad privada.',
  add: 'Añadir',
  done: { added: 'La clave se ha añadido', retired: 'La clave ha terminado' },
  notDone: 'No ha sido posible',
  refused: {
    key_conflict:
      'Hay o hubo una clave con ese nombre. Lo que se mostró con ella no se muestra otra vez: cree otra.',
    too_many_keys: 'Ya hay cinco claves en uso. Termine antes una.',
    merchant_closed: 'Esta cuenta está cerrada.',
    gone: 'Algo ha cambiado entretanto: así está ahora.',
  },
} as const
