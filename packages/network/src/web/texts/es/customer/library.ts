// Spanish: the library, and the step from it to a merchant.
const count = (amount: number, one: string, many: string): string =>
  `${amount}\u00a0${amount === 1 ? one : many}`

const left = (amount: number, one: string, many: string): string =>
  `${amount === 1 ? 'queda' : 'quedan'} ${count(amount, one, many)}`

export const library = {
  title: 'Su biblioteca',
  lead: 'Todo lo que ha comprado y puede abrir, en todos los comercios. Volver a abrirlo no cuesta nada.',
  empty: {
    title: 'Aquí no hay nada todavía',
    body: 'Lo que compre en cualquier comercio podrá abrirlo desde aquí, mientras dure su acceso.',
    action: 'Buscar algo que leer',
  },
  noneFound: {
    title: 'No se ha encontrado nada',
    body: 'No hay nada en su biblioteca que coincida.',
    goOn: 'De momento no hay coincidencias. Su biblioteca continúa en la página siguiente.',
    action: 'Mostrar todo',
  },
  filter: 'Acotar su biblioteca',
  search: 'Buscar por título o comercio',
  show: 'Mostrar',
  showAll: 'Mostrar todo',
  columns: { item: 'Artículo', merchant: 'Comercio', left: 'Lo que queda', open: 'Abrir' },
  subscription: 'Suscripción',
  unlimited: 'Para siempre',
  views: (views: number) =>
    views === 1
      ? '1\u00a0consulta comprada; la cuenta el comercio'
      : `${views}\u00a0consultas compradas; las cuenta el comercio`,
  left: {
    days: (days: number) => left(days, 'día', 'días'),
    hours: (hours: number) => left(hours, 'hora', 'horas'),
    minutes: (minutes: number) => left(minutes, 'minuto', 'minutos'),
    seconds: 'queda menos de un minuto',
  },
  until: (until: string) => `hasta el ${until}`,
  open: 'Abrir',
  give: 'Regalar',
  ended: {
    title: 'Esto ha terminado',
    body: 'Ya no se puede abrir. Puede que el comercio vuelva a tenerlo a la venta.',
    toPurchase: 'Ver la compra',
    back: 'Volver a su biblioteca',
  },
} as const

export const handOver = {
  title: (merchant: string) => `De camino a ${merchant}`,
  body: (title: string) => `«${title}» se abre allí. Ya es suyo: no se cobra nada.`,
  continue: (merchant: string) => `Continuar a ${merchant}`,
  privacy: (merchant: string) =>
    `${merchant} ve que un cliente de la red abre esto, con un identificador que solo ese comercio conoce.`,
  late: 'Si tarda más de un minuto, vuelva a abrirlo desde su biblioteca.',
  back: 'Volver a su biblioteca',
} as const
