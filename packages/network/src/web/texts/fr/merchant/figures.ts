// French: figures of what was sold.

export const figures = {
  title: 'Chiffres',
  lead: 'Additionnés au fil des ventes. Les jours sont ceux de l’UTC ; un remboursement compte le jour où il est accordé.',
  choose: 'Choisir un mois',
  month: 'Mois',
  currency: 'Devise',
  show: 'Afficher',
  byDay: 'Par jour',
  byOffer: 'Par offre',
  asTable: 'Sous forme de tableau',
  day: 'Jour',
  offer: 'Offre',
  sales: 'Ventes',
  sold: 'Vendu',
  refunded: 'Remboursé',
  share: 'Votre part',
  total: 'Ensemble',
  chart: (is: {
    readonly from: string
    readonly to: string
    readonly sold: string
    readonly refunded: string
  }) => `Du ${is.from} au ${is.to} : ${is.sold} vendus, ${is.refunded} remboursés, par jour`,
  lastDays: 'Les 30 derniers jours',
  toFigures: 'Tous les chiffres',
  bestOffers: 'Les meilleures ventes du mois',
  emptyTitle: 'Rien n’a été vendu ce mois-là',
  emptyBody: 'Choisissez un autre mois ci-dessus.',
  people: 'Personnes',
  peopleNote:
    'Combien de personnes ont acheté durant chaque semaine écoulée, chacune comptée une fois. Personne n’apprend qui elles sont ; moins de cinq ne sont pas affichées, ni ce qui permettrait de le déduire.',
  week: 'Semaine du',
  newPeople: 'Pour la première fois',
  returningPeople: 'De nouveau',
  few: 'peu',
  noWeek: 'Aucune semaine avec une vente n’est encore écoulée.',
}
