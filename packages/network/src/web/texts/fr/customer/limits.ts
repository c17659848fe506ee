// French: limits, and freezing an account.
export const limits = {
  title: 'Plafonds',
  lead: 'Ce qui dépasserait un plafond est refusé avant tout débit. Les achats comptent depuis minuit, depuis lundi ou depuis le premier du mois, à votre heure locale. Un achat remboursé reste compté.',
  leadMember:
    'Le payeur de votre groupe a pu fixer des plafonds pour l’ensemble du groupe ; ils valent aussi pour vous et ne sont pas affichés ici.',
  freeze: {
    title: 'Bloquer',
    onTitle: 'Bloqué : aucun achat possible',
    onPayer:
      'Tout le compte est bloqué, pour toutes les personnes qui y achètent. Ce qui a été acheté avant s’ouvre toujours.',
    onMember: 'Votre compte est bloqué. Ce que vous avez acheté avant s’ouvre toujours.',
    onByPayer:
      'Le payeur de votre groupe a bloqué le compte, et lui seul peut le débloquer. Ce que vous avez acheté avant s’ouvre toujours.',
    offPayer:
      'Arrête tous les achats aussitôt, pour toutes les personnes du compte. Ce qui a été acheté avant s’ouvre toujours.',
    offMember: 'Arrête tous vos achats aussitôt. Ce que vous avez acheté avant s’ouvre toujours.',
    freeze: 'Bloquer maintenant',
    unfreeze: 'Débloquer',
  },
  list: 'Vos plafonds',
  listOf: (member: string) => `Plafonds : ${member}`,
  showAll: 'Afficher tous les plafonds',
  windows: {
    purchase: 'Par achat',
    day: 'Par jour',
    week: 'Par semaine',
    month: 'Par mois',
  },
  everywhere: 'Chez tous les marchands',
  everybody: 'tout le monde ensemble',
  used: (used: string, amount: string) => `Dépenses : ${used} sur ${amount}`,
  left: (left: string, until: string) => `Reste ${left} jusqu’au ${until}`,
  atMost: (amount: string) => `${amount} au plus`,
  setByPayer: 'Fixé par le payeur de votre groupe',
  nearly: 'Presque atteint',
  reached: 'Atteint',
  amount: (currency: string) => `Maximum (${currency})`,
  change: 'Modifier',
  save: 'Enregistrer',
  remove: 'Supprimer',
  emptyTitle: 'Aucun plafond fixé',
  emptyBody:
    'Tout peut être acheté. Ajoutez un plafond ci-dessous : par achat, par jour, par semaine ou par mois.',
  add: {
    title: 'Ajouter un plafond',
    window: 'Période',
    merchant: 'Chez',
    member: 'Qui',
    everywhere: 'Tous les marchands ensemble',
    everybody: 'Tout le monde ensemble',
    submit: 'Ajouter le plafond',
  },
  errors: {
    amount: 'Saisissez un montant, par exemple 5,00.',
    merchant: 'Choisissez un marchand dans la liste.',
    member: 'Choisissez quelqu’un dans la liste.',
    window: 'Choisissez une période dans la liste.',
    failed: 'Rien n’a changé. Réessayez.',
  },
  done: { saved: 'Enregistré. Valable dès le prochain achat.', removed: 'Plafond supprimé.' },
} as const
