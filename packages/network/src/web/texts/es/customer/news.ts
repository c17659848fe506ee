// Spanish: the page of the operator's news.
export const news = {
  title: 'Novedades',
  lead: (network: string) => `Qué hay de nuevo en ${network}.`,
  emptyTitle: 'Todavía no hay novedades',
  emptyBody: 'Cuando cambie algo que le importe, lo contaremos aquí.',
} as const
