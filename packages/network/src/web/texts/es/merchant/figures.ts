// Spanish: figures of what was sold.

export const figures = {
  title: 'Cifras',
  lead: 'Sumadas a medida que se vende. Los días son los de UTC; un reembolso cuenta el día en que se concede.',
  choose: 'Elegir un mes',
  month: 'Mes',
  currency: 'Moneda',
  show: 'Mostrar',
  byDay: 'Por día',
  byOffer: 'Por oferta',
  asTable: 'Como tabla',
  day: 'Día',
  offer: 'Oferta',
  sales: 'Ventas',
  sold: 'Vendido',
  refunded: 'Devuelto',
  share: 'Su parte',
  total: 'En conjunto',
  chart: (is: {
    readonly from: string
    readonly to: string
    readonly sold: string
    readonly refunded: string
  }) => `Del ${is.from} al ${is.to}: ${is.sold} vendidos, ${is.refunded} devueltos, por día`,
  lastDays: 'Los últimos 30 días',
  toFigures: 'Todas las cifras',
  bestOffers: 'Lo más vendido de este mes',
  emptyTitle: 'En este mes no se vendió nada',
  emptyBody: 'Elija otro mes arriba.',
  people: 'Personas',
  peopleNote:
    'Cuántas personas compraron en cada semana transcurrida, cada una contada una vez. Nadie sabe quiénes son; menos de cinco no se muestran, ni aquello de lo que se deduciría.',
  week: 'Semana del',
  newPeople: 'Por primera vez',
  returningPeople: 'De nuevo',
  few: 'pocas',
  noWeek: 'Todavía no ha terminado ninguna semana con una venta.',
}
