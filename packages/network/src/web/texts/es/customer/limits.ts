// Spanish: limits, and freezing an account.
export const limits = {
  title: 'Límites',
  lead: 'Lo que supere un límite se rechaza antes de cobrar nada. Las compras cuentan desde la medianoche, el lunes o el día uno del mes, según la hora de donde vive. Lo que devuelva sigue contando.',
  leadMember:
    'Quien paga su grupo puede haber fijado límites para todos en conjunto; también valen para usted y no se muestran aquí.',
  freeze: {
    title: 'Bloqueo',
    onTitle: 'Bloqueada: no se compra nada',
    onPayer:
      'Toda la cuenta está bloqueada, para todas las personas que compran con ella. Lo que ya se compró se sigue abriendo.',
    onMember: 'Su cuenta está bloqueada. Lo que ya compró se sigue abriendo.',
    onByPayer:
      'Quien paga su grupo bloqueó la cuenta, y es la única persona que puede desbloquearla. Lo que ya compró se sigue abriendo.',
    offPayer:
      'Detiene al instante todas las compras de todas las personas de la cuenta. Lo que ya se compró se sigue abriendo.',
    offMember:
      'Detiene al instante todas las compras de usted. Lo que ya compró se sigue abriendo.',
    freeze: 'Bloquear ahora',
    unfreeze: 'Desbloquear',
  },
  list: 'Sus límites',
  listOf: (member: string) => `Límites de ${member}`,
  showAll: 'Mostrar todos los límites',
  windows: {
    purchase: 'Cada compra',
    day: 'Cada día',
    week: 'Cada semana',
    month: 'Cada mes',
  },
  everywhere: 'En todos los comercios',
  everybody: 'todos en conjunto',
  used: (used: string, amount: string) => `${used} de ${amount} gastados`,
  left: (left: string, until: string) => `Quedan ${left} hasta el ${until}`,
  atMost: (amount: string) => `Como máximo ${amount}`,
  setByPayer: 'Fijado por quien paga su grupo',
  nearly: 'Casi alcanzado',
  reached: 'Alcanzado',
  amount: (currency: string) => `Como máximo (${currency})`,
  change: 'Cambiar',
  save: 'Guardar',
  remove: 'Quitar',
  emptyTitle: 'No hay ningún límite',
  emptyBody:
    'Se puede comprar todo. Añada un límite aquí abajo: por compra, por día, por semana o por mes.',
  add: {
    title: 'Añadir un límite',
    window: 'Para',
    merchant: 'En',
    member: 'Quién',
    everywhere: 'Todos los comercios en conjunto',
    everybody: 'Todos en conjunto',
    submit: 'Añadir límite',
  },
  errors: {
    amount: 'Escriba un importe como 5,00.',
    merchant: 'Elija un comercio de la lista.',
    member: 'Elija a alguien de la lista.',
    window: 'Elija una opción de la lista.',
    failed: 'No ha cambiado nada. Vuelva a intentarlo.',
  },
  done: { saved: 'Guardado. Vale a partir de la próxima compra.', removed: 'Quitado.' },
} as const
