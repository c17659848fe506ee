// English: the page of the operator's news.
export const news = {
  title: 'News',
  lead: (network: string) => `What is new at ${network}.`,
  emptyTitle: 'No news yet',
  emptyBody: 'When something changes that matters to you, you read it here.',
} as const
