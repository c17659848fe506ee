// Spanish: the confirmation page.
export const confirm = {
  title: 'Confirme su compra',
  price: 'Precio',
  access: 'Acceso',
  drawnFrom: 'Se carga en',
  tab: (currency: string) => `Su saldo pendiente en ${currency}`,
  tabAfter: (amount: string) => `${amount} con esta compra`,
  creditLimit: 'Su saldo pendiente puede llegar a',
  creditLimitSmall: 'Cada pago vuelve a dejar margen.',
  credit: 'Su saldo a favor',
  creditSmall: 'se usa antes de cobrarle nada',
  giveInstead: 'Regalarlo a otra persona',
  billed: 'Se cobra',
  billedAbove: (amount: string) => `cuando su saldo pendiente supere ${amount}`,
  account: 'Cuenta',
  notYou: '¿No es usted?',
  continue: (amount: string) => `Comprar por ${amount}`,
  buying: 'Comprando…',
  cancel: 'Cancelar',
  privacy: (merchant: string) => `${merchant} no conoce ni su nombre ni su tarjeta.`,
  priceChanged: {
    title: 'El precio ha cambiado',
    body: (before: string, now: string) =>
      `Era de ${before} la última vez que lo vio. Ahora es de ${now}. No se ha comprado nada.`,
  },
  subscription: {
    title: 'Confirme su suscripción',
    subscribe: (amount: string) => `Suscribirse por ${amount}`,
    term: 'Suscripción',
    until: (date: string) => `hasta el ${date}`,
    atTheEnd: 'Al terminar',
    ends: 'Termina; no se cobra nada más',
    endsSmall: 'salvo que la renueve o active la renovación automática',
    cancelling: 'Cancelación',
    anyTime: 'En cualquier momento',
    anyTimeSmall:
      'Termina al instante y se le abonan los días que quedan. El día de la compra cuenta como usado.',
  },
  refusedTitle: 'Esta compra no se puede hacer',
  refusals: {
    payment_method_missing: 'Su cuenta todavía no tiene un medio de pago verificado.',
    account_suspended:
      'Su cuenta está suspendida porque se rechazó un pago. Páguelo para volver a comprar.',
    account_frozen: 'Su cuenta está bloqueada: no se compra nada hasta que se desbloquee.',
    credit_limit:
      'Con esta compra, su saldo pendiente superaría su límite. Páguelo para comprar más.',
    limit_reached: 'Con esta compra se superaría un límite.',
    currency_unsupported: 'Su cuenta no puede comprar en esta moneda.',
    offer_withdrawn: 'El comercio ya no vende esto.',
    merchant_suspended: 'Este comercio no vende a través de la red en este momento.',
    order_conflict:
      'El sitio ya usó el número de este pedido para otra compra. No se ha cobrado de nuevo.',
    other: 'La red no pudo aceptarla. No se ha cobrado nada.',
  },
  capped: (listPrice: string) =>
    `Ahora le cuesta menos gracias a un tope de precio. Sin él, cuesta ${listPrice}.`,
  limit: {
    term: 'Límite restante',
    windows: {
      purchase: 'por compra',
      day: 'para hoy',
      week: 'para esta semana',
      month: 'para este mes',
    },
    here: 'en este comercio',
    alone: 'para esta cuenta',
    left: (left: string, amount: string, scope: string) => `${left} de ${amount} ${scope}`,
    isLeft: (left: string) => `Disponible: ${left}.`,
  },
  toAccount: 'Ir a su cuenta',
  toLimits: 'Ver sus límites',
  back: (merchant: string) => `Volver a ${merchant}`,
} as const
