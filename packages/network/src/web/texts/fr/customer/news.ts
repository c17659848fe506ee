// French: the page of the operator's news.
export const news = {
  title: 'Nouveautés',
  lead: (network: string) => `Ce qui est nouveau chez ${network}.`,
  emptyTitle: 'Pas encore de nouveautés',
  emptyBody: 'Quand un changement compte pour vous, nous l’annonçons ici.',
} as const
