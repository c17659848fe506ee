// Spanish: what stands around every page, and what goes wrong.
export const layout = {
  skip: 'Ir al contenido',
  home: (network: string) => `${network}, inicio`,
  more: 'Más',
  signOff: 'Cerrar sesión',
  sandboxLabel: 'Pruebas',
  sandbox: 'Entorno de pruebas: sin dinero real. Reloj de la red:',
  footer: (network: string) =>
    `${network}: una cuenta, un inicio de sesión y una factura para todos los sitios que venden con un clic.`,
  title: (page: string, network: string) => `${page} · ${network}`,
} as const

export const pager = {
  label: 'Páginas de la lista',
  previous: 'Anterior',
  next: 'Siguiente',
  range: (first: string, last: string, total: string) => `${first}–${last} de ${total}`,
} as const

export const access = {
  unlimited: 'Para siempre: no caduca',
  views: (count: number) => (count === 1 ? '1\u00a0consulta' : `${count}\u00a0consultas`),
  hours: (count: number) => (count === 1 ? '1\u00a0hora' : `${count}\u00a0horas`),
  days: (count: number) => (count === 1 ? '1\u00a0día' : `${count}\u00a0días`),
  months: (count: number) => (count === 1 ? '1\u00a0mes' : `${count}\u00a0meses`),
  years: (count: number) => (count === 1 ? '1\u00a0año' : `${count}\u00a0años`),
  from: 'desde el momento de la compra',
  until: (date: string) => `Hasta el ${date}`,
  untilSmall: (date: string) => `hasta el ${date}`,
  viewsLeft: (count: number) =>
    count === 1 ? 'Queda 1\u00a0consulta' : `Quedan ${count}\u00a0consultas`,
  ended: (date: string) => `Terminó el ${date}`,
  usedUp: 'Todas las consultas usadas',
} as const

export const errors = {
  notFound: {
    title: 'Aquí no hay nada para usted',
    body: 'Puede que la dirección esté mal escrita, o que lo que había aquí sea de otra cuenta.',
  },
  forbidden: {
    title: 'Eso no vino de este sitio',
    body: 'El formulario era demasiado antiguo o se envió desde otro lugar. Vuelva atrás, recargue la página e inténtelo de nuevo.',
  },
  throttled: {
    title: 'Un poco más despacio, por favor',
    body: 'Han llegado demasiadas peticiones desde aquí.',
    after: (seconds: number) => `Vuelva a intentarlo dentro de ${seconds}\u00a0s.`,
  },
  failed: {
    title: 'Algo ha fallado por nuestra parte',
    body: 'Ha quedado registrado. Si estaba comprando, consulte su extracto antes de volver a intentarlo.',
    reference: 'Referencia',
  },
  home: 'Inicio',
} as const

export const problem = {
  title: (merchant: string) => `${merchant} ha enviado algo que no podemos usar`,
  titleUnknown: 'El sitio del que viene ha cometido un error',
  body: 'Es un asunto entre el sitio y nosotros: usted no ha hecho nada mal, y no se ha comprado nada.',
  codes: {
    invalid_request: 'La petición no estaba completa.',
    invalid_return_address:
      'La dirección de vuelta no es una de las que el sitio tiene registradas.',
    unknown_merchant: 'Esta red no conoce el sitio.',
    unknown_offer: 'Esta red no conoce lo que quería vender.',
    expired_request: 'La petición es demasiado antigua.',
    other: 'No se pudo entender la petición.',
  },
  back: (merchant: string) => `Volver a ${merchant}`,
  forSite: 'Para quienes llevan el sitio',
  code: 'Código',
  reference: 'Referencia',
} as const
