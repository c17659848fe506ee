// Spanish: the directory of merchants.
import type { Texts } from '../../texts.ts'

export const merchants: Texts['customer']['merchants'] = {
  title: 'Comercios',
  lead: 'Quién vende en esta red y qué vende.',
  search: 'Buscar comercios',
  sells: 'Qué venden',
  anything: 'Cualquier cosa',
  kinds: {
    digital: 'Artículos sueltos',
    service: 'Servicios',
    physical: 'Productos',
    subscription: 'Suscripciones',
    metered: 'Por consumo',
  },
  range: (kind: string, least: string, most: string) => `${kind}: de ${least} a ${most}`,
  onePrice: (kind: string, price: string) => `${kind}: ${price}`,
  find: 'Buscar',
  showAll: 'Mostrar todos',
  emptyTitle: 'Todavía no hay comercios',
  emptyBody: 'En cuanto se una el primer comercio, aparecerá aquí.',
  noneFoundTitle: 'Ningún comercio coincide',
  noneFoundBody: 'Pruebe con una palabra más corta, o recorra la lista completa.',
  goOn: 'Ninguno hasta ahora. La búsqueda sigue en la página siguiente.',
  back: 'Todos los comercios',
  toSite: (host: string) => `Ir a ${host}`,
  listed: 'A la venta',
  columns: { item: 'Artículo', access: 'Acceso', price: 'Precio' },
  noneListedTitle: 'Aquí no hay nada publicado',
  noneListedBody: (merchant: string) => `${merchant} indica los precios en su propio sitio.`,
}
