// French: subscriptions.
export const subscriptions = {
  title: 'Abonnements',
  lead: 'Vos abonnements, chez tous les marchands. Chacun est payé période par période, sur votre note.',
  empty: {
    title: 'Vous n’avez pas encore d’abonnement',
    body: 'Quand vous en achetez un chez un marchand, il figure ici, avec sa date de fin, son renouvellement et la façon de le résilier.',
    action: 'Trouver des marchands',
  },
  columns: { product: 'Abonnement', state: 'État', price: 'Prix' },
  states: {
    renews: (date: string) => `Se renouvelle le ${date}`,
    ends: (date: string) => `Prend fin le ${date}`,
    decide: (date: string) => `Nouveau prix : à décider avant le ${date}`,
    ended: (date: string) => `Terminé le ${date}`,
    cancelled: (date: string) => `Résilié le ${date}`,
  },
  current: 'En cours',
  former: 'Terminés',
} as const

export const subscription = {
  back: 'Tous les abonnements',
  facts: {
    price: 'Prix',
    runs: 'Court jusqu’au',
    ended: 'Terminé le',
    cancelled: 'Résilié le',
    began: 'Commencé le',
    renewal: 'À la fin',
  },
  per: {
    D: (count: number) => (count === 1 ? 'par jour' : `pour ${count} jours`),
    M: (count: number) => (count === 1 ? 'par mois' : `pour ${count} mois`),
    Y: (count: number) => (count === 1 ? 'par an' : `pour ${count} ans`),
  },
  renewsItself: 'Il se renouvelle automatiquement',
  doesNotRenew: 'Il prend fin ; rien n’est débité',
  notSold: 'n’est plus en vente',
  newPrice: {
    title: (price: string) => `Le prix est maintenant de ${price}`,
    body: (before: string, date: string) =>
      `Vous aviez accepté ${before}. Sans votre accord, rien n’est renouvelé au nouveau prix, et l’abonnement prend fin le ${date}.`,
    agree: (price: string) => `Accepter ${price}`,
  },
  renew: {
    title: 'Renouveler maintenant',
    body: (from: string) =>
      `Vous achetez une période de plus. Elle commence le ${from}, quand la période en cours prend fin : aucun jour n’est perdu.`,
    bodyOver: 'Vous achetez une période de plus. Elle commence maintenant.',
    submit: (price: string) => `Renouveler pour ${price}`,
  },
  automatic: {
    title: 'Renouvellement automatique',
    isOn: (date: string, price: string) =>
      `Activé : le ${date}, une période de plus est achetée pour ${price}. Nous vous prévenons quelques jours avant.`,
    waits: 'Activé, mais rien n’est acheté avant que vous ayez accepté le nouveau prix.',
    isOff: (date: string) =>
      `Désactivé : l’abonnement prend fin le ${date}, et rien n’est débité sauf si vous le renouvelez.`,
    switchOn: 'Activer',
    switchOff: 'Désactiver et laisser finir',
  },
  cancel: {
    title: 'Résilier',
    body: 'L’abonnement prend fin aussitôt, et les jours restants vous sont crédités.',
    link: 'Voir ce qui vous revient',
  },
  terms: {
    title: 'Périodes',
    time: 'Du – au',
    state: 'État',
    price: 'Prix',
    states: { running: 'en cours', ahead: 'à venir', over: 'terminée', ended: 'remboursée' },
  },
  done: {
    renewed: {
      title: 'Abonnement renouvelé',
      body: (date: string) => `Il court maintenant jusqu’au ${date}.`,
    },
    on: {
      title: 'Renouvellement activé',
      body: (date: string) => `L’abonnement se renouvelle le ${date}.`,
    },
    off: {
      title: 'Renouvellement désactivé',
      body: (date: string) => `L’abonnement prend fin le ${date}.`,
    },
    agreed: {
      title: 'Prix accepté',
      body: (date: string) => `L’abonnement court jusqu’au ${date}, comme avant.`,
    },
    cancelled: {
      title: 'Abonnement résilié',
      body: () => 'Il a pris fin. Ce qui vous revient figure sur votre relevé.',
    },
    cancelledQueued: {
      title: 'Abonnement résilié',
      body: () =>
        'Il a pris fin. Une personne décide de ce qui vous revient, et nous vous écrirons. Jusque-là, le montant est retiré de votre note.',
    },
  },
  refused: {
    title: 'Cela n’a pas fonctionné',
    busy: 'Le renouvellement est en cours à cet instant. Attendez quelques secondes et réessayez.',
    outdated:
      'L’abonnement a été renouvelé entre-temps. Vérifiez les dates avant de le renouveler encore une fois.',
    priceChanged: 'Le prix a changé entre-temps. Rien n’a été acheté.',
    over: 'L’abonnement a pris fin. Vous pouvez en acheter un nouveau chez le marchand.',
  },
  lapsed: {
    title: 'L’abonnement n’a pas été renouvelé',
    body: 'Pendant quelques jours, le renouvellement n’a pas pu se faire : l’abonnement a donc pris fin. Rien n’a été débité.',
  },
} as const

export const subscriptionCancel = {
  title: 'Résilier l’abonnement',
  back: 'Retour sans résilier',
  credit: 'Il vous revient',
  days: (unused: string, days: string) => `jours restants : ${unused}/${days}`,
  explanation:
    'Le prix, multiplié par les jours restants, divisé par les jours de la période, arrondi au millionième inférieur. Aujourd’hui compte comme restant, le jour où la période a commencé comme utilisé.',
  ends: (merchant: string) =>
    `L’accès que donne cet abonnement chez ${merchant} cesse aussitôt. L’avoir est lui aussi porté aussitôt sur votre note.`,
  submit: (amount: string) => `Résilier et récupérer ${amount}`,
  submitQueued: 'Résilier',
  queued: {
    title: 'Une personne en décide',
    body: (amount: string, date: string) =>
      `Vous avez reçu beaucoup de remboursements ces derniers temps. L’abonnement prend fin aussitôt malgré tout ; une personne décide au plus tard le ${date} si le montant de ${amount} reste retiré de votre note.`,
  },
  changed: {
    title: 'Le montant a changé',
    body: (before: string, now: string) =>
      `Il était de ${before} quand vous avez ouvert la page. Il est maintenant de ${now}. Rien n’a été résilié : vérifiez à nouveau.`,
  },
  instead: {
    title: 'Ou le laisser prendre fin',
    body: (date: string) =>
      `Gardez ce que vous avez payé jusqu’au ${date}. L’abonnement n’est alors pas renouvelé, et rien n’est remboursé.`,
    submit: 'Le laisser prendre fin',
    already: (date: string) =>
      `Ou ne faites rien : il ne se renouvelle pas, et prend fin le ${date}. Rien n’est alors remboursé.`,
  },
} as const
