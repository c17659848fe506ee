// Spanish: buying without being asked, per merchant.

export const oneClick = {
  title: 'Compras sin preguntar',
  lead: 'En estos comercios, una compra que no supere los importes que usted fijó se hace con un clic, sin la página de confirmación. Cada una figura en su extracto y se puede devolver como cualquier otra. Aun así, esa página se muestra una vez al mes.',
  empty: {
    title: 'Se le pregunta antes de cada compra',
    body: 'Para cambiarlo en un comercio, elija «A partir de ahora, sin preguntar» en la página donde confirma una compra allí.',
    action: 'Ir a sus límites',
  },
  caption: 'Comercios en los que no se le pregunta',
  columns: { merchant: 'Comercio', price: 'Cada compra', day: 'En un día', actions: 'Cambiar' },
  ask: 'Volver a preguntar',
  notices: {
    asked: {
      title: 'Se le volverá a preguntar',
      body: 'En su próxima compra allí verá la página de confirmación.',
    },
  },
  back: 'Ir a sus límites',
  choose: {
    summary: 'A partir de ahora, sin preguntar',
    body: (merchant: string) =>
      `Las compras en ${merchant} por debajo de estos importes se harán con un clic. Puede consultarlo y desactivarlo en «Límites».`,
    check: (merchant: string) => `No volver a preguntarme en ${merchant}`,
    price: (currency: string) => `Cada compra, como máximo (${currency})`,
    day: (currency: string) => `En un día, como máximo (${currency})`,
    errors: {
      price: 'Escriba un importe mayor que cero, como 0,50.',
      day: 'Escriba un importe que no sea menor que el de cada compra.',
    },
  },
} as const
