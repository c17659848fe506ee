// French: the page of the operator's news.
export const news = {
  title: 'Nouveautés',
  lead: (network: string) => `Ce qui est nouveau chez ${network}.`,
  emptyTitle: 'Pas encore de nouveautés',
  emptyBody: 'Quand quelque chose change qui compte pour vous, nous le disons ici.',
} as const
