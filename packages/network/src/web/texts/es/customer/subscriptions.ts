// Spanish: subscriptions.
export const subscriptions = {
  title: 'Suscripciones',
  lead: 'A qué tiene suscripción, en todos los comercios. Cada una se paga período a período, en su saldo pendiente.',
  empty: {
    title: 'Todavía no tiene ninguna suscripción',
    body: 'Cuando compre una en un comercio, figurará aquí: cuándo termina, si se renueva sola y cómo cancelarla.',
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
      `Usted aceptó ${before}. Nada se renueva al precio nuevo si usted no lo acepta; sin su conformidad, termina el ${date}.`,
    agree: (price: string) => `Aceptar ${price}`,
  },
  renew: {
    title: 'Renovar ahora',
    body: (from: string) =>
      `Compra un período más. Empieza el ${from}, cuando termina el actual: no se pierde ningún día.`,
    bodyOver: 'Compra un período más. Empieza ahora.',
    submit: (price: string) => `Renovar por ${price}`,
  },
  automatic: {
    title: 'Renovar automáticamente',
    isOn: (date: string, price: string) =>
      `Activado: el ${date} se compra un período más por ${price}. Le avisamos unos días antes.`,
    waits: 'Activado, pero no se compra nada hasta que haya aceptado el precio nuevo.',
    isOff: (date: string) =>
      `Desactivado: termina el ${date}, y no se cobra nada si usted no la renueva.`,
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
    on: { title: 'Activado', body: (date: string) => `Se renueva sola el ${date}.` },
    off: { title: 'Desactivado', body: (date: string) => `Termina el ${date}.` },
    agreed: { title: 'Aceptado', body: (date: string) => `Dura hasta el ${date}, como antes.` },
    cancelled: {
      title: 'Cancelada',
      body: () => 'Ha terminado. Lo que se le devuelve figura en su extracto.',
    },
    cancelledQueued: {
      title: 'Cancelada',
      body: () =>
        'Ha terminado. Una persona decide sobre lo que se le devuelve, y le escribiremos. Hasta entonces, el importe está fuera de su saldo pendiente.',
    },
  },
  refused: {
    title: 'No se ha podido hacer',
    busy: 'Se está renovando en este momento. Espere unos segundos y vuelva a intentarlo.',
    outdated: 'Entretanto se ha renovado. Mire las fechas antes de renovarla una vez más.',
    priceChanged: 'El precio cambió mientras lo miraba. No se ha comprado nada.',
    over: 'Ha terminado. Puede volver a comprarla en el comercio.',
  },
  lapsed: {
    title: 'No se renovó',
    body: 'La renovación no se pudo hacer durante algunos días, así que terminó. No se ha cobrado nada.',
  },
} as const

export const subscriptionCancel = {
  title: 'Cancelar la suscripción',
  back: 'Volver y conservarla',
  credit: 'Se le devuelven',
  days: (unused: string, days: string) =>
    unused === '1'
      ? `Queda ${unused} de ${days}\u00a0días`
      : `Quedan ${unused} de ${days}\u00a0días`,
  explanation:
    'El precio, por los días que quedan, dividido por los días del período, redondeado a la baja a la millonésima. El día de hoy cuenta como restante; el día en que empezó el período, como usado.',
  ends: (merchant: string) =>
    `Lo que tenía por suscripción en ${merchant} deja de abrirse al instante. El abono llega también al instante a su saldo pendiente.`,
  submit: (amount: string) => `Cancelar ahora y recuperar ${amount}`,
  submitQueued: 'Cancelar ahora',
  queued: {
    title: 'Una persona lo decide',
    body: (amount: string, date: string) =>
      `Últimamente se le ha devuelto mucho. La suscripción termina al instante de todos modos; una persona decide a más tardar el ${date} si ${amount} quedan fuera de su saldo pendiente.`,
  },
  changed: {
    title: 'El importe ha cambiado',
    body: (before: string, now: string) =>
      `Era de ${before} cuando lo miró. Ahora es de ${now}. No se ha cancelado nada: vuelva a mirarlo.`,
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
