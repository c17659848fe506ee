// Spanish: the overview.
export const account = {
  title: 'Resumen',
  greeting: (name: string) => `Hola de nuevo, ${name}`,
  tab: (currency: string) => `Su saldo pendiente en ${currency}`,
  bought: (currency: string) => `Sus compras en ${currency}`,
  paidBy: 'Paga',
  since: (date: string) => `desde el ${date}`,
  tally: (count: number, paid: number) =>
    count === 0
      ? 'Sin compras en este período'
      : `${count === 1 ? 'Una compra' : `${count}\u00a0compras`} en este período, ${paidCount(paid)}`,
  nextBill: 'Próximo cobro',
  nextBillAbove: (amount: string) =>
    `si su saldo pendiente supera ${amount}; si no, espera un mes más`,
  creditLimit: 'Su saldo pendiente puede llegar a',
  creditLimitMost: (amount: string) => `aumenta con lo que pague, hasta ${amount}`,
  payment: 'Medio de pago',
  paymentMissing: 'Ninguno todavía',
  paymentAdd: 'Añadir una tarjeta',
  methodStatuses: { verified: 'Verificado', declined: 'Rechazado la última vez' },
  member: 'Identificador de miembro',
  last: 'Últimas compras',
  all: 'Ver todo el extracto',
  emptyTitle: 'Todavía no hay compras',
  emptyBody: 'Lo que compre en cualquier comercio de la red aparecerá aquí al instante.',
  toMerchants: 'Ver quién vende qué',
  alerts: {
    declined: {
      title: (amount: string) => `Su pago de ${amount} fue rechazado`,
      body: (date: string) =>
        `Su banco lo rechazó el ${date}. Las compras siguen en su saldo pendiente.`,
    },
    retry: (date: string) => `Volveremos a intentar el cobro el ${date}.`,
    suspended: {
      title: 'Su cuenta está suspendida',
      body: 'Se rechazaron varios pagos. Puede abrir lo que ya es suyo, pero no comprar.',
    },
    methodMissing: {
      title: 'Añada una tarjeta para comprar',
      body: 'Su cuenta está abierta, pero todavía no se ha verificado ningún medio de pago.',
    },
  },
} as const

function paidCount(paid: number): string {
  if (paid === 0) return 'ninguna pagada'
  return paid === 1 ? '1\u00a0pagada' : `${paid}\u00a0pagadas`
}
