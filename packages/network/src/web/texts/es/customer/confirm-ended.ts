// Spanish: a transaction that is over.
export const confirmEnded = {
  bought: {
    title: 'Ha comprado este artículo',
    body: (merchant: string) =>
      `Figura una sola vez en su saldo pendiente y se abre en ${merchant}.`,
  },
  owned: {
    title: 'Este artículo ya es suyo',
    body: (merchant: string) => `No se ha cobrado de nuevo. Se abre en ${merchant}.`,
  },
  cancelled: {
    title: 'Ha cancelado esta compra',
    body: (merchant: string) =>
      `No se ha cobrado nada por ella. Si cambia de idea, elija de nuevo el artículo en ${merchant}.`,
  },
  signedOn: {
    title: 'Ha iniciado sesión',
    body: (merchant: string) => `Ya ha continuado a ${merchant} desde aquí.`,
  },
  expired: {
    title: 'Esta compra ha caducado',
    body: (merchant: string) =>
      `Tardó demasiado en confirmarse. No se ha cobrado nada. Elija de nuevo el artículo en ${merchant}.`,
  },
  unknown: {
    title: 'Este enlace ya se usó o es demasiado antiguo',
    body: (merchant: string) =>
      `Lo que ha comprado está en su biblioteca. Lo que no esté allí, elíjalo de nuevo en ${merchant}.`,
  },
  item: 'Artículo',
  price: 'Precio',
  boughtAt: 'Comprado el',
  open: 'Abrirlo',
  toPurchase: 'Ver la compra',
  toLibrary: 'Ir a su biblioteca',
} as const
