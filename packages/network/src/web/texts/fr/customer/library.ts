// French: the library, and the step from it to a merchant.
const count = (amount: number, one: string, many: string): string =>
  `${amount} ${amount < 2 ? one : many}`

export const library = {
  title: 'Votre bibliothèque',
  lead: 'Tout ce que vous avez acheté et pouvez ouvrir, chez tous les marchands. L’ouvrir à nouveau ne coûte rien.',
  empty: {
    title: 'Rien ici pour l’instant',
    body: 'Ce que vous achetez chez un marchand peut s’ouvrir d’ici, tant que dure votre accès.',
    action: 'Trouver de quoi lire',
  },
  noneFound: {
    title: 'Aucun résultat',
    body: 'Rien dans votre bibliothèque ne correspond à votre recherche.',
    goOn: 'Aucun résultat jusqu’ici. Votre bibliothèque continue : regardez la page suivante.',
    action: 'Tout afficher',
  },
  filter: 'Filtrer votre bibliothèque',
  search: 'Chercher un titre ou un marchand',
  show: 'Afficher',
  showAll: 'Tout afficher',
  columns: { item: 'Article', merchant: 'Marchand', left: 'Ce qu’il reste', open: 'Ouvrir' },
  subscription: 'Abonnement',
  unlimited: 'Pour toujours',
  views: (views: number) =>
    `${count(views, 'consultation achetée, décomptée', 'consultations achetées, décomptées')} chez le marchand`,
  left: {
    days: (days: number) => count(days, 'jour restant', 'jours restants'),
    hours: (hours: number) => count(hours, 'heure restante', 'heures restantes'),
    minutes: (minutes: number) => count(minutes, 'minute restante', 'minutes restantes'),
    seconds: 'moins d’une minute restante',
  },
  until: (until: string) => `jusqu’au ${until}`,
  open: 'Ouvrir',
  give: 'Offrir',
  ended: {
    title: 'L’accès est terminé',
    body: 'Cet article ne peut plus être ouvert. Il est peut-être encore en vente chez le marchand.',
    toPurchase: 'Voir l’achat',
    back: 'Revenir à votre bibliothèque',
  },
} as const

export const handOver = {
  title: (merchant: string) => `En route vers ${merchant}`,
  body: (title: string) => `« ${title} » s’ouvre là-bas. C’est déjà à vous : rien n’est débité.`,
  continue: (merchant: string) => `Continuer vers ${merchant}`,
  privacy: (merchant: string) =>
    `${merchant} voit qu’un client du réseau ouvre cet article, sous un nom que lui seul connaît.`,
  late: 'Si cela prend plus d’une minute, ouvrez-le à nouveau depuis votre bibliothèque.',
  back: 'Revenir à votre bibliothèque',
} as const
