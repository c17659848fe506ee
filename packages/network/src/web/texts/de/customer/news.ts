// German: the page of the operator's news.
export const news = {
  title: 'Neuigkeiten',
  lead: (network: string) => `Was es bei ${network} Neues gibt.`,
  emptyTitle: 'Noch keine Neuigkeiten',
  emptyBody: 'Wenn sich etwas ändert, das Sie betrifft, steht es hier.',
} as const
