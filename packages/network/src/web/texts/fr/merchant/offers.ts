// French: what a merchant sells.

export const offers = {
  title: 'Offres',
  offer: 'Offre',
  kind: 'Genre',
  state: 'État',
  price: 'Prix',
  add: 'Ajouter une offre',
  kinds: {
    digital: 'à lire, à voir ou à télécharger',
    service: 'prestation',
    physical: 'colis',
    subscription: 'abonnement',
    metered: 'à l’usage',
  },
  states: { active: 'en vente', unlisted: 'envoyée avec les achats', withdrawn: 'terminée' },
  done: {
    registered: 'L’offre est en vente',
    updated: 'Les nouvelles conditions valent dès maintenant ; ce qui est vendu garde les siennes',
    exists: 'Rien ne change : c’étaient déjà ses conditions',
    withdrawn: 'L’offre est terminée ; ce qui est vendu le reste',
  },
  emptyTitle: 'Rien n’est encore en vente',
  emptyBody:
    'Ajoutez ici ou par l’API ce que vous vendez, ou envoyez ses conditions avec chaque achat.',
}

export const offer = {
  newTitle: 'Ajouter une offre',
  newLead: 'Elle est en vente aussitôt.',
  title: (title: string) => `Modifier « ${title} »`,
  lead: 'De nouvelles conditions valent pour ce qui se vend dès maintenant. Ce qui est vendu garde les siennes.',
  add: 'Mettre en vente',
  save: 'Employer ces conditions',
  fields: {
    sku: 'Votre nom pour elle (référence)',
    title: 'Titre',
    description: 'Description',
    url: 'Adresse',
    days: 'Jours d’accès',
    term: 'Durée d’un abonnement',
  },
  price: (currency: string) => `Prix en ${currency}`,
  skuHelp: 'Une fois pour toutes : c’est par lui que votre site demande l’offre.',
  urlHelp: 'Où elle se lit, sous l’une de vos adresses.',
  daysHelp: 'Laissé vide, l’accès ne prend pas fin.',
  termHelp: 'P1M est un mois, P1Y un an. Pour les abonnements seulement.',
  faults: {
    sku: 'Écrivez jusqu’à 100 caractères.',
    taken: 'Il y a déjà une offre sous ce nom. Modifiez celle-là.',
    title: 'Écrivez jusqu’à 200 caractères.',
    description: 'Écrivez jusqu’à 5000 caractères.',
    url: 'Écrivez une adresse entière, telle que la montre votre navigateur.',
    foreign: 'Elle n’est sous aucune de vos adresses prouvées.',
    price: 'Écrivez un montant au-dessus de zéro, tel que 2,50.',
    days: 'Écrivez un nombre de jours de 1 à 36500, ou rien.',
    term: 'Écrivez une durée telle que P1M, pour un abonnement et sans jours.',
    terms: 'Le réseau ne vend pas encore cela.',
    closed: 'Ce marchand est fermé.',
  },
  end: 'Terminer cette offre',
  endConsequence:
    'Plus personne ne peut l’acheter. Ce qui est vendu le reste, et s’ouvre comme avant.',
  endConfirm: 'Terminer',
}
