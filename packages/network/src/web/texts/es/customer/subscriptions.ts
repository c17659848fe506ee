// Spanish: subscriptions.
export const subscriptions = {
  title: 'Suscripciones',
  lead: 'Todas sus suscripciones, en todos los comercios. Cada una se paga período a período, con cargo a su saldo pendiente.',
  empty: {
    title: 'Todavía no tiene ninguna suscripción',
    body: 'Cuando compre una en un comercio, verá aquí cuándo termina, si se renueva sola y cómo cancelarla.',
    action: 'Buscar comercios',
  },
  columns: { product: 'Suscripción', state: 'Estado', price: 'Precio' },
  states: {
    renews: (date: string) => `Se renueva el ${date}`,
    ends: (date: string) => `Termina el ${date}`,
    decide: (date: string) => `Precio nuevo: decida hasta el ${date}`,
    ended: (date: string) => `Terminó el ${date}`,
    cancelled: (date: string) => `Cancelada el ${date}`,
  },
  current: 'Activas',
  former: 'Terminadas',
} as const

export const subscription = {
  back: 'Todas las suscripciones',
  facts: {
    price: 'Precio',
    runs: 'Dura hasta el',
    ended: 'Terminó el',
    cancelled: 'Cancelada el',
    began: 'Empezó el',
    renewal: 'Al terminar',
  },
  per: {
    D: (count: number) => (count === 1 ? 'al día' : `por ${count}\u00a0días`),
    M: (count: number) => (count === 1 ? 'al mes' : `por ${count}\u00a0meses`),
    Y: (count: number) => (count === 1 ? 'al año' : `por ${count}\u00a0años`),
  },
  renewsItself: 'Se renueva sola',
  doesNotRenew: 'Termina; no se cobra nada',
  notSold: 'ya no se vende',
  newPrice: {
    title: (price: string) => `El precio es ahora de ${price}`,
    body: (before: string, date: string) =>
      `Usted aceptó ${before}. Si no acepta el precio nuevo, la suscripción no se renueva y termina el ${date}.`,
    agree: (price: string) => `Aceptar ${price}`,
  },
  renew: {
    title: 'Renovar ahora',
    body: (from: string) =>
      `Compra un período más, que empieza el ${from}, cuando termina el actual: no se pierde ningún día.`,
    bodyOver: 'Compra un período más, que empieza ahora.',
    submit: (price: string) => `Renovar por ${price}`,
  },
  automatic: {
    title: 'Renovación automática',
    isOn: (date: string, price: string) =>
      `Activada: el ${date} se compra un período más por ${price}. Le avisamos unos días antes.`,
    waits: 'Activada, pero no se compra nada hasta que haya aceptado el precio nuevo.',
    isOff: (date: string) =>
      `Desactivada: la suscripción termina el ${date}, y no se cobra nada si usted no la renueva.`,
    switchOn: 'Activar',
    switchOff: 'Desactivar: dejar que termine',
  },
  cancel: {
    title: 'Cancelar',
    body: 'Termina al instante, y los días que quedan se le abonan.',
    link: 'Ver cuánto se le devuelve',
  },
  terms: {
    title: 'Períodos',
    time: 'Desde – hasta',
    state: 'Estado',
    price: 'Precio',
    states: { running: 'en curso', ahead: 'por venir', over: 'terminado', ended: 'devuelto' },
  },
  done: {
    renewed: { title: 'Renovada', body: (date: string) => `Ahora dura hasta el ${date}.` },
    on: { title: 'Renovación activada', body: (date: string) => `Se renueva sola el ${date}.` },
    off: { title: 'Renovación desactivada', body: (date: string) => `Termina el ${date}.` },
    agreed: {
      title: 'Precio aceptado',
      body: (date: string) => `Dura hasta el ${date}, como antes.`,
    },
    cancelled: {
      title: 'Cancelada',
      body: () => 'Ha terminado. Lo que se le devuelve figura en su extracto.',
    },
    cancelledQueued: {
      title: 'Cancelada',
      body: () =>
        'Ha terminado. Una persona decide sobre el abono, y le escribiremos. Hasta entonces, el importe queda descontado de su saldo pendiente.',
    },
  },
  refused: {
    title: 'No se ha podido hacer',
    busy: 'Se está renovando en este momento. Espere unos segundos y vuelva a intentarlo.',
    outdated: 'Entretanto ya se ha renovado. Compruebe las fechas antes de renovarla otra vez.',
    priceChanged: 'El precio cambió mientras lo miraba. No se ha comprado nada.',
    over: 'Ha terminado. Puede volver a comprarla en el comercio.',
  },
  lapsed: {
    title: 'No se renovó',
    body: 'Durante algunos días no se pudo renovar, así que terminó. No se ha cobrado nada.',
  },
} as const

export const subscriptionCancel = {
  title: 'Cancelar la suscripción',
  back: 'Volver y conservarla',
  credit: 'Se le devuelve',
  days: (unused: string, days: string) =>
    unused === '1'
      ? `Queda ${unused} de ${days}\u00a0días`
      : `Quedan ${unused} de ${days}\u00a0días`,
  explanation:
    'El precio, por los días que quedan, dividido entre los días del período, redondeado a la baja a la millonésima. El día de hoy cuenta como restante; el día en que empezó el período, como usado.',
  ends: (merchant: string) =>
    `Lo que incluye su suscripción en ${merchant} deja de abrirse al instante. También al instante, el abono se descuenta de su saldo pendiente.`,
  submit: (amount: string) => `Cancelar ahora y recuperar ${amount}`,
  submitQueued: 'Cancelar ahora',
  queued: {
    title: 'Una persona lo decide',
    body: (amount: string, date: string) =>
      `Últimamente se le ha devuelto mucho. La suscripción termina al instante de todos modos; una persona decide a más tardar el ${date} si se mantiene el abono de ${amount}.`,
  },
  changed: {
    title: 'El importe ha cambiado',
    body: (before: string, now: string) =>
      `Era de ${before} cuando lo miró. Ahora es de ${now}. No se ha cancelado nada: compruébelo de nuevo.`,
  },
  instead: {
    title: 'O deje que termine por sí sola',
    body: (date: string) =>
      `Conserve lo que ha pagado hasta el ${date}. Después no se renueva, y no se devuelve nada.`,
    submit: 'Dejar que termine',
    already: (date: string) =>
      `O no haga nada: no se renueva sola, y termina el ${date}. Entonces no se devuelve nada.`,
  },
} as const
