// Spanish: the merchants at which somebody works.

export const places = {
  title: 'Sus comercios',
  merchant: 'Comercio',
  organisation: 'Organización',
  role: 'Función',
  emptyTitle: 'Todavía no trabaja en ningún comercio',
  emptyBody: 'Quien le invite le enviará un enlace, que lleva hasta aquí.',
}
