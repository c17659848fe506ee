// Spanish: the page of the operator's news.
export const news = {
  title: 'Novedades',
  lead: (network: string) => `Lo nuevo en ${network}.`,
  emptyTitle: 'Todavía no hay novedades',
  emptyBody: 'Cuando cambie algo que le importe, se contará aquí.',
} as const
