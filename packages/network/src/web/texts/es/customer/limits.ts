// Spanish: limits, and freezing an account.
export const limits = {
  title: 'Límites',
  lead: 'Lo que supere un límite se rechaza antes de cobrar nada. Las compras cuentan desde la medianoche, el lunes o el día 1 del mes, según la hora de donde vive. Lo que devuelva sigue contando.',
  leadMember:
    'Quien paga su grupo puede haber fijado límites para todos en conjunto; también se le aplican a usted y no se muestran aquí.',
  freeze: {
    title: 'Bloqueo',
    onTitle: 'Bloqueada: no se compra nada',
    onPayer:
      'Toda la cuenta está bloqueada, para todas las personas que compran con ella. Lo ya comprado se puede seguir abriendo.',
    onMember: 'Su cuenta está bloqueada. Puede seguir abriendo lo que ya compró.',
    onByPayer:
      'Quien paga su grupo bloqueó la cuenta, y es la única persona que puede desbloquearla. Puede seguir abriendo lo que ya compró.',
    offPayer:
      'Detiene al instante todas las compras de todas las personas de la cuenta. Lo ya comprado se puede seguir abriendo.',
    offMember: 'Detiene al instante todas sus compras. Puede seguir abriendo lo que ya compró.',
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
  used: (used: string, amount: string) => `Gastado: ${used} de ${amount}`,
  left: (left: string, until: string) => `Disponible hasta el ${until}: ${left}`,
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
    failed: 'No se ha cambiado nada. Vuelva a intentarlo.',
  },
  done: { saved: 'Guardado. Se aplica a partir de la próxima compra.', removed: 'Quitado.' },
} as const
