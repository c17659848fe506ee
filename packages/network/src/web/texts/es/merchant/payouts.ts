// Spanish: what a merchant has, and what it is paid.

export const balance = {
  title: 'Lo que tiene',
  lead: 'Todo lo que ha ganado aquí, menos lo que se devolvió. Se compone de:',
  parts: {
    pending: 'Vendido, aún no pagado por los clientes',
    reserved: 'Retenido para reembolsos',
    available: 'Disponible',
    inPayout: 'En camino hacia usted',
    paidOut: 'Pagado',
  },
  notes: {
    pending: 'Es suyo cuando los clientes pagan su mes.',
    reserved: 'Queda disponible por sí solo, día a día.',
    available: 'Sale con el próximo pago. Por debajo de cero, lo compensa lo que gane después.',
    inPayout: 'Su banco todavía no lo ha confirmado.',
    paidOut: 'Ha llegado.',
  },
  due: (amount: string) => `${amount} se pagan en la próxima pasada diaria`,
  reasons: {
    no_account: 'No se paga nada: no hay cuenta adonde pagar',
    books_disagree: 'No se paga nada mientras revisamos dos libros que se contradicen',
    nothing_available: 'No hay nada disponible para pagar',
    all_reserved: 'Todo lo que hay está retenido para reembolsos',
    account_returns: 'No se paga nada: los pagos a su cuenta volvieron',
    account_changed: 'Todavía no se paga nada: la cuenta se cambió hace poco',
    below_amount: 'Todavía no se paga: es menos que su importe',
  },
  reasonNotes: {
    no_account: 'Un propietario dice adónde y desde qué importe se le paga.',
    books_disagree:
      'Nuestra gente lo está mirando. Nada se pierde, y nunca se paga menos de lo que es suyo.',
    nothing_available: 'Lo que vende queda disponible cuando los clientes lo han pagado.',
    all_reserved: 'La reserva termina por sí sola, día a día.',
    account_returns: 'Volvieron tres seguidos. Indique de nuevo la cuenta, u otra.',
    account_changed: 'Así nadie que se apodere de su acceso puede desviar dinero sin que se note.',
    below_amount: 'Sale cuando haya crecido, o cuando se cumplan sus días.',
  },
  onDay: (day: string) => `Se paga el ${day} como muy pronto.`,
  fromSum: (sum: string) => `Se paga a partir de ${sum}.`,
  fromSumOrDay: (sum: string, day: string) =>
    `Se paga a partir de ${sum}, o en todo caso el ${day}.`,
  toPayouts: 'Todos los pagos',
}

export const payouts = {
  toAccount: 'Dónde le pagamos',
  title: 'Pagos',
  inCurrency: (currency: string) => `En ${currency}`,
  paid: 'Lo que se le pagó',
  made: 'Ordenado',
  to: 'A',
  status: 'Estado',
  amount: 'Importe',
  statuses: { made: 'ordenado', sent: 'en camino', paid: 'llegó', returned: 'volvió' },
  sentAt: 'Enviado',
  paidAt: 'Llegó',
  returnedAt: 'Volvió',
  id: 'Pago',
  payoutOf: (day: string) => `Pago del ${day}`,
  returnedTitle: 'Volvió, y está de nuevo disponible',
  returnedBody: (reason: string) => `El banco dice: ${reason}`,
  emptyTitle: 'Todavía no se ha pagado nada',
  emptyBody: 'Los pagos aparecen aquí desde el primero, cada uno con su camino hacia su banco.',
}
